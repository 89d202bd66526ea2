"""The figure `summaries`: each loss has its own best number, and ties are named."""

import pytest
from hypothesis import given
from pytest import approx

from explorable import figures
from explorable.figures import summaries
from tests.explorable.states import FEW, states

STATES = states(summaries.CONTROLS)


def draw(state):
    scene = figures.draw("summaries", state)
    marks = {mark.name: mark for mark in scene.panels[0].marks}
    return {readout.name: readout.value for readout in scene.readouts}, marks, scene


def test_at_rest_three_answers_differ_and_the_mode_is_in_the_smaller_hill():
    values, _, scene = draw({})
    assert values["mode"] == approx(1.5) and values["mean"] == approx(-0.15)
    assert values["best"] == values["mean"] and values["median"] < -0.9
    assert "only 45 %" in scene.summary


@FEW
@given(STATES)
def test_the_best_number_is_the_lowest_point_of_the_curve(state):
    values, marks, scene = draw(state)
    if values["best"] is None:
        assert state["loss"] == "zero_one" and "More than one number" in scene.note
        return
    assert marks["least"].y <= marks["loss"].y.min() + 1e-3 * marks["loss"].y.max()
    wanted = {"absolute": "median", "squared": "mean"}.get(state["loss"])
    assert wanted is None or values["best"] == values[wanted]


@pytest.mark.parametrize(("eps", "best"), [(0.3, 0.5807), (0.2, 0.5982), (0.1, 0.6080)])
def test_the_map_is_a_limit_of_all_or_nothing(eps, best):
    values, marks, _ = draw({"shape": "beta", "a": 12, "b": 8, "loss": "zero_one", "eps": eps})
    assert values["best"] == approx(best, abs=6e-5) and values["mode"] == approx(11 / 18)
    assert marks["window"].x.max() == approx(values["best"] + eps)


def test_a_skewed_posterior():
    values, _, _ = draw({"shape": "beta", "loss": "absolute"})
    assert values["mode"] == approx(1 / 8) and values["mean"] == approx(1 / 5)


@pytest.mark.parametrize("form", [0.5, 1.0])
def test_without_one_mode_the_note_says_so(form):
    values, _, scene = draw({"shape": "beta", "a": form, "b": form, "loss": "zero_one"})
    assert values["mode"] is None and values["best"] is None
    assert "no one highest point" in scene.note
