"""The figure `logistic`: finite slopes under a prior, a cliff without; scikit-learn as judge."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pytest import approx
from sklearn.linear_model import LogisticRegression

from explorable import figures
from explorable.figures import logistic
from explorable.figures.logistic.path import path
from tests.explorable.states import FEW, states

STATES = states(logistic.CONTROLS)
PLACES = st.integers(-40, 40).map(lambda tenth: tenth / 10)
BOTH = st.tuples(st.lists(PLACES, min_size=1, max_size=6), st.lists(PLACES, min_size=1, max_size=6))


def draw(state):
    scene = figures.draw("logistic", state)
    marks = {mark.name: mark for panel in scene.panels for mark in panel.marks}
    return {readout.name: readout.value for readout in scene.readouts}, marks, scene


def points(failed, passed):
    return tuple((x, 0.0) for x in failed) + tuple((x, 1.0) for x in passed)


@FEW
@given(BOTH, st.sampled_from([0.01, 1.0, 30.0]))
def test_slope_and_intercept_equal_scikit_learn(both, penalty):
    failed, passed = both
    values, _, _ = draw({"points": points(failed, passed), "penalty": penalty})
    judge = LogisticRegression(C=1 / penalty, tol=1e-10, max_iter=10_000)
    x, y = np.array(failed + passed)[:, None], [0] * len(failed) + [1] * len(passed)
    judge.fit(x, y)
    assert values["w"] == approx(judge.coef_[0, 0], abs=1e-4)
    assert values["b"] == approx(judge.intercept_[0], abs=1e-3)


@FEW
@given(BOTH)
def test_the_path_passes_through_the_map_of_every_penalty(both):
    x = np.array(both[0] + both[1])
    passed = np.array([0.0] * len(both[0]) + [1.0] * len(both[1]))
    penalties, slopes = path(x, passed)
    assume(slopes.any())
    for index in (1, len(slopes) // 2, -1):
        state = {"points": tuple(zip(x, passed, strict=True)), "penalty": float(penalties[index])}
        assume(penalties[index] <= 100)
        assert draw(state)[0]["w"] == approx(slopes[index], rel=1e-4, abs=1e-7)


def test_at_rest_the_classes_are_separable_and_the_slope_is_finite():
    values, marks, scene = draw({})
    assert values["separable"] == 1 and 1 < values["w"] < 2
    assert marks["mle"].x[1] == marks["mle"].x[2] == approx(-0.05)  # the middle of the gap
    assert "no slope would be steep enough" in scene.summary


def test_without_a_penalty_separable_classes_have_no_slope_and_a_note():
    values, marks, scene = draw({"penalty": 0.0})
    assert values["w"] is None and "not unique" in scene.note and "penalty" not in marks
    values, _, scene = draw({"penalty": 1e-6})
    assert math.isfinite(values["w"]) and values["w"] > 15 and not scene.note


@pytest.mark.parametrize(
    ("variance", "slope"), [(0.1, 0.0952), (1, 0.6748), (10, 2.1280), (100, 3.9140)]
)
def test_two_points_have_the_slope_of_the_closed_equation(variance, slope):
    """2/(1 + e^w) = w/variance; the intercept is 0 by symmetry."""
    values, _, _ = draw({"points": points([-1.0], [1.0]), "penalty": 1 / variance})
    assert values["w"] == approx(slope, abs=5e-5) and values["b"] == approx(0, abs=1e-9)
    assert 2 / (1 + math.exp(values["w"])) == approx(values["w"] / variance)


@pytest.mark.parametrize(
    ("failed", "passed", "words"),
    [([], [], "no pupils"), ([], [1.0, 2.0], "one class"), ([1.0, 1.0], [1.0], "equally long")],
)
def test_data_without_an_answer_have_a_note(failed, passed, words):
    _, _, scene = draw({"points": points(failed, passed), "penalty": 0.0})
    assert words in scene.note


def test_a_pupil_below_the_middle_has_failed():
    here = draw({"points": ((-1.0, 0.2), (1.0, 0.8))})
    assert here[0]["w"] == approx(draw({"points": points([-1.0], [1.0])})[0]["w"])
    assert "side[0]" in here[1]


@FEW
@given(STATES)
def test_every_slope_is_finite_and_has_the_sign_of_its_path(state):
    values, marks, _ = draw(state)
    if values["w"] is not None:
        assert math.isfinite(values["w"]) and math.isfinite(values["b"])
        assert values["w"] * marks["path"].y[-1] >= -1e-9


def test_the_path_is_found_once_while_the_penalty_moves():
    lines = [draw({"penalty": penalty})[1]["path"] for penalty in (0.1, 10.0)]
    assert lines[0].x is lines[1].x and lines[0].y is lines[1].y


@pytest.mark.parametrize(("sign", "text"), [(1, "∞"), (-1, "−∞")])
def test_without_a_penalty_the_slope_is_infinite_and_every_cliff_in_the_gap_is_drawn(sign, text):
    failed, passed = [-2.0 * sign, -0.5 * sign], [0.75 * sign, 3.0 * sign]
    values, marks, scene = draw({"points": points(failed, passed), "penalty": 0.0})
    assert scene.readouts[0].text == text and values["w"] is None
    gap = marks["gap"]
    assert {gap.x.min(), gap.x.max()} == {
        min(-0.5 * sign, 0.75 * sign),
        max(-0.5 * sign, 0.75 * sign),
    }
    assert "infinite" in scene.summary
    for cut in np.linspace(gap.x.min(), gap.x.max(), 5)[1:-1]:  # the steeper, the nearer to 0
        losses = [
            sum(
                math.log1p(math.exp(-steep * sign * (x - cut) * side))
                for x, side in [(x, -1) for x in failed] + [(x, 1) for x in passed]
            )
            for steep in (10.0, 100.0, 1000.0)
        ]
        assert losses[0] > losses[1] >= losses[2] and losses[2] < 1e-12


def test_at_a_tiny_penalty_the_slope_is_finite_and_its_penalty_is_written():
    _, _, scene = draw({"penalty": 1e-6})
    assert "λ = 1.0 × 10⁻⁶" in scene.summary


def test_where_all_practised_equally_long_every_curve_through_one_place_is_an_mle():
    state = {"points": points([1.0, 1.0], [1.0]), "penalty": 0.0}
    _, marks, scene = draw(state)
    assert (marks["through"].x, marks["through"].y) == approx((1.0, 1 / 3))
    assert "every slope is as good" in scene.note and "gap" not in marks
