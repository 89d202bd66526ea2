"""Many files as one: a line of JSON with a checksum, their names and sizes, then all their bytes.

Neither compressed, which the server does better for all of them together, nor aligned: the worker
hands out parts of the one buffer without copying any. site/boot/pack.js reads it.
"""

import json

from publish.pyodide.checksum import with_sum


def packed(files):
    """The pack of `files` (name -> bytes), in the order of their names."""
    names = sorted(files)
    sizes = [[name, len(files[name])] for name in names]
    head = json.dumps({"files": sizes}, separators=(",", ":")).encode()
    return with_sum(b"\n".join([head, b"".join(files[name] for name in names)]))


def unpacked(data):
    """The files of a pack (name -> bytes)."""
    head, _, rest = data.partition(b"\n")
    files, start = {}, 0
    for name, size in json.loads(head)["files"]:
        files[name] = rest[start : start + size]
        start += size
    return files
