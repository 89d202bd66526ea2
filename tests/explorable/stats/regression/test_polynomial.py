"""The polynomial by its identities: ridge, ghosts, free intercept, predictive distribution."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.linear_model import Ridge

from explorable.stats import polynomial, ridge

QUICK = settings(deadline=None, max_examples=50)
GRID = np.linspace(-1.5, 1.5, 41)
COORDINATE = st.integers(-30, 30).map(lambda v: v / 20)
POINTS = st.lists(st.tuples(COORDINATE, COORDINATE), min_size=1, max_size=12)
DEGREE = st.integers(0, 15)
PENALTY = st.floats(-8, 2).map(lambda exponent: 10.0**exponent)
FIRM = st.floats(-3, 2).map(lambda exponent: 10.0**exponent)  # where the judges keep their digits
SOME = np.array([-1.4, -0.9, -0.3, 0.2, 0.8, 1.3]), np.array([0.3, -1.0, 0.4, 0.9, -0.2, 1.1])


def columns(points):
    return np.array(points).T


def test_design_and_predict():
    assert polynomial.design([2.0, -1.0], 3).tolist() == [[1, 2, 4, 8], [1, -1, 1, -1]]
    assert polynomial.design([], 2).shape == (0, 3) and polynomial.design([0.5], 0).tolist() == [
        [1]
    ]
    assert polynomial.predict([1, -2, 3], [0, 2, -1]).tolist() == [1, 9, 6]
    w = np.random.default_rng(0).normal(size=16)
    assert polynomial.predict(w, GRID) == pytest.approx(np.polyval(w[::-1], GRID), rel=1e-11)


@given(POINTS, DEGREE, FIRM)
@QUICK
def test_fit_is_scikit_learns_ridge_with_intercept(points, degree, penalty):
    x, y = columns(points)
    powers = polynomial.design(x, degree)
    judge = Ridge(alpha=penalty, solver="svd").fit(powers, y)
    w = polynomial.fit(x, y, degree, penalty)
    assert w[0] == pytest.approx(judge.intercept_, abs=1e-7)
    assert w[1:] == pytest.approx(judge.coef_[1:], rel=1e-7, abs=1e-7)
    all_penalised = polynomial.fit(x, y, degree, penalty, penalise_intercept=True)
    assert all_penalised == pytest.approx(ridge.ridge(powers, y, penalty), rel=1e-9, abs=1e-9)


@given(POINTS, DEGREE, PENALTY)
@QUICK
def test_gradient_is_zero_and_the_residuals_of_a_free_intercept_sum_to_zero(
    points, degree, penalty
):
    x, y = columns(points)
    powers, w = polynomial.design(x, degree), polynomial.fit(x, y, degree, penalty)
    pull = powers.T @ (y - powers @ w) - penalty * np.where(np.arange(degree + 1) > 0, w, 0)
    size = np.abs(powers).T @ (np.abs(y) + np.abs(powers) @ np.abs(w)) + penalty * np.abs(w)
    assert np.abs(pull / np.maximum(size, 1)).max() < 1e-10


@given(POINTS, DEGREE, PENALTY, st.floats(-50, 50))
@QUICK
def test_a_free_intercept_moves_with_the_data(points, degree, penalty, shift):
    x, y = columns(points)
    w, moved = (polynomial.fit(x, y + more, degree, penalty) for more in (0, shift))
    moved[0] -= shift
    assert polynomial.predict(moved, GRID) == pytest.approx(polynomial.predict(w, GRID), abs=1e-6)


@given(POINTS, DEGREE, PENALTY)
@QUICK
def test_data_twice_and_penalty_doubled_leave_the_curve(points, degree, penalty):
    x, y = columns(points)
    once = polynomial.fit(x, y, degree, penalty)
    twice = polynomial.fit(np.tile(x, 2), np.tile(y, 2), degree, 2 * penalty)
    scale = max(1, np.abs(once).max())
    assert twice == pytest.approx(once, rel=0, abs=1e-7 * scale)


@given(POINTS, DEGREE)
@QUICK
def test_without_penalty_enough_degree_runs_through_the_means(points, degree):
    x, y = columns(points)
    distinct, place = np.unique(x, return_inverse=True)
    means = np.bincount(place, y) / np.bincount(place)
    w = polynomial.fit(x, y, degree, 0)
    assert polynomial.effective_dof(x, degree, 0) == pytest.approx(min(len(distinct), degree + 1))
    if degree >= len(distinct) - 1:
        scale = max(1, np.abs(w).max())
        assert polynomial.predict(w, distinct) == pytest.approx(means, abs=1e-9 * scale)


@pytest.mark.parametrize("degree", [6, 9, 15])
@pytest.mark.parametrize("penalise_intercept", [False, True])
def test_least_norm_is_the_limit_and_counts_what_is_penalised(degree, penalise_intercept):
    w = polynomial.fit(*SOME, degree, 0, penalise_intercept)
    tiny = polynomial.fit(*SOME, degree, 1e-13, penalise_intercept)
    assert tiny == pytest.approx(w, abs=1e-7)
    free = slice(0 if penalise_intercept else 1, None)
    for silent in np.linalg.svd(polynomial.design(SOME[0], degree))[2][6:]:
        assert silent[free] @ w[free] == pytest.approx(0, abs=1e-11)


@given(POINTS, DEGREE, FIRM, st.floats(0.1, 3))
@QUICK
def test_predictive_is_ridges_posterior_where_all_is_penalised(points, degree, penalty, noise_sd):
    x, y = columns(points)
    mean, sd = polynomial.fitted(x, y, degree, penalty, True).predictive(GRID, noise_sd)
    powers = polynomial.design(x, degree)
    w, covariance = ridge.posterior(powers, y, noise_sd, noise_sd / np.sqrt(penalty))
    grid = polynomial.design(GRID, degree)
    assert mean == pytest.approx(grid @ w, rel=1e-7, abs=1e-7)
    variance = noise_sd**2 + np.einsum("ij,jk,ik->i", grid, covariance, grid)
    assert sd == pytest.approx(np.sqrt(variance), rel=1e-6)


def test_predictive_with_a_free_intercept_is_the_limit_of_a_wide_prior_on_it():
    x, y = SOME
    prior_precision = np.diag([1e-9, *[0.03] * 5])  # in noise precisions
    powers, grid = polynomial.design(x, 5), polynomial.design(GRID, 5)
    inverse = np.linalg.inv(powers.T @ powers + prior_precision)
    mean, sd = polynomial.predictive(GRID, x, y, 5, 0.03, 0.7)
    assert mean == pytest.approx(grid @ inverse @ powers.T @ y, abs=1e-7)
    variance = 1 + np.einsum("ij,jk,ik->i", grid, inverse, grid)
    assert sd == pytest.approx(0.7 * np.sqrt(variance), rel=1e-8)
    hat = powers @ inverse @ powers.T
    assert polynomial.effective_dof(x, 5, 0.03) == pytest.approx(np.trace(hat), abs=1e-7)


def test_a_level_line_is_the_mean_with_its_textbook_sd():
    x, y = SOME
    for fit in (polynomial.fitted(x, y, 0, 0.3), polynomial.fitted(x, y, 7, np.inf)):
        mean, sd = fit.predictive(GRID, 0.7)
        assert mean == pytest.approx(np.full(41, y.mean()), rel=1e-14)
        assert sd == pytest.approx(np.full(41, 0.7 * np.sqrt(1 + 1 / 6)), rel=1e-14)
        assert fit.dof == 1
