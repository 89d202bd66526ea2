"""What the worker fetches: Pyodide, numpy and this project's own Python, all into dist/python/."""

import json
import shutil
import zipfile
from pathlib import Path

from publish import wheels

# Read by `import` in the worker, so their bytes do not pass through its counted `fetch`.
MODULES = ("pyodide.mjs", "pyodide.asm.mjs")
FETCHED = ("pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


def write_runtime(root, out):
    """Copies and packs everything into the folder `out`; files.json tells how many bytes come."""
    out.mkdir()
    node_modules = root / "node_modules"
    for name in MODULES + FETCHED:
        shutil.copyfile(node_modules / "pyodide" / name, out / name)
    counted = [out / name for name in FETCHED]
    for wheel in wheels.fetch(["numpy"], node_modules, root / ".cache" / "wheels").values():
        counted.append(Path(shutil.copyfile(wheel, out / wheel.name)))
    counted.append(write_package(root / "py", out / "explorable.zip"))
    files = [{"name": path.name, "bytes": path.stat().st_size} for path in counted]
    (out / "files.json").write_text(json.dumps(files))


def write_package(source, path):
    """explorable/ as a zip, the same bytes for the same sources."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted((source / "explorable").rglob("*.py")):
            name = file.relative_to(source).as_posix()
            archive.writestr(zipfile.ZipInfo(name), file.read_bytes(), zipfile.ZIP_DEFLATED)
    return path
