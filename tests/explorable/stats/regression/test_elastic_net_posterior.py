"""One weight under Gaussian times Laplace prior: limits of the widths, and quadrature as judge."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx
from scipy import integrate

from explorable.stats import lasso, priors

QUICK = settings(deadline=None, max_examples=60)
MLE = st.floats(-20, 20)
SIZE = st.floats(-2, 2).map(lambda exponent: 10.0**exponent)


@QUICK
@given(MLE, SIZE, SIZE, SIZE)
def test_the_mode_is_the_elastic_net_of_one_column(mle, variance, prior_sd, scale):
    mode, _, _ = lasso.elastic_net_posterior(mle, variance, prior_sd, scale)
    weights = lasso.elastic_net([[1.0]], [mle], 2 * variance / scale, variance / prior_sd**2)
    assert mode == approx(weights[0], rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("prior_sd", [0.5, 3.0, math.inf])
@pytest.mark.parametrize("scale", [0.2, 2.0, math.inf])
@pytest.mark.parametrize("mle", [-1.0, 0.3, 4.0])
def test_mean_sd_and_density_equal_quadrature(mle, prior_sd, scale):
    def density(w):
        return math.exp(lasso.elastic_net_log_density(w, mle, 0.8, prior_sd, scale))

    def whole(power, centre=0.0):
        sides = (-12, 0), (0, 12)  # the kink is an end
        return sum(
            integrate.quad(lambda w: (w - centre) ** power * density(w), *side)[0] for side in sides
        )

    _, mean, sd = lasso.elastic_net_posterior(mle, 0.8, prior_sd, scale)
    assert whole(0) == approx(1, abs=1e-8)
    assert whole(1) == approx(mean, abs=1e-8)
    assert whole(2, mean) == approx(sd**2, rel=1e-7)


def test_the_density_is_likelihood_times_prior():
    w = np.linspace(-3, 3, 61)
    posterior = lasso.elastic_net_log_density(w, 1.2, 0.5, 2.0, 0.7)
    product = -0.5 * (w - 1.2) ** 2 / 0.5 + priors.log_density(
        "elastic_net", w, prior_sd=2.0, scale=0.7
    )
    assert np.ptp(posterior - product) < 1e-12


@pytest.mark.parametrize("mle", [-1e3, 0.0, 999.5, 1e3])
@pytest.mark.parametrize("scale", [1e-3, 1.0, math.inf])
@pytest.mark.parametrize("prior_sd", [1e-3, 1e3, math.inf])
def test_far_tails_give_finite_numbers(mle, scale, prior_sd):
    found = lasso.elastic_net_posterior(mle, 1.0, prior_sd, scale)
    density = lasso.elastic_net_log_density(np.array([-1e3, 0, 1e3]), mle, 1.0, prior_sd, scale)
    assert np.isfinite(found).all() and np.isfinite(density).all() and found[2] > 0
    assert abs(found[0]) <= abs(mle) and abs(found[1]) <= abs(mle) + 1e-9


@pytest.mark.parametrize("widths", [{"prior_sd": 0.0}, {"scale": -1.0}, {"scale": math.nan}])
def test_a_width_that_is_not_positive_is_refused(widths):
    with pytest.raises(ValueError, match=next(iter(widths))):
        lasso.elastic_net_posterior(1.0, 1.0, **widths)
