"""The slope model by its identities, and by scipy and scikit-learn as judges."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import stats
from sklearn.linear_model import Ridge

from explorable.stats import slope

QUICK = settings(deadline=None, max_examples=80)
COORDINATE = st.floats(-50, 50).filter(lambda v: v == 0 or abs(v) > 1e-6)
POINTS = st.lists(st.tuples(COORDINATE, COORDINATE), max_size=8)
SD = st.floats(0.05, 20)
EXTREME_SD = st.floats(-250, 250).map(lambda exponent: 10.0**exponent)


def columns(points):
    return np.array(points, dtype=float).reshape(-1, 2).T


@pytest.fixture
def data():
    """Five points near y = 1.5x, none of them on x = 0 and not on one line."""
    x = np.array([-1.0, 0.4, 0.9, 1.2, 0.7])
    y = np.array([-1.2, 0.9, 1.1, 2.1, 0.8])
    assert 2 < x @ x < 5 and np.ptp(y / x) > 0.5
    return x, y


@given(POINTS, SD, SD)
@QUICK
def test_map_is_ridge(points, noise_sd, prior_sd):
    x, y = columns(points)
    assume(len(x))
    ridge = Ridge(alpha=(noise_sd / prior_sd) ** 2, fit_intercept=False, solver="svd")
    expected = ridge.fit(x[:, None], y).coef_[0]
    assert slope.map_estimate(x, y, noise_sd, prior_sd) == pytest.approx(expected, rel=1e-9)


@given(POINTS, SD, SD)
@QUICK
def test_data_twice_and_penalty_doubled_leave_the_map(points, noise_sd, prior_sd):
    x, y = columns(points)
    once = slope.map_estimate(x, y, noise_sd, prior_sd)
    twice = slope.map_estimate(np.tile(x, 2), np.tile(y, 2), noise_sd, prior_sd / np.sqrt(2))
    assert twice == pytest.approx(once, rel=1e-12)


@given(POINTS, SD, SD)
@QUICK
def test_log_posterior_is_level_at_the_map_and_curved_by_the_sd(points, noise_sd, prior_sd):
    x, y = columns(points)
    mean, sd = slope.posterior(x, y, noise_sd, prior_sd)
    pulls = np.concatenate([x * y, -mean * x**2, [-mean * (noise_sd / prior_sd) ** 2]])
    assert abs(pulls.sum()) <= 1e-12 * np.abs(pulls).sum()
    assert 1 / sd**2 == pytest.approx(x @ x / noise_sd**2 + 1 / prior_sd**2, rel=1e-12)
    assert slope.map_estimate(x, y, noise_sd, prior_sd) == mean


def test_posterior_is_likelihood_times_prior_over_evidence(data):
    w = np.linspace(-3, 4, 141)
    joint = slope.log_likelihood(w, *data, 0.8) + stats.norm.logpdf(w, 0, 1.3)
    expected = stats.norm.logpdf(w, *slope.posterior(*data, 0.8, 1.3))
    assert joint - slope.log_evidence(*data, 0.8, 1.3) == pytest.approx(expected, abs=1e-12)


def test_infinite_prior_sd_is_least_squares(data):
    assert slope.mle(*data) == pytest.approx(np.linalg.lstsq(data[0][:, None], data[1])[0][0])
    flat = slope.posterior(*data, 0.8, np.inf)
    assert flat == pytest.approx((slope.mle(*data), slope.standard_error(data[0], 0.8)), rel=1e-15)
    assert slope.posterior(*data, 0.8, 1e9) == pytest.approx(flat, rel=1e-15)


@given(POINTS)
@QUICK
def test_mle_is_the_weighted_mean_of_the_points_own_slopes(points):
    x, y = columns(points)
    x, y = x[x != 0], y[x != 0]
    assume(len(x))
    expected = np.average(y / x, weights=x**2)
    assert slope.mle(x, y) == pytest.approx(expected, rel=1e-9, abs=1e-12)


def test_points_multiply_to_a_likelihood_that_peaks_at_the_mle(data):
    w = slope.mle(*data) + np.linspace(-1, 1, 401)
    curves = slope.point_log_likelihoods(w, *data, 0.8)
    expected = stats.norm.logpdf(data[1][:, None], data[0][:, None] * w, 0.8)
    assert curves == pytest.approx(expected, abs=1e-12)
    assert slope.log_likelihood(w, *data, 0.8) == pytest.approx(curves.sum(axis=0), abs=1e-12)
    assert np.argmax(np.exp(curves).prod(axis=0)) == 200
    log_peak = slope.log_likelihood(slope.mle(*data), *data, 0.8)[0]
    width = slope.standard_error(data[0], 0.8)
    one_off = slope.log_likelihood(slope.mle(*data) + width, *data, 0.8)[0]
    assert log_peak - one_off == pytest.approx(0.5, rel=1e-12)


def test_a_point_at_zero_has_a_level_curve():
    curve = slope.point_log_likelihoods([-3.0, 0.0, 7.0], [0.0], [2.0], 1.0)
    assert curve == pytest.approx(np.full((1, 3), stats.norm.logpdf(2.0)))


@pytest.mark.parametrize("n", [0, 1, 3])
def test_posterior_without_information_is_the_prior(n):
    x, y = np.zeros(n), np.arange(n) + 1.0
    for noise_sd in (1e-250, 0.7, 1e250):
        assert slope.posterior(x, y, noise_sd, 1.3) == (0.0, 1.3)
    assert slope.log_likelihood(np.ones(4), x, y, 0.7).shape == (4,)
    assert slope.point_log_likelihoods(2.0, x, y, 0.7).shape == (n, 1)


@given(POINTS, st.one_of(SD, EXTREME_SD), st.one_of(SD, EXTREME_SD, st.just(np.inf)))
@QUICK
def test_extremes_never_give_nan_and_the_map_lies_between_zero_and_the_mle(
    points, noise_sd, prior_sd
):
    x, y = columns(points)
    assume(x.any())
    mean, sd = slope.posterior(x, y, noise_sd, prior_sd)
    mle = slope.mle(x, y)
    assert min(0, mle) - abs(mle) * 1e-15 <= mean <= max(0, mle) + abs(mle) * 1e-15
    assert 0 < sd <= min(prior_sd, slope.standard_error(x, noise_sd)) * (1 + 1e-15)
    assert not np.isnan(slope.log_evidence(x, y, noise_sd, prior_sd))
    assert not np.isnan(slope.log_likelihood([-1e3, mle, 1e3], x, y, noise_sd)).any()


@given(POINTS, SD)
@QUICK
def test_the_likelihood_is_a_bell_around_the_mle(points, noise_sd):
    x, y = columns(points)
    best, error = slope.bell(x, y, noise_sd)
    if not x.any():
        assert (best, error) == (0, np.inf)
        return
    assert (best, error) == (slope.mle(x, y), slope.standard_error(x, noise_sd))
    w = best + error * np.array([-2.0, 0.0, 1.0])
    below = slope.log_likelihood(w, x, y, noise_sd)
    assert below - below[1] == pytest.approx([-2, 0, -0.5], abs=1e-6)


@pytest.mark.parametrize("n", [1, 3, 300])
@pytest.mark.parametrize("size", [0.0, 1e-160, 1e-200])
def test_an_x_without_a_square_counts_as_zero_everywhere(n, size):
    x, y = np.full(n, size), np.full(n, 2.0)
    assert slope.sums(x, y) == (0, 0)
    assert slope.bell(x, y, 0.5) == (0, np.inf)
    assert slope.posterior(x, y, 0.5, 3.0) == (0, 3)
    assert slope.map_estimate(x, y, 0.5, 1e200) == 0
    flat = slope.log_likelihood([0.0, 7.0, 1e200, -1e308], x, y, 0.5)
    assert flat == pytest.approx(np.full(4, stats.norm.logpdf(2, 0, 0.5) * n), rel=1e-12)
    assert slope.log_evidence(x, y, 0.5, 3.0) == pytest.approx(flat[0], rel=1e-12)
    for ask in (lambda: slope.mle(x, y), lambda: slope.standard_error(x, 0.5)):
        with pytest.raises(ValueError, match="every x is 0 or as good as 0"):
            ask()


def test_the_likelihood_of_an_absurd_slope_is_no_number_undefined():
    x = np.array([1e-150, 0.0])
    assert slope.squared_error([1e155], x, np.zeros(2)) == pytest.approx(1e10)
    assert slope.squared_error([1e200], np.ones(2), np.zeros(2)) == np.inf
    with pytest.raises(ValueError, match="beyond 1e308"):
        slope.squared_error([1.0], x, np.array([1e160, 0.0]))
