"""The funnel's modes and means against the joint density itself, integrated by scipy."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx
from scipy import integrate, optimize, stats

from explorable.stats.bivariate.funnel import Funnel

QUICK = settings(deadline=None, max_examples=25, derandomize=True)
FUNNEL, MLE = st.floats(0, 2), st.floats(-4, 4)


def log_joint(w, s, funnel, mle):
    """Likelihood times both priors, as the model states them."""
    width = np.exp(funnel * s)
    return stats.norm.logpdf(mle, w, 1) + stats.norm.logpdf(w, 0, width) + stats.norm.logpdf(s)


@QUICK
@given(FUNNEL, MLE, st.floats(-3, 3))
def test_the_profile_is_the_highest_joint_density_over_w(funnel, mle, s):
    found = Funnel(funnel, mle)
    best = found.mle * float(found.share(s))
    differences = [
        found.profile(at) - log_joint(mle * float(found.share(at)), at, funnel, mle)
        for at in (s, 0.0)
    ]
    assert differences[0] == approx(differences[1], abs=1e-9)
    for aside in (-0.01, 0.01):
        w = best + aside * np.sqrt(float(found.share(s)))
        assert log_joint(w, s, funnel, mle) < log_joint(best, s, funnel, mle)


@QUICK
@given(FUNNEL, MLE)
def test_no_place_is_higher_than_the_joint_modes(funnel, mle):
    found = Funnel(funnel, mle)
    heights = [log_joint(w, s, funnel, mle) for w, s in found.joint_modes()]
    s = np.linspace(-6, 8, 301)
    everywhere = log_joint(mle * found.share(s), s, funnel, mle)
    assert min(heights) >= everywhere.max() - 1e-9


@pytest.mark.parametrize("funnel", [0.0, 0.6, 1.3, 2.0])
@pytest.mark.parametrize("mle", [-3.0, 0.5, 2.0])
def test_marginals_and_means_equal_quadrature(funnel, mle):
    found = Funnel(funnel, mle)

    def over_s(function):
        return integrate.quad(function, -9, 9, points=(-2, 0, 2), limit=200, epsabs=1e-13)[0]

    def height(s):
        return float(np.exp(found.log_density_s(s)))

    total = over_s(height)
    mean_w = over_s(lambda s: height(s) * mle * float(found.share(s))) / total
    assert found.means() == approx((mean_w, over_s(lambda s: height(s) * s) / total), abs=1e-9)
    for w in (-1.0, 0.3, 2.0):
        joint = over_s(
            lambda s, w=w: (
                height(s)
                * stats.norm.pdf(w, mle * float(found.share(s)), np.sqrt(float(found.share(s))))
            )
        )
        assert found.density_w(np.array([w]))[0] == approx(joint / total, rel=1e-6)


@QUICK
@given(FUNNEL, MLE)
def test_marginal_modes_are_the_highest_points(funnel, mle):
    found = Funnel(funnel, mle)
    own_w, own_s = found.marginal_modes()
    w = np.concatenate((np.linspace(-6, 6, 241), np.geomspace(1e-6, 1, 40)))
    assert found.density_w(np.array(own_w)).min() >= found.density_w(w).max() * (1 - 1e-9)
    best = optimize.minimize_scalar(
        lambda s: -found.log_density_s(s), bounds=(own_s[0] - 0.5, own_s[0] + 0.5), method="bounded"
    )
    assert best.x == approx(own_s[0], abs=1e-4)


def test_without_a_funnel_all_agree():
    found = Funnel(0.0, 2.0)
    assert found.joint_modes() == (approx((1.0, 0.0)),)
    assert found.marginal_modes()[0] == approx((1.0,)) and found.means() == approx((1.0, 0.0))


def test_an_mle_of_zero_has_its_peaks_at_zero():
    found = Funnel(2.0, 0.0)
    assert found.joint_modes() == (approx((0.0, -2.0)),) and found.marginal_modes()[0] == (0.0,)


@pytest.mark.parametrize(("funnel", "mle"), [(-0.1, 0.0), (2.5, 0.0), (1.0, 5.0), (1.0, np.nan)])
def test_numbers_outside_the_range_are_refused(funnel, mle):
    with pytest.raises(ValueError, match="between"):
        Funnel(funnel, mle)
