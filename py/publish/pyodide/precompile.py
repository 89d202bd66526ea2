"""Runs in Pyodide, at build: archives of Python sources become archives of compiled modules.

The standard library that comes with Pyodide holds sources only, and a start that has to compile
what it imports spends more than half of its time on that.
"""

import io
import py_compile
import zipfile
from pathlib import Path, PurePosixPath

TEMPORARY = Path("/tmp/precompile")
# Folders of a wheel that no page needs, and modules that only write docstrings.
LEFT_OUT = {"tests", "_pyinstaller", "f2py", "include"}
DOCUMENTATION = {"numpy/_core/_add_newdocs.py", "numpy/_core/_add_newdocs_scalars.py"}


def precompiled(archive, place):
    """A zip (bytes) with `name.pyc` for each `name.py` of the zip `archive`, and all else as it is.

    `place` is where the modules will be found, which tracebacks show. The compiled modules
    hold neither docstrings nor assertions, and are never checked against a source file.
    """
    changed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as old,
        zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new,
    ):
        for name in sorted(old.namelist()):
            path, data = PurePosixPath(name), old.read(name)
            if name.endswith("/") or LEFT_OUT.intersection(path.parts) or path.suffix == ".pyi":
                continue
            if path.suffix == ".py":
                source = b"" if name in DOCUMENTATION else data
                name, data = f"{name}c", compiled(source, f"{place}/{name}")
            new.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return changed.getvalue()


def compiled(source, name):
    """What `name.pyc` holds for this source, checked against nothing when it is imported."""
    TEMPORARY.mkdir(exist_ok=True)
    (TEMPORARY / "module.py").write_bytes(source)
    written = py_compile.compile(
        str(TEMPORARY / "module.py"),
        cfile=str(TEMPORARY / "module.pyc"),
        dfile=name,
        doraise=True,
        optimize=2,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    return Path(written).read_bytes()
