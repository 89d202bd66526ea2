"""Splits the standard library and numpy into what a session uses and the rest, by running one."""

import json
import subprocess
import zipfile
from pathlib import Path

from explorable import figures
from explorable.runtime import code_edits as edits
from publish.build_cache import cached_folder
from publish.pyodide.pack import packed

SCRIPTS = [
    Path(__file__).with_name(name)
    for name in ("usage_probe.mjs", "usage_probe.py", "exercise_figures.mjs")
]
UNPACK = Path(__file__).parents[3] / "site" / "boot" / "pack.js"
DATA = "explorable/data"
DATA_READER = f"{DATA}/__init__.py"  # tables go with this module: no import names them

# Set on every control, which clamps what it does not allow.
VALUES = (-1e9, 1e9, [], [[1, 2]], True, False)


def trimmed(library, wheel, source, cache):
    """(library, session, rest, sources), each name -> bytes: a start takes the first two alone.

    `library` and `wheel` are archives of compiled modules, `source` is the folder of our package.
    `sources` are the texts of our own modules, of which tracebacks show lines.
    """
    modules, numpy = files_of(library), files_of(wheel)
    ours = {path.relative_to(source).as_posix(): path.read_bytes() for path in own_files(source)}
    whole, session_json = packed(numpy | ours), json.dumps(sessions())

    def run(folder):
        (folder / "whole.pack").write_bytes(whole)
        command = ["node", SCRIPTS[0], library, folder / "whole.pack", folder]
        subprocess.run([*map(str, command)], input=session_json, encoding="utf-8", check=True)
        (folder / "whole.pack").unlink()

    scripts = [path.read_bytes() for path in (*SCRIPTS, UNPACK)]
    found = cached_folder(
        cache, [library.read_bytes(), whole, session_json.encode(), *scripts], run
    )
    used = json.loads((found / "used.json").read_text("utf-8"))
    compiled = {
        path.relative_to(found).as_posix(): path.read_bytes() for path in found.rglob("*.pyc")
    }
    needed, later = split(modules, used["library"])
    read = used["packages"]
    with_tables = [name for name in ours if name.endswith(".csv") and DATA_READER in read]
    with_tables += [name for name in ours if name.removesuffix("json") + "py" in read]
    texts = {name: data for name, data in ours.items() if name.endswith(".py")}
    tables = {name: data for name, data in ours.items() if name not in texts}
    session, waiting = split(numpy | tables | compiled, [*read, *with_tables])
    return needed, session, later | waiting, texts


def own_files(source):
    """Our own modules, and the tables beside those that read them."""
    tables = [path for path in (source / DATA).iterdir() if path.suffix in (".csv", ".json")]
    return sorted([*(source / "explorable").rglob("*.py"), *tables])


def files_of(archive):
    """Name -> bytes of a zip."""
    with zipfile.ZipFile(archive) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def split(files, names):
    """The files of these names, those compiled from a source of these names too, and the others."""
    names = {*names, *(f"{name}c" for name in names if name.endswith(".py"))}
    return (
        {name: data for name, data in files.items() if name in names},
        {name: data for name, data in files.items() if name not in names},
    )


def sessions():
    """Each figure in the states that a session tries, with the text of its code."""
    found = []
    for name in (*figures.names(), *figures.guesses()):
        figure = figures.load(name)
        states = [{control.name: value} for control in figure.CONTROLS for value in VALUES]
        code = edits.source(name) if hasattr(figure, "CODE") else ""
        found.append({"name": name, "states": [{}, *states], "code": code})
    return found
