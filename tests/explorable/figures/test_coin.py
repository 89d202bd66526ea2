"""The figure `coin`: three Beta densities, and answers to a coin's question at every edge."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from pytest import approx
from scipy import stats

from explorable import figures
from explorable.figures import coin
from tests.explorable.states import FEW, states

STATES = states(coin.CONTROLS)


def draw(state):
    scene = figures.draw("coin", state)
    marks = {mark.name: mark for mark in scene.panels[0].marks}
    return {readout.name: readout.value for readout in scene.readouts}, marks, scene


def test_the_worked_case():
    values, _, scene = draw({})
    assert values["map"] == approx(11 / 18) and values["mle"] == approx(7 / 10)
    assert values["mean"] == approx(12 / 20) and values["prior_weight"] == approx(8 / 18)
    assert scene.summary.startswith("With seven heads in ten flips the MLE is 0.700")


@FEW
@given(STATES)
def test_curves_equal_scipy_beta_densities(state):
    _, marks, _ = draw(state)
    state = {**{control.name: control.default for control in coin.CONTROLS}, **state}
    heads = min(state["heads"], state["flips"])
    tails, a, b = state["flips"] - heads, state["a"], state["b"]
    for name, shapes in (
        ("prior", (a, b)),
        ("likelihood", (heads + 1, tails + 1)),
        ("posterior", (a + heads, b + tails)),
    ):
        assert marks[name].y == approx(stats.beta.pdf(marks[name].x, *shapes), rel=1e-8)


@FEW
@given(STATES)
def test_the_map_is_an_average_of_the_prior_mode_and_the_mle(state):
    values, _, _ = draw(state)
    a, b = state["a"], state["b"]
    assume(a > 1 and b > 1 and values["mle"] is not None)
    weight, prior_mode = values["prior_weight"], (a - 1) / (a + b - 2)
    assert values["map"] == approx(weight * prior_mode + (1 - weight) * values["mle"])


@FEW
@given(STATES)
def test_the_map_is_the_highest_point_of_the_posterior(state):
    values, marks, scene = draw(state)
    if values["map"] is None:
        assert scene.note and "peak" in scene.summary
        return
    curve = marks["posterior"]
    if 0 < values["map"] < 1:
        step = np.diff(curve.x).max()
        assert abs(curve.x[curve.y.argmax()] - values["map"]) <= step
    assert 0 <= values["map"] <= 1


@pytest.mark.parametrize(
    ("state", "peak", "words"),
    [
        ({"flips": 0, "a": 0.5, "b": 0.5}, None, "infinite at both"),
        ({"flips": 0, "a": 1.0, "b": 1.0}, None, "flat"),
        ({"flips": 0, "a": 5.0, "b": 2.0}, 0.8, "no one MLE"),
        ({"heads": 0, "flips": 10, "a": 0.5, "b": 0.5}, 0.0, "below 1"),
        ({"heads": 10, "flips": 10, "a": 0.5, "b": 0.5}, 1.0, "below 1"),
        ({"heads": 5, "flips": 10, "a": 0.5, "b": 0.5}, 0.5, "below 1"),
        ({"heads": 5, "flips": 10, "a": 1.0, "b": 1.0}, 0.5, ""),
    ],
)
def test_the_note_explains_a_missing_map_and_shapes_below_one(state, peak, words):
    values, _, scene = draw(state)
    assert values["map"] == peak
    assert words in scene.note and bool(scene.note) == bool(words)
    assert all(math.isfinite(value) for value in values.values() if value is not None)


def test_heads_are_never_more_than_flips():
    values, _, _ = draw({"heads": 9, "flips": 4})
    assert values["mle"] == 1.0


def test_where_every_probability_is_a_map_or_an_mle_all_are_drawn():
    _, marks, scene = draw({"flips": 0, "a": 1.0, "b": 1.0})
    for name, curve in (("map[0]", marks["posterior"]), ("mle[0]", marks["likelihood"])):
        assert (marks[name].x0, marks[name].x1) == (0.0, 1.0)
        assert curve.y == approx(curve.y[0], rel=1e-12)  # as high everywhere
    assert "all are marked" in scene.summary


def test_a_density_that_is_infinite_at_both_ends_has_both_as_maps():
    _, marks, _ = draw({"flips": 0, "a": 0.5, "b": 0.5})
    assert [marks[f"map[{index}]"].x0 for index in (0, 1)] == [0.0, 1.0]
    assert "map[0]" not in draw({})[1] and "mle[0]" not in draw({})[1]
