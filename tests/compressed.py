"""How many bytes a file is on its way, as small as a server can make it."""

import gzip
import subprocess
from pathlib import Path

from publish.build_cache import cached_folder

CACHE = Path(__file__).parents[1] / ".cache" / "brotli"
BROTLI = """
const { brotliCompressSync, constants } = require("node:zlib");
const [path, quality] = process.argv.slice(1);
const params = {
  [constants.BROTLI_PARAM_QUALITY]: Number(quality),
  [constants.BROTLI_PARAM_LGWIN]: 24,
};
console.log(brotliCompressSync(require("node:fs").readFileSync(path), { params }).length);
"""
BEST = 11  # takes a minute for 10 MB


def gzip_size(path):
    """Bytes with gzip."""
    return len(gzip.compress(path.read_bytes(), 9))


def brotli_size(path, quality=BEST):
    """Bytes with brotli; kept, because it takes long."""

    def measure(folder):
        command = ["node", "-e", BROTLI, str(path), str(quality)]
        run = subprocess.run(command, capture_output=True, check=True)
        (folder / "size").write_bytes(run.stdout)

    found = cached_folder(CACHE, [path.read_bytes(), str(quality).encode()], measure)
    return int((found / "size").read_text())
