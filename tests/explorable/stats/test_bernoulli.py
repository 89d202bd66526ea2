"""The coin by its closed forms, by the tables of the articles, and by scipy as judge."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, stats

from explorable.stats import bernoulli

QUICK = settings(deadline=None, max_examples=60)
SHAPE = st.floats(-2, 4).map(lambda exponent: 10.0**exponent)
ABOVE_ONE = st.floats(1.05, 2000)
COUNTS = st.integers(0, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
JACOBIAN_POWERS = {"theta": 0.0, "arcsine": 0.5, "log_odds": 1.0}  # of theta (1 - theta)


def test_worked_case_of_seven_heads_in_ten():
    assert bernoulli.mle(7, 10) == 0.7
    assert bernoulli.posterior(7, 10, 5, 5) == (12, 8)
    assert bernoulli.map_estimate(7, 10, 5, 5) == pytest.approx(11 / 18, rel=1e-15)
    assert bernoulli.posterior_mean(7, 10, 5, 5) == pytest.approx(12 / 20, rel=1e-15)
    assert bernoulli.median(12, 8) == pytest.approx(0.6034, abs=5e-5)
    assert bernoulli.prior_weight(10, 5, 5) == pytest.approx(8 / 18, rel=1e-15)
    assert bernoulli.prior_weight(10, 5, 5, "mean") == 0.5


def test_jeffreys_prior_does_not_make_the_mode_invariant_but_the_median_is():
    A, B = bernoulli.posterior(7, 10, 0.5, 0.5)
    modes = [bernoulli.mode_in(name, A, B) for name in ("theta", "arcsine", "log_odds")]
    assert modes == pytest.approx([6.5 / 9, 0.7, 7.5 / 11], rel=1e-14)
    assert bernoulli.median(A, B) == pytest.approx(0.6932, abs=5e-5)


def test_flat_priors_give_the_mle_each_in_its_own_coordinate():
    flat_in_theta = bernoulli.posterior(7, 10, 1, 1)
    assert bernoulli.mode_in("theta", *flat_in_theta) == pytest.approx(7 / 10, rel=1e-15)
    assert bernoulli.mode_in("log_odds", *flat_in_theta) == pytest.approx(2 / 3, rel=1e-15)
    flat_in_log_odds = (7, 3)  # the limit of Beta(7 + a, 3 + a) for a -> 0
    assert bernoulli.mode_in("log_odds", *flat_in_log_odds) == pytest.approx(7 / 10, rel=1e-15)
    assert bernoulli.mode_in("theta", *flat_in_log_odds) == pytest.approx(3 / 4, rel=1e-15)


@given(st.floats(1.01, 300), st.floats(1.01, 300), st.sampled_from(sorted(JACOBIAN_POWERS)))
@QUICK
def test_the_mode_is_the_peak_of_the_density_in_its_coordinate(A, B, name):
    mode = bernoulli.mode_in(name, A, B)
    if not 1e-3 < mode < 1 - 1e-3:
        return

    def log_density(theta):  # p(theta) |d theta / d coordinate|, without its constant
        log_jacobian = JACOBIAN_POWERS[name] * math.log(theta * (1 - theta))
        return bernoulli.log_beta_density(theta, A, B) + log_jacobian

    step = 1e-4 * mode * (1 - mode)
    assert log_density(mode) > max(log_density(mode - step), log_density(mode + step))


@given(COUNTS, st.floats(1, 20), st.floats(1, 20))
@QUICK
def test_summaries_are_averages_of_prior_and_data(counts, a, b):
    heads, flips = counts
    if flips == 0 or a + b == 2:
        return
    mle = bernoulli.mle(heads, flips)
    share = bernoulli.prior_weight(flips, a, b)
    average = share * (a - 1) / (a + b - 2) + (1 - share) * mle
    assert bernoulli.map_estimate(heads, flips, a, b) == pytest.approx(average, abs=1e-12)
    share = bernoulli.prior_weight(flips, a, b, "mean")
    average = share * a / (a + b) + (1 - share) * mle
    assert bernoulli.posterior_mean(heads, flips, a, b) == pytest.approx(average, abs=1e-12)


@given(COUNTS, COUNTS, SHAPE, SHAPE)
@QUICK
def test_evidence_is_the_product_of_predictions(first, second, a, b):
    """Chain rule: p(first, second) = p(first) p(second | first)."""
    (h1, n1), (h2, n2) = first, second
    together = bernoulli.log_evidence(h1 + h2, n1 + n2, a, b)
    after_first = bernoulli.log_evidence(h2, n2, *bernoulli.posterior(h1, n1, a, b))
    apart = bernoulli.log_evidence(h1, n1, a, b) + after_first
    assert together == pytest.approx(apart, rel=1e-11, abs=1e-11)
    one_head = bernoulli.log_evidence(1, 1, a, b)
    assert one_head == pytest.approx(math.log(bernoulli.posterior_mean(0, 0, a, b)), abs=1e-11)


def test_evidence_is_the_integral_of_likelihood_times_prior():
    def joint(theta):
        return theta**7 * (1 - theta) ** 3 * stats.beta.pdf(theta, 2.5, 1.5)

    expected = math.log(integrate.quad(joint, 0, 1, epsabs=1e-14)[0])
    assert bernoulli.log_evidence(7, 10, 2.5, 1.5) == pytest.approx(expected, rel=1e-10)


@given(SHAPE, SHAPE)
@QUICK
def test_log_density_is_scipys(A, B):
    theta = np.linspace(0.001, 0.999, 41)
    expected = stats.beta.logpdf(theta, A, B)
    found = bernoulli.log_beta_density(theta, A, B)
    np.testing.assert_allclose(found, expected, rtol=1e-11, atol=1e-10)
    assert bernoulli.log_beta_density(0.3, A, B) == pytest.approx(stats.beta.logpdf(0.3, A, B))


@given(COUNTS, ABOVE_ONE, ABOVE_ONE)
@QUICK
def test_map_minus_mle_fades_as_one_over_n(counts, a, b):
    heads, flips = counts
    if flips == 0:
        return
    gap = bernoulli.map_estimate(heads, flips, a, b) - bernoulli.mle(heads, flips)
    expected = ((a - 1) - (a + b - 2) * heads / flips) / (flips + a + b - 2)
    assert gap == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("flips, gap", [(10, -0.0889), (100, -0.0148), (1000, -0.00159)])
def test_gap_of_the_article_at_seven_tenths(flips, gap):
    heads = 0.7 * flips
    found = bernoulli.map_estimate(heads, flips, 5, 5) - bernoulli.mle(heads, flips)
    assert found == pytest.approx(gap, rel=5e-3)
