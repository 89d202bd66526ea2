"""Distributions of one unknown against scipy, and the best numbers against their definitions."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx
from scipy import integrate, stats

from explorable.stats.univariate import distribution, gamma, losses
from explorable.stats.univariate.maxima import maxima

QUICK = settings(deadline=None, max_examples=20, derandomize=True)
FORM = st.floats(0.5, 20)
SHARE, APART = st.floats(0, 1), st.floats(0, 4)


@pytest.mark.parametrize("a", [1e-2, 0.5, 1.0, 3.0, 20.0, 500.0])
@pytest.mark.parametrize("b", [1e-3, 2.0, 1e5])
def test_gamma_equals_scipy(a, b):
    judge = stats.gamma(a, scale=1 / b)
    assert gamma.gamma_median(a, b) == approx(judge.median(), rel=1e-11)
    x = np.array([0.1, 0.9, 1.1, 4.0]) * a / b
    assert gamma.log_gamma_density(x, a, b) == approx(judge.logpdf(x), rel=1e-10, abs=1e-10)
    assert [gamma.gamma_cdf(at, a, b) for at in x] == approx(judge.cdf(x), rel=1e-11, abs=1e-13)


@QUICK
@given(FORM, FORM)
def test_cells_hold_the_mass_of_beta_and_gamma(a, b):
    for found, judge in (
        (distribution.beta(a, b), stats.beta(a, b)),
        (distribution.gamma(a, b), stats.gamma(a, scale=1 / b)),
    ):
        assert np.cumsum(found.mass) == approx(judge.cdf(found.edges[1:]), abs=6e-5)
        assert (found.mean, found.variance) == approx(judge.stats())
        assert judge.cdf(found.median) == approx(0.5, abs=1e-9)


@QUICK
@given(SHARE, APART)
def test_two_normals_equal_the_mixture_of_scipy(share, apart):
    found = distribution.two_normals(share, (-apart / 2, apart / 2), (0.4, 0.2))
    left, right = stats.norm(-apart / 2, 0.4), stats.norm(apart / 2, 0.2)
    x = np.linspace(-3, 3, 401)
    density = share * left.pdf(x) + (1 - share) * right.pdf(x)
    assert np.exp(found.log_density(x)) == approx(density, abs=1e-12)
    middle = share * left.cdf(found.median) + (1 - share) * right.cdf(found.median)
    assert middle == approx(0.5, abs=1e-9)
    assert np.exp(found.log_density(np.array(found.modes))).max() >= density.max() - 1e-9
    assert found.mass @ (found.edges[1:] + found.edges[:-1]) / 2 == approx(found.mean, abs=1e-4)


@QUICK
@given(st.sampled_from(["beta", "gamma"]), FORM, FORM, st.sampled_from(losses.LOSSES))
def test_no_number_costs_less_than_the_best_one(shape, a, b, loss):
    found = getattr(distribution, shape)(a, b)
    d = np.linspace(found.edges[0], found.edges[-1], 301)
    costs = losses.expected_loss(loss, d, found, 0.1)
    for best in losses.best_numbers(loss, found, 0.1):
        least = losses.expected_loss(loss, [best], found, 0.1)[0]
        assert least <= costs.min() + 1e-4 * costs.max()


@pytest.mark.parametrize("loss", losses.LOSSES)
def test_the_expected_loss_equals_quadrature(loss):
    judge, d = stats.beta(2, 8), np.array([0.0, 0.1, 0.35, 1.0])
    cost = {
        "zero_one": lambda x, d: float(abs(x - d) > 0.1),
        "absolute": lambda x, d: abs(x - d),
        "squared": lambda x, d: (x - d) ** 2,
    }[loss]
    wanted = [
        integrate.quad(
            lambda x, d=d: cost(x, d) * judge.pdf(x), 0, 1, points=(d, d - 0.1, d + 0.1), limit=200
        )[0]
        for d in d
    ]
    found = losses.expected_loss(loss, d, distribution.beta(2, 8), 0.1)
    assert found == approx(wanted, abs=2e-4)


@pytest.mark.parametrize(
    ("eps", "centre"), [(0.3, 0.5807), (0.2, 0.5982), (0.1, 0.6080), (0.01, 0.61108)]
)
def test_the_best_window_goes_to_the_mode_with_eps(eps, centre):
    found = distribution.beta(12, 8)
    (best,) = losses.best_windows(found, eps)
    assert best == approx(centre, abs=6e-5 if eps > 0.01 else 6e-6)
    judge = stats.beta(12, 8)
    assert judge.pdf(best + eps) == approx(judge.pdf(best - eps), rel=1e-8)


def test_ties_are_all_named():
    assert losses.best_windows(distribution.beta(0.5, 0.5), 0.1) == approx((0.1, 0.9))
    assert losses.best_windows(distribution.beta(1, 1), 0.1) == ()
    assert distribution.beta(0.5, 0.5).modes == (0.0, 1.0)
    assert distribution.two_normals(0.5, (-2, 2), (0.4, 0.4)).modes == approx((-2, 2))


def test_the_mode_may_be_in_the_smaller_hill():
    found = distribution.two_normals(0.55, (-1.5, 1.5), (0.4, 0.2))
    assert found.modes == approx((1.5,)) and found.mean == approx(-0.15)


def test_maxima_are_found_inside_and_at_the_ends():
    grid = np.linspace(0, 10, 41)
    assert maxima(np.cos, grid) == approx([np.pi / 2, 5 * np.pi / 2])
    assert maxima(lambda x: x - 5, grid) == approx([0, 10])
    assert len(maxima(lambda x: 0 * x, grid)) == 0


def test_unfit_parameters_are_refused():
    with pytest.raises(ValueError, match="share"):
        distribution.two_normals(1.5, (0, 1), (1, 1))
    with pytest.raises(ValueError, match="a must be positive"):
        distribution.gamma(0.0, 1.0)
    with pytest.raises(ValueError, match="no loss 'cubic'"):
        losses.expected_loss("cubic", [0.0], distribution.beta(1, 1))


@pytest.mark.parametrize("a", [0.5, 0.6, 0.75, 1.0, 1.9])
@pytest.mark.parametrize("b", [0.5, 0.75, 3.0, 20.0])
def test_cells_hold_their_mass_where_the_density_is_infinite_at_an_end(a, b):
    found, judge = distribution.beta(a, b), stats.beta(a, b)
    assert np.cumsum(found.mass) == approx(judge.cdf(found.edges[1:]), abs=6e-5)
    found, judge = distribution.gamma(a, b), stats.gamma(a, scale=1 / b)
    assert np.cumsum(found.mass) == approx(judge.cdf(found.edges[1:]), abs=6e-5)
