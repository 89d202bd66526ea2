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
    """Name -> bytes of the compiled modules of a package, as they lie beside their sources.

    They keep docstrings, assertions and lines, for readers are shown where an error comes from.
    Nobody compares them with their sources when they are imported.
    """
    # Imported here, for it is no part of the session.
    compileall, py_compile = map(import_module, ("compileall", "py_compile"))
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    compileall.compile_dir(package, quiet=1, force=True, invalidation_mode=mode)
    folder = Path(package)
    files = folder.rglob("*.pyc")
    return {path.relative_to(folder.parent).as_posix(): path.read_bytes() for path in files}
