"""The copied script: runs alone under CPython and prints the readouts, with or without an edit."""

import ast
import math
import os
import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from explorable import figures
from explorable.runtime import code_edits as edits
from publish.take_away import script
from publish.take_away.needed_modules import path_of
from publish.words.figures import for_python
from tests.examples import EXAMPLES
from tests.publish.scripts import PROJECT, changed_state, filled, run_alone

# Holds every character sequence that String.replace or a template literal would interpret.
LAPLACE = r'''
def prior_density(w, prior_sd):
    """A tent; $& $1 $' \n \\ `${w}` "é" σ ''\' # <<< function"""
# <<< function
    return np.exp(-np.abs(w) / prior_sd) / (2 * prior_sd)
'''
MISSPELLED = "def prior_density(w, prior_sd):\n    z = w / prior_sd\n    return np.exq(-z)"
UNFINISHED = "def prior_density(w, prior_sd):\n    return np.exp(-w"
WRONG = {"misspelled": MISSPELLED, "unfinished": UNFINISHED}
IN_LOGS = "def log_prior_density(w, prior_sd):\n    return -((w / prior_sd) ** 2)\n"
EDITS = [("prior", LAPLACE), ("posterior", LAPLACE), ("posterior", IN_LOGS)]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Name -> script, as the build writes it."""
    folder = tmp_path_factory.mktemp("built") / "scripts"
    script.write_scripts(PROJECT, folder)
    return {path.stem: path.read_text("utf-8") for path in folder.glob("*.py")}


@pytest.fixture(scope="module")
def runs(built, tmp_path_factory):
    """All runs, in parallel: {(name, state or "", edit): (script, folder, completed process)}."""
    jobs = [(name, state, "") for name in EXAMPLES for state in ("", "changed")]
    jobs += [(name, "changed", edit) for name, edit in EDITS]
    jobs += [("prior", "changed", edit) for edit in WRONG.values()]

    def run(job):
        name, state, edit = job
        text = filled(built[name], changed_state(name), edit) if state else built[name]
        folder = tmp_path_factory.mktemp(name)
        return text, folder, run_alone(text, folder / f"{name}.py")

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield dict(zip(jobs, pool.map(run, jobs), strict=True))


@pytest.mark.parametrize("state", ["", "changed"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_script_prints_the_readouts_of_its_figure(runs, name, state):
    scene = figures.draw(name, changed_state(name) if state else {})
    assert_same(runs[name, state, ""], name, scene)


@pytest.mark.parametrize(("name", "edit"), EDITS)
def test_a_script_holds_the_edited_function(runs, name, edit):
    text, _, _ = run = runs[name, "changed", edit]
    assert f"# >>> function\n{edit}# <<< function\n\n" in text
    try:
        edits.rewrite(name, edit)
        assert_same(run, name, figures.draw(name, changed_state(name)))
    finally:
        edits.restore(name)


def assert_same(run, name, scene):
    _, folder, done = run
    assert (done.returncode, done.stderr) == (0, "")
    *lines, last = done.stdout.splitlines()
    printed = dict(line.split(" = ") for line in lines)
    assert list(printed) == [readout.name for readout in scene.readouts]
    for readout in scene.readouts:
        if readout.value is None:
            assert printed[readout.name] == "none"
        else:
            value = float(printed[readout.name])
            assert math.isclose(value, readout.value, rel_tol=1e-12, abs_tol=1e-12), readout.name
    picture = folder / f"{name}.png"
    assert last == f"The figure is in {picture}"
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("edit", WRONG.values(), ids=WRONG)
def test_an_error_in_the_edited_function_names_its_line(runs, edit):
    text, _, done = runs["prior", "changed", edit]
    line = text.splitlines().index(edit.splitlines()[-1]) + 1
    assert done.returncode == 1
    assert re.search(rf'prior\.py", line {line}\b', done.stderr)
    assert done.stderr.splitlines()[-1].startswith(("AttributeError", "SyntaxError"))


def test_a_script_clamps_and_names_bad_values_and_saves_to_the_given_path(built, tmp_path):
    text = built["prior"].replace('"prior_sd": 1.0', '"prior_sd": 9, "sigma": 1')
    done = run_alone(text, tmp_path / "prior.py", "--save", "mine.svg")
    assert done.stderr.splitlines() == [
        "prior_sd = 9 is not allowed; taken: 4.0.",
        "There is no 'sigma'; there are prior_sd, prior_mean, prior, lines.",
    ]
    assert "<svg" in (tmp_path / "elsewhere" / "mine.svg").read_text("utf-8")
    assert not (tmp_path / "prior.png").exists()


@pytest.mark.parametrize("name", figures.names())
def test_a_script_holds_exactly_the_modules_that_its_figure_imports(built, name):
    tree = ast.parse(built[name])
    texts = ast.literal_eval(tree.body[-2].value)
    assert texts == {path: (PROJECT / "py" / path).read_text("utf-8") for path in texts}
    module = figures.load(name).__name__
    path = path_of(module, PROJECT / "py")
    assert {path, "explorable/__init__.py", "draw_mpl/style.py"} <= set(texts)
    assert not any("worker_api" in path or "publish" in path for path in texts)


def test_a_script_of_another_language_draws_its_figure_in_it(tmp_path):
    spoken = for_python.catalogue_of(PROJECT, "de")
    text = script.script("prior", PROJECT / "py", "https://example.org/", spoken)
    done = run_alone(text, tmp_path / "prior.py", "--save", "bild.svg")
    assert (done.returncode, done.stderr) == (0, "")
    drawn = (tmp_path / "elsewhere" / "bild.svg").read_text("utf-8")
    label = "slope w"
    assert f"<!-- {spoken['texts'][label]} -->" in drawn and f"<!-- {label} -->" not in drawn


@pytest.mark.parametrize("text", ["plain\\n", "it's '''", "'", "back\\", '"""'])
def test_quoted_text_evaluates_to_itself(text):
    assert ast.literal_eval(script.quoted(text)) == text
