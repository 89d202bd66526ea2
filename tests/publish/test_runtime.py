"""What the page starts from: the modules of Pyodide, compiled, and a list that names them."""

import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from publish import runtime, wheels

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / "dist" / "python"
MAGIC = (3627).to_bytes(2, "little") + b"\r\n"  # of Python 3.14
UNCHECKED = (1).to_bytes(4, "little")


def names(path):
    return set(zipfile.ZipFile(path).namelist())


def modules(path, suffix):
    """Names of the modules of an archive without their ending, but for its tests."""
    found = {name.removesuffix(suffix) for name in names(path) if name.endswith(suffix)}
    return {name for name in found if not {"tests", "f2py", "_pyinstaller"} & set(name.split("/"))}


@pytest.fixture(scope="module")
def wheel():
    return wheels.fetch(["numpy"], ROOT / "node_modules", ROOT / ".cache" / "wheels")["numpy"]


def test_every_module_is_there_and_compiled_for_that_python(wheel):
    released = [ROOT / "node_modules" / "pyodide" / runtime.LIBRARY, wheel]
    for path in released:
        ours = PYTHON / path.name
        assert modules(ours, ".pyc") == modules(path, ".py") != set()
        assert not modules(ours, ".py")
        with zipfile.ZipFile(ours) as archive:
            for name in archive.namelist():
                if name.endswith(".pyc"):
                    assert archive.read(name)[:8] == MAGIC + UNCHECKED, name


def test_numpys_libraries_are_untouched(wheel):
    with zipfile.ZipFile(wheel) as released, zipfile.ZipFile(PYTHON / wheel.name) as ours:
        libraries = {n for n in ours.namelist() if n.endswith(".so")}
        wanted = {n for n in released.namelist() if n.endswith(".so") and "/tests/" not in n}
        assert libraries == wanted != set()
        assert all(ours.read(name) == released.read(name) for name in libraries)


def test_the_list_names_the_wheel_as_it_is(wheel):
    lock = json.loads((PYTHON / runtime.LOCK).read_text("utf-8"))
    assert list(lock["packages"]) == ["numpy"]
    numpy = lock["packages"]["numpy"]
    digest = hashlib.sha256((PYTHON / numpy["file_name"]).read_bytes()).hexdigest()
    assert (numpy["file_name"], numpy["sha256"]) == (wheel.name, digest)


def test_the_bytes_that_come_are_told(wheel):
    told = {one["name"]: one["bytes"] for one in json.loads((PYTHON / "files.json").read_text())}
    assert {wheel.name, runtime.WASM, runtime.LIBRARY, "explorable.zip"} < set(told)
    assert all((PYTHON / name).stat().st_size == size for name, size in told.items())


def test_what_was_compiled_once_is_kept(tmp_path):
    archive = tmp_path / "one.zip"
    with zipfile.ZipFile(archive, "w") as new:
        new.writestr("one.py", "answer = 42\n")
        new.writestr("tests/two.py", "")
    (first,) = runtime.precompiled([archive], tmp_path / "cache")
    made = first.stat().st_mtime_ns
    assert names(first) == {"one.pyc"}
    (again,) = runtime.precompiled([archive], tmp_path / "cache")
    assert (again, again.stat().st_mtime_ns) == (first, made)
    with zipfile.ZipFile(archive, "a") as new:
        new.writestr("three.py", "")
    (other,) = runtime.precompiled([archive], tmp_path / "cache")
    assert other != first and names(other) == {"one.pyc", "three.pyc"}
