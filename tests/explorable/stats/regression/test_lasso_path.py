"""The whole path: knots, scikit-learn's path of the diabetes data, speed, caching."""

import time
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.datasets import load_diabetes
from sklearn.linear_model import lars_path

from explorable.stats import lasso, ridge

QUICK = settings(deadline=None, max_examples=60)


@pytest.fixture(scope="module")
def diabetes():
    X, y = load_diabetes(return_X_y=True)
    assert X.shape == (442, 10)
    return X, y - y.mean()


def correlated(seed, n, d):
    random = np.random.default_rng(seed)
    X = random.normal(size=(n, d)) + random.normal(size=(n, 1))
    return X, random.normal(size=n)


def test_diabetes_path_is_scikit_learns(diabetes):
    alphas, _, weights = lars_path(*diabetes, method="lasso")
    penalties, found = lasso.knots(*diabetes)
    assert penalties == pytest.approx(2 * 442 * alphas, abs=1e-8)
    np.testing.assert_allclose(found, weights.T, rtol=1e-9, atol=1e-8)
    between = 0.3 * penalties[:-1] + 0.7 * penalties[1:]
    expected = 0.3 * weights.T[:-1] + 0.7 * weights.T[1:]
    np.testing.assert_allclose(lasso.lasso_path(*diabetes, between), expected, atol=1e-8)


def test_diabetes_weights_join_in_the_known_order(diabetes):
    """bmi, s5, bp, s3, sex, s6, s1, s4, s2, age; s3 leaves before the end and comes back."""
    _, weights = lasso.knots(*diabetes)
    nonzero = weights != 0
    order = np.argsort(nonzero.argmax(axis=0), kind="stable")
    assert order.tolist() == [2, 8, 3, 6, 1, 9, 4, 7, 5, 0]
    leaves = [set(np.flatnonzero(before & ~after)) for before, after in pairwise(nonzero)]
    assert [columns for columns in leaves if columns] == [{6}] and nonzero[-1].all()


def test_diabetes_path_is_quick_and_found_once_for_constant_arrays(diabetes):
    penalties = np.logspace(-4, 4, 200)
    expected = lasso.lasso_path(*diabetes, penalties)
    fresh = min(_seconds(diabetes, penalties) for _ in range(10))
    constant = [array.copy() for array in diabetes]
    for array in constant:
        array.setflags(write=False)
    assert (lasso.lasso_path(*constant, penalties) == expected).all()
    cached = min(_seconds(constant, penalties) for _ in range(10))
    assert fresh < 8e-3 and cached < fresh / 4


def _seconds(table, penalties):
    start = time.perf_counter()
    lasso.lasso_path(*table, penalties)
    return time.perf_counter() - start


def test_changing_the_knots_returned_does_not_change_the_cache(diabetes):
    constant = [array.copy() for array in diabetes]
    for array in constant:
        array.setflags(write=False)
    penalties, weights = lasso.knots(*constant)
    before = weights.copy(), penalties.copy()
    weights[:], penalties[:] = 7, 7
    again, weights_again = lasso.knots(*constant)
    assert (weights_again == before[0]).all() and (again == before[1]).all()


@given(st.integers(0, 10_000), st.integers(1, 12), st.integers(1, 8))
@QUICK
def test_path_is_continuous_optimal_and_ends_at_least_squares(seed, n, d):
    X, y = correlated(seed, n, d)
    penalties, weights = lasso.knots(X, y)
    assert (np.diff(penalties) < 0).all() and penalties[-1] == 0 and not weights[0].any()
    assert penalties[0] == lasso.largest_penalty(X, y) == pytest.approx(2 * abs(X.T @ y).max())
    norms, errors = np.abs(weights).sum(axis=1), np.square(y - weights @ X.T).sum(axis=1)
    assert np.diff(norms).min() > -1e-12 * norms[-1]
    assert np.diff(errors).max() < 1e-12 * errors[0]
    best = np.linalg.lstsq(X, y)[0]
    assert X @ weights[-1] == pytest.approx(X @ best, abs=1e-9)
    if n >= d:
        assert weights[-1] == pytest.approx(ridge.ridge(X, y, 0), rel=1e-7, abs=1e-9)
    else:
        assert norms[-1] <= np.abs(best).sum() * (1 + 1e-12)


@given(st.integers(0, 10_000), st.lists(st.floats(0, 1.5), max_size=6))
@QUICK
def test_path_is_the_lasso_at_each_penalty_in_any_order(seed, shares):
    X, y = correlated(seed, 9, 4)
    penalties = [share * lasso.largest_penalty(X, y) for share in shares] + [np.inf, 0]
    path = lasso.lasso_path(X, y, penalties)
    assert path.shape == (len(penalties), 4)
    for weights, penalty in zip(path, penalties, strict=True):
        assert (weights == lasso.lasso(X, y, penalty)).all()
    knots = lasso.knots(X, y)
    np.testing.assert_allclose(lasso.lasso_path(X, y, knots[0]), knots[1], atol=1e-14)


@given(st.integers(0, 10_000), st.sampled_from([1e-120, 1e-9, 1e6, 1e140]))
@QUICK
def test_units_of_y_and_of_x_are_free(seed, unit):
    X, y = correlated(seed, 7, 3)
    penalty = 0.4 * lasso.largest_penalty(X, y)
    w = lasso.lasso(X, y, penalty)
    assert lasso.lasso(X, unit * y, unit * penalty) == pytest.approx(unit * w, rel=1e-9)
    assert lasso.lasso(unit * X, y, unit * penalty) == pytest.approx(w / unit, rel=1e-9)
    flipped = X * [1, -1, 1]
    assert lasso.lasso(flipped, y, penalty) == pytest.approx(w * [1, -1, 1], rel=1e-9)
    assert lasso.lasso(X[:, ::-1], y, penalty) == pytest.approx(w[::-1], rel=1e-9, abs=1e-12)


def test_zeros_are_exact_and_the_sign_of_a_zero_is_plain(diabetes):
    path = lasso.lasso_path(*diabetes, np.linspace(0, lasso.largest_penalty(*diabetes), 50))
    zeros = path[path == 0]
    assert len(zeros) > 100 and not np.signbit(zeros).any()
    assert np.abs(path[path != 0]).min() > 1e-6


def test_fifty_columns_take_one_path_too():
    X, y = correlated(1, 80, 50)
    penalties, weights = lasso.knots(X, y)
    assert len(penalties) > 50
    assert weights[-1] == pytest.approx(ridge.ridge(X, y, 0), rel=1e-8, abs=1e-10)
