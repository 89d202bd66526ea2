"""Ridge with an intercept on many rows, judged by scikit-learn and by its own definition."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.linalg import helmert
from scipy.stats import multivariate_normal
from sklearn.linear_model import BayesianRidge, Ridge, RidgeCV, lasso_path
from sklearn.preprocessing import StandardScaler

from explorable.stats import lasso, ridge
from explorable.stats.tall import ridge as tall_ridge

PENALTIES = np.geomspace(1e-2, 1e4, 13)


def example(seed=1, n=60, d=4):
    random = np.random.default_rng(seed)
    X = random.normal(size=(n, d)) @ random.normal(size=(d, d)) * [1, 10, 0.1, 3][:d] + 5
    return X, 7 + X @ random.normal(size=d) + 3 * random.normal(size=n)


@pytest.mark.parametrize("standardise", [True, False])
def test_coefficients_of_the_triangle_are_those_of_ridge_with_an_intercept(standardise):
    X, y = example()
    found = tall_ridge.centred(X, y, standardise)
    columns = StandardScaler().fit_transform(X) if standardise else X
    for penalty, w in zip(PENALTIES, ridge.ridge_path(found.R, found.z, PENALTIES), strict=True):
        np.testing.assert_allclose(w, Ridge(alpha=penalty).fit(columns, y).coef_, rtol=1e-9)


@pytest.mark.parametrize(("n", "d"), [(60, 4), (4, 3), (3, 4), (5000, 3)])
def test_leave_one_out_is_that_of_ridge_cv(n, d):
    X, y = example(n=n, d=d)
    columns = StandardScaler().fit_transform(X)
    judge = RidgeCV(alphas=PENALTIES, store_cv_results=True).fit(columns, y)
    found = tall_ridge.centred(X, y, True)
    expected = judge.cv_results_.mean(axis=0)
    np.testing.assert_allclose(tall_ridge.errors(found, PENALTIES), expected, rtol=1e-6)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 1000), st.integers(3, 12), st.sampled_from(PENALTIES.tolist()))
def test_leave_one_out_is_what_it_says(seed, n, penalty):
    X, y = example(seed, n, 2)
    found = tall_ridge.centred(X, y, False)
    squares = []
    for i in range(n):
        rest = np.arange(n) != i
        fit = Ridge(alpha=penalty, solver="svd").fit(X[rest], y[rest])
        squares.append((y[i] - fit.predict(X[i : i + 1])[0]) ** 2)
    np.testing.assert_allclose(tall_ridge.errors(found, [penalty]), np.mean(squares), rtol=1e-6)


def test_evidence_is_the_density_of_the_differences_between_rows():
    X, y = example()
    found, H = tall_ridge.centred(X, y, False), helmert(len(y))
    for penalty, evidence, sd in zip(
        PENALTIES,
        tall_ridge.evidences(found, PENALTIES),
        tall_ridge.noise_sds(found, PENALTIES),
        strict=True,
    ):
        covariance = sd**2 * (np.eye(len(y) - 1) + H @ X @ X.T @ H.T / penalty)
        judge = multivariate_normal(np.zeros(len(y) - 1), covariance)
        assert judge.logpdf(H @ y) == pytest.approx(evidence, rel=1e-9)


def test_the_top_of_the_evidence_is_where_bayesian_ridge_ends():
    X, y = example()
    H = helmert(len(y))
    judge = BayesianRidge(
        fit_intercept=False,
        alpha_1=0,
        alpha_2=0,
        lambda_1=0,
        lambda_2=0,
        tol=1e-12,
        max_iter=10_000,
    ).fit(H @ StandardScaler().fit_transform(X), H @ y)
    found, penalty = tall_ridge.centred(X, y, True), judge.lambda_ / judge.alpha_
    top, *others = tall_ridge.evidences(found, [penalty, penalty * 1.001, penalty / 1.001])
    assert top >= max(others)
    noise_sd = tall_ridge.noise_sds(found, [penalty])[0]
    assert noise_sd**-2 == pytest.approx(judge.alpha_, rel=1e-6)
    mean, covariance = ridge.posterior(found.R, found.z, noise_sd, noise_sd / np.sqrt(penalty))
    np.testing.assert_allclose(mean, judge.coef_, rtol=1e-6)
    np.testing.assert_allclose(covariance, judge.sigma_, rtol=1e-6, atol=1e-12)


def test_the_lasso_of_the_triangle_is_that_of_all_rows():
    X, y = example()
    found = tall_ridge.centred(X, y, True)
    alphas, coefficients, _ = lasso_path(
        StandardScaler().fit_transform(X), found.y, alphas=np.geomspace(1, 0.01, 7), tol=1e-10
    )
    ours = lasso.lasso_path(found.R, found.z, 2 * len(y) * alphas)
    np.testing.assert_allclose(ours, coefficients.T, atol=1e-6)


def test_half_of_an_average_direction_is_left_at_the_mean_square_sum():
    X, y = example()
    assert tall_ridge.centred(X, y, True).mean_square_sum == pytest.approx(len(y))


@pytest.mark.parametrize(
    ("X", "y", "words"),
    [
        (np.ones((4, 1)), [1, 2, 3, 4], "Column 0 of X is constant"),
        (np.arange(4.0)[:, None], np.ones(4), "The outcome is constant"),
        (np.arange(2.0)[:, None], [1, 2], "Three rows"),
    ],
)
def test_what_has_no_answer_is_refused(X, y, words):
    with pytest.raises(ValueError, match=words):
        tall_ridge.centred(X, y, True)
