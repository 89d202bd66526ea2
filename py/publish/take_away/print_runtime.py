"""Writes what draws figures for print in the page, fetched on demand: matplotlib with all it
needs, its fonts, and this project's Python, all into dist/python/print/.

The wheels are the ones of Pyodide's own list, with their modules compiled: in the page that took
most of the wait for the first file. The interpreter is the page's.
"""

import json
import shutil
import zipfile

from publish.assets.fonts import card_fonts
from publish.pyodide import wheels
from publish.pyodide.compiled import WASM
from publish.pyodide.runtime import LIBRARY, LOCK, precompiled
from publish.pyodide.split_stdlib import own_files

PACKAGE, FILES = "print.zip", "files.json"
# Half of matplotlib's wheel. Of its fonts the one that stands in for letters which ours do not have
# is kept; matplotlib would scan the others before the first file.
DATA = ("matplotlib/mpl-data/fonts/", "matplotlib/mpl-data/sample_data/")
KEPT = ("/DejaVuSans.ttf", "/DejaVuSans-Bold.ttf")


def write_print_runtime(root, out, compiled):
    """Everything into the new folder `out`; files.json lists the files and their bytes.

    `compiled` is the name of the folder of Pyodide beside it.
    """
    out.mkdir()
    pyodide, cache = root / "node_modules" / "pyodide", root / ".cache"
    found = wheels.fetch(["matplotlib"], root / "node_modules", cache / "wheels")
    common = [pyodide / LIBRARY, found["numpy"]]  # compiled already, for the page's own Python
    for archives in (common, [path for path in found.values() if path not in common]):
        for path in precompiled(archives, cache / "precompiled"):
            shutil.copyfile(path, out / path.name)
    leave_out_fonts(out / found["matplotlib"].name)
    lock = json.loads((pyodide / LOCK).read_text("utf-8"))
    packages = {name: lock["packages"][name] for name in found}
    for package in packages.values():  # Pyodide checks what it loads
        package["sha256"] = wheels.sha256((out / package["file_name"]).read_bytes())
    (out / LOCK).write_text(json.dumps(lock | {"packages": packages}))
    fonts = card_fonts.files(root / "node_modules", cache)
    write_package(root / "py", fonts, out / PACKAGE)
    own, wasm = sorted(out.iterdir()), out.parent / compiled / WASM
    total = sum(path.stat().st_size for path in (*own, wasm))
    (out / FILES).write_text(json.dumps({"bytes": total, "names": [path.name for path in own]}))


def leave_out_fonts(wheel):
    """Writes matplotlib's wheel anew, without DATA that is not KEPT."""
    with zipfile.ZipFile(wheel) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    needed = {n: data for n, data in content.items() if not n.startswith(DATA) or n.endswith(KEPT)}
    write_zip(needed, wheel)


def write_package(source, fonts, path):
    """The modules that draw, tables and fonts, as a zip; the same bytes for the same sources."""
    own = [*(source / "draw_mpl").rglob("*.py"), *own_files(source)]
    content = {file.relative_to(source).as_posix(): file.read_bytes() for file in own}
    content |= {f"fonts/{file.name}": file.read_bytes() for file in fonts}
    write_zip(content, path)


def write_zip(content, path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(content):
            archive.writestr(zipfile.ZipInfo(name), content[name], zipfile.ZIP_DEFLATED)
