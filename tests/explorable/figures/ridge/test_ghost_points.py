"""The figure `ghost_points`: ridge around a prior mean is least squares with one more point."""

import math

import numpy as np
import pytest
from hypothesis import given
from pytest import approx
from sklearn.linear_model import LinearRegression

from explorable import figures
from explorable.controls import clamp
from explorable.controls.point_list import columns
from explorable.figures import ghost_points
from tests.explorable.states import FEW, states

STATES = states(ghost_points.CONTROLS)


def draw(state):
    scene = figures.draw("ghost_points", state)
    marks = {mark.name: mark for panel in scene.panels for mark in panel.marks}
    values = {readout.name: readout.value for readout in scene.readouts}
    return values, marks, scene, clamp(ghost_points.CONTROLS, state)


@FEW
@given(STATES)
def test_the_map_is_least_squares_with_the_ghost(state):
    values, marks, _, full = draw(state)
    if values["map"] is None:
        assert values["ols_with_ghost"] is None and values["ghost_weight"] is None
        return
    x, y = columns(full.points)
    x, y = np.append(x, marks["ghost"].x), np.append(y, marks["ghost"].y)
    if x @ x > 1e-12:
        judge = LinearRegression(fit_intercept=False).fit(x[:, None], y)
        assert values["map"] == approx(judge.coef_[0], abs=1e-9)
    assert values["map"] == approx(values["ols_with_ghost"], abs=1e-9)


@FEW
@given(STATES)
def test_the_map_lies_between_mle_and_prior_mean(state):
    values, _, _, full = draw(state)
    if values["map"] is not None and values["mle"] is not None:
        low, high = sorted((values["mle"], full.prior_mean))
        assert low - 1e-9 <= values["map"] <= high + 1e-9
        weight = values["ghost_weight"]
        mean = weight * full.prior_mean + (1 - weight) * values["mle"]
        assert values["map"] == approx(mean, abs=1e-9)


@FEW
@given(STATES)
def test_the_ghosts_squared_residual_is_the_penalty(state):
    values, marks, _, full = draw(state)
    if values["map"] is not None:
        residual = marks["ghost"].y - values["map"] * marks["ghost"].x
        away = values["map"] - full.prior_mean
        assert residual**2 == approx(full.penalty * away * away, abs=1e-9)


def test_the_votes_average_to_the_map():
    values, marks, _, _ = draw({"penalty": 4.0, "prior_mean": -1.0})
    votes = [
        mark for name, mark in marks.items() if name.startswith("vote") and "label" not in name
    ]
    assert len(votes) == 7
    total = sum(vote.y for vote in votes)
    assert sum(vote.x * vote.y for vote in votes) / total == approx(values["map"])


@pytest.mark.parametrize(
    ("state", "peak", "words"),
    [
        ({"points": [], "penalty": 0}, None, "there is no best slope"),
        ({"points": [[0, 3]], "penalty": 0}, None, "there is no best slope"),
        ({"points": [], "penalty": 4, "prior_mean": 2}, 2.0, "there is no MLE"),
        ({"points": [[0, 1]], "penalty": 4, "prior_mean": 2}, 2.0, "there is no MLE"),
        ({"points": [[1, 3]], "penalty": 0, "prior_mean": 2}, 3.0, ""),
    ],
)
def test_without_anybody_who_votes_the_note_says_so(state, peak, words):
    values, _, scene, _ = draw(state)
    assert values["map"] == peak
    assert words in scene.note and bool(scene.note) == bool(words)


def test_the_ghost_writes_both_controls():
    _, marks, _, _ = draw({"penalty": 6.25, "prior_mean": 2.0})
    ghost = marks["ghost"]
    assert (ghost.writes, ghost.transform) == ("penalty,prior_mean", "ghost")
    assert (ghost.x, ghost.y) == (2.5, 5.0) and math.isclose(ghost.x_range[1], 5.0)
    assert ghost.y_range == (-20.0, 20.0)
