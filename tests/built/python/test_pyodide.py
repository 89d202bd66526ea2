"""The page's Python is this Python: Pyodide draws the Scenes that CPython draws, to 1e-9."""

import json
import subprocess
from pathlib import Path

import numpy as np
import pytest

from explorable import figures
from publish.pyodide.pack import unpacked
from tests.built.python.scenes import cases, differences, packed

ROOT = Path(__file__).parents[3]
PYTHON = ROOT / "dist" / "python"
NAMES = figures.names()


@pytest.fixture(scope="module")
def states():
    return list(cases(25))


@pytest.fixture(scope="module")
def pyodide(states):
    """What Pyodide answers to all of them, in one start."""
    packs = [PYTHON / name for name in ("session.pack", "rest.pack")]
    assert packs[0].exists(), "dist/ is missing: build it first, with `npm run build`."
    files = [file for pack in packs for file in unpacked(pack.read_bytes()).items()]
    built = {name: data for name, data in files if name.endswith(".py")}
    sources = (ROOT / "py" / "explorable").rglob("*.py")
    present = {path.relative_to(ROOT / "py").as_posix(): path.read_bytes() for path in sources}
    assert built == present, "dist/ is older than py/: build it again, with `npm run build`."
    run = subprocess.run(
        ["node", str(Path(__file__).with_name("pyodide_scenes.mjs")), str(PYTHON)],
        input=json.dumps(states),
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@pytest.mark.parametrize("name", NAMES)
def test_both_draw_the_same(name, states, pyodide):
    own = [case for case in zip(states, pyodide["scenes"], strict=True) if case[0][0] == name]
    assert len(own) == 26
    found = [
        f"{state}: {words}"
        for (_, state), theirs in own
        for words in differences(packed(figures.draw(name, state)), theirs)
    ]
    assert not found, f"{len(found)} differences:\n" + "\n".join(found[:12])


@pytest.mark.parametrize("name", NAMES)
def test_the_door_gives_plain_things_that_can_be_sent(name, pyodide):
    door = pyodide["door"][name]
    assert door["kinds"] == ["string", "Float64Array"]
    assert not list(differences(packed(figures.draw(name, {})), door["scene"]))


@pytest.mark.parametrize("name", NAMES)
def test_the_door_knows_of_each_page_what_it_does_not_say_again(name, pyodide):
    assert pyodide["door"][name]["remembers"]


@pytest.mark.parametrize("name", NAMES)
def test_with_only_the_news_the_page_has_the_same_scene(name, pyodide):
    assert pyodide["door"][name]["onlyNews"]


@pytest.mark.parametrize("name", NAMES)
def test_the_door_takes_a_readers_function_and_puts_the_original_back(name, pyodide):
    door = pyodide["door"][name]
    assert "must still define" in door["refused"][0] and "SyntaxError" in door["refused"][1]
    assert door["unharmed"]
    assert door["raised"] == "ArithmeticError: mine"
    assert door["restored"]


def test_both_have_the_same_numpy(pyodide):
    assert np.__version__ == pyodide["numpy"]


def test_what_a_start_brings_is_all_that_figures_need(pyodide):
    assert pyodide["fetched"] == []
