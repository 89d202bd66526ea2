"""Masses, quantiles and intervals of Beta(A, B): by the articles' table, scipy and 50 digits."""

import math
from itertools import pairwise

import mpmath
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import special, stats

from explorable.stats import bernoulli

QUICK = settings(deadline=None, max_examples=80)
SHAPE = st.floats(-3, 5).map(lambda exponent: 10.0**exponent)
MASS = st.floats(1e-9, 1 - 1e-9)


@pytest.mark.parametrize(
    "A, B, exact, in_theta, mass_in_theta, in_log_odds, mass_in_log_odds",
    [
        (12, 8, (0.384, 0.797), (0.386, 0.836), 0.967, (0.380, 0.786), 0.943),
        (2, 10, (0.023, 0.413), (-0.086, 0.286), 0.867, (0.042, 0.477), 0.916),
        (1.5, 20, (0.005, 0.206), (-0.0445, 0.096), 0.747, (0.014, 0.283), 0.899),
        (438, 544, (0.4151, 0.4772), (0.4148, 0.4770), 0.950, (0.4152, 0.4773), 0.950),
    ],
)
def test_table_of_95_percent_intervals(
    A, B, exact, in_theta, mass_in_theta, in_log_odds, mass_in_log_odds
):
    assert bernoulli.credible_interval(A, B, 0.95) == pytest.approx(exact, abs=5.1e-4)
    for name, ends, mass in (
        ("theta", in_theta, mass_in_theta),
        ("log_odds", in_log_odds, mass_in_log_odds),
    ):
        assert bernoulli.laplace_interval(A, B, 0.95, name) == pytest.approx(ends, abs=5.1e-4)
        assert bernoulli.laplace_mass(A, B, 0.95, name) == pytest.approx(mass, abs=5.1e-4)


@given(st.floats(1.1, 1e4), st.floats(1.1, 1e4), st.floats(0.05, 0.999))
@QUICK
def test_laplace_is_the_normal_with_the_curvature_at_the_peak(A, B, level):
    peak = bernoulli.mode_in("theta", A, B)
    information = (A - 1) / peak**2 + (B - 1) / (1 - peak) ** 2
    expected = stats.norm.interval(level, peak, information**-0.5)
    assert bernoulli.laplace_interval(A, B, level, "theta") == pytest.approx(expected, rel=1e-9)
    mean = A / (A + B)
    information = (A + B) * mean * (1 - mean)
    expected = stats.norm.interval(level, special.logit(mean), information**-0.5)
    found = bernoulli.laplace_interval(A, B, level, "log_odds")
    assert found == pytest.approx(special.expit(expected), rel=1e-9)


@given(SHAPE, SHAPE, st.floats(-8, 8))
@QUICK
def test_cdf_is_scipys(A, B, sds_from_the_mean):
    theta = A / (A + B) + sds_from_the_mean * stats.beta.std(A, B)
    if not 0 < theta < 1:
        theta = 0.5
    expected = special.betainc(A, B, theta), special.betaincc(A, B, theta)
    found = bernoulli.beta_cdf(theta, A, B), bernoulli.beta_mass(theta, 1, A, B)
    assert found == pytest.approx(expected, rel=1e-9, abs=1e-14)


def exact_mass_below(theta, A, B):
    """The hypergeometric series, or, where that takes minutes, the integral over 30 sd."""
    if A < 1000:
        return mpmath.betainc(A, B, 0, theta, regularized=True)

    def density(t):
        return mpmath.exp((A - 1) * mpmath.log(t) + (B - 1) * mpmath.log1p(-t) - log_beta)

    log_beta = mpmath.loggamma(A) + mpmath.loggamma(B) - mpmath.loggamma(A + B)
    width = mpmath.sqrt(mpmath.mpf(A) * B / (A + B) ** 3)
    return mpmath.quad(density, [theta - k * width for k in range(30, -1, -3)])


@pytest.mark.parametrize(
    "theta, A, B",
    [
        (0.01, 0.5, 0.5),
        (1e-5, 1e-3, 1e5),
        (1e-300, 1e-3, 1e5),
        (0.9999, 1e5, 3.0),
        (0.699, 7e4, 3e4),
        (0.1, 12, 8),
        (1e-4, 0.3, 2000),
    ],
)
def test_smaller_tail_is_right_to_twelve_digits(theta, A, B):
    with mpmath.workdps(50):
        below = exact_mass_below(mpmath.mpf(theta), A, B)
        above = 1 - below
    if below < 0.5:
        assert bernoulli.beta_cdf(theta, A, B) == pytest.approx(float(below), rel=1e-12)
    else:
        expected = pytest.approx(float(above), rel=1e-12, abs=3e-16)
        assert bernoulli.beta_mass(theta, 1, A, B) == expected


@given(SHAPE, SHAPE, MASS)
@QUICK
def test_quantile_inverts_the_cdf(A, B, mass):
    theta = bernoulli.beta_quantile(mass, A, B)
    if 1e-300 < theta < 1 - 1e-9:  # next to 1 a double keeps too few digits of 1 - theta
        rounding = 1e-14 / (1 - theta)  # moves the mass by up to B rounding
        assert bernoulli.beta_cdf(theta, A, B) == pytest.approx(mass, rel=1e-10 + B * rounding)
    elif theta <= 1e-300:
        assert bernoulli.beta_cdf(1e-300, A, B) >= mass * (1 - 1e-9)
    else:
        assert bernoulli.beta_cdf(1 - 1.1e-9, A, B) <= mass * (1 + 1e-9)


@given(st.floats(0.05, 1e5), st.floats(0.05, 1e5), st.floats(0.01, 0.999))
@QUICK
def test_credible_interval_is_scipys_and_leaves_equal_tails(A, B, level):
    low, high = bernoulli.credible_interval(A, B, level)
    expected = stats.beta.interval(level, A, B)
    assert (low, high) == pytest.approx(expected, rel=1e-8, abs=1e-12)
    median = bernoulli.median(A, B)
    assert low <= median <= high
    if median < 1 - 1e-9:
        rounding = 1e-14 / (1 - median)  # as above
        assert bernoulli.beta_cdf(median, A, B) == pytest.approx(0.5, abs=1e-9 + B * rounding)


@given(st.floats(0.1, 1e4), st.floats(0.1, 1e4), st.lists(st.floats(0, 1), min_size=2, max_size=6))
@QUICK
def test_masses_between_places_add_up(A, B, places):
    ends = [0.0, *sorted(places), 1.0]
    masses = [bernoulli.beta_mass(*pair, A, B) for pair in pairwise(ends)]
    assert min(masses) >= 0 and math.fsum(masses) == pytest.approx(1, abs=1e-12)
    assert bernoulli.beta_mass(0.7, 0.3, A, B) == 0
    below = bernoulli.beta_cdf(np.array([ends]), A, B)
    assert below.shape == (1, len(ends))
    np.testing.assert_allclose(np.diff(below[0]), masses, atol=1e-12)


def test_a_hundred_thousand_flips_are_as_good_as_normal():
    low, high = bernoulli.credible_interval(70_005, 30_005, 0.95)
    expected = stats.norm.interval(0.95, 0.7, math.sqrt(0.21 / 1e5))
    assert (low, high) == pytest.approx(expected, abs=3e-5)
    assert bernoulli.laplace_mass(70_005, 30_005, 0.95, "theta") == pytest.approx(0.95, abs=1e-5)
