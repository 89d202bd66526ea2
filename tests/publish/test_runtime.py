"""The packs of the runtime: a trimmed and compiled Python, and a pack for lazy imports."""

import json
import zipfile
from pathlib import Path

import pytest

from publish.pyodide import compiled, runtime, wheels
from publish.pyodide.pack import packed, unpacked
from publish.pyodide.split_stdlib import sessions
from publish.snapshot.take import take_snapshot
from tests.compressed import brotli_size, gzip_size

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / "dist" / "python"
MAGIC = (3627).to_bytes(2, "little") + b"\r\n"  # of Python 3.14
UNCHECKED = (1).to_bytes(4, "little")
COMPILED = compiled.compiled_folder(ROOT)
STARTS_WITH = (*runtime.NEEDED, "start.json")
STARTS_WITH += tuple(f"{COMPILED}/{name}" for name in (*compiled.MODULES, compiled.WASM))
GOOD = 9  # quality of brotli; higher ones take minutes


@pytest.fixture(scope="module")
def wheel():
    return wheels.fetch(["numpy"], ROOT / "node_modules", ROOT / ".cache" / "wheels")["numpy"]


@pytest.fixture(scope="module")
def built():
    """(library, session, rest, sources): each a dict of name -> bytes."""
    with zipfile.ZipFile(PYTHON / "library.pack") as archive:
        library = {name: archive.read(name) for name in archive.namelist()}
    packs = ("session.pack", runtime.REST, runtime.SOURCES)
    return library, *(unpacked((PYTHON / name).read_bytes()) for name in packs)


def modules(names, suffix):
    """Names of modules without suffix, except tests and tools that no page imports."""
    found = {name.removesuffix(suffix) for name in names if name.endswith(suffix)}
    return {name for name in found if not {"tests", "f2py", "_pyinstaller"} & set(name.split("/"))}


def test_every_module_is_packed_once_and_compiled(wheel, built):
    library, session, rest, _ = built
    released = set()
    for path in (ROOT / "node_modules" / "pyodide" / runtime.LIBRARY, wheel):
        released |= modules(zipfile.ZipFile(path).namelist(), ".py")
    assert len(library) + len(session) + len(rest) == len({*library, *session, *rest})
    theirs = {name for name in {*session, *rest} if not name.startswith("explorable/")}
    assert modules([*library, *theirs], ".pyc") == released != set()
    for name, data in (library | session | rest).items():
        assert not name.endswith(".py"), "no start needs it"
        if name.endswith(".pyc"):
            assert data[:8] == MAGIC + UNCHECKED, name


def test_own_modules_are_packed_compiled_and_their_sources_apart(built):
    _, session, rest, sources = built
    present = (ROOT / "py/explorable").rglob("*.py")
    assert sources == {p.relative_to(ROOT / "py").as_posix(): p.read_bytes() for p in present}
    ours = {name for name in {*session, *rest} if name.startswith("explorable/")}
    assert {name.removesuffix("c") for name in ours if name.endswith(".pyc")} == sources.keys()
    waiting = {name for name in rest if name.startswith("explorable/")}
    assert not any("/figures/" in name for name in waiting), "a start can draw every figure"
    assert "explorable/stats/slope.pyc" in session


def test_binaries_of_numpy_are_unchanged(wheel, built):
    _, session, rest, _ = built
    with zipfile.ZipFile(wheel) as released:
        wanted = {n for n in released.namelist() if n.endswith(".so") and "/tests/" not in n}
        libraries = {n: data for n, data in (session | rest).items() if n.endswith(".so")}
        assert libraries.keys() == wanted != set()
        assert all(released.read(name) == data for name, data in libraries.items())
    assert len([name for name in session if name.endswith(".so")]) == 2


def test_the_bytes_of_a_start_are_within_the_budget():
    paths = [PYTHON / name for name in STARTS_WITH]
    assert sum(map(gzip_size, paths)) < 4_840_000
    assert sum(brotli_size(path, GOOD) for path in paths) < 4_150_000
    # 16 kB of it for sentences in other languages, 40 kB for readers' tables in more formats, 10 kB
    # for functions of readers that have no MLE, no area or no lowest point, 5 kB for numbers in
    # messages as in readouts and for frames that hold every weight, 10 kB for forty more modules of
    # one subject each
    assert brotli_size(PYTHON / runtime.SNAPSHOT, GOOD) < 4_375_000


def test_the_manifest_states_the_bytes_of_each_pack():
    about = json.loads((PYTHON / "start.json").read_text())
    snapshot = [runtime.SNAPSHOT, *(name for name, _ in about["snapshot"]["libraries"])]
    for stated, names in (
        (about["bytes"], [f"{COMPILED}/{compiled.WASM}"]),
        (about["parts"]["bytes"], runtime.NEEDED),
        (about["snapshot"]["bytes"], snapshot),
    ):
        assert stated == sum((PYTHON / name).stat().st_size for name in names)


def test_unpacking_a_pack_returns_its_files():
    files = {"b/ü.txt": b"", "a": b"\n[1]\n", "c": bytes(range(256))}
    assert unpacked(packed(files)) == files
    assert packed(files) == packed(dict(reversed(files.items())))


def test_compiled_modules_are_cached(tmp_path):
    archive = tmp_path / "one.zip"
    with zipfile.ZipFile(archive, "w") as new:
        new.writestr("one.py", "answer = 42\n")
        new.writestr("tests/two.py", "")
    (first,) = runtime.precompiled([archive], tmp_path / "cache")
    made = first.stat().st_mtime_ns
    assert zipfile.ZipFile(first).namelist() == ["one.pyc"]
    (again,) = runtime.precompiled([archive], tmp_path / "cache")
    assert (again, again.stat().st_mtime_ns) == (first, made)
    with zipfile.ZipFile(archive, "a") as new:
        new.writestr("three.py", "")
    (other,) = runtime.precompiled([archive], tmp_path / "cache")
    assert other != first and zipfile.ZipFile(other).namelist() == ["one.pyc", "three.pyc"]


def test_the_snapshot_is_reproducible(tmp_path, built):
    wheels_of_site = wheels.fetch(["matplotlib"], ROOT / "node_modules", ROOT / ".cache" / "wheels")
    released = ROOT / "node_modules" / "pyodide"
    pyodide = compiled.pyodide_files(released, wheels_of_site.values())
    files, profile = take_snapshot(sessions(), PYTHON, built[1], pyodide, tmp_path / "cache")
    manifest = json.loads((PYTHON / "start.json").read_bytes())
    assert json.loads(files["session.json"]) == manifest["snapshot"]["session"]
    assert files["memory"] == (PYTHON / runtime.SNAPSHOT).read_bytes()
    for name, content in compiled.split_files(pyodide, built[1], profile).items():
        assert content == (PYTHON / COMPILED / name).read_bytes(), name
