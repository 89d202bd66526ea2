"""Formulas with a figure's numbers: they follow a drag, stay where they are, and own up where the
figure draws with a function of the reader's."""

import pytest

from tests.browser.support.code_samples import LAPLACE
from tests.browser.support.figure import Figure
from tests.browser.support.selectors import ARTICLE

NUMBERS = """
[...document.querySelectorAll('.now [data-now]')]
  .map((place) => [place.dataset.now, place.textContent])
"""
HEIGHTS = "[...document.querySelectorAll('.now')].map((line) => line.offsetHeight)"
WARNED = """
[...document.querySelectorAll('.now')]
  .filter((line) => line.querySelector('.rewritten').checkVisibility())
  .map((line) => line.dataset.follows)
"""


def check(reader):
    """Every number is the figure's own, where it is seen and where it is heard; returns them."""
    for name in {place.split(".")[0] for place, _ in reader.evaluate(NUMBERS)}:
        Figure(reader, name).settle()  # out of sight, a figure and its numbers wait
    told = reader.evaluate(NUMBERS)
    for place, text in told:
        name, number = place.split(".")
        figure = Figure(reader, name)
        if number in figure.readouts:
            assert text == figure.text(f'output[name="{number}"]'), place
        else:
            assert text == f"{figure.state[number]:.2f}", place
    return dict(told)


def test_formulas_follow_a_drag(reader):
    before, heights = check(reader), reader.evaluate(HEIGHTS)
    likelihood = Figure(reader, "likelihood")
    likelihood.drag("points[5]", -30, 60)
    after = check(reader)
    moved = {place for place in before if after[place] != before[place]}
    assert {"likelihood.mle", "likelihood.log_likelihood", "posterior.map"} <= moved
    assert "prior.density_at_zero" not in moved
    Figure(reader, "prior").drag("prior_sd", 40, 0)
    moved = check(reader)
    assert moved["prior.density_at_zero"] != after["prior.density_at_zero"]
    assert moved["posterior.prior_sd"] == moved["prior.prior_sd"] != after["prior.prior_sd"]
    assert reader.evaluate(HEIGHTS) == heights, "nothing around them has moved"


def test_your_alpha_is_that_of_the_figure_above(reader):
    numbers = "Object.fromEntries([...document.querySelectorAll('li [data-now]')]"
    numbers += ".map((place) => [place.dataset.now.split('.')[1], place.textContent]))"
    assert reader.evaluate(numbers)["lasso_alpha"] == "0.0833"
    sampling = Figure(reader, "sampling")
    sampling.state = {"noise_sd": 1, "prior_sd": 2, "n": 50}
    sampling.settle()
    assert reader.evaluate(numbers) == {
        "ridge_alpha": "0.25",
        "lasso_alpha": "0.0025",
        "logistic_c": "4",
        "weight_decay": "0.01",
        "glmnet_lambda": "0.005",
    }


def test_formulas_follow_the_state_property(reader):
    Figure(reader, "posterior").state = {"noise_sd": 1.5, "prior_sd": 0.5}
    Figure(reader, "lockstep").state = {"penalty": 4}
    told = check(reader)
    assert (told["posterior.noise_sd"], told["posterior.prior_sd"]) == ("1.50", "0.50")
    assert told["posterior.penalty"] == "9.00"
    assert (told["lockstep.penalty"], told["lockstep.prior_sd"]) == ("4.00", "0.50")


@pytest.mark.engines("chromium", "firefox")
def test_formulas_are_marked_when_their_function_is_edited(reader):
    prior = Figure(reader, "prior")
    assert reader.evaluate(WARNED) == []
    try:
        prior.run(LAPLACE)
        prior.settle()
        assert set(reader.evaluate(WARNED)) == {"prior", "posterior"}, "they share it"
        check(reader)
    finally:
        prior.restore()
    assert reader.evaluate(WARNED) == []


@pytest.mark.engines("chromium")
def test_live_formulas_are_visible_without_script_and_in_print(new_reader):
    reader = new_reader(java_script_enabled=False)
    reader.open(ARTICLE)
    reader.page.emulate_media(media="print")
    lines = reader.page.locator(".now")
    assert lines.count() > 0
    for line in lines.all():
        line.wait_for(state="visible")
        assert not line.locator(".rewritten").is_visible()
