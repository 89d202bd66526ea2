"""The figure `joint_mode`: without a funnel all peaks agree, with one they part."""

import numpy as np
import pytest
from hypothesis import given
from pytest import approx
from scipy import optimize

from explorable import figures
from explorable.figures import joint_mode
from explorable.stats.bivariate.funnel import Funnel
from tests.explorable.states import FEW, states

FINELY = {"xatol": 1e-8}  # so that heights are equal to 1e-12
STATES = states(joint_mode.CONTROLS)


def draw(state):
    scene = figures.draw("joint_mode", state)
    marks = {mark.name: mark for mark in scene.panels[0].marks}
    return {readout.name: readout.value for readout in scene.readouts}, marks, scene


def test_at_rest_the_joint_peak_is_under_neither_marginals_peak():
    values, marks, scene = draw({})
    assert values["joint_mode"] == approx(1.0) and values["joint_mode_s"] == approx(0, abs=1e-9)
    assert values["marginal_mode"] == approx(0.10896, abs=1e-4)
    assert values["marginal_mode_s"] == approx(0.2846, abs=1e-4)
    assert marks["own_w"].x != marks["joint[0]"].x and "w = 1.00" in scene.summary


def test_in_a_strong_funnel_the_joint_peak_is_in_the_neck_and_the_means_stay():
    strong, none = draw({"funnel": 2.0})[0], draw({"funnel": 0.0})[0]
    assert strong["joint_mode_s"] < -1.9 < 0 < strong["marginal_mode_s"]
    assert none["joint_mode_s"] == approx(0, abs=1e-9)
    for name in ("mean", "mean_s"):
        assert strong[name] == approx(none[name], abs=0.1)


def test_without_a_funnel_mode_and_mean_of_each_agree():
    values, _, _ = draw({"funnel": 0.0, "mle": -1.5})
    for name in ("joint_mode", "marginal_mode", "mean"):
        assert values[name] == approx(-0.75) and values[f"{name}_s"] == approx(0, abs=1e-9)


@FEW
@given(STATES)
def test_contours_lie_on_lines_of_equal_density(state):
    _, marks, _ = draw(state)
    post = Funnel(state["funnel"], state["mle"])
    top = max(post.profile(s) for _, s in post.joint_modes())
    for k in (1, 2, 3):
        for mark in (mark for name, mark in marks.items() if name.startswith(f"level[{k}]")):
            inside = (np.abs(mark.x) < 5.9) & (np.abs(mark.y) < 3.99)
            w, s = mark.x[inside], mark.y[inside]
            share = post.share(s)
            height = post.profile(s) - (w - post.mle * share) ** 2 / (2 * share)
            assert height == approx(top - 0.5 * k * k, abs=0.02)


@FEW
@given(STATES)
def test_each_marginals_dot_is_its_highest_point(state):
    values, marks, _ = draw(state)
    if values["marginal_mode"] is not None:
        line = marks["marginal_w"]
        assert line.x[line.y.argmax()] == approx(values["marginal_mode"], abs=0.14)
    line = marks["marginal_s"]
    assert line.y[line.x.argmax()] == approx(values["marginal_mode_s"], abs=0.09)


def tie(height, low, high):
    """The MLE between two others where both peaks of `height`(mle, place) are equally high."""
    return optimize.brentq(lambda mle: np.subtract(*height(mle)), low, high, xtol=1e-15)


@pytest.mark.parametrize("funnel", [1.5, 2.0])
def test_of_two_equally_high_joint_peaks_both_are_drawn(funnel):
    """Judge: scipy's search for the highest place in the neck, and for that in the wide part."""

    def heights(mle):
        def minus(s):
            return -float(Funnel(funnel, mle).profile(s))

        ends = ((-4.0, -0.7), (-0.7, 2.0))
        found = [
            optimize.minimize_scalar(minus, bounds=end, method="bounded", options=FINELY)
            for end in ends
        ]
        return [-one.fun for one in found]

    values, marks, scene = draw({"funnel": funnel, "mle": tie(heights, 2.0, 2.75)})
    assert values["joint_mode"] is None and values["joint_mode_s"] is None
    assert values["mean"] is not None and "Two places are equally high" in scene.note
    neck, wide = marks["joint[0]"], marks["joint[1]"]
    assert neck.y < -0.7 < wide.y and neck.x < wide.x
    assert marks["joint_name[0]"].text != marks["joint_name[1]"].text
    assert "Two joint peaks are equally high" in scene.summary


def test_of_two_equally_high_peaks_of_w_alone_both_are_drawn():
    def heights(mle):
        density = Funnel(1.2, mle).density_w
        found = [
            optimize.minimize_scalar(
                lambda w: -density(np.array([w]))[0], bounds=end, method="bounded", options=FINELY
            )
            for end in ((-0.2, 0.3), (0.5, 3.0))
        ]
        return [-one.fun for one in found]

    values, marks, scene = draw({"funnel": 1.2, "mle": tie(heights, 1.5, 3.0)})
    assert values["marginal_mode"] is None and "w alone has no one peak" in scene.summary
    assert "its marginal has no one mode" in scene.note
    assert marks["own_w"].x < 0.3 < 0.5 < marks["own_w[1]"].x
    at = np.array([marks["own_w"].x, marks["own_w[1]"].x])
    heights = Funnel(1.2, scene_mle(marks)).density_w(at)
    assert heights[0] == approx(heights[1], rel=1e-9)


def scene_mle(marks):
    return marks["mle"].x
