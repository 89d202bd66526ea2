"""The lasso by its optimality conditions, its identities, and scikit-learn as judge."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn.linear_model import ElasticNet, Lasso

from explorable.stats import lasso, ridge, slope

QUICK = settings(deadline=None, max_examples=80)
ENTRY = st.floats(-5, 5).filter(lambda v: v == 0 or abs(v) > 1e-3)
WHOLE = st.integers(-2, 2).map(float)  # makes ties and dependent columns
SHARE = st.one_of(st.just(0.0), st.floats(1e-6, 1.2))  # of the largest penalty


@st.composite
def tables(draw, widest=5):
    """X (n, d) and y (n,); often with tied or collinear columns, and sometimes n = 0."""
    n, d = draw(st.integers(0, 6)), draw(st.integers(1, widest))
    entry = draw(st.sampled_from([ENTRY, WHOLE]))
    return draw(arrays(float, (n, d), elements=entry)), draw(arrays(float, n, elements=entry))


def violation(X, y, w, penalty):
    """By how much the optimality conditions fail, as a share of the largest penalty."""
    correlations = 2 * X.T @ (y - X @ w)
    active = w != 0
    gaps = np.abs(correlations[active] - penalty * np.sign(w[active]))
    most = max(gaps.max(initial=0), np.abs(correlations).max(initial=0) - penalty)
    return most / max(2 * np.abs(X.T @ y).max(initial=0), 1e-300)


def objective(X, y, w, l1, l2=0.0):
    return np.square(y - X @ w).sum() + l1 * np.abs(w).sum() + l2 * np.square(w).sum()


@given(tables(), SHARE)
@QUICK
def test_optimality_conditions_hold(table, share):
    penalty = share * lasso.largest_penalty(*table)
    assert violation(*table, lasso.lasso(*table, penalty), penalty) < 1e-12


@pytest.mark.parametrize("correlation", [0.9, 0.99, 0.9999, 0.999999, -0.999999])
@pytest.mark.parametrize("d", [2, 3, 10])
def test_optimality_conditions_hold_for_highly_correlated_columns(correlation, d):
    random = np.random.default_rng(d)
    size = abs(correlation)
    X = size**0.5 * random.normal(size=(60, 1)) + (1 - size) ** 0.5 * random.normal(size=(60, d))
    X[:, 0] *= np.sign(correlation)
    y = X @ random.normal(size=d) + random.normal(size=60)
    assert abs(np.corrcoef(X.T)[0, 1]) > 1 - 3 * (1 - size)
    top = lasso.largest_penalty(X, y)
    for penalty in top * np.logspace(-8, 0, 30):
        assert violation(X, y, lasso.lasso(X, y, penalty), penalty) < 1e-10


@given(tables(), st.floats(0.05, 1.2))
@QUICK
def test_no_other_weights_are_better(table, share):
    """scikit-learn's coordinate descent does not find a lower objective."""
    X, y = table
    top = lasso.largest_penalty(X, y)
    if top == 0:
        return
    penalty = share * top
    judge = Lasso(penalty / 2 / len(y), fit_intercept=False, tol=1e-12, max_iter=100_000)
    theirs = judge.fit(X, y).coef_
    w = lasso.lasso(X, y, penalty)
    assert objective(X, y, w, penalty) <= objective(X, y, theirs, penalty) * (1 + 1e-12)
    # the fit is unique even where the weights are not
    assert X @ w == pytest.approx(X @ theirs, abs=1e-4 * np.abs(y).max())


def test_three_columns_by_trying_all_signs():
    random = np.random.default_rng(4)
    for _ in range(40):
        X, y = random.normal(size=(7, 3)), random.normal(size=7)
        penalty = random.uniform(0.01, 1) * lasso.largest_penalty(X, y)
        found = []
        for signs in itertools.product((-1, 0, 1), repeat=3):
            w, used = np.zeros(3), np.array(signs) != 0
            gram = X[:, used].T @ X[:, used]
            w[used] = np.linalg.solve(gram, X[:, used].T @ y - penalty / 2 * np.array(signs)[used])
            if (np.sign(w) == signs).all() and violation(X, y, w, penalty) < 1e-10:
                found.append(w)
        assert len(found) == 1
        assert lasso.lasso(X, y, penalty) == pytest.approx(found[0], abs=1e-12)


