"""What draws figures for print in the page, fetched when a reader asks for it: matplotlib with all
it needs, its fonts, and this project's Python, all into dist/python/print/.

The wheels are the ones of Pyodide's own list, as they are; the interpreter is the page's.
"""

import json
import shutil
import zipfile

from publish import card_fonts, wheels
from publish.runtime import LIBRARY, LOCK, WASM

PACKAGE, FILES = "print.zip", "files.json"


def write_print_runtime(root, out):
    """Everything into the new folder `out`; files.json tells which files come, and their bytes."""
    out.mkdir()
    pyodide, cache = root / "node_modules" / "pyodide", root / ".cache"
    found = wheels.fetch(["matplotlib"], root / "node_modules", cache / "wheels")
    for path in (pyodide / LIBRARY, *found.values()):
        shutil.copyfile(path, out / path.name)
    lock = json.loads((pyodide / LOCK).read_text("utf-8"))
    needed = {name: lock["packages"][name] for name in found}
    (out / LOCK).write_text(json.dumps(lock | {"packages": needed}))
    fonts = card_fonts.files(root / "node_modules", cache)
    write_package(root / "py", fonts, out / PACKAGE)
    fetched = [*sorted(out.iterdir()), out.parent / WASM]
    names = [path.relative_to(out.parent).as_posix() for path in fetched]
    total = sum(path.stat().st_size for path in fetched)
    (out / FILES).write_text(json.dumps({"bytes": total, "names": names}))


def write_package(source, fonts, path):
    """The modules that draw, and the fonts, as a zip; the same bytes for the same sources."""
    modules = [*source.glob("*.py"), *(source / "explorable").rglob("*.py")]
    content = {file.relative_to(source).as_posix(): file.read_bytes() for file in modules}
    content |= {f"fonts/{file.name}": file.read_bytes() for file in fonts}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(content):
            archive.writestr(zipfile.ZipInfo(name), content[name], zipfile.ZIP_DEFLATED)
