"""The figure `polynomial` against scikit-learn, where that is precise enough, and its edges."""

import numpy as np
import pytest
from hypothesis import assume, given
from sklearn.linear_model import Ridge

from explorable import figures
from explorable.controls import clamp
from explorable.figures import polynomial
from explorable.stats import polynomial as polynomials
from tests.figures.states import FEW, states

STATES = states(polynomial.CONTROLS)


def draw(state):
    scene = figures.draw("polynomial", state)
    marks = {mark.name: mark for panel in scene.panels for mark in panel.marks}
    return scene, {readout.name: readout.value for readout in scene.readouts}, marks


@given(STATES)
@FEW
def test_the_belief_calms_and_costs_fit(state):
    assume(state["points"])
    _, values, _ = draw(state)
    slack = 1e-7 * (1 + values["norm_mle"])
    assert values["rmse_mle"] <= values["rmse_map"] + 1e-7
    assert values["norm_map"] <= values["norm_mle"] + slack
    assert 1 - 1e-9 <= values["dof"] <= min(len(state["points"]), state["degree"] + 1) + 1e-9


@given(STATES)
@FEW
def test_the_map_is_scikit_learns_ridge(state):
    assume(state["points"] and state["penalty"] > 1e-3)
    x, y = np.reshape(clamp(polynomial.CONTROLS, state)["points"], (-1, 2)).T
    degree = round(state["degree"])
    powers = polynomials.design(x, degree)[:, 1:]
    ridge = Ridge(alpha=state["penalty"], solver="svd").fit(powers, y)
    _, values, marks = draw(state)
    wanted = ridge.predict(powers)
    assert values["rmse_map"] == pytest.approx(np.sqrt(np.mean((y - wanted) ** 2)), abs=1e-9)
    assert values["norm_map"] == pytest.approx(np.linalg.norm(ridge.coef_), rel=1e-8, abs=1e-8)
    over = ridge.predict(polynomials.design(polynomial.GRID, degree)[:, 1:])
    assert marks["map"].y == pytest.approx(np.clip(over, -40, 40), abs=1e-8)


def test_more_weights_than_places_is_said():
    scene, values, _ = draw({"degree": 12})
    assert "no one MLE" in scene.note
    assert values["rmse_mle"] == pytest.approx(0, abs=1e-9)
    assert draw({"degree": 9})[0].note == ""


def test_the_bars_are_the_weights():
    _, _, marks = draw({"degree": 3})
    x, y = np.transpose(polynomial.POINTS.default)
    weights = polynomials.fit(x, y, 3, 0.0)
    bars = [marks[f"mle[{power}]"].y for power in range(4)]
    assert np.sinh(bars) / 2 == pytest.approx(weights, rel=1e-9)


def test_a_heavy_belief_leaves_the_mean():
    _, values, marks = draw({"penalty": 100.0})
    assert values["dof"] < 1.3
    assert np.ptp(marks["map"].y) < 0.5


@pytest.mark.parametrize("points", [[], [(0.0, 1.0)], [(0.5, 1.0)] * 3])
def test_few_points_are_drawn_in_words(points):
    scene, _, _ = draw({"points": points})
    assert scene.note
    assert scene.summary
