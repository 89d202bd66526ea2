"""The figure `choose`: evidence and leave-one-out, judged by scikit-learn and by leaving out."""

import math

import numpy as np
import pytest
from hypothesis import given
from pytest import approx
from scipy import stats
from sklearn.linear_model import BayesianRidge, Ridge, RidgeCV

from explorable import figures
from explorable.controls import clamp
from explorable.controls.point_list import columns
from explorable.figures import choose
from explorable.figures.choose.criteria import GRID, RIDGE_CV, criteria, powers
from explorable.figures.choose.hill import DROPS
from tests.explorable.states import FEW, states

STATES = states(choose.CONTROLS)


def draw(state):
    scene = figures.draw("choose", state)
    values = {readout.name: readout.value for readout in scene.readouts}
    marks = {mark.name: mark for panel in scene.panels for mark in panel.marks}
    full = clamp(choose.CONTROLS, state)
    x, y = columns(full.points)
    return values, marks, scene, full, powers(x), y


def evidence_of(X, y, noise_sd, prior_sd):
    covariance = noise_sd**2 * np.eye(len(y)) + prior_sd**2 * X @ X.T
    return stats.multivariate_normal(np.zeros(len(y)), covariance).logpdf(y)


def test_the_top_is_where_bayesian_ridge_converges():
    values, _, _, _, X, y = draw({})
    flat = dict.fromkeys(("alpha_1", "alpha_2", "lambda_1", "lambda_2"), 0.0)
    judge = BayesianRidge(fit_intercept=False, tol=1e-13, max_iter=100_000, **flat).fit(X, y)
    assert values["alpha_"] == approx(judge.alpha_, rel=1e-4)
    assert values["lambda_"] == approx(judge.lambda_, rel=1e-4)
    assert values["best_evidence"] == approx(judge.lambda_ / judge.alpha_, rel=1e-4)
    penalty = (values["best_noise_sd"] / values["best_prior_sd"]) ** 2
    assert penalty == approx(values["best_evidence"])


def test_the_top_is_marked_as_the_choice_of_bayesian_ridge_as_it_comes():
    _, marks, _, _, X, y = draw({})
    judge = BayesianRidge(fit_intercept=False).fit(X, y)
    words = f"BayesianRidge: λ = {judge.lambda_ / judge.alpha_:.4f}"
    assert marks["evidence_label"].text == words


@FEW
@given(STATES)
def test_the_leave_one_out_error_is_scikit_learns(state):
    values, _, _, full, X, y = draw(state)
    if values["loo_error"] is not None and len(y) < 20:
        judge = Ridge(alpha=full.penalty, fit_intercept=False, solver="svd")
        others = [np.arange(len(y)) != i for i in range(len(y))]
        misses = [y[~kept] - judge.fit(X[kept], y[kept]).predict(X[~kept]) for kept in others]
        assert values["loo_error"] == approx(np.square(misses).mean(), rel=1e-6, abs=1e-9)


@FEW
@given(STATES)
def test_the_best_penalties_are_no_worse_than_any_on_the_grid(state):
    values, _, _, full, _, _ = draw(state)
    found = criteria(*columns(full.points))
    if values["best_evidence"] is not None:
        best = found.at(values["best_evidence"])[0]
        assert best >= found.evidences.max() - 1e-9
        assert GRID[0] < values["best_evidence"] < GRID[-1]
    if values["best_loo"] is not None:
        least = found.at(values["best_loo"])[1]
        assert least <= found.errors.min() * (1 + 1e-9)


def test_contours_are_lines_of_equal_evidence_around_the_top():
    values, marks, _, _, X, y = draw({})
    top = evidence_of(X, y, values["best_noise_sd"], values["best_prior_sd"])
    for number, drop in enumerate(DROPS):
        line = marks[f"contour[{number}][0]"]
        heights = [evidence_of(X, y, *sds) for sds in zip(line.x, line.y, strict=True)]
        assert np.abs(np.array(heights) - (top - drop)).max() < 0.02
    penalty = (marks["through_top"].x / marks["through_top"].y) ** 2
    assert penalty == approx(values["best_evidence"])
    assert marks["top"].x == values["best_noise_sd"]


@FEW
@given(STATES)
def test_the_dot_is_the_best_noise_for_the_penalty(state):
    values, marks, _, full, X, y = draw(state)
    if "here" not in marks or len(y) > 20:
        return
    noise_sd, prior_sd = criteria(*columns(full.points)).sds(full.penalty)
    best = evidence_of(X, y, noise_sd, prior_sd)
    assert values["log_evidence"] == approx(best, rel=1e-6, abs=1e-6)
    for factor in (0.9, 1.1):
        assert evidence_of(X, y, factor * noise_sd, factor * prior_sd) < best


@pytest.mark.parametrize(
    ("points", "words"),
    [
        ([], "at least 3 points"),
        ([[0, 1], [0, 2], [0, -1]], "at least 3 points"),
        ([[1, 0], [0.5, 0], [-1, 0]], "at least 3 points"),
        ([[1, 1], [0.5, 0.5], [0.2, 0.2]], "no peak on this axis: it keeps getting better towards"),
        ([[1, 1], [1, -1], [1, 1], [1, -1]], "λ = ∞, where every weight is 0"),
    ],
)
def test_points_without_an_answer_get_a_sentence(points, words):
    values, _, scene, *_ = draw({"points": points})
    assert words in scene.note
    assert values["best_evidence"] is None and values["alpha_"] is None
    assert all(math.isfinite(value) for value in values.values() if value is not None)


def test_tiny_observations_are_judged_like_any_others():
    tiny = [[x, y * 1e-5] for x, y in choose.POINTS.default]
    values, *_ = draw({"points": tiny})
    usual, *_ = draw({})
    for name in ("best_evidence", "best_loo"):
        assert values[name] == approx(usual[name], rel=0.2)  # a y has six decimals
    assert values["best_noise_sd"] == approx(1e-5 * usual["best_noise_sd"], rel=0.2)


@FEW
@given(STATES)
def test_the_band_is_the_predictive_sd_of_a_gaussian_process(state):
    """Judge: the joint Gaussian of old and new points, conditioned, without any weights."""
    values, marks, _, _, X, y = draw(state)
    if values["predictive_sd"] is None:
        assert "predictive" not in marks
        return
    noise_sd, prior_sd = values["best_noise_sd"], values["best_prior_sd"]
    new = powers(np.ones(1))
    cross = prior_sd**2 * new @ X.T
    seen = prior_sd**2 * X @ X.T + noise_sd**2 * np.eye(len(y))
    known = cross @ np.linalg.solve(seen, cross.T)
    variance = float(noise_sd**2 + prior_sd**2 * (new @ new.T - known / prior_sd**2)[0, 0])
    if noise_sd > 1e-3 * prior_sd:
        assert values["predictive_sd"] == approx(math.sqrt(variance), rel=1e-4)
    assert values["predictive_sd"] >= noise_sd


def test_the_mark_of_ridge_cv_is_its_own_choice_among_its_default_numbers():
    _, marks, _, _, X, y = draw({})
    assert marks["ridge_cv"].x == RidgeCV(fit_intercept=False).fit(X, y).alpha_
    assert RidgeCV().alphas == RIDGE_CV
