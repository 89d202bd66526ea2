"""The copied script: it runs alone under CPython and says what the figure says, edited or not."""

import ast
import math
import os
import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from explorable import figures
from explorable.runtime import code_edits as edits
from publish.take_away import script
from tests.publish.scripts import PROJECT, changed_state, filled, run_alone

# Not a word of it may be taken for anything but Python, on its way through JavaScript.
LAPLACE = r'''
def prior_density(w, prior_sd):
    """A tent; $& $1 $' \n \\ `${w}` "é" σ ''\' # <<< function"""
# <<< function
    return np.exp(-np.abs(w) / prior_sd) / (2 * prior_sd)
'''
MISSPELT = "def prior_density(w, prior_sd):\n    z = w / prior_sd\n    return np.exq(-z)"
UNFINISHED = "def prior_density(w, prior_sd):\n    return np.exp(-w"
WRONG = {"misspelt": MISSPELT, "unfinished": UNFINISHED}
EDITS = [("prior", LAPLACE), ("posterior", LAPLACE)]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """All scripts as the build writes them, by name."""
    folder = tmp_path_factory.mktemp("built") / "scripts"
    script.write_scripts(PROJECT, folder)
    return {path.stem: path.read_text("utf-8") for path in folder.iterdir()}


@pytest.fixture(scope="module")
def runs(built, tmp_path_factory):
    """All runs, started at once: {(name, state or "", edit): (text, folder, what came of it)}."""
    jobs = [(name, state, "") for name in built for state in ("", "changed")]
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
@pytest.mark.parametrize("name", figures.names())
def test_a_script_says_what_its_figure_says(runs, name, state):
    scene = figures.draw(name, changed_state(name) if state else {})
    assert_same(runs[name, state, ""], name, scene)


@pytest.mark.parametrize(("name", "edit"), EDITS)
def test_an_edited_function_goes_with_it(runs, name, edit):
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
    said = dict(line.split(" = ") for line in lines)
    assert list(said) == [readout.name for readout in scene.readouts]
    for readout in scene.readouts:
        if readout.value is None:
            assert said[readout.name] == "none"
        else:
            value = float(said[readout.name])
            assert math.isclose(value, readout.value, rel_tol=1e-12, abs_tol=1e-12), readout.name
    picture = folder / f"{name}.png"
    assert last == f"The figure is in {picture}"
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("edit", WRONG.values(), ids=WRONG)
def test_a_wrong_function_fails_at_its_line(runs, edit):
    text, _, done = runs["prior", "changed", edit]
    line = text.splitlines().index(edit.splitlines()[-1]) + 1
    assert done.returncode == 1
    assert re.search(rf'prior\.py", line {line}\b', done.stderr)
    assert done.stderr.splitlines()[-1].startswith(("AttributeError", "SyntaxError"))


def test_a_value_that_is_not_allowed_is_named_and_the_picture_goes_where_it_is_told(
    built, tmp_path
):
    text = built["prior"].replace('"prior_sd": 1.0', '"prior_sd": 9, "sigma": 1')
    done = run_alone(text, tmp_path / "prior.py", "--save", "mine.svg")
    assert done.stderr.splitlines() == [
        "prior_sd = 9 is not allowed; taken: 4.0.",
        "There is no 'sigma'; there are prior_sd.",
    ]
    assert "<svg" in (tmp_path / "elsewhere" / "mine.svg").read_text("utf-8")
    assert not (tmp_path / "prior.png").exists()


@pytest.mark.parametrize("name", figures.names())
def test_a_script_holds_what_its_figure_imports_and_no_more(built, name):
    tree = ast.parse(built[name])
    texts = ast.literal_eval(tree.body[-2].value)
    assert texts == {path: (PROJECT / "py" / path).read_text("utf-8") for path in texts}
    module = figures.load(name).__name__
    path = script.path_of(module, PROJECT / "py")
    assert {path, "explorable/__init__.py", "draw_mpl/style.py"} <= set(texts)
    assert not any("worker_api" in path or "publish" in path for path in texts)


@pytest.mark.parametrize("text", ["plain\\n", "it's '''", "'", "back\\", '"""'])
def test_any_text_can_be_quoted(text):
    assert ast.literal_eval(script.quoted(text)) == text
