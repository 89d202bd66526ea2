"""One weight under a Laplace prior: identities, and integration to 40 digits as judge."""

import math
from itertools import pairwise

import mpmath
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, special

from explorable.stats import lasso, slope
from explorable.stats._distributions import normal_tail as normal_tail

QUICK = settings(deadline=None, max_examples=80)
MLE = st.floats(-20, 20)
SIZE = st.floats(-2, 2).map(lambda exponent: 10.0**exponent)


def exact(mle, variance, scale):
    """(mean, sd, P(w > 0)) by integrating the density itself, at 40 digits."""
    with mpmath.workdps(40):
        mle, variance, scale = (mpmath.mpf(number) for number in (mle, variance, scale))
        sd = mpmath.sqrt(variance)
        mode = mpmath.sign(mle) * max(abs(mle) - variance / scale, 0)

        def density(w):
            return mpmath.exp(
                ((mode - mle) ** 2 - (w - mle) ** 2) / 2 / variance + (abs(mode) - abs(w)) / scale
            )

        ends = {mpmath.mpf(0), mode}
        for centre in (mpmath.mpf(0), mode):
            for width in (min(sd, scale), sd):
                steps = [width * 2**k for k in range(9)]
                ends |= {centre + side * step for step in steps for side in (-1, 1)}
        ends = sorted(end for end in ends if abs(end - mode) <= 20 * sd)
        positive = [end for end in ends if end >= 0]
        total = mpmath.quad(density, ends)
        mean = mpmath.quad(lambda w: w * density(w), ends) / total
        square = mpmath.quad(lambda w: (w - mean) ** 2 * density(w), ends) / total
        above = mpmath.quad(density, positive) / total
        return float(mean), float(mpmath.sqrt(square)), float(above)


@pytest.mark.parametrize(
    "mle, variance, scale",
    [
        (1.5, 0.4, 0.7),
        (1e-3, 1.0, 1e-3),
        (1000.0, 1.0, 1.0),
        (1000.2, 1.0, 1e-3),  # the prior pulls by 1000 sd, and the peak is at 0.2
        (999.5, 1.0, 1e-3),
        (-40.0, 1.0, 1e3),
        (5.0, 1.0, 0.2),
        (0.1, 1.0, 0.01),
        (-6.0, 96.0, 0.66),
    ],
)
def test_mean_sd_and_mass_are_right_to_eleven_digits(mle, variance, scale):
    mean, sd, above = exact(mle, variance, scale)
    _, found_mean, found_sd = lasso.laplace_posterior(mle, variance, scale)
    assert found_mean == pytest.approx(mean, rel=0, abs=1e-11 * sd)
    assert found_sd == pytest.approx(sd, rel=1e-11)
    assert lasso.mass_above_zero(mle, variance, scale) == pytest.approx(above, abs=1e-12)


@given(MLE, SIZE, SIZE)
@QUICK
def test_mean_is_the_mle_less_a_vote(mle, variance, scale):
    """mean = mle - (variance/scale)(P(w > 0) - P(w < 0))."""
    mean = lasso.laplace_posterior(mle, variance, scale)[1]
    vote = 2 * lasso.mass_above_zero(mle, variance, scale) - 1
    pull = variance / scale
    assert mean == pytest.approx(mle - pull * vote, abs=1e-13 * (abs(mle) + pull))


@given(MLE, SIZE, SIZE)
@QUICK
def test_variance_by_its_closed_form(mle, variance, scale):
    _, _, sd = lasso.laplace_posterior(mle, variance, scale)
    above = lasso.mass_above_zero(mle, variance, scale)
    at_zero = math.exp(lasso.laplace_log_density(0.0, mle, variance, scale))
    pull = variance / scale
    expected = variance + 4 * above * (1 - above) * pull**2 - 2 * variance * pull * at_zero
    assert sd**2 == pytest.approx(expected, abs=1e-12 * (variance + pull**2))


@given(MLE, SIZE, SIZE)
@QUICK
def test_the_mirror_image_has_the_mirrored_posterior(mle, variance, scale):
    mode, mean, sd = lasso.laplace_posterior(mle, variance, scale)
    expected = pytest.approx((-mode, -mean, sd), rel=1e-13)
    assert lasso.laplace_posterior(-mle, variance, scale) == expected
    both = [lasso.mass_above_zero(sign * mle, variance, scale) for sign in (1, -1)]
    assert sum(both) == pytest.approx(1, abs=1e-13)


@given(MLE, SIZE, SIZE)
@QUICK
def test_the_mean_lies_between_zero_and_the_mle_and_beyond_the_mode(mle, variance, scale):
    mode, mean, sd = lasso.laplace_posterior(abs(mle), variance, scale)
    slack = 1e-13 * (sd + abs(mle))
    assert -slack <= mode <= mean + slack and mean <= abs(mle) + slack
    assert sd <= math.sqrt(variance) * (1 + 1e-12)  # a log-concave prior never widens
    assert mode == lasso.soft_threshold(abs(mle), variance / scale)


