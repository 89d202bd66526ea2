"""Writes dist/python/, which the worker fetches: Pyodide, numpy and this project's own Python."""

import hashlib
import io
import json
import subprocess
import zipfile
from pathlib import Path

from publish.build_cache import cached_folder
from publish.pyodide import wheels
from publish.pyodide.checksum import checksum, json_with_sum
from publish.pyodide.compiled import (
    WASM,
    library_file,
    pyodide_files,
    secondary_name,
    split_files,
    write_compiled,
)
from publish.pyodide.pack import packed
from publish.pyodide.split_stdlib import sessions, trimmed
from publish.snapshot.take import take_snapshot

LIBRARY, LOCK = "python_stdlib.zip", "pyodide-lock.json"
# Packs of every start, the pack of modules that only a reader's own code may import, and that of
# our sources, for tracebacks.
NEEDED, REST, SOURCES = ("library.pack", "session.pack"), "rest.pack", "sources.pack"
SNAPSHOT = "snapshot.pack"


def write_runtime(root, out):
    """Copies and packs everything into the folder `out`; start.json lists what a start fetches.

    Returns the name of the folder of Pyodide and numpy's libraries in there.
    """
    pyodide, cache = root / "node_modules" / "pyodide", root / ".cache"
    out.mkdir(parents=True)
    packages = wheels.fetch(["matplotlib"], root / "node_modules", cache / "wheels")
    archives = precompiled([pyodide / LIBRARY, packages["numpy"]], cache / "precompiled")
    library, session, rest, sources = trimmed(*archives, root / "py", cache / "session")
    packs = (stored(library), *map(packed, (session, rest, sources)))
    for name, data in zip((*NEEDED, REST, SOURCES), packs, strict=True):
        (out / name).write_bytes(data)
    # Pyodide requires a lock file that matches its version; this one lists no packages.
    lock = {"info": json.loads((pyodide / LOCK).read_text("utf-8"))["info"], "packages": {}}
    about = {
        "parts": {"bytes": sum((out / name).stat().st_size for name in NEEDED)},
        "lock": lock,
        "rest": " ".join(sorted(module_names(rest))),
    }
    (out / "start.json").write_text(json.dumps(about))  # for the snapshot, which starts from it
    whole = pyodide_files(pyodide, packages.values())
    taken, profile = take_snapshot(sessions(), out, session, whole, cache / "snapshot")
    session_state = json.loads(taken["session.json"])
    (out / SNAPSHOT).write_bytes(taken["memory"])
    compiled = write_compiled(split_files(whole, session, profile), pyodide, out)
    about |= described(out, compiled, session_state)
    (out / "start.json").write_text(json_with_sum(about))
    return compiled.name


def described(out, compiled, session):
    """The entries of start.json about the folder `compiled`, and the snapshot of `session`.

    `libraries` are pairs of a file's name and the path where Python looks for it; `bytes` at the
    top are those that every start takes.
    """
    names = {path: f"{compiled.name}/{library_file(path)}" for path, _ in session["handles"]}
    wasm = [f"{compiled.name}/{WASM}", *names.values()]
    summed = [NEEDED[0], SNAPSHOT, *wasm, *map(secondary_name, wasm)]
    taken = [SNAPSHOT, *names.values()]
    return {
        "bytes": (compiled / WASM).stat().st_size,
        "snapshot": {
            "bytes": sum((out / name).stat().st_size for name in taken),
            "sha256": hashlib.sha256((out / SNAPSHOT).read_bytes()).hexdigest(),
            "libraries": [[name, path] for path, name in names.items()],
            "session": session,
        },
        "sums": {name: checksum((out / name).read_bytes()) for name in summed},
    }


def version(out):
    """A short word for the Python of the site in `out`; another whenever worker or files change."""
    digest = hashlib.sha256()
    patterns = ("site/*.js", "python/*.*", "python/pyodide-*/*")
    for path in sorted(
        path for pattern in patterns for path in out.glob(pattern) if path.is_file()
    ):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def module_names(files):
    """What the modules among these files are called in an import."""
    for name in files:
        path, _, ending = name.replace("__pycache__/", "").rpartition("/")
        stem, _, ending = ending.partition(".")
        if ending.endswith(("pyc", "so")):
            parts = [*filter(None, path.split("/")), *([] if stem == "__init__" else [stem])]
            yield ".".join(parts)


def precompiled(archives, cache):
    """The archives with compiled modules, of the same names, cached in `cache`."""
    scripts = [Path(__file__).with_name(f"precompile{ending}") for ending in (".mjs", ".py")]

    def run(folder):
        subprocess.run(["node", str(scripts[0]), *map(str, archives), str(folder)], check=True)

    folder = cached_folder(cache, [path.read_bytes() for path in (*archives, *scripts)], run)
    return [folder / path.name for path in archives]


def stored(files):
    """The files as a zip that is not compressed: smaller on its way, and quicker to import from."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name), files[name])
    return written.getvalue()
