"""Leave-one-out error by leaving out, evidence by scipy's density, the fixed point of MacKay."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize, special, stats
from sklearn.linear_model import Ridge
from sklearn.model_selection import LeaveOneOut, cross_val_score

from explorable.stats import model_selection, ridge, slope

QUICK = settings(deadline=None, max_examples=40)
PENALTIES = [1e-3, 0.03, 1.0, 40.0, 1e5, np.inf]


def table(seed, n=8, d=3, collinear=False):
    """Points with noise 0.6 around known weights; the last column may be the sum of the others."""
    random = np.random.default_rng(seed)
    X = random.normal(size=(n, d))
    if collinear:
        X[:, -1] = X[:, :-1].sum(axis=1)
    return X, X @ np.linspace(1, -1, d) + random.normal(scale=0.6, size=n)


def really_left_out(X, y, penalty):
    errors = []
    for i in range(len(y)):
        rest = np.arange(len(y)) != i
        errors.append(y[i] - X[i] @ ridge.ridge(X[rest], y[rest], penalty))
    return np.mean(np.square(errors))


@pytest.mark.parametrize("shape", [(8, 3), (4, 3), (3, 3), (2, 5), (1, 1), (1, 3), (12, 1)])
@pytest.mark.parametrize("collinear", [False, True])
def test_leave_one_out_is_leaving_out(shape, collinear):
    X, y = table(1, *shape, collinear and shape[1] > 1)
    expected = [really_left_out(X, y, penalty) for penalty in PENALTIES]
    assert ridge.leave_one_out_errors(X, y, PENALTIES) == pytest.approx(expected, rel=1e-9)
    assert ridge.leave_one_out_error(X, y, 1.0) == pytest.approx(expected[2], rel=1e-9)


def test_leave_one_out_is_scikit_learns_and_works_without_a_penalty():
    X, y = table(2)
    collinear, seen = table(2, collinear=True)
    twice = ridge.leave_one_out_errors(collinear, seen, [0, 1e-9])
    assert twice[0] == pytest.approx(really_left_out(collinear, seen, 0)) == twice[1]
    for penalty in (0.0, 0.7):
        judge = Ridge(alpha=penalty, fit_intercept=False)
        scores = cross_val_score(judge, X, y, cv=LeaveOneOut(), scoring="neg_mean_squared_error")
        assert ridge.leave_one_out_error(X, y, penalty) == pytest.approx(-scores.mean(), rel=1e-9)


def test_leave_one_out_keeps_its_digits_when_the_fit_is_nearly_exact():
    X, y = table(3, 4, 6)  # residuals and 1 - leverage are both about 1e-13: their quotient is not
    limit = ridge.leave_one_out_error(X, y, 1e-13)
    assert limit == pytest.approx(really_left_out(X, y, 0.0), rel=1e-9)


@pytest.mark.parametrize("shape", [(1, 1), (3, 3), (2, 3)])
def test_leave_one_out_without_penalty_needs_points_to_spare(shape):
    with pytest.raises(ValueError, match=r"Without point 0 .* larger penalty"):
        ridge.leave_one_out_error(*table(4, *shape), 0)
    for seed in range(10):  # only point 5 knows the last column: its leverage rounds to about 1
        X, y = table(seed)
        X[:, 2] = np.arange(8) == 5
        with pytest.raises(ValueError, match="Without point 5 "):
            ridge.leave_one_out_error(X, y, 0)
    with pytest.raises(ValueError, match="no point to leave out"):
        ridge.leave_one_out_error(np.zeros((0, 2)), [], 1)


@pytest.mark.parametrize("scale", [1e-8, 1.0, 1e5])
@pytest.mark.parametrize("seed", range(30))
def test_leave_one_out_sees_a_zero_that_was_rounded(seed, scale):
    """As many points as directions, one of them at 0: the others have no point to spare."""
    random = np.random.default_rng(seed)
    n = 2 + seed % 9
    X = random.integers(1, 9, (n, n)) if seed % 2 else random.normal(size=(n, n))
    X = scale * np.array(X, float)
    X[seed % n] = 0
    X[:, -1] = X[:, 0]
    y = random.normal(size=n)
    assert np.linalg.matrix_rank(X) == n - 1
    with pytest.raises(ValueError, match="larger penalty"):
        ridge.leave_one_out_error(X, y, 0)
    penalties = scale**2 * np.array([1e-9, 1e-4, 1.0])
    expected = [really_left_out(X, y, penalty) for penalty in penalties]
    assert ridge.leave_one_out_errors(X, y, penalties) == pytest.approx(expected, rel=1e-5)


def test_leave_one_out_of_the_smallest_table_with_a_rounded_zero():
    X = [[0, 0, 0], [1, 1, 2], [3, 3, 5]]
    with pytest.raises(ValueError, match="Without point 1 "):
        ridge.leave_one_out_error(X, [1, 2, 3], 0)
    assert ridge.leave_one_out_error(np.zeros((2, 2)), [1, 3], 0) == 5


@pytest.mark.parametrize("seed", range(20))
def test_leave_one_out_without_penalty_answers_where_points_lie_in_fewer_directions(seed):
    random = np.random.default_rng(seed)
    n = 3 + seed % 5
    X = random.normal(size=(n, 2)) @ random.normal(size=(2, n))
    y = random.normal(size=n)
    expected = really_left_out(X, y, 0)
    assert ridge.leave_one_out_error(X, y, 0) == pytest.approx(expected, rel=1e-6)


# Ranges where the judge keeps its digits.
@given(st.integers(0, 99), st.integers(1, 7), st.integers(1, 4), st.floats(0.3, 5), st.floats(0, 5))
@QUICK
def test_evidence_is_the_density_of_a_multivariate_normal(seed, n, d, noise_sd, prior_sd):
    X, y = table(seed, n, d, collinear=d > 2)
    covariance = noise_sd**2 * np.eye(n) + (prior_sd + 0.01) ** 2 * X @ X.T
    expected = stats.multivariate_normal(np.zeros(n), covariance).logpdf(y)
    assert ridge.log_evidence(X, y, noise_sd, prior_sd + 0.01) == pytest.approx(expected, abs=1e-8)


def test_evidence_of_one_column_is_that_of_the_slope_model():
    X, y = table(5, 6, 1)
    prior_sds = [1e-300, 1e-3, 1.0, 1e3, 1e150, np.inf]
    expected = [slope.log_evidence(X[:, 0], y, 0.4, prior_sd) for prior_sd in prior_sds]
    assert ridge.log_evidences(X, y, 0.4, prior_sds) == pytest.approx(expected, rel=1e-13)
    assert expected[-1] == -np.inf


def test_evidence_of_nothing():
    assert ridge.log_evidence(np.zeros((0, 2)), [], 0.5, 2.0) == 0
    silent = stats.norm.logpdf([1, 2], 0, 0.5).sum()
    for prior_sd in (0.3, 1e300, np.inf):
        assert ridge.log_evidence(np.zeros((2, 2)), [1, 2], 0.5, prior_sd) == pytest.approx(silent)


def test_evidence_is_greatest_where_mackays_fixed_point_says():
    X, y = table(6, 30, 4)

    def falling(log_prior_sd):
        return -ridge.log_evidence(X, y, 0.6, np.exp(log_prior_sd))

    best = optimize.minimize_scalar(falling, bounds=(-3, 3), options={"xatol": 1e-9})
    penalty = ridge.penalty_from(0.6, np.exp(best.x))
    w = ridge.ridge(X, y, penalty)
    assert np.exp(2 * best.x) == pytest.approx(w @ w / ridge.effective_dof(X, penalty), rel=1e-6)


def test_evidence_keeps_its_digits_when_the_fit_is_exact():
    # y = 2x: the misfit left is y^2/(S prior_sd^2) = 4 although sum y^2/noise_sd^2 is 6e15
    x, noise_sd = np.array([1.0, 2.0, 3.0]), 1e-7
    expected = -3 * np.log(noise_sd * np.sqrt(2 * np.pi)) - (np.log1p(14 / noise_sd**2) + 4) / 2
    assert ridge.log_evidence(x[:, None], 2 * x, noise_sd, 1.0) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("shape", [(8, 3), (3, 3), (2, 5), (1, 1)])
def test_the_profile_is_the_evidence_at_its_best_noise_sd(shape):
    X, y = table(5, *shape)
    penalties = [1e-3, 0.4, 30.0]
    noise_sds = model_selection.best_noise_sds(X, y, penalties)
    profile = model_selection.profile_evidences(X, y, penalties)
    for penalty, noise_sd, height in zip(penalties, noise_sds, profile, strict=True):
        for factor in (0.95, 1.0, 1.05):
            sds = factor * noise_sd, factor * noise_sd / np.sqrt(penalty)
            there = ridge.log_evidence(X, y, *sds)
            assert there == pytest.approx(height) if factor == 1 else there < height


def test_no_noise_sd_is_best_where_y_is_0():
    for X, y in (table(1, 0, 2), (np.ones((3, 1)), np.zeros(3))):
        with pytest.raises(ValueError, match="no y other than 0"):
            model_selection.best_noise_sds(X, y, [1.0])
    with pytest.raises(ValueError, match="each penalty must be positive"):
        model_selection.profile_evidences(*table(1), [0.0])


@given(st.floats(1e-10, 300), st.integers(1, 50))
@QUICK
def test_noise_factors_are_lamberts(drop, n):
    narrow, wide = model_selection.noise_factors([0.0, drop], n)
    assert (narrow[0], wide[0]) == (1.0, 1.0) and narrow[1] <= 1 <= wide[1]
    t = 2 * drop / n
    assert np.log(narrow[1]) + (narrow[1] ** -2 - 1) / 2 == pytest.approx(drop / n, rel=1e-6)
    if 1e-3 < t < 500:
        branches = [special.lambertw(-np.exp(-1 - t), k).real for k in (-1, 0)]
        assert [narrow[1], wide[1]] == pytest.approx((-np.array(branches)) ** -0.5, rel=1e-6)