def test_the_mode_can_be_zero_where_the_mean_is_not():
    mode, mean, _ = lasso.laplace_posterior(0.5, 1.0, 1.0)
    assert mode == 0 and 0.1 < mean < 0.5
    mle = slope.mle(np.ones(2), np.array([1.0, -1.0]))
    assert lasso.laplace_posterior(mle, 0.5, 1.0)[:2] == (0, 0)  # the exception: symmetric data


@given(st.floats(-8, 8), SIZE, SIZE)
@QUICK
def test_density_is_likelihood_times_prior_over_its_integral(mle, variance, scale):
    w = np.linspace(-3, 3, 7) * math.sqrt(variance) + mle
    log_p = lasso.laplace_log_density(w, mle, variance, scale)
    product = -np.square(w - mle) / 2 / variance - np.abs(w) / scale
    np.testing.assert_allclose(np.diff(log_p), np.diff(product), rtol=1e-9, atol=1e-9)
    assert lasso.laplace_log_density(float(w[2]), mle, variance, scale) == log_p[2]


@given(st.floats(-8, 8), SIZE, st.floats(0.1, 50))
@QUICK
def test_cdf_is_the_integral_of_the_density(mle, variance, scale):
    mode, mean, sd = lasso.laplace_posterior(mle, variance, scale)
    w = mean + sd * np.array([[-2.0, -0.5], [0.7, 3.0]])
    found = lasso.laplace_cdf(w, mle, variance, scale)
    assert found.shape == (2, 2)

    def density(value):
        return math.exp(lasso.laplace_log_density(value, mle, variance, scale))

    for below, (start, end) in zip(np.diff(found.ravel()), pairwise(w.ravel()), strict=True):
        kinks = [kink for kink in (0.0, mode) if start < kink < end] or None
        area = integrate.quad(density, start, end, points=kinks, epsabs=1e-13)[0]
        assert below == pytest.approx(area, abs=1e-9)
    at_zero = lasso.laplace_cdf(0.0, mle, variance, scale)
    assert at_zero == pytest.approx(1 - lasso.mass_above_zero(mle, variance, scale), abs=1e-14)
    far = mean + 60 * max(sd, math.sqrt(variance)) * np.array([-1, 1])
    assert lasso.laplace_cdf(far, mle, variance, scale) == pytest.approx([0, 1], abs=1e-12)


def test_density_at_a_peak_a_thousand_sd_from_zero_keeps_its_digits():
    mode = lasso.laplace_posterior(1000.0, 1.0, 1e3)[0]
    found = lasso.laplace_log_density(mode, 1000.0, 1.0, 1e3)
    assert found == pytest.approx(-math.log(2 * math.pi) / 2, rel=1e-14)


def test_a_wide_prior_leaves_the_likelihood_and_a_narrow_one_itself():
    assert lasso.laplace_posterior(2.0, 0.25, 1e9) == pytest.approx((2, 2, 0.5), rel=1e-8)
    _, mean, sd = lasso.laplace_posterior(2.0, 0.25, 1e-6)
    assert mean == pytest.approx(2 * 1e-12 * 2 / 0.25, rel=1e-5)  # 2 scale^2 mle/variance
    assert sd == pytest.approx(math.sqrt(2) * 1e-6, rel=1e-9)


@given(st.floats(-1e3, 1e3), st.floats(-3, 3))
@QUICK
def test_all_is_finite_over_the_stated_range(mle, exponent):
    mode, mean, sd = lasso.laplace_posterior(mle, 1.0, 10.0**exponent)
    assert abs(mode) <= abs(mean) * (1 + 1e-9) + 1e-12 and 0 < sd <= 1 + 2 * 10.0**exponent
    grid = np.linspace(-1e3, 1e3, 9)
    assert np.isfinite(lasso.laplace_log_density(grid, mle, 1.0, 10.0**exponent)).all()
    masses = lasso.laplace_cdf(grid, mle, 1.0, 10.0**exponent)
    assert (np.diff(masses) >= -1e-15).all() and masses.min() >= 0 and masses.max() <= 1


@given(st.floats(-37, 1e6))
@QUICK
def test_normal_tail_is_scipys_erfcx(x):
    scaled = special.erfcx(x / math.sqrt(2)) / 2
    found = normal_tail.scaled_log_tail(x)
    assert found == pytest.approx(math.log(scaled), rel=1e-13, abs=1e-13)
    assert normal_tail.log_tail(x) == pytest.approx(special.log_ndtr(-x), rel=1e-12)
    hazard = 1 / (scaled * math.sqrt(2 * math.pi))
    assert normal_tail.hazard(x) == pytest.approx(hazard, rel=1e-12, abs=1e-300)


def test_unfit_inputs_are_named():
    for bad in (0, -1, math.nan, math.inf, "wide", None):
        with pytest.raises(ValueError, match="variance must be"):
            lasso.laplace_posterior(1, bad, 1)
        with pytest.raises(ValueError, match="scale must be"):
            lasso.laplace_cdf(0, 1, 1, bad)
    with pytest.raises(ValueError, match="mle is nan"):
        lasso.mass_above_zero(math.nan, 1, 1)
    with pytest.raises(ValueError, match=r"w\[1\] is inf"):
        lasso.laplace_log_density([0, math.inf], 1, 1, 1)
