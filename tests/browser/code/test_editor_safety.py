"""Code that a reader writes harms nothing: no page, no link, no text that was typed."""

import math
import os
import subprocess
import sys

import pytest
from pytest import approx

from tests.browser.engines.held_timers import held_timers
from tests.browser.support import expected
from tests.browser.support.code_samples import LAPLACE, PRIOR
from tests.browser.support.figure import LISTEN, Figure

ENDS = "import os\nos._exit(1)\n"
DAMAGE = """\
    import builtins, json, sys
    for name in [name for name in sys.modules if name.startswith("explorable")]:
        del sys.modules[name]
    np.exp = np.linalg.solve = json.loads = json.dumps = None
    builtins.len = builtins.float = None
    return w
"""
FIGURES = ("likelihood", "prior", "posterior", "lockstep", "polynomial")
NO_ANSWER = 5000  # milliseconds until Python counts as stopped
EDITS = "posted.filter(({ type }) => type === 'edit').length"


def test_typing_does_not_run_code(figures):
    prior = figures["prior"]
    prior.reader.evaluate(LISTEN)
    before, state = prior.pictures(), prior.state
    prior.type(LAPLACE)
    prior.expect_outcome("Changed, not run yet.")
    prior.settle()
    assert prior.reader.evaluate(EDITS) == 0
    assert prior.pictures() == before
    assert prior.state == state


@pytest.mark.engines("chromium", "firefox")  # WebKit's driver has no undo of its own for typing
def test_undo_in_the_editor_does_not_undo_a_drag(figures):
    prior = figures["prior"]
    prior.state = {"prior_sd": 2}
    prior.type("x")
    prior.reader.press("Control+z")
    assert prior.state["prior_sd"] == 2
    assert prior.code != "x"


def test_a_link_does_not_run_code(figures):
    prior = figures["prior"]
    prior.reader.evaluate(LISTEN)
    text = LAPLACE.replace("\n", "%0A").replace(" ", "%20")
    prior.reader.renew(f"?prior.code={text}&prior.prior_sd=2")
    prior.settle()
    assert "code" in prior.text(".problems")
    assert prior.visible(".problems")
    assert prior.reader.evaluate(EDITS) == 0
    assert "Laplace" not in prior.text(".code pre")
    assert prior.readouts["density_at_zero"] == approx(1 / (2 * math.sqrt(2 * math.pi)))


@pytest.mark.engines("chromium")
def test_an_endless_loop_is_interrupted(figures):
    prior, posterior = figures["prior"], figures["posterior"]
    posterior.state = {"prior_sd": 0.5, "points": [[1, 2], [2, 3]]}
    prior.settle()
    before, states = prior.pictures(), (prior.state, posterior.state)
    endless = PRIOR + "    while True:\n        pass\n"
    figures["likelihood"].run("def noise_density(\n", "SyntaxError")
    with held_timers(prior.reader) as end:
        prior.run(endless, "")
        end(NO_ANSWER)
        prior.expect_outcome("Python starts again with the original. Your text stays.")
    prior.settle()
    assert prior.reader.evaluate("recorded.phases").count("starting") >= 2
    assert prior.code == endless
    assert prior.pictures() == before
    assert (prior.state, posterior.state) == states
    prior.slide("prior_sd", "ArrowRight")
    assert prior.readouts["density_at_zero"] == approx(
        1 / (prior.state["prior_sd"] * math.sqrt(2 * math.pi))
    )
    posterior.settle()
    assert posterior.readouts["mle"] == approx(expected.mle(posterior.state))
    posterior.press("undo")
    posterior.press("undo")
    assert posterior.state["points"] != states[1]["points"]


@pytest.mark.engines("chromium", "firefox")
@pytest.mark.parametrize(
    "text", [ENDS, PRIOR + "    import os\n    os._exit(1)\n"], ids=["when run", "when drawn"]
)
def test_code_that_ends_python_is_withdrawn(figures, text):
    prior, posterior = figures["prior"], figures["posterior"]
    prior.settle()
    before = prior.pictures()
    prior.run(text, "starts again with the original. Your text stays.")
    assert prior.text(".code .outcome").startswith("Python ended (")
    prior.settle()
    assert prior.pictures() == before
    assert prior.code == text
    posterior.run(LAPLACE)
    posterior.settle()
    assert posterior.readouts["map"] != approx(0, abs=1e-6)


@pytest.mark.engines("chromium", "firefox")
def test_the_original_mends_a_damaged_python(figures):
    prior = figures["prior"]
    prior.run(PRIOR + DAMAGE)
    prior.reader.wait_until(f"!{prior.element}.querySelector('.note').hidden")
    prior.press("original")
    prior.expect_outcome("This is the original.")
    for name in FIGURES:
        figure = Figure(prior.reader, name)
        figure.settle()
        figure.state = {"prior_sd": 0.9, "penalty": 0.3, "slope": 0.5}
        assert not figure.visible(".note"), name
        assert "picture and numbers are from before" not in figure.text(".status"), name
    assert prior.readouts["density_at_zero"] == approx(1 / (0.9 * math.sqrt(2 * math.pi)))


@pytest.mark.engines("chromium")
def test_the_original_ends_an_endless_loop(figures):
    prior = figures["prior"]
    prior.paste("while True: pass\n")
    prior.reader.press("Control+Enter")
    prior.expect_outcome("Running …")
    prior.press("original")
    prior.expect_outcome("This is the original.")
    prior.settle()
    assert prior.readouts["density_at_zero"] == approx(1 / math.sqrt(2 * math.pi))


@pytest.mark.engines("chromium")
def test_code_that_loops_later_is_not_overwritten(figures):
    prior, posterior = figures["prior"], figures["posterior"]
    endless_if_wide = LAPLACE.replace("    return", "    while prior_sd > 2: pass\n    return")
    prior.run(endless_if_wide)
    with held_timers(prior.reader) as end:
        prior.reader.focus(prior.inside('input[type=range][name="prior_sd"]'))
        prior.reader.press("End")
        end(NO_ANSWER)
        prior.expect_outcome("Python starts again with the original. Your text stays.")
    prior.settle()
    posterior.settle()
    posterior.run(LAPLACE)
    assert prior.code == endless_if_wide


@pytest.mark.engines("chromium")
def test_the_copied_script_prints_the_same_readouts(figures, tmp_path):
    reader, posterior = figures["prior"].reader, figures["posterior"]
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    figures["prior"].run(LAPLACE)
    posterior.state = {"prior_sd": 0.7, "points": [[1, 2], [2, 3.25], [-1, 0.5]]}
    script = tmp_path / "copied.py"
    posterior.unfold()
    posterior.press("script")
    posterior.expect_outcome("Copied")
    script.write_text(reader.evaluate("navigator.clipboard.readText()"), encoding="utf-8")
    said = subprocess.run(
        [sys.executable, script],
        env={**os.environ, "MPLBACKEND": "Agg"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    ).stdout
    numbers = dict(line.split(" = ") for line in said.splitlines() if " = " in line)
    assert {name: float(value) for name, value in numbers.items()} == approx(
        posterior.readouts, rel=1e-9, abs=1e-9
    )
    assert script.with_suffix(".png").stat().st_size > 10_000
