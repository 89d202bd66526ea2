"""Ridge by its identities, and by scikit-learn and scipy as judges."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import linalg
from sklearn.linear_model import BayesianRidge, Ridge

from explorable.stats import ridge, slope

QUICK = settings(deadline=None, max_examples=50)
ENTRY = st.floats(-5, 5).filter(lambda v: v == 0 or abs(v) > 1e-3)
PENALTY = st.floats(-3, 3).map(lambda exponent: 10.0**exponent)
SD = st.floats(0.05, 20)


@st.composite
def tables(draw):
    """X (n, d) and y (n,); often with collinear columns, and sometimes n = 0."""
    n, d = draw(st.integers(0, 6)), draw(st.integers(1, 4))
    return draw(arrays(float, (n, d), elements=ENTRY)), draw(arrays(float, n, elements=ENTRY))


@pytest.fixture
def data():
    """Nine points, three independent columns, and weights (1, -2, 0.5) with noise."""
    random = np.random.default_rng(5)
    X = random.normal(size=(9, 3)) @ np.array([[1, 0.5, 0.2], [0, 1, 0.4], [0, 0, 2]])
    y = X @ [1, -2, 0.5] + random.normal(scale=0.5, size=9)
    assert np.linalg.matrix_rank(X) == 3 and np.linalg.cond(X) < 10
    return X, y


@given(tables(), PENALTY)
@QUICK
def test_ridge_is_scikit_learns_without_intercept(table, penalty):
    X, y = table
    if len(y):
        judge = Ridge(alpha=penalty, fit_intercept=False, solver="svd").fit(X, y)
        assert ridge.ridge(X, y, penalty) == pytest.approx(judge.coef_, rel=1e-9, abs=1e-9)


@given(tables(), SD, SD)
@QUICK
def test_the_posterior_is_scikit_learns(table, noise_sd, prior_sd):
    X, y = table
    if not len(y):
        return
    # A belief in both precisions that is worth 1e18 points: so no data move them.
    sure, alpha, lambda_ = 1e18, noise_sd**-2, prior_sd**-2
    held = {"alpha_1": sure * alpha, "alpha_2": sure, "lambda_1": sure * lambda_, "lambda_2": sure}
    judge = BayesianRidge(alpha_init=alpha, lambda_init=lambda_, fit_intercept=False, **held)
    judge.fit(X, y)
    assert (judge.alpha_, judge.lambda_) == pytest.approx((alpha, lambda_), rel=1e-12)
    w, covariance = ridge.posterior(X, y, noise_sd, prior_sd)
    assert w == pytest.approx(judge.coef_, rel=1e-9, abs=1e-9)
    assert covariance == pytest.approx(judge.sigma_, rel=1e-9, abs=1e-9 * covariance.max())


@given(tables(), SD, SD)
@QUICK
def test_ridge_is_the_posterior_mean_and_the_gradient_there_is_zero(table, noise_sd, prior_sd):
    X, y = table
    penalty = ridge.penalty_from(noise_sd, prior_sd)
    w, covariance = ridge.posterior(X, y, noise_sd, prior_sd)
    assert w == pytest.approx(ridge.ridge(X, y, penalty), rel=1e-12, abs=1e-12)
    parts = np.column_stack([X.T * y, -(X.T @ X) * w, -penalty * w])
    assert np.abs(parts.sum(axis=1)).max() <= 1e-11 * max(1, np.abs(parts).max())
    precision = X.T @ X / noise_sd**2 + np.eye(len(w)) / prior_sd**2
    assert covariance @ precision == pytest.approx(np.eye(len(w)), abs=1e-8)
    assert (covariance == covariance.T).all() and np.diag(covariance).min() > 0


@given(tables(), PENALTY)
@QUICK
def test_data_twice_and_penalty_doubled_leave_the_weights(table, penalty):
    X, y = table
    twice = ridge.ridge(np.tile(X, (2, 1)), np.tile(y, 2), 2 * penalty)
    assert twice == pytest.approx(ridge.ridge(X, y, penalty), rel=1e-10, abs=1e-10)


@given(tables(), PENALTY)
@QUICK
def test_ghosts_turn_least_squares_into_ridge(table, penalty):
    more_X, more_y = ridge.with_ghosts(*table, penalty)
    assert more_X.shape == (len(table[1]) + table[0].shape[1], table[0].shape[1])
    expected = ridge.ridge(*table, penalty)
    assert linalg.lstsq(more_X, more_y)[0] == pytest.approx(expected, rel=1e-9, abs=1e-9)
    assert ridge.ridge(more_X, more_y, 0) == pytest.approx(expected, rel=1e-9, abs=1e-9)


def test_one_column_is_the_slope_model(data):
    x, y = data[0][:, 0], data[1]
    mean, covariance = ridge.posterior(x[:, None], y, 0.8, 1.3)
    assert (mean[0], covariance[0, 0] ** 0.5) == pytest.approx(slope.posterior(x, y, 0.8, 1.3))
    ghost_x, ghost_y = ridge.with_ghosts(x[:, None], y, 4)
    assert (ghost_x[-1, 0], ghost_y[-1]) == (2, 0)


def test_posterior_is_likelihood_times_prior_over_evidence(data):
    X, y = data
    mean, covariance = ridge.posterior(X, y, 0.8, 1.3)
    for w in np.random.default_rng(0).normal(size=(5, 3)):
        joint = -0.5 * (np.square((y - X @ w) / 0.8).sum() + np.square(w / 1.3).sum())
        joint -= 9 * np.log(0.8) + 3 * np.log(1.3) + 6 * np.log(2 * np.pi)
        z = linalg.solve_triangular(linalg.cholesky(covariance, lower=True), w - mean, lower=True)
        bell = -0.5 * (z @ z + np.linalg.slogdet(2 * np.pi * covariance)[1])
        assert joint - ridge.log_evidence(X, y, 0.8, 1.3) == pytest.approx(bell, abs=1e-11)


def test_penalty_is_noise_variance_over_prior_variance():
    assert ridge.penalty_from(0.8, 1.6) == 0.25
    assert ridge.penalty_from(3, np.inf) == 0 and ridge.penalty_from(1e200, 1e-200) == np.inf


@given(tables(), PENALTY)
@QUICK
def test_shares_belong_to_the_hat_matrix_and_to_the_posterior(table, penalty):
    X, _ = table
    d = X.shape[1]
    shares = ridge.shrinkage_factors(X, penalty)
    assert shares.shape == (d,) and (np.diff(shares) <= 0).all() and shares[-1] >= 0
    hat = X @ np.linalg.solve(X.T @ X + penalty * np.eye(d), X.T)
    assert ridge.effective_dof(X, penalty) == pytest.approx(np.trace(hat), rel=1e-9, abs=1e-9)
    # what the data leave of the prior variance in each direction: 1 - f
    _, covariance = ridge.posterior(X, np.zeros(len(X)), np.sqrt(penalty), 1.0)
    left = linalg.eigvalsh(covariance)
    assert left == pytest.approx(1 - shares, rel=1e-8, abs=1e-12)


@given(tables(), st.lists(st.one_of(PENALTY, st.sampled_from([0.0, 1e-25, np.inf])), max_size=5))
@QUICK
def test_path_is_ridge_at_each_penalty(table, penalties):
    path = ridge.ridge_path(*table, penalties)
    assert path.shape == (len(penalties), table[0].shape[1])
    for weights, penalty in zip(path, penalties, strict=True):
        expected = ridge.ridge(*table, penalty)
        assert weights == pytest.approx(expected, rel=1e-8, abs=1e-8 * np.abs(path).max())


def test_norm_falls_along_the_path_to_zero(data):
    path = ridge.ridge_path(*data, [0, *np.logspace(-3, 6, 40), np.inf])
    assert (np.diff(np.linalg.norm(path, axis=1)) < 0).all() and not path[-1].any()
