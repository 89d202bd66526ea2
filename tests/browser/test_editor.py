"""The Python beside a figure, rewritten by a reader: it runs, fails in words, never harms the page."""

import math
import os
import subprocess
import sys

import pytest
from pytest import approx

from tests.browser import expected
from tests.browser.named import Figure

PRIOR = "def prior_density(w, prior_sd):\n"
LAPLACE = PRIOR + "    return np.exp(-np.abs(w) / prior_sd) / (2 * prior_sd)\n"
NOISE = (
    "def noise_density(residual, noise_sd):\n"
    "    return np.exp(-np.abs(residual) / noise_sd) / (2 * noise_sd)\n"
)
COUNT_EDITS = """
(() => {
  window.edits = 0;
  const plain = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message.type === 'edit') window.edits += 1;
    return plain.call(this, message, ...rest);
  };
})()
"""
SAYS = "document.querySelector(argument[0]).textContent.includes(argument[1])"


@pytest.fixture
def figures(reader):
    """The article's figures by name; every function is put back in the end."""
    found = {name: Figure(reader, name) for name in ("likelihood", "prior", "posterior")}
    yield found
    for figure in found.values():
        if figure.text(".code .outcome"):
            figure.press("original")
            says(figure, "This is the original.")
            figure.settle()


def says(figure, words):
    """Wait until the line under the code says so."""
    figure.reader.wait_until(SAYS, [figure.inside(".code .outcome"), words])


def write(figure, text):
    """Type another function over the one that is there."""
    figure.reader.evaluate(f"void ({figure.element}.querySelector('details.code').open = true)")
    figure.reader.type(figure.inside(".code textarea"), text)


def run(figure, text, outcome="This is your function now."):
    """Type another function and run it."""
    write(figure, text)
    figure.reader.press("Control+Enter")
    says(figure, outcome)


def soft_threshold(state):
    """The peak of a bell around the MLE, `error` wide, times exp(-|w| / b)."""
    best, error = expected.mle(state), state["noise_sd"] / math.sqrt(
        sum(x * x for x, _ in state["points"])
    )
    return math.copysign(max(abs(best) - error**2 / state["prior_sd"], 0), best)


def test_another_prior_moves_prior_and_posterior(figures):
    prior, posterior = figures["prior"], figures["posterior"]
    bell, gaussian = prior.pictures(), posterior.readouts["map"]
    run(prior, LAPLACE)
    prior.settle()
    assert prior.pictures() != bell
    assert prior.readouts["density_at_zero"] == approx(0.5)
    posterior.settle()
    assert posterior.readouts["map"] == approx(soft_threshold(posterior.state), abs=1e-6)

    prior.slide("prior_sd", "Shift+ArrowRight", "ArrowRight")
    wide = prior.state["prior_sd"]
    assert wide > 1
    assert prior.readouts["density_at_zero"] == approx(1 / (2 * wide))
    prior.reader.drag(prior.inside('[data-handle="prior_sd"]'), -60, 0)
    prior.settle()
    narrow = prior.state["prior_sd"]
    assert narrow < wide
    assert prior.readouts["density_at_zero"] == approx(1 / (2 * narrow))
    for prior_sd in (0.4, 0.1):
        posterior.state = {"prior_sd": prior_sd}
        assert posterior.readouts["map"] == approx(soft_threshold(posterior.state), abs=1e-6)
    assert posterior.readouts["map"] == approx(0, abs=1e-6), "a tent this narrow holds it at zero"

    prior.press("original")
    says(prior, "This is the original.")
    prior.press("reset")
    prior.settle()
    assert prior.pictures() == bell
    posterior.settle()
    assert posterior.readouts["map"] == approx(gaussian, abs=1e-12)


