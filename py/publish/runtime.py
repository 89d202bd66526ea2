"""What the worker fetches: Pyodide, numpy and this project's own Python, all into dist/python/."""

import hashlib
import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

from publish import wheels

# Read by `import` in the worker, so their bytes do not pass through its counted `fetch`.
MODULES = ("pyodide.mjs", "pyodide.asm.mjs")
WASM, LIBRARY, LOCK = "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"


def write_runtime(root, out):
    """Copies and packs everything into the folder `out`; files.json tells how many bytes come."""
    out.mkdir()
    pyodide, cache = root / "node_modules" / "pyodide", root / ".cache"
    for name in (*MODULES, WASM):
        shutil.copyfile(pyodide / name, out / name)
    wheel = wheels.fetch(["numpy"], root / "node_modules", cache / "wheels")["numpy"]
    for path in precompiled([pyodide / LIBRARY, wheel], cache / "precompiled"):
        shutil.copyfile(path, out / path.name)
    write_lock(json.loads((pyodide / LOCK).read_text("utf-8")), out / wheel.name, out / LOCK)
    package = write_package(root / "py", out / "explorable.zip")
    fetched = [out / WASM, out / LIBRARY, out / LOCK, out / wheel.name, package]
    files = [{"name": path.name, "bytes": path.stat().st_size} for path in fetched]
    (out / "files.json").write_text(json.dumps(files))


def precompiled(archives, cache):
    """The archives with compiled modules, of the same names, made once and kept in `cache`."""
    scripts = [Path(__file__).with_name(f"precompile{ending}") for ending in (".mjs", ".py")]
    digest = hashlib.sha256()
    for path in (*archives, *scripts):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    folder = cache / digest.hexdigest()[:16]
    if not folder.is_dir():
        part = folder.with_name(f"{folder.name}.{os.getpid()}.part")
        part.mkdir(parents=True)
        subprocess.run(["node", str(scripts[0]), *map(str, archives), str(part)], check=True)
        part.rename(folder)
    return [folder / path.name for path in archives]


def write_lock(lock, wheel, path):
    """Pyodide's list of packages with numpy alone, and the sha256 of its wheel as it is now."""
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    numpy = lock["packages"]["numpy"] | {"sha256": digest}
    path.write_text(json.dumps(lock | {"packages": {"numpy": numpy}}))


def write_package(source, path):
    """explorable/ as a zip, the same bytes for the same sources."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted((source / "explorable").rglob("*.py")):
            name = file.relative_to(source).as_posix()
            archive.writestr(zipfile.ZipInfo(name), file.read_bytes(), zipfile.ZIP_DEFLATED)
    return path
