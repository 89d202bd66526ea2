"""Curves known as functions only: sharp and gentle, with cliffs, and a posterior found on them."""

import numpy as np
import pytest
from hypothesis import given
from scipy import stats

from explorable.controls import clamp
from explorable.editable.prior_density import PRIOR
from explorable.figures import posterior
from explorable.numerics import adaptive_sampling
from explorable.stats import slope as slopes
from tests.explorable.states import FEW, states

SHARP = {
    "points": tuple((4.5 + i / 400, 6.3 + i / 300) for i in range(200)) * 50,
    "noise_sd": 0.2,
    "prior_sd": 1.0,
}
MILLIONTH = {"points": ((5.0, 7.0),) * 100_000, "noise_sd": 0.2, "prior_sd": 4.0}


def found(state):
    """The Summary on the grid, and (mean, sd) in closed form."""
    state = clamp(posterior.CONTROLS, state)
    x, y = state["points"].columns
    widths = state["noise_sd"], state["prior_sd"]
    mean, sd = slopes.posterior(x, y, *widths)
    on_grid = PRIOR.posterior(lambda w: slopes.log_likelihood(w, x, y, widths[0]), widths[1])
    return on_grid, (mean, sd)


def check(state):
    on_grid, (mean, true_sd) = found(state)
    mode, sd, density = on_grid.mode, on_grid.sd, on_grid.density
    assert mode == pytest.approx(mean, abs=1e-4 * true_sd)
    assert sd == pytest.approx(true_sd, rel=1e-4)
    bell = stats.norm(mean, true_sd)
    at, heights = adaptive_sampling.between(mean - 20.0, mean + 20.0, density, mode)
    assert (np.diff(at) >= 0).all() and (at[0], at[-1]) == (mean - 20.0, mean + 20.0)
    assert heights * true_sd == pytest.approx(bell.pdf(at) * true_sd, abs=1e-4)
    assert np.trapezoid(heights, at) == pytest.approx(np.ptp(bell.cdf(at)), abs=2e-4)
    between = mean + true_sd * np.linspace(-5, 5, 1001)
    drawn = np.interp(between, at, heights)
    assert drawn * true_sd == pytest.approx(bell.pdf(between) * true_sd, abs=2e-4)


@given(states(posterior.CONTROLS))
@FEW
def test_the_grid_posterior_of_a_gaussian_equals_the_closed_form(state):
    check(state)


@pytest.mark.parametrize("state", [SHARP, MILLIONTH, {"points": ((0.05, 10.0),), "noise_sd": 0.2}])
@pytest.mark.parametrize("prior_sd", [0.2, 1.0, 4.0])
def test_a_posterior_narrower_than_any_grid_is_found(state, prior_sd):
    check({**state, "prior_sd": prior_sd})


@pytest.mark.parametrize("noise_sd", [0.2, 1.0, 3.0])
def test_a_uniform_prior_gives_a_truncated_gaussian(monkeypatch, noise_sd):
    monkeypatch.setattr(PRIOR, "function", lambda w, s: np.where(np.abs(w) <= s, 0.5 / s, 0))
    on_grid, _ = found({"noise_sd": noise_sd, "prior_sd": 1.0})
    mode, sd, density = on_grid.mode, on_grid.sd, on_grid.density
    x, y = posterior.POINTS.default.columns
    centre, width = slopes.bell(x, y, noise_sd)
    cut = stats.truncnorm((-1 - centre) / width, (1 - centre) / width, centre, width)
    assert mode == pytest.approx(1, abs=1e-7)
    assert sd == pytest.approx(cut.std(), rel=1e-4)
    at, heights = adaptive_sampling.between(-3.0, 3.0, density, mode)
    assert np.trapezoid(heights, at) == pytest.approx(1, abs=1e-4)
    inside = np.abs(at) <= 1
    assert heights[inside] == pytest.approx(cut.pdf(at[inside]), rel=1e-4)
    assert not heights[~inside].any()


def test_a_bimodal_prior_is_integrated(monkeypatch):
    def humps(w, s):
        return stats.norm.pdf(w, -2, 0.2 * s) + 3 * stats.norm.pdf(w, 1, 0.01 * s)

    monkeypatch.setattr(PRIOR, "function", humps)
    on_grid, _ = found({"points": (), "prior_sd": 1.0})
    mode, sd, density = on_grid.mode, on_grid.sd, on_grid.density
    assert mode == pytest.approx(1, abs=1e-9)
    assert sd == pytest.approx(np.sqrt(0.25 * 0.04 + 0.75 * 1e-4 + 9 * 3 / 16), rel=1e-4)
    at, heights = adaptive_sampling.between(-3.0, 3.0, density, mode)
    assert np.trapezoid(heights, at) == pytest.approx(1, abs=1e-4)


def test_curves_have_few_positions():
    assert 400 <= len(adaptive_sampling.between(-3.0, 3.0, lambda w: np.ones_like(w))[0]) < 420
    assert len(adaptive_sampling.between(-3.0, 3.0, found(MILLIONTH)[0].density, 1.4)[0]) < 1500


def test_a_curve_that_is_zero_everywhere_stays_zero():
    at, heights = adaptive_sampling.between(-1.0, 1.0, np.zeros_like, 5.0)
    assert len(at) == 101 and not heights.any()
