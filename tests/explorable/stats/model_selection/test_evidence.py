"""Evidence: by scipy's density, the fixed point of MacKay, and where its noise is the best one."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize, special, stats

from explorable.stats import ridge, slope
from explorable.stats.model_selection import evidence
from tests.explorable.stats.model_selection.tables import table

QUICK = settings(deadline=None, max_examples=40)


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
    noise_sds = evidence.best_noise_sds(X, y, penalties)
    profile = evidence.profile_evidences(X, y, penalties)
    for penalty, noise_sd, height in zip(penalties, noise_sds, profile, strict=True):
        for factor in (0.95, 1.0, 1.05):
            sds = factor * noise_sd, factor * noise_sd / np.sqrt(penalty)
            there = ridge.log_evidence(X, y, *sds)
            assert there == pytest.approx(height) if factor == 1 else there < height


def test_no_noise_sd_is_best_where_y_is_0():
    for X, y in (table(1, 0, 2), (np.ones((3, 1)), np.zeros(3))):
        with pytest.raises(ValueError, match="no y other than 0"):
            evidence.best_noise_sds(X, y, [1.0])
    with pytest.raises(ValueError, match="each penalty must be positive"):
        evidence.profile_evidences(*table(1), [0.0])


@given(st.floats(1e-10, 300), st.integers(1, 50))
@QUICK
def test_noise_factors_are_lamberts(drop, n):
    narrow, wide = evidence.noise_factors([0.0, drop], n)
    assert (narrow[0], wide[0]) == (1.0, 1.0) and narrow[1] <= 1 <= wide[1]
    t = 2 * drop / n
    assert np.log(narrow[1]) + (narrow[1] ** -2 - 1) / 2 == pytest.approx(drop / n, rel=1e-6)
    if 1e-3 < t < 500:
        branches = [special.lambertw(-np.exp(-1 - t), k).real for k in (-1, 0)]
        assert [narrow[1], wide[1]] == pytest.approx((-np.array(branches)) ** -0.5, rel=1e-6)
