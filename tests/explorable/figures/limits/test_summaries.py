"""The figure `summaries`: each loss has its own best number, and ties are named."""

import numpy as np
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


@FEW
@given(STATES)
def test_both_handles_stand_on_the_number_that_is_reported(state):
    values, marks, _ = draw(state)
    for name in ("reported", "on_the_loss"):
        assert marks[name].x == values["reported"] and marks[name].writes == "reported"
    assert marks["on_the_loss"].y == approx(values["cost"])
    lowest = marks["loss_of_d"].y.min()
    assert lowest == approx(
        np.interp(values["reported"], marks["loss_of_d"].x, marks["loss_of_d"].y)
    )


@pytest.mark.parametrize("reported", [0.2, 0.45, 0.8])
@pytest.mark.parametrize("loss", ["zero_one", "absolute", "squared"])
def test_the_filled_area_is_the_expected_loss_on_the_scale_of_the_valley(loss, reported):
    state = {"shape": "beta", "a": 3.0, "b": 4.0, "loss": loss, "reported": reported, "eps": 0.15}
    values, marks, _ = draw(state)
    filled = [mark for name, mark in marks.items() if name.startswith("cost")]
    area = sum(np.trapezoid(mark.y[1:-1], mark.x[1:-1]) for mark in filled)
    valley = marks["loss_of_d"]
    end = {"zero_one": 1.0, "absolute": reported, "squared": reported**2}[loss]
    scale = valley.y[0] / end / marks["posterior"].y.max()  # of a loss, in heights of the peak
    assert area == approx(scale * values["cost"], rel=5e-3)


def test_sliding_over_the_posterior_follows_the_lower_curve():
    at, costs = [], []
    for share in np.linspace(0, 1, 21):
        values, marks, _ = draw({"reported": float(share), "loss": "absolute"})
        at.append(values["reported"])
        costs.append(values["cost"])
    assert costs == approx(np.interp(at, marks["loss"].x, marks["loss"].y), rel=1e-3)


def test_under_a_flat_posterior_all_modes_and_all_best_windows_are_drawn():
    flat = {"shape": "beta", "a": 1.0, "b": 1.0, "loss": "zero_one", "eps": 0.2}
    _, marks, scene = draw(flat)
    assert (marks["mode[0]"].x0, marks["mode[0]"].x1) == (0.0, 1.0)
    assert (marks["best[0]"].x0, marks["best[0]"].x1) == (0.2, 0.8)
    inside = [draw({**flat, "reported": d})[0]["cost"] for d in (0.2, 0.5, 0.8)]
    assert inside == approx([0.6] * 3) and draw({**flat, "reported": 0.9})[0]["cost"] > 0.65
    assert "all of them are marked" in scene.note


def test_of_two_equally_high_hills_both_peaks_are_drawn():
    _, marks, scene = draw({"shape": "two_peaks", "share": 2 / 3, "apart": 4.0})
    left, right = marks["mode[0]"], marks["mode[1]"]
    assert left.x0 == approx(-2, abs=1e-3) and right.x0 == approx(2, abs=1e-3)
    assert "all places as high as any are marked" in scene.note


def test_of_two_equally_good_windows_both_are_drawn():
    _, marks, _ = draw({"shape": "beta", "a": 0.5, "b": 0.5, "loss": "zero_one"})
    assert marks["best"].x0 == approx(1 - marks["best[1]"].x0)
    assert marks["least"].y == approx(marks["least[1]"].y)
