"""Checksums: the same in Python and in the browser's module, and another for any changed byte."""

import json
import random
import subprocess
from pathlib import Path

from publish.pyodide.checksum import FACTOR, checksum, json_with_sum

ROOT = Path(__file__).parents[3]
# Adds the bytes in pieces of 1, 2, 3, ... bytes.
SCRIPT = f"""
import {{ readFileSync }} from "node:fs";
import {{ Checksum }} from "{(ROOT / "site" / "boot" / "checksum.js").as_uri()}";
const sums = JSON.parse(readFileSync(0, "utf8")).map((data) => {{
  const bytes = Uint8Array.from(data);
  const sum = new Checksum();
  for (let at = 0, size = 1; at < bytes.length; at += size++)
    sum.add(bytes.subarray(at, at + size));
  return sum.value;
}});
console.log(JSON.stringify(sums));
"""


def test_checksum_is_a_polynomial_over_the_words():
    words = [7, 2**32 - 1, 12345]
    data = b"".join(word.to_bytes(4, "little") for word in words)
    assert checksum(data) == (words[0] * FACTOR**2 + words[1] * FACTOR + words[2]) % 2**32
    assert checksum(b"") == 0
    assert checksum(b"\1") == 1


def test_any_changed_byte_changes_the_checksum():
    rng = random.Random(3)
    data = rng.randbytes(4099)
    for _ in range(500):
        changed = bytearray(data)
        changed[rng.randrange(len(data))] ^= rng.randrange(1, 256)
        assert checksum(bytes(changed)) != checksum(data)


def test_the_browser_computes_the_same_in_pieces():
    rng = random.Random(5)
    files = [rng.randbytes(size) for size in (0, 1, 3, 4, 5, 63, 1000)]
    command = ["node", "--input-type=module", "-e", SCRIPT]
    text = json.dumps([list(data) for data in files])
    done = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=True)
    assert json.loads(done.stdout) == [checksum(data) for data in files]


def test_json_with_its_sum_is_still_json():
    text = json_with_sum({"rest": "a b", "bytes": 3})
    value = json.loads(text)
    assert value.pop("sum") == checksum(text.partition(",")[2].encode())
    assert value == {"rest": "a b", "bytes": 3}
