"""Pyodide and numpy's libraries, as a start takes them: trimmed, and split by a profile."""

import hashlib
import json
from pathlib import PurePosixPath

from publish.wasm.binary import imports
from publish.wasm.bootstrap import without_compiling
from publish.wasm.glue import shaken, without_uncalled
from publish.wasm.split import split
from publish.wasm.trim import library_imports, trimmed

# Read by `import` in the worker, so their bytes do not pass through its counted `fetch`.
MODULES = ("pyodide.js", "pyodide.asm.js")
WASM = "pyodide.asm.wasm"
MAIN = "pyodide"  # the main module in a profile


def pyodide_files(released, packages):
    """Name -> bytes of Pyodide's scripts and its main module, with what these need of each other.

    `released` is the folder of the package, `packages` are paths of wheels.
    """
    loader, script = (named_js(released / f"{name.removesuffix('js')}mjs") for name in MODULES)
    wasm = (released / WASM).read_bytes()
    imported = imports(wasm).union(*map(library_imports, packages))
    script = without_uncalled(script, imported, [loader])
    wasm, script = trimmed(wasm, script, [loader], imported)
    texts = zip(MODULES, (loader, shaken(without_compiling(script))), strict=True)
    return {WASM: wasm} | {name: text.encode() for name, text in texts}


def named_js(module):
    """The text of a module of Pyodide, in which its modules are named .js.

    Some servers, nginx as it comes among them, have no type for .mjs, and browsers refuse a module
    without one.
    """
    return module.read_text("utf-8").replace(".asm.mjs", ".asm.js")


def split_files(pyodide, session, profile):
    """Name -> bytes: `pyodide`, and the libraries of the profile, each split in two.

    `session` are the files of which libraries are some; the profile is that of take_snapshot().
    The browser compiles libraries as they come, so each is a file.
    """
    found = {name: data for name, data in pyodide.items() if name != WASM}
    for name, called in profile.items():
        whole = pyodide[WASM] if name == MAIN else session[name]
        file = WASM if name == MAIN else library_file(name)
        found[file], found[secondary_name(file)] = split(whole, {*called})
    return found


def library_file(name):
    """The name of the file of a library, without the platform that it is for."""
    return f"{PurePosixPath(name).name.partition('.')[0]}.wasm"


def secondary_name(file):
    """The name of the secondary module of one that is split (site/boot/wasm/pyodide-urls.js)."""
    return file.replace(".wasm", ".secondary.wasm")


def write_compiled(files, released, out):
    """Writes the files into a new folder in `out`, and returns that.

    Browsers keep what is in there, compiled, by its address (site/boot/counted-fetch.js), which
    therefore names version and content.
    """
    version = json.loads((released / "package.json").read_text("utf-8"))["version"]
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(hashlib.sha256(files[name]).digest())
    folder = out / f"pyodide-{version}-{digest.hexdigest()[:8]}"
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def compiled_folder(root):
    """The name of that folder in dist/; raises FileNotFoundError where there is none yet."""
    found = next((root / "dist" / "python").glob("pyodide-*"), None)
    if not found:
        raise FileNotFoundError("dist/ is missing: build it first, with `npm run build`.")
    return found.name
