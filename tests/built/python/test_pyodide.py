"""Pyodide as shipped draws the same Scenes as CPython, to 1e-9, and its worker API answers."""

import json
import subprocess
from pathlib import Path

import numpy as np
import pytest

from explorable import figures
from publish.pyodide.pack import unpacked
from tests.built.python.edges import CALLS, OUTCOMES, SINGULAR
from tests.built.python.scenes import differences, packed, random_states
from tests.examples import EXAMPLES

ROOT = Path(__file__).parents[3]
PYTHON = ROOT / "dist" / "python"
EDGES = {"program": OUTCOMES, "calls": json.dumps(list(CALLS)), "singular": SINGULAR}
each_example = pytest.mark.parametrize("name", EXAMPLES)


@pytest.fixture(scope="module")
def states():
    """(figure, state): many random states of the examples, few of every other figure."""
    counts = {name: 25 if name in EXAMPLES else 2 for name in figures.names()}
    return [(name, state) for name in counts for state in random_states(name, counts[name])]


@pytest.fixture(scope="module")
def pyodide(states):
    """The results of pyodide_scenes.mjs for these states, from one start."""
    pack = PYTHON / "sources.pack"
    assert pack.exists(), "dist/ is missing: build it first, with `npm run build`."
    built = unpacked(pack.read_bytes())
    sources = (ROOT / "py" / "explorable").rglob("*.py")
    present = {path.relative_to(ROOT / "py").as_posix(): path.read_bytes() for path in sources}
    assert built == present, "dist/ is older than py/: build it again, with `npm run build`."
    run = subprocess.run(
        ["node", str(Path(__file__).with_name("pyodide_scenes.mjs")), str(PYTHON)],
        input=json.dumps({"states": states, "examples": EXAMPLES, "edges": EDGES}),
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@pytest.mark.parametrize("name", figures.names())
def test_pyodide_draws_the_scenes_of_cpython(name, states, pyodide):
    own = [case for case in zip(states, pyodide["scenes"], strict=True) if case[0][0] == name]
    assert own
    found = [
        f"{state}: {line}"
        for (_, state), theirs in own
        for line in differences(packed(figures.draw(name, state)), theirs)
    ]
    assert not found, f"{len(found)} differences:\n" + "\n".join(found[:12])


@each_example
def test_the_worker_api_returns_text_and_a_transferable_array(name, pyodide):
    api = pyodide["api"][name]
    assert api["kinds"] == ["string", "Float64Array"]
    assert not list(differences(packed(figures.draw(name, {})), api["scene"]))


@each_example
def test_the_worker_api_keeps_the_last_scene_of_each_page(name, pyodide):
    assert pyodide["api"][name]["cachedByPage"]


@each_example
def test_deltas_give_the_same_scene_as_whole_scenes(name, pyodide):
    assert pyodide["api"][name]["sameByDeltas"]


@each_example
def test_the_worker_api_replaces_and_restores_a_function(name, pyodide):
    api = pyodide["api"][name]
    assert "must still define" in api["errors"][0] and "SyntaxError" in api["errors"][1]
    assert api["unharmed"]
    assert api["raised"] == "ArithmeticError: mine"
    assert api["restored"]


def test_pyodide_and_cpython_have_the_same_numpy(pyodide):
    assert np.__version__ == pyodide["numpy"]


def test_figures_need_no_lazy_import(pyodide):
    assert pyodide["fetched"] == []


def here():
    """The outcomes of the calls at the edge in this Python."""
    names = dict(EDGES)
    exec(OUTCOMES, names)
    return names["outcomes"]


@pytest.mark.parametrize("where", ["CPython", "Pyodide"])
def test_functions_of_stats_refuse_what_numpy_in_a_browser_lets_pass(where, request):
    found = request.getfixturevalue("pyodide")["outcomes"] if where == "Pyodide" else here()
    *found, singular, log_likelihood = found
    for (call, words), outcome in zip(CALLS.items(), found, strict=True):
        assert outcome.startswith("ValueError: ") and words in outcome, (call, outcome)
    assert log_likelihood == pytest.approx(-2543.1882537246233, rel=1e-12)
    expected = "Singular matrix" if where == "CPython" else "this prior is nan at slope"
    assert expected in singular
    if where == "Pyodide":
        assert "In a browser numpy gives NaN where elsewhere" in singular
