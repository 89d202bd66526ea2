"""The priors: densities with integral 1, penalties that are the same curve, stable at extremes."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, special, stats
from sklearn.linear_model import ElasticNet

from explorable.stats import priors

QUICK = settings(deadline=None, max_examples=80)
KINDS = sorted(priors.WIDTHS)
WIDTH = st.floats(0.05, 20)
EXTREME = st.floats(-300, 300).map(lambda exponent: 10.0**exponent)
GRID = np.linspace(-5, 5, 101)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"flat"}))
@pytest.mark.parametrize(("prior_sd", "scale"), [(1, 1), (0.3, 3), (3, 0.3), (5, 0.02), (0.02, 5)])
def test_densities_integrate_to_one(kind, prior_sd, scale):
    def density(w):
        return np.exp(priors.log_density(kind, w, prior_sd=prior_sd, scale=scale))

    reach = 40 * {"gaussian": prior_sd, "laplace": scale}.get(kind, min(prior_sd, scale))
    half, _ = integrate.quad(density, 0, reach, epsabs=1e-13, epsrel=1e-12, limit=200)
    assert 2 * half == pytest.approx(1, abs=1e-10)


def test_gaussian_and_laplace_agree_with_scipy():
    gaussian = priors.log_density("gaussian", GRID, prior_sd=1.7)
    assert gaussian == pytest.approx(stats.norm.logpdf(GRID, 0, 1.7), abs=1e-13)
    laplace = priors.log_density("laplace", GRID, scale=0.6)
    assert laplace == pytest.approx(stats.laplace.logpdf(GRID, 0, 0.6), abs=1e-13)


@given(WIDTH, WIDTH)
@QUICK
def test_elastic_net_is_the_product_of_both_up_to_a_constant(prior_sd, scale):
    widths = {"prior_sd": prior_sd, "scale": scale}
    both = [priors.log_density(kind, GRID, **widths) for kind in ("gaussian", "laplace")]
    gap = priors.log_density("elastic_net", GRID, **widths) - sum(both)
    assert np.ptp(gap) <= 1e-12 * np.abs(sum(both)).max()


@given(st.floats(-250, 250))
@QUICK
def test_elastic_net_constant_is_erfcx_at_every_ratio_of_widths(exponent):
    u = 10.0**exponent
    expected = np.log(np.sqrt(2 * np.pi) * special.erfcx(u))
    got = priors.log_normaliser(1.0, 1 / (u * np.sqrt(2)))
    assert got == pytest.approx(expected, rel=1e-13, abs=1e-13)


def test_elastic_net_constant_has_no_step_where_the_method_changes():
    u = np.linspace(5.9, 6.1, 201)
    got = [priors.log_normaliser(1.0, 1 / (v * np.sqrt(2))) for v in u]
    assert got == pytest.approx(np.log(np.sqrt(2 * np.pi) * special.erfcx(u)), abs=2e-14)


@pytest.mark.parametrize("kind", KINDS)
@given(noise_sd=WIDTH, prior_sd=WIDTH, scale=WIDTH)
@QUICK
def test_penalty_is_the_negative_log_density_times_twice_the_noise_variance(
    kind, noise_sd, prior_sd, scale
):
    widths = {"prior_sd": prior_sd, "scale": scale}
    log_p = priors.log_density(kind, GRID, **widths) - priors.log_density(kind, 0.0, **widths)
    term = priors.penalty_term(kind, GRID, noise_sd=noise_sd, **widths)
    assert term / (2 * noise_sd**2) == pytest.approx(-log_p, rel=1e-9, abs=1e-9)


def test_penalties_are_the_projects_lambdas():
    ridge = priors.penalty_term("gaussian", GRID, noise_sd=0.8, prior_sd=1.6)
    lasso = priors.penalty_term("laplace", GRID, noise_sd=0.8, scale=0.5)
    assert ridge == pytest.approx(0.25 * GRID**2)
    assert lasso == pytest.approx(2.56 * np.abs(GRID))


def test_elastic_net_penalty_has_scikit_learns_minimum():
    x, y = np.array([[-1.0], [0.4], [0.9], [1.2]]), np.array([-1.2, 0.9, 1.1, 2.1])
    noise_sd, prior_sd, scale, n = 0.8, 1.6, 0.9, 4
    l1, l2 = 2 * noise_sd**2 / scale, (noise_sd / prior_sd) ** 2  # sklearn: RSS/2n + alpha (...)
    judge = ElasticNet((l1 / 2 + l2) / n, l1_ratio=l1 / 2 / (l1 / 2 + l2), fit_intercept=False)
    w = np.linspace(0, 2, 20001)
    widths = {"noise_sd": noise_sd, "prior_sd": prior_sd, "scale": scale}
    objective = np.square(y[:, None] - x * w).sum(axis=0)
    objective += priors.penalty_term("elastic_net", w, **widths)
    assert w[np.argmin(objective)] == pytest.approx(judge.fit(x, y).coef_[0], abs=1e-4)


@pytest.mark.parametrize("kind", KINDS)
@given(noise_sd=EXTREME, prior_sd=EXTREME, scale=EXTREME)
@QUICK
def test_extremes_never_give_nan_and_zero_is_always_the_peak(kind, noise_sd, prior_sd, scale):
    widths = {"prior_sd": prior_sd, "scale": scale}
    w = np.array([-1e300, -1.0, 0.0, 1e-300, 2.0])
    log_p = priors.log_density(kind, w, **widths)
    term = priors.penalty_term(kind, w, noise_sd=noise_sd, **widths)
    assert not np.isnan(log_p).any() and not np.isnan(term).any()
    assert np.isfinite(log_p[2]) and log_p[2] == log_p.max()
    assert term[2] == 0 and term.min() == 0


def test_results_have_the_shape_of_w():
    for kind in KINDS:
        widths = {"prior_sd": 1.0, "scale": 1.0}
        for w in (0.5, GRID, GRID[:100].reshape(4, 25)):
            assert np.shape(priors.log_density(kind, w, **widths)) == np.shape(w)
            assert np.shape(priors.penalty_term(kind, w, noise_sd=1.0, **widths)) == np.shape(w)


def test_errors_say_what_is_missing():
    with pytest.raises(ValueError, match="no prior 'cauchy'; there are gaussian, laplace"):
        priors.log_density("cauchy", 0.0)
    with pytest.raises(ValueError, match="laplace prior needs scale"):
        priors.log_density("laplace", 0.0, prior_sd=1.0)
    with pytest.raises(ValueError, match="elastic_net prior needs prior_sd"):
        priors.penalty_term("elastic_net", 0.0, noise_sd=1.0, scale=1.0)
    with pytest.raises(ValueError, match="use 'flat'"):
        priors.log_density("gaussian", 0.0, prior_sd=np.inf)
    for bad in (0.0, -1.0, np.nan):
        with pytest.raises(ValueError, match="scale must be positive"):
            priors.log_density("laplace", 0.0, scale=bad)
        with pytest.raises(ValueError, match="noise_sd must be positive"):
            priors.penalty_term("flat", 0.0, noise_sd=bad)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_a_weight_that_is_not_finite_is_named(kind, bad):
    widths = {"prior_sd": 1.0, "scale": 1.0}
    with pytest.raises(ValueError, match=r"w\[1\] is"):
        priors.log_density(kind, [0.0, bad], **widths)
    with pytest.raises(ValueError, match="w is"):
        priors.penalty_term(kind, bad, noise_sd=1.0, **widths)
