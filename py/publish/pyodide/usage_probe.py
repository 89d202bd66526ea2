"""Runs in Pyodide, at build, after a session: lists the modules used and compiles our own."""

import sys
from importlib import import_module
from pathlib import Path


def used(place):
    """The files below `place` (a zip or a folder) that modules were imported from."""
    origins = (getattr(module.__spec__, "origin", None) for module in [*sys.modules.values()])
    return sorted(
        origin.removeprefix(f"{place}/")
        for origin in origins
        if origin and origin.startswith(f"{place}/")
    )


def compiled(package):
    """Name -> bytes of the compiled modules of a package: `name.pyc` for each `name.py`.

    They are imported without their sources, and keep the places of these and their lines, for
    readers are shown where an error comes from. They hold neither docstrings nor assertions.
    """
    # Imported here, for it is no part of the session.
    compileall, py_compile = map(import_module, ("compileall", "py_compile"))
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    compileall.compile_dir(
        package, quiet=1, force=True, legacy=True, optimize=2, invalidation_mode=mode
    )
    folder = Path(package)
    sources = folder.rglob("*.py")
    files = [path.with_suffix(".pyc") for path in sources]
    return {path.relative_to(folder.parent).as_posix(): path.read_bytes() for path in files}
