"""Tables travel with the module that reads them, into packs, scripts and the zip for print."""

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from publish.pyodide import split_stdlib
from publish.take_away import print_runtime, standalone
from publish.take_away.needed_modules import needed

ROOT = Path(__file__).parents[2]
TABLE = "# Source: made up.\nage,income\n31,0.1\n"
FIGURE = "from explorable.data import table\n\nAGES = table('people')['age']\n"
READ = """
import sys
sys.path.insert(0, {folder!r})
from publish.take_away import standalone
standalone.SCRIPT = standalone.Path({script!r})
sys.path.remove({folder!r})
sys.meta_path.insert(0, standalone.Sources({texts}))
import explorable.ages
print(explorable.ages.AGES.tolist(), explorable.ages.__file__)
"""


@pytest.fixture
def source(tmp_path):
    """A folder like py/ with a table, a module that reads it, and no figure."""
    folder = tmp_path / "py"
    shutil.copytree(ROOT / "py" / "explorable" / "data", folder / "explorable" / "data")
    (folder / "explorable" / "data" / "people.csv").write_text(TABLE)
    (folder / "explorable" / "__init__.py").touch()
    (folder / "explorable" / "ages.py").write_text(FIGURE)
    (folder / "explorable" / "plain.py").write_text("import math\n")
    (folder / "draw_mpl").mkdir()
    return folder


def test_own_files_are_modules_and_tables(source):
    names = {path.relative_to(source).as_posix() for path in split_stdlib.own_files(source)}
    assert {"explorable/data/people.csv", "explorable/data/__init__.py"} < names
    assert all(name.endswith((".py", ".csv", ".json")) for name in names)


def test_the_zip_for_print_has_the_tables(source, tmp_path):
    print_runtime.write_package(source, [], tmp_path / "print.zip")
    with zipfile.ZipFile(tmp_path / "print.zip") as archive:
        assert archive.read("explorable/data/people.csv").decode() == TABLE


def test_a_script_carries_tables_only_with_the_module_that_reads_them(source):
    assert needed(["explorable.ages"], source)["explorable/data/people.csv"] == TABLE
    assert not any(name.endswith(".csv") for name in needed(["explorable.plain"], source))


def test_a_json_file_travels_with_the_module_of_its_name(source):
    texts = needed(["explorable.data.libraries"], source)
    assert "explorable/data/libraries.json" in texts
    assert not any(name.endswith(".json") for name in needed(["explorable.ages"], source))


def test_a_table_is_read_from_the_texts_of_a_script(source, tmp_path):
    texts, script = needed(["explorable.ages"], source), str(tmp_path / "ages of people.py")
    code = READ.format(folder=str(ROOT / "py"), script=script, texts=json.dumps(texts))
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, encoding="utf-8"
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == f"[31.0] {script}/explorable/ages.py"
    assert standalone.Sources(texts).find_spec("explorable.data.people") is None


@pytest.mark.parametrize("is_used", [True, False])
def test_tables_go_into_the_pack_of_the_module_that_reads_them(is_used, source, monkeypatch):
    used = {"library": [], "packages": [split_stdlib.DATA_READER] if is_used else []}

    def cached(cache, parts, run):
        (source / "used.json").write_text(json.dumps(used))
        return source

    monkeypatch.setattr(split_stdlib, "cached_folder", cached)
    monkeypatch.setattr(split_stdlib, "files_of", lambda archive: {})
    monkeypatch.setattr(split_stdlib, "sessions", list)
    empty = source / "empty"
    empty.touch()
    _, session, rest, sources = split_stdlib.trimmed(empty, empty, source, source)
    place = session if is_used else rest
    assert "explorable/data/libraries.json" in rest
    assert place["explorable/data/people.csv"].decode() == TABLE
    assert split_stdlib.DATA_READER in sources
