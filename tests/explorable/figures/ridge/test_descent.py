"""The figure `descent`: which walks end at ridge, and which forms of the penalty are the same."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest import approx
from sklearn.linear_model import Ridge

from explorable import figures
from explorable.controls import clamp
from explorable.figures import descent
from explorable.figures._shared.houses import POINTS
from explorable.stats.descent import DECAY_OF_FORM, early_stopping_shares, walk, walk_of_one
from tests.explorable.states import FEW, states

STATES = states(descent.CONTROLS)
LONG = {"steps": 500, "rate": 0.2}


def draw(state):
    scene = figures.draw("descent", state)
    values = {readout.name: readout.value for readout in scene.readouts}
    marks = {mark.name: mark for panel in scene.panels for mark in panel.marks}
    return values, marks, scene, clamp(descent.CONTROLS, state)


@FEW
@given(STATES)
def test_ridge_is_scikit_learns_at_n_times_decay(state):
    values, _, _, full = draw(state)
    x, y = np.transpose(POINTS.default)
    decay = DECAY_OF_FORM[full.form] * full.penalty
    judge = Ridge(alpha=len(x) * decay, fit_intercept=False).fit(x[:, None], y)
    assert values["ridge"] == approx(judge.coef_[0])


@pytest.mark.parametrize("form", ["full", "half", "decay"])
@pytest.mark.parametrize("optimiser", ["sgd", "adam"])
def test_sgd_and_adam_end_at_ridge(optimiser, form):
    values, _, scene, _ = draw({**LONG, "optimiser": optimiser, "form": form})
    assert values["w"] == approx(values["ridge"], abs=1e-3)
    assert "this decay is a prior" in scene.summary


@pytest.mark.parametrize(("form", "limit"), [("half", 1.4), ("full", 1.0)])
def test_adamw_drifts_to_the_mle_or_to_one_over_decay(form, limit):
    values, _, scene, _ = draw({**LONG, "optimiser": "adamw", "form": form})
    assert abs(values["w"] - limit) < 0.13 < values["w"] - values["ridge"]
    assert f"drifts to {limit:.2f}" in scene.summary and "no prior" in scene.summary


@FEW
@given(STATES)
def test_the_same_path_at_another_penalty_in_every_form(state):
    values, marks, _, full = draw(state)
    chosen = marks[f"{full.optimiser}_walk"]
    for form in DECAY_OF_FORM:
        penalty = values[f"same_{form}"]
        if penalty <= descent.PENALTY.high:
            again = draw({**state, "form": form, "penalty": penalty})[1]
            assert again[f"{full.optimiser}_walk"].y == approx(chosen.y, rel=1e-6, abs=1e-9)
            assert again[f"{form}_walk"].y == approx(chosen.y, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize(
    ("state", "rate"),
    [
        ({"rate": 0.5, "penalty": 3, "form": "full"}, "0.29"),
        ({"rate": 0.9, "penalty": 2.5, "form": "full", "optimiser": "adamw"}, "0.40"),
    ],
)
def test_a_walk_that_diverges_ends_in_a_sentence(state, rate):
    values, _, scene, _ = draw({**state, "steps": 300})
    assert values["w"] is None and "diverged" in scene.summary
    assert f"Take a rate below {rate}" in scene.note
    calm = draw({**state, "steps": 300, "rate": float(rate) - 0.01})
    assert calm[0]["w"] is not None and calm[2].note == ""


def test_no_steps_and_no_penalty_have_their_sentences():
    values, _, scene, _ = draw({"steps": 0})
    assert values["w"] == 0 and scene.summary.startswith("After no steps SGD stands at 0.00")
    values, _, scene, _ = draw({"penalty": 0})
    assert values["ridge"] == approx(values["mle"]) and "no penalty" in scene.summary


@FEW
@given(
    st.sampled_from(["sgd", "adam", "adamw"]),
    *(st.floats(low, high) for low, high in ((-3, 3), (0.1, 4), (-3, 3), (0.01, 0.4), (0, 1))),
)
def test_the_walk_in_floats_is_the_walk_in_arrays(
    optimiser, minimum, curvature, start, rate, decay
):
    expected = walk(optimiser, lambda w: curvature * (w - minimum), start, rate, 40, decay)[:, 0]
    found = walk_of_one(optimiser, minimum, curvature, start, rate, 40, decay)
    assert found == approx(expected, rel=1e-6, abs=1e-6)


def test_the_walk_in_floats_stops_beyond_its_limit_or_before_infinity():
    assert walk_of_one("sgd", 0, 1, 1.0, 3.0, 50, 0, limit=10) == [1.0, -2.0, 4.0, -8.0, 16.0]
    endless = walk_of_one("sgd", 0, 1, 1.0, 1e9, 200, 0)
    assert len(endless) < 50 and np.isfinite(endless).all()


@FEW
@given(STATES)
def test_to_stop_early_is_ridge_with_more_decay_to_first_order(state):
    values, marks, _, full = draw(state)
    x, y = np.transpose(POINTS.default)
    steps = round(full.steps)
    if not steps:
        assert values["early_ridge"] == 0
        return
    decay = DECAY_OF_FORM[full.form] * full.penalty + 1 / (full.rate * steps)
    judge = Ridge(alpha=len(x) * decay, fit_intercept=False).fit(x[:, None], y)
    assert values["early_ridge"] == approx(judge.coef_[0])
    line = marks["early_ridge"]
    at = max(float(steps), line.x[0])
    assert np.interp(at, line.x, line.y) == approx(values["early_ridge"], abs=2e-3)


@pytest.mark.parametrize(("steps", "apart"), [(1, 0.003), (2, 0.008), (20, 0.2)])
def test_without_decay_both_keep_the_shares_of_the_formulas(steps, apart):
    state = {"penalty": 0, "rate": 0.05, "steps": steps}
    values, _, scene, _ = draw(state)
    walked, ridge = early_stopping_shares(math.sqrt(descent.SQUARES), 0.05, steps)
    assert values["w"] == approx(values["mle"] * walked[0])
    assert values["early_ridge"] == approx(values["mle"] * ridge[0])
    assert 0 < values["w"] - values["early_ridge"] < apart
    assert "to stop early works like a penalty" in scene.summary
