"""Layers: an import points to the same layer's own folder or downwards; folders stay small."""

import ast
import re
import subprocess
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).parents[1]
MOST_FILES = 14
GENERATED = ("tests/built/pictures/snapshots",)  # a file for each figure, written by a test

# Folder -> folders it may import from, besides itself; docs/architecture.md explains both tables.
PYTHON = {
    "explorable/words": (),
    "explorable/stats": (),
    "explorable/numerics": ("explorable/stats",),
    "explorable/controls": (),
    "explorable/scene": (),
    "explorable/data": (),
    "explorable/plot": ("explorable/scene", "explorable/controls", "explorable/stats"),
    "explorable/table": ("explorable/plot",),
    "explorable/editable": ("explorable/plot", "explorable/numerics", "explorable/stats"),
}
PYTHON["explorable/figures/_shared"] = (*PYTHON,)
PYTHON["explorable/figures"] = (*PYTHON,)
PYTHON["explorable/exercises"] = ("explorable/plot",)
PYTHON["explorable/runtime"] = (*PYTHON,)
PYTHON["draw_mpl"] = ("explorable/scene", "explorable/figures", "explorable/runtime")
PYTHON["pictures"] = tuple(name for name in PYTHON if name.startswith("explorable"))
PYTHON["publish"] = (*PYTHON,)
LOWEST = ("explorable", "explorable/words")  # which every folder may import

# From the lowest layer to the highest; a folder may import from lower rows and, in its own row,
# from folders listed before it.
JAVASCRIPT = (
    ("types.js", "types", "words", "urls.js", "public", "service-worker"),
    ("dom", "state"),
    ("render",),
    ("boot", "python", "worker"),
    ("input", "prerendered"),
    ("code", "export"),
    ("figure",),
    ("teach", "lesson", "page", "embed", "builder", "host"),
    ("main.js", "embed-page.js", "worker.js"),
)
IMPORT = re.compile(
    r'^(?:import|export)\b[^;"=]*?"(\.[^"]+)"|\bimport\("(\.[^"]+)"\)', re.MULTILINE
)
COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*?$", re.DOTALL | re.MULTILINE)


def tracked(*patterns):
    """Paths of this repository's files, also those not committed yet, relative to its root."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    return [PurePosixPath(name) for name in listed.stdout.split("\n") if (ROOT / name).is_file()]


def python_layer(path):
    """The row of PYTHON that holds this file below py/."""
    inside = path.relative_to("py").parent.as_posix()
    fitting = [layer for layer in PYTHON if f"{inside}/".startswith(f"{layer}/")]
    return max(fitting, key=len, default="explorable")


def python_imports(path):
    """The files below py/ that a module imports."""
    for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            names = [name if module_file(name) else node.module for name in names]
        yield from filter(None, map(module_file, names))


def module_file(name):
    base = PurePosixPath("py", *name.split("."))
    files = base.with_name(f"{base.name}.py"), base / "__init__.py"
    return next((file for file in files if (ROOT / file).is_file()), None)


@pytest.mark.parametrize("path", tracked("py/*.py"), ids=str)
def test_python_imports_point_downwards(path):
    own = python_layer(path)
    for imported in python_imports(path):
        layer = python_layer(imported)
        allowed = (own, *PYTHON.get(own, ()), *LOWEST)
        assert layer in allowed, f"{path} imports {imported}"


def javascript_layer(path):
    first = path.relative_to("site").parts[0]
    rows = {
        name: (row, column)
        for row, names in enumerate(JAVASCRIPT)
        for column, name in enumerate(names)
    }
    return rows[first]


BUNDLED = [
    path for path in tracked("site/*.js") if path.parts[1] not in ("public", "file-protocol")
]


@pytest.mark.parametrize("path", BUNDLED, ids=str)
def test_javascript_imports_point_downwards(path):
    text = COMMENT.sub("", (ROOT / path).read_text("utf-8"))
    for found in IMPORT.finditer(text):
        target = (ROOT / path.parent / (found[1] or found[2])).resolve()
        imported = PurePosixPath(target.relative_to(ROOT).as_posix())
        assert javascript_layer(imported) <= javascript_layer(path), f"{path} imports {imported}"


def test_no_folder_holds_more_than_fourteen_files():
    folders = {}
    for path in tracked():
        folders.setdefault(path.parent.as_posix(), []).append(path.name)
    written = ("site", "py", "templates", "tests", "docs", "findings")
    large = {
        folder: len(names)
        for folder, names in folders.items()
        if folder.split("/")[0] in written and folder not in GENERATED and len(names) > MOST_FILES
    }
    assert not large


def test_the_root_of_site_holds_entries_alone():
    at_root = {path.name for path in tracked("site/*") if len(path.parts) == 2}
    assert at_root == {"main.js", "embed-page.js", "worker.js", "urls.js", "types.js", "icon.svg"}
