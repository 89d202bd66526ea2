"""What `polynomial` shows on demand: errors on new points over λ, and two terms that cancel."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn.linear_model import Ridge

from explorable import figures
from explorable.controls import clamp
from explorable.figures import polynomial
from explorable.figures.polynomial import curves, errors, new_points, terms
from explorable.runtime import code_edits
from explorable.stats import polynomial as polynomials
from tests.explorable.states import FEW, states

STATES = states(polynomial.CONTROLS)


def draw(state):
    scene = figures.draw("polynomial", state)
    marks = {mark.name: mark for panel in scene.panels for mark in panel.marks}
    return scene, {readout.name: readout.value for readout in scene.readouts}, marks


def columns(state):
    return np.reshape(clamp(polynomial.CONTROLS, state)["points"], (-1, 2)).T


def test_new_points_and_default_points_stray_equally_from_one_truth():
    x, y = columns({})
    for at, price in ((x, y), (new_points.X, new_points.Y)):
        strayed = price - np.sin(np.pi * at)
        assert np.sqrt(np.mean(strayed**2)) == pytest.approx(0.25, rel=0.1)
        assert abs(strayed.mean()) < 2 * 0.25 / np.sqrt(len(at))


@given(STATES)
@FEW
def test_errors_on_new_points_equal_those_of_ridge(state):
    assume(state["points"])
    state = {**state, "penalty": max(state["penalty"], 1e-3)}  # below, scikit-learn is less precise
    x, y = columns(state)
    degree = round(state["degree"])
    powers, new = (polynomials.design(at, degree)[:, 1:] for at in (x, new_points.X))
    ridge = Ridge(alpha=state["penalty"], solver="svd").fit(powers, y)
    _, values, _ = draw(state)
    wanted = np.sqrt(np.mean((new_points.Y - ridge.predict(new)) ** 2))
    assert values["rmse_new_map"] == pytest.approx(wanted, rel=1e-7)


def test_the_map_is_better_on_new_points_and_worse_on_its_own():
    _, values, _ = draw({})
    assert values["rmse_new_map"] < 0.5 * values["rmse_new_mle"]
    assert values["rmse_map"] > values["rmse_mle"]


@given(STATES.map(lambda state: {**state, "errors": "show"}))
@FEW
def test_curves_over_the_penalty_are_errors_of_fits(state):
    assume(state["points"])
    scene, values, marks = draw(state)
    scene.check()
    x, y = columns(state)
    degree, top = round(state["degree"]), scene.panels[2].y.high
    for index in (0, 13, 27, 40):
        fit = polynomials.fitted(x, y, degree, errors.PENALTIES[index])
        for name, places in (("map_here", (x, y)), ("map_new", (new_points.X, new_points.Y))):
            missed = places[1] - polynomials.predict(fit.weights, places[0])
            wanted = min(np.sqrt(np.mean(missed**2)), 2 * top)
            assert marks[name].y[index] == pytest.approx(wanted, rel=1e-5, abs=1e-5)
    assert marks["now_new"].y == pytest.approx(min(values["rmse_new_map"], top))
    assert marks["mle_new"].y == pytest.approx([min(values["rmse_new_mle"], 2 * top)] * 2)


def test_errors_over_the_penalty_follow_a_rewritten_penalty():
    state = {"errors": "show"}
    known = draw(state)[2]["map_new"].y
    for formula, same in (("penalty + 0 * power", True), ("penalty * 4**power", False)):
        code_edits.rewrite(
            "polynomial", f"def weight_penalty(power, penalty):\n    return {formula}"
        )
        drawn = draw(state)[2]["map_new"].y
        code_edits.restore("polynomial")
        assert (drawn == pytest.approx(known, rel=1e-6)) == same


@given(arrays(float, st.integers(2, 8), elements=st.floats(-100, 100)))
@FEW
def test_those_two_terms_are_shown_that_cancel_most(weights):
    places = np.linspace(-1, 1, 41)

    def lost(i, j):
        a, b = weights[i] * places**i, weights[j] * places**j
        return np.mean(np.abs(a) + np.abs(b) - np.abs(a + b))

    most = max((lost(*pair) for pair in combinations(range(1, len(weights)), 2)), default=0.0)
    found = terms.cancelling(weights)
    if found is None:
        assert most == 0
        return
    i, j, x = found
    assert lost(i, j) == pytest.approx(most)
    first, second = weights[i] * x**i, weights[j] * x**j
    assert first * second <= 0 and abs(x) <= 1
    assert abs(x) == 1 or first == pytest.approx(-second, rel=1e-6, abs=1e-290)


def test_terms_and_their_sum_are_drawn_on_demand():
    assert not {"term", "other_term", "terms_sum"} & set(draw({})[2])
    scene, _, marks = draw({"terms": "show"})
    x, y = columns({})
    weights = polynomials.fit(x, y, 9, 0.0)
    at = marks["term"].x
    first, second = weights[4] * at**4, weights[6] * at**6
    for name, wanted in (("term", first), ("other_term", second), ("terms_sum", first + second)):
        drawn = np.clip(wanted, -curves.FAR, curves.FAR)
        assert marks[name].y == pytest.approx(drawn, rel=1e-9, abs=1e-9)
    assert "At x = 0.73 its terms 79.3x⁴ and −149.4x⁶ are 22.36 and −22.36, and cancel." in (
        scene.summary
    )
    assert "No two of its terms cancel" in draw({"terms": "show", "degree": 1})[0].summary


def test_without_points_nothing_is_drawn_on_demand():
    scene, values, _ = draw({"points": (), "terms": "show", "errors": "show"})
    assert scene.panels[2].marks == [] and values["rmse_new_map"] is None
