"""Writes dist/python/, which the worker fetches: Pyodide, numpy and this project's own Python."""

import hashlib
import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

from publish.build_cache import cached_folder
from publish.pyodide import wheels
from publish.pyodide.checksum import checksum, json_with_sum
from publish.pyodide.pack import packed
from publish.pyodide.snapshot import write_snapshot
from publish.pyodide.split_stdlib import sessions, trimmed

# Read by `import` in the worker, so their bytes do not pass through its counted `fetch`.
MODULES = ("pyodide.js", "pyodide.asm.js")
WASM, LIBRARY, LOCK = "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"
# Packs of every start, the pack of modules that only a reader's own code may import, and that of
# our sources, for tracebacks.
NEEDED, REST, SOURCES = ("library.pack", "session.pack"), "rest.pack", "sources.pack"


def write_runtime(root, out):
    """Copies and packs everything into the folder `out`; start.json lists what a start fetches."""
    pyodide, cache = root / "node_modules" / "pyodide", root / ".cache"
    compiled = out / compiled_folder(root)
    compiled.mkdir(parents=True)
    shutil.copyfile(pyodide / WASM, compiled / WASM)
    for name in MODULES:
        (compiled / name).write_text(named_js(pyodide / f"{name.removesuffix('js')}mjs"), "utf-8")
    wheel = wheels.fetch(["numpy"], root / "node_modules", cache / "wheels")["numpy"]
    archives = precompiled([pyodide / LIBRARY, wheel], cache / "precompiled")
    library, session, rest, sources = trimmed(*archives, root / "py", cache / "session")
    packs = (stored(library), *map(packed, (session, rest, sources)))
    for name, data in zip((*NEEDED, REST, SOURCES), packs, strict=True):
        (out / name).write_bytes(data)
    # Pyodide requires a lock file that matches its version; this one lists no packages.
    lock = {"info": json.loads((pyodide / LOCK).read_text("utf-8"))["info"], "packages": {}}
    about = {
        "bytes": (compiled / WASM).stat().st_size,  # that every start takes
        "parts": {"bytes": sum((out / name).stat().st_size for name in NEEDED)},
        "lock": lock,
        "rest": " ".join(sorted(module_names(rest))),
    }
    (out / "start.json").write_text(json.dumps(about))  # for the snapshot, which starts from it
    about["snapshot"] = write_snapshot(sessions(), out, compiled, cache / "snapshot")
    libraries = [name for name, _ in about["snapshot"]["libraries"]]
    names = [NEEDED[0], f"{compiled.name}/{WASM}", *libraries]
    about["sums"] = {name: checksum((out / name).read_bytes()) for name in names}
    (out / "start.json").write_text(json_with_sum(about))


def named_js(module):
    """The text of a module of Pyodide, in which its modules are named .js.

    Some servers, nginx as it comes among them, have no type for .mjs, and browsers refuse a module
    without one.
    """
    return module.read_text("utf-8").replace(".asm.mjs", ".asm.js")


def compiled_folder(root):
    """Where Pyodide and numpy's libraries lie, by version (site/boot/pyodide-urls.js).

    By that address browsers cache them, compiled (site/boot/counted-fetch.js).
    """
    package = root / "node_modules" / "pyodide" / "package.json"
    return f"pyodide-{json.loads(package.read_text('utf-8'))['version']}"


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
