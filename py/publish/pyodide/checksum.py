"""Checksums of the files of a start, which the browser compares (site/boot/checksum.js)."""

import json

import numpy as np

FACTOR = 31


def checksum(data):
    """Σ wᵢ · 31ⁿ⁻ⁱ modulo 2³², over the n little-endian words w of `data` (bytes).

    The last word is completed by zeros; 0 for no bytes. Changes if any one byte changes, because
    the factor is odd.
    """
    words = np.frombuffer(data + bytes(-len(data) % 4), "<u4").astype(np.uint32)
    powers = np.full(len(words), FACTOR, np.uint32)
    powers[:1] = 1
    powers = np.multiply.accumulate(powers)  # modulo 2³², as products of unsigned arrays are
    return int(np.sum(words[::-1] * powers, dtype=np.uint32))


def with_sum(data):
    """The same bytes with the checksum of all that follows it as the first key, "sum".

    `data` begins with an object in JSON that has at least one key.
    """
    rest = data[1:]
    return b'{"sum":%d,' % checksum(rest) + rest


def json_with_sum(value):
    """A dict as JSON, with its checksum, as text."""
    return with_sum(json.dumps(value).encode()).decode()