@given(tables(widest=2), SHARE)
@QUICK
def test_two_columns_by_the_nine_pairs_of_signs(table, share):
    X, y = table
    if X.shape[1] == 1:
        X = np.column_stack([X, 2 * X])
    penalty = share * lasso.largest_penalty(X, y)
    gram = X.T @ X
    w = np.array(lasso.exact_two(gram, X.T @ y, penalty))
    rounding = 1e-15 * np.trace(gram) * np.abs(w).sum() / max(np.abs(X.T @ y).max(initial=0), 1e-9)
    assert violation(X, y, w, penalty) < 1e-12 + 100 * rounding
    if penalty > 0 and lasso.is_unique(X, y, penalty):
        assert X @ lasso.lasso(X, y, penalty) == pytest.approx(X @ w, rel=1e-7, abs=1e-7)


@given(tables(widest=1), SHARE)
@QUICK
def test_one_column_is_soft_thresholding_of_the_mle(table, share):
    X, y = table
    penalty = share * lasso.largest_penalty(X, y)
    squares, products = slope.sums(X[:, 0], y)
    if squares == 0:
        assert lasso.lasso(X, y, penalty) == 0
        return
    expected = lasso.soft_threshold(products / squares, penalty / 2 / squares)
    assert lasso.lasso(X, y, penalty)[0] == pytest.approx(expected, rel=1e-10, abs=1e-13)
    if penalty > 0:
        noise_variance = 0.7  # any will do: penalty = 2 noise_sd^2/scale
        scale = 2 * noise_variance / penalty
        mode = lasso.laplace_posterior(products / squares, noise_variance / squares, scale)[0]
        assert mode == pytest.approx(expected, rel=1e-9, abs=1e-9)


def test_orthonormal_columns_shrink_each_by_itself():
    Q = np.linalg.qr(np.random.default_rng(2).normal(size=(8, 4)))[0]
    y = np.arange(8.0)
    for penalty in (0, 0.3, 2, 9):
        expected = lasso.soft_threshold(Q.T @ y, penalty / 2)
        assert lasso.lasso(Q, y, penalty) == pytest.approx(expected, abs=1e-13)
        expected = lasso.soft_threshold(Q.T @ y, penalty / 2) / (1 + 0.7)
        assert lasso.elastic_net(Q, y, penalty, 0.7) == pytest.approx(expected, abs=1e-13)


@given(tables(), SHARE, st.floats(-2, 2).map(lambda exponent: 10.0**exponent))
@QUICK
def test_elastic_net_is_scikit_learns(table, share, l2):
    X, y = table
    l1 = share * lasso.largest_penalty(X, y)
    w = lasso.elastic_net(X, y, l1, l2)
    gradient = 2 * X.T @ (y - X @ w) - 2 * l2 * w
    assert np.abs(gradient).max() <= l1 + 1e-11 * max(1, np.abs(X.T @ y).max(initial=0))
    if len(y) and l1 > 1e-3:
        alpha = (l1 / 2 + l2) / len(y)
        judge = ElasticNet(
            alpha, l1_ratio=l1 / (l1 + 2 * l2), fit_intercept=False, tol=1e-13, max_iter=100_000
        )
        assert w == pytest.approx(judge.fit(X, y).coef_, abs=1e-5)


@given(tables(), st.floats(0.01, 100))
@QUICK
def test_elastic_net_without_l1_is_ridge_and_without_l2_the_lasso(table, penalty):
    expected = ridge.ridge(*table, penalty)
    found = lasso.elastic_net(*table, 0, penalty)
    assert found == pytest.approx(expected, rel=1e-9, abs=1e-9)
    assert (lasso.elastic_net(*table, penalty, 0) == lasso.lasso(*table, penalty)).all()


@given(tables(), SHARE)
@QUICK
def test_data_twice_and_penalty_doubled_leave_the_weights(table, share):
    X, y = table
    penalty = share * lasso.largest_penalty(X, y)
    twice = lasso.lasso(np.tile(X, (2, 1)), np.tile(y, 2), 2 * penalty)
    w = lasso.lasso(X, y, penalty)
    assert objective(X, y, twice, penalty) == pytest.approx(
        objective(X, y, w, penalty), rel=1e-11, abs=1e-11
    )
    assert X @ twice == pytest.approx(X @ w, abs=1e-8)
