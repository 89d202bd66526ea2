"""The page's Python is this Python: Pyodide draws the Scenes that CPython draws, to 1e-9."""

import json
import math
import random
import subprocess
import zipfile
from pathlib import Path

import numpy as np
import pytest

from explorable import figures, wire

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / "dist" / "python"
STATES_A_FIGURE = 25
NAMES = figures.names()


def on_grid(low, high, step, dice):
    """A multiple of the step, now and then an end: readers' numbers, which seldom are 0.1234567."""
    if dice.random() < 0.15:
        return dice.choice([low, high])
    steps = dice.randint(math.ceil(low / step), math.floor(high / step))
    return round(steps * step, 9)


def value(control, dice):
    """An allowed value, such as a slider, a handle or a link sets."""
    if control.kind == "points":
        count = dice.choice([0, 1, 2, 3, 6, 10, 20])
        ranges = control.x_range, control.y_range
        return [[on_grid(*ends, control.step, dice) for ends in ranges] for _ in range(count)]
    assert control.kind == "slider", f"Say here which values a {control.kind!r} may have."
    if control.scale == "linear":
        return on_grid(control.low, control.high, control.step, dice)
    ends = math.log10(control.low), math.log10(control.high)
    return float(f"{10 ** on_grid(*ends, control.step, dice):.4g}")


def cases():
    """[figure, state] for every figure, the default state first; the same ones every time."""
    dice = random.Random(5)
    for name in NAMES:
        yield name, {}
        for _ in range(STATES_A_FIGURE):
            yield name, {c.name: value(c, dice) for c in figures.load(name).CONTROLS}


CASES = list(cases())


@pytest.fixture(scope="module")
def pyodide():
    """What Pyodide answers to all cases, in one start."""
    archive = PYTHON / "explorable.zip"
    assert archive.exists(), "dist/ is missing: build it first, with `npm run build`."
    with zipfile.ZipFile(archive) as packed:
        built = {name: packed.read(name) for name in packed.namelist()}
    sources = (ROOT / "py" / "explorable").rglob("*.py")
    present = {path.relative_to(ROOT / "py").as_posix(): path.read_bytes() for path in sources}
    assert built == present, "dist/ is older than py/: build it again, with `npm run build`."
    run = subprocess.run(
        ["node", str(Path(__file__).with_name("pyodide_scenes.mjs")), str(PYTHON)],
        input=json.dumps(CASES),
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def differences(one, other, where=""):
    """Where two packed Scenes are not the same: numbers to 1e-9, all else exactly."""
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        parts = [(key, one[key], other[key]) for key in one]
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        names = [part["name"] if isinstance(part, dict) else i for i, part in enumerate(one)]
        parts = list(zip(names, one, other, strict=True))
    else:
        numbers = isinstance(one, float) and isinstance(other, float)
        if one != other and not (numbers and math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)):
            lists = isinstance(one, list) and isinstance(other, list)
            yield (
                f"{where}: {len(one)} and {len(other)}" if lists else f"{where}: {one} and {other}"
            )
        return
    for key, mine, theirs in parts:
        yield from differences(mine, theirs, f"{where}/{key}")


@pytest.mark.parametrize("name", NAMES)
def test_both_draw_the_same(name, pyodide):
    assert len(pyodide["scenes"]) == len(CASES)
    found = []
    for (figure, state), theirs in zip(CASES, pyodide["scenes"], strict=True):
        if figure == name:
            mine = json.loads(json.dumps(wire.pack_json(figures.draw(name, state))))
            found += [f"{state}: {words}" for words in differences(mine, theirs)]
    assert not found, f"{len(found)} differences:\n" + "\n".join(found[:12])


@pytest.mark.parametrize("name", NAMES)
def test_the_door_gives_plain_things_that_can_be_sent(name, pyodide):
    door = pyodide["door"][name]
    assert set(door["kinds"]) <= {
        *("Object", "Array", "Float64Array"),
        *("string", "number", "boolean"),
    }
    assert "Float64Array" in door["kinds"]
    assert door["copied"] and door["sent"]
    mine = json.loads(json.dumps(wire.pack_json(figures.draw(name, {}))))
    assert not list(differences(mine, door["scene"]))


@pytest.mark.parametrize("name", NAMES)
def test_the_door_takes_a_readers_function_and_puts_the_original_back(name, pyodide):
    door = pyodide["door"][name]
    assert "must still define" in door["refused"][0] and "SyntaxError" in door["refused"][1]
    assert door["unharmed"]
    assert door["raised"] == "ArithmeticError: mine"
    assert door["restored"]


def test_both_have_the_same_numpy(pyodide):
    lock = json.loads((PYTHON / "pyodide-lock.json").read_text("utf-8"))
    assert np.__version__ == lock["packages"]["numpy"]["version"] == pyodide["numpy"]
