"""The Python beside a figure, rewritten by a reader: it draws, or says at which line it fails."""

import math

import pytest
from pytest import approx

from tests.browser.support import expected
from tests.browser.support.code_samples import FAILS, LAPLACE, NOISE, PRIOR


def soft_threshold(state):
    """The peak of the Gaussian likelihood times exp(-|w| / b)."""
    best = expected.mle(state)
    variance = state["noise_sd"] ** 2 / sum(x * x for x, _ in state["points"])
    return math.copysign(max(abs(best) - variance / state["prior_sd"], 0), best)


def test_an_edited_prior_changes_prior_and_posterior(figures):
    prior, posterior = figures["prior"], figures["posterior"]
    bell, gaussian = prior.pictures(), posterior.readouts["map"]
    prior.run(LAPLACE)
    prior.settle()
    assert prior.pictures() != bell
    assert prior.readouts["density_at_zero"] == approx(0.5)
    posterior.settle()
    assert posterior.readouts["map"] == approx(soft_threshold(posterior.state), abs=1e-6)

    prior.slide("prior_sd", "Shift+ArrowRight", "ArrowRight")
    wide = prior.state["prior_sd"]
    assert wide > 1
    assert prior.readouts["density_at_zero"] == approx(1 / (2 * wide))
    prior.drag("prior_sd", -60, 0)
    prior.reader.move(1, 1)  # what the pointer rests on is lit, and another picture
    narrow = prior.state["prior_sd"]
    assert narrow < wide
    assert prior.readouts["density_at_zero"] == approx(1 / (2 * narrow))
    for prior_sd in (0.4, 0.1):
        posterior.state = {"prior_sd": prior_sd}
        assert posterior.readouts["map"] == approx(soft_threshold(posterior.state), abs=1e-6)
    assert posterior.readouts["map"] == approx(0, abs=1e-6), "a tent this narrow holds it at zero"

    prior.press("original")
    prior.expect_outcome("This is the original.")
    prior.press("reset")
    prior.settle()
    assert prior.pictures() == bell
    posterior.settle()
    assert posterior.readouts["map"] == approx(gaussian, abs=1e-12)


@pytest.mark.engines("chromium", "firefox")
def test_an_edited_noise_density_changes_the_estimate(figures):
    likelihood = figures["likelihood"]
    likelihood.run(NOISE)
    likelihood.settle()
    points = likelihood.state["points"]
    missed = {y / x: sum(abs(b - y / x * a) for a, b in points) for x, y in points}
    weighted_median = min(missed, key=missed.get)
    assert likelihood.readouts["mle"] == approx(weighted_median, abs=1e-6)


@pytest.mark.engines("chromium", "firefox")
@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (FAILS, 3, "NameError: name 'heigth' is not"),
        (PRIOR + "    return w[\n", 2, "SyntaxError: '[' was never closed"),
    ],
    ids=["runtime", "syntax"],
)
def test_an_error_names_its_line(figures, text, line, words):
    prior, posterior = figures["prior"], figures["posterior"]
    posterior.settle()
    before, text_before = (prior.pictures(), posterior.pictures()), prior.code
    prior.run(text, words)
    assert prior.visible(".bad-line")
    marked = f"{prior.element}.querySelector('.bad-line').style.getPropertyValue('--line')"
    assert int(prior.reader.evaluate(marked)) == line - 1
    prior.settle()
    posterior.settle()
    assert (prior.pictures(), posterior.pictures()) == before, "the old pictures stay"
    if not words.startswith("Syntax"):
        assert words in posterior.text(".note p")
        assert posterior.visible(".note")
        assert "your prior_density" in posterior.text(".note pre")

    prior.press("original")
    prior.expect_outcome("This is the original.")
    prior.settle()
    assert not prior.visible(".bad-line")
    assert not prior.visible(".note")
    assert prior.code == text_before
    prior.slide("prior_sd", "ArrowRight")
    assert prior.pictures() != before[0], "and it goes on"