def test_other_noise_makes_another_estimate(figures):
    likelihood = figures["likelihood"]
    run(likelihood, NOISE)
    likelihood.settle()
    ratios = sorted((y / x, abs(x)) for x, y in likelihood.state["points"])
    half, so_far = sum(weight for _, weight in ratios) / 2, 0
    for median, weight in ratios:
        so_far += weight
        if so_far >= half:
            break
    assert likelihood.readouts["mle"] == approx(median, abs=1e-6)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (PRIOR + "    height = 1\n    return heigth * w\n", 3, "NameError: name 'heigth' is not"),
        (PRIOR + "    return w[\n", 2, "SyntaxError: '[' was never closed"),
    ],
    ids=["runtime", "syntax"],
)
def test_an_error_is_told_at_its_line(figures, text, line, words):
    prior, posterior = figures["prior"], figures["posterior"]
    posterior.settle()
    before = prior.pictures(), posterior.pictures()
    run(prior, text, words)
    assert prior.visible(".bad-line")
    marked = f"{prior.element}.querySelector('.bad-line').style.getPropertyValue('--line')"
    assert int(prior.reader.evaluate(marked)) == line - 1
    prior.settle()
    posterior.settle()
    assert (prior.pictures(), posterior.pictures()) == before, "the old pictures stay"
    if not words.startswith("Syntax"):
        assert words in posterior.text(".note p")
        assert posterior.visible(".note")
        assert "your code" in posterior.text(".note pre")

    prior.press("original")
    says(prior, "This is the original.")
    prior.settle()
    assert not prior.visible(".bad-line")
    assert not prior.visible(".note")
    assert prior.text(".code textarea").strip() == prior.reader.evaluate(
        f"{prior.element}.querySelector('textarea').value.trim()"
    )
    prior.slide("prior_sd", "ArrowRight")
    assert prior.pictures() != before[0], "and it goes on"


def test_typing_runs_nothing(figures):
    prior = figures["prior"]
    prior.reader.evaluate(COUNT_EDITS)
    before, state = prior.pictures(), prior.state
    write(prior, LAPLACE)
    says(prior, "Changed, not run yet.")
    prior.reader.press("Control+z")
    prior.settle()
    assert prior.reader.evaluate("edits") == 0
    assert prior.pictures() == before
    assert prior.state == state


def test_undoing_what_was_typed_undoes_no_drag(figures):
    prior = figures["prior"]
    prior.state = {"prior_sd": 2}
    write(prior, "x")
    prior.reader.press("Control+z")
    assert prior.state == {"prior_sd": 2}
    assert prior.reader.evaluate(f"{prior.element}.querySelector('textarea').value") != "x"


def test_a_link_runs_no_code(figures):
    prior = figures["prior"]
    prior.reader.evaluate(COUNT_EDITS)
    text = LAPLACE.replace("\n", "%0A").replace(" ", "%20")
    prior.reader.renew(f"?prior.code={text}&prior.prior_sd=2")
    prior.settle()
    assert "code" in prior.text(".problems")
    assert prior.visible(".problems")
    assert prior.reader.evaluate("edits") == 0
    assert "Laplace" not in prior.text(".code pre")
    assert prior.readouts["density_at_zero"] == approx(1 / (2 * math.sqrt(2 * math.pi)))


@pytest.mark.engines("chromium")
def test_an_endless_loop_hurts_nothing(figures):
    prior, posterior = figures["prior"], figures["posterior"]
    posterior.state = {"prior_sd": 0.5, "points": [[1, 2], [2, 3]]}
    prior.settle()
    before, states = prior.pictures(), (prior.state, posterior.state)
    endless = PRIOR + "    while True:\n        pass\n"
    run(figures["likelihood"], "def noise_density(\n", "SyntaxError")
    run(prior, endless, "Python starts again with the original. Your text stays.")
    prior.settle()
    assert prior.reader.evaluate("recorded.phases").count("starting") >= 2
    assert prior.reader.evaluate(f"{prior.element}.querySelector('textarea').value") == endless
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


@pytest.mark.engines("chromium")
def test_the_copied_script_says_the_same(figures, tmp_path):
    reader, posterior = figures["prior"].reader, figures["posterior"]
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    run(figures["prior"], LAPLACE)
    posterior.state = {"prior_sd": 0.7, "points": [[1, 2], [2, 3.25], [-1, 0.5]]}
    script = tmp_path / "copied.py"
    reader.evaluate(f"void ({posterior.element}.querySelector('details.code').open = true)")
    posterior.press("script")
    says(posterior, "Copied")
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
    assert posterior.readouts["map"] == approx(soft_threshold(posterior.state), abs=1e-6)
    assert script.with_suffix(".png").stat().st_size > 10_000
