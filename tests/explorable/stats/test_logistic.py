"""The MAP of logistic regression by its identities, and by scipy and scikit-learn as judges."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize, special
from scipy.stats import bernoulli
from sklearn.linear_model import LogisticRegression

from explorable.stats.logistic import is_separable, log_likelihood, logistic_map

QUICK = settings(deadline=None, max_examples=80)
PRIOR_SD = st.floats(-3, 6).map(lambda exponent: 10.0**exponent)
SIDES = np.array([[-1.0], [1.0]]), np.array([0, 1])


def gradient_and_terms(w, X, y, prior_sd, penalised):
    """X^T (p - y) + w/prior_sd^2, and the sum of the absolute values added up in each entry."""
    signs = 2 * y - 1
    wrong = special.expit(-signs * (X @ w))
    push = np.where(penalised, w / prior_sd / prior_sd, 0)
    return push - (signs * wrong) @ X, np.abs(push) + wrong @ np.abs(X)


@st.composite
def classes(draw, overlapping=False):
    """X (n, d) normal with a last column of ones, independent columns, y from a noisy line."""
    random = np.random.default_rng(draw(st.integers(0, 10**6)))
    d = draw(st.integers(1, 4))
    n = draw(st.integers(d + 4, 25))
    X = np.column_stack([random.normal(size=(n, d - 1)), np.ones(n)])
    noise = draw(st.sampled_from([0, 1, 3]))
    y = (X @ random.normal(size=d) + noise * random.normal(size=n) > 0).astype(float)
    if overlapping:
        X, y = np.concatenate([X, X[:5]]), np.concatenate([y, 1 - y[:5]])
        X = np.concatenate([X, -X[:, :-1] @ np.eye(d - 1, d) + np.eye(d)[-1]])
        y = np.concatenate([y, y])
    assert np.linalg.matrix_rank(X) == d
    return X, y


@pytest.mark.parametrize(
    ("variance", "expected"), [(0.1, 0.0952), (1, 0.6748), (10, 2.1280), (100, 3.9140)]
)
def test_two_points_on_two_sides(variance, expected):
    assert round(logistic_map(*SIDES, variance**0.5)[0], 4) == expected


@given(PRIOR_SD)
@QUICK
def test_two_points_solve_the_scalar_equation(prior_sd):
    """2/(1 + exp(w)) = w/prior_sd^2, in logarithms: exact where 1 - p is tiny."""
    w = logistic_map(*SIDES, prior_sd)[0]

    def difference(log_w):
        size = np.exp(log_w)
        return np.log(2) - np.logaddexp(0, size) - log_w + 2 * np.log(prior_sd)

    root = np.exp(optimize.brentq(difference, -40, 5, xtol=1e-15, rtol=1e-14))
    assert w == pytest.approx(root, rel=1e-10)


@given(classes(), PRIOR_SD)
@QUICK
def test_the_gradient_is_zero_at_the_map(table, prior_sd):
    X, y = table
    w = logistic_map(X, y, prior_sd)
    gradient, terms = gradient_and_terms(w, X, y, prior_sd, True)
    assert (np.abs(gradient) <= 1e-10 * terms).all()


@given(classes(), PRIOR_SD)
@QUICK
def test_a_free_intercept_makes_the_mean_probability_the_share_of_ones(table, prior_sd):
    X, y = table
    penalised = np.arange(X.shape[1]) < X.shape[1] - 1
    if len(set(y)) == 1:
        with pytest.raises(ValueError, match="without a penalty separate the classes"):
            logistic_map(X, y, prior_sd, penalised)
        return
    w = logistic_map(X, y, prior_sd, penalised)
    gradient, terms = gradient_and_terms(w, X, y, prior_sd, penalised)
    assert (np.abs(gradient) <= 1e-10 * terms).all()
    assert special.expit(X @ w).mean() == pytest.approx(y.mean(), rel=1e-9)


@given(classes(), st.floats(-2, 1).map(lambda exponent: 10.0**exponent))
@QUICK
def test_the_map_is_scikit_learns_at_c_equal_to_the_prior_variance(table, prior_sd):
    X, y = table
    if len(set(y)) == 1:
        return
    judge = LogisticRegression(C=prior_sd**2, fit_intercept=False, tol=1e-10, max_iter=1000)
    judge.set_params(solver="newton-cholesky").fit(X, y)
    assert logistic_map(X, y, prior_sd) == pytest.approx(judge.coef_[0], rel=1e-5, abs=1e-6)
    if X.shape[1] > 1:
        judge.set_params(fit_intercept=True).fit(X[:, :-1], y)
        w = logistic_map(X, y, prior_sd, np.arange(X.shape[1]) < X.shape[1] - 1)
        expected = [*judge.coef_[0], *judge.intercept_]
        assert w == pytest.approx(expected, rel=1e-5, abs=1e-6)


@given(classes(overlapping=True))
@QUICK
def test_the_mle_is_scipys_and_the_limit_of_wide_priors(table):
    X, y = table
    if is_separable(X, y):
        return
    mle = logistic_map(X, y, np.inf)
    judge = optimize.minimize(
        lambda w: -log_likelihood(w, X, y), np.zeros(X.shape[1]), method="BFGS"
    )
    assert mle == pytest.approx(judge.x, rel=1e-3, abs=1e-3)
    assert log_likelihood(mle, X, y) >= -judge.fun - 1e-12 * abs(judge.fun)
    gradient, terms = gradient_and_terms(mle, X, y, np.inf, True)
    assert (np.abs(gradient) <= 1e-10 * terms).all()
    assert logistic_map(X, y, 1e6) == pytest.approx(mle, rel=1e-6, abs=1e-6)


@given(classes(), st.floats(-2, 2).map(lambda exponent: 10.0**exponent), st.integers(0, 99))
@QUICK
def test_symmetries_of_the_map(table, prior_sd, seed):
    X, y = table
    w = logistic_map(X, y, prior_sd)
    close = {"rel": 1e-9, "abs": 1e-9 * np.abs(w).max()}
    twice = logistic_map(np.tile(X, (2, 1)), np.tile(y, 2), prior_sd / 2**0.5)
    assert twice == pytest.approx(w, **close)
    assert logistic_map(X, 1 - y, prior_sd) == pytest.approx(-w, **close)
    assert logistic_map(X * 7, y, prior_sd / 7) * 7 == pytest.approx(w, **close)
    order = np.random.default_rng(seed).permutation(len(y))
    assert logistic_map(X[order], y[order], prior_sd) == pytest.approx(w, **close)
    turn = np.linalg.qr(np.random.default_rng(seed).normal(size=(X.shape[1],) * 2))[0]
    assert turn @ logistic_map(X @ turn, y, prior_sd) == pytest.approx(w, **close)


@given(classes(), PRIOR_SD)
@QUICK
def test_no_neighbour_has_a_lower_objective(table, prior_sd):
    X, y = table
    w = logistic_map(X, y, prior_sd)

    def objective(at):
        return 0.5 * np.square(at / prior_sd).sum() - log_likelihood(at, X, y)

    least = objective(w)
    for direction in np.random.default_rng(1).normal(size=(20, len(w))):
        for size in (1e-6, 1e-3, 1, 100):
            assert objective(w + size * direction) >= least * (1 - 1e-12)


@given(classes(), st.lists(st.floats(-50, 50), min_size=4, max_size=4))
@QUICK
def test_log_likelihood_is_the_sum_of_bernoulli_log_probabilities(table, weights):
    X, y = table
    w = np.array(weights[: X.shape[1]]) / 10
    # of the class that was seen: 1 - p of a p close to 1 has lost its digits
    seen = special.expit(np.where(y == 1, 1, -1) * (X @ w))
    expected = bernoulli.logpmf(1, seen).sum()
    assert log_likelihood(w, X, y) == pytest.approx(expected, rel=1e-9)
    grid = log_likelihood(np.stack([w, -w, 0 * w]), X, y)
    assert grid == pytest.approx(
        [log_likelihood(w, X, y), log_likelihood(-w, X, y), -len(y) * np.log(2)], rel=1e-13
    )


def test_shrinkage_rises_with_the_prior_sd():
    X = np.array([[0.3], [1.0], [-0.4], [2.0], [-1.0]])
    w = [logistic_map(X, [0, 1, 1, 1, 0], sd)[0] for sd in np.logspace(-3, 3, 30)]
    assert (np.diff(w) > 0).all()
    assert w[0] == pytest.approx(1e-6 * X[:, 0] @ [-1, 1, 1, 1, -1] / 2, rel=1e-5)