def test_reset_keeps_the_edited_function_and_states_it(figures):
    prior, posterior = figures["prior"], figures["posterior"]
    still_yours = "still draws with your function. “Original” brings the first one back."
    usual = prior.state
    prior.run(LAPLACE)
    prior.slide("prior_sd", "Shift+ArrowRight")
    prior.press("reset")
    prior.expect_outcome(still_yours)
    prior.settle()
    assert prior.state == usual
    assert prior.readouts["density_at_zero"] == approx(0.5)
    prior.press("undo")
    prior.settle()
    wide = prior.state["prior_sd"]
    assert wide > usual["prior_sd"]
    assert prior.readouts["density_at_zero"] == approx(0.5 / wide), "with the reader's function"

    assert not posterior.visible(".code .outcome")
    announced = f"{posterior.element}.querySelector('.announcement')"
    posterior.reader.evaluate(
        f"void (window.said = [], new MutationObserver(() => said.push({announced}.textContent))"
        f".observe({announced}, {{ childList: true }}))"
    )
    posterior.press("reset")
    posterior.expect_outcome(still_yours)
    assert posterior.visible(".code .outcome")
    assert any(still_yours in words for words in posterior.reader.evaluate("said"))

    prior.press("original")
    prior.expect_outcome("This is the original.")
    prior.press("reset")
    prior.settle()
    prior.expect_outcome("This is the original.")


def test_edited_code_is_shown_in_every_figure_that_uses_it(figures):
    prior, posterior = figures["prior"], figures["posterior"]
    original = posterior.code
    prior.run(LAPLACE)
    posterior.expect_outcome("This was run beside another figure.")
    assert posterior.code == LAPLACE == prior.code
    posterior.unfold()
    posterior.press("original")
    posterior.expect_outcome("This is the original.")
    prior.expect_outcome("This is the original.")
    assert prior.code == posterior.code == original

    draft = LAPLACE + "# mine\n"
    posterior.paste(draft)
    prior.run(LAPLACE)
    assert posterior.code == draft, "what was written and not run yet is not written over"
    posterior.expect_outcome("Changed, not run yet.")


@pytest.mark.engines("chromium")
def test_an_error_is_shown_only_at_its_own_function(figures):
    prior, likelihood, posterior = (figures[name] for name in ("prior", "likelihood", "posterior"))
    prior.run(LAPLACE)
    likelihood.run(
        NOISE.replace("return", "raise ArithmeticError('mine')\n    return"),
        "ArithmeticError: mine",
    )
    posterior.state = {"noise_sd": 2.5}
    assert not posterior.visible(".bad-line")
    posterior.expect_outcome("This was run beside another figure.")


@pytest.mark.engines("chromium", "firefox")
def test_a_button_of_the_prose_writes_a_whole_function(figures):
    prior = figures["prior"]
    original = prior.code
    reader, buttons = prior.reader, 'button[data-writes="prior"]'
    twin = "Before any house, two slopes are equally probable, −2.00 and 2.00."
    written = ((1 / 2, ""), (math.exp(-2) / math.sqrt(2 * math.pi), twin))
    for index, (at_zero, note) in enumerate(written):
        reader.evaluate(f"document.querySelectorAll('{buttons}')[argument].click()", index)
        prior.expect_outcome("Changed, not run yet.")
        assert prior.code.startswith(PRIOR)
        reader.press("Control+Enter")
        prior.expect_outcome("This is your function now.")
        prior.settle()
        assert prior.readouts["density_at_zero"] == approx(at_zero, rel=1e-3)
        assert prior.visible(".note") == bool(note)
        assert reader.text(prior.inside(".note")).startswith(note)
    reader.focus(prior.inside(".code textarea"))
    reader.press("Control+z", "Control+z")
    assert prior.code == original, "the browser undoes it"


@pytest.mark.engines("chromium")
@pytest.mark.parametrize("way", ["button", "Meta+Enter"])
def test_the_button_and_command_enter_run_the_code(figures, way):
    prior = figures["prior"]
    prior.paste(LAPLACE)
    if way == "button":
        prior.reader.click(prior.inside('[data-action="run"]'))
    else:
        prior.reader.press(way)
    prior.expect_outcome("This is your function now.")
    prior.settle()
    assert prior.readouts["density_at_zero"] == approx(0.5)


@pytest.mark.engines("chromium")
def test_a_bimodal_prior_changes_posterior_and_map(figures):
    prior, posterior = figures["prior"], figures["posterior"]
    posterior.settle()
    before = posterior.pictures()
    prior.run(PRIOR + "    return np.exp(-((np.abs(w) - 2) / 0.3) ** 2 / 2)\n")
    posterior.settle()
    assert posterior.pictures() != before
    state = posterior.state
    square = sum(x * x for x, _ in state["points"]) / state["noise_sd"] ** 2
    hump = 1 / 0.3**2
    peak = (square * expected.mle(state) + hump * 2) / (square + hump)
    assert posterior.readouts["map"] == approx(peak, abs=1e-6)
