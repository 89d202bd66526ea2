"""The highest point of a curve: smooth, kinked, cut off, and of a posterior with any prior."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize

from explorable.numerics.grid_density import GRID
from explorable.numerics.maximize import highest
from explorable.stats import slope as slopes

X, Y = np.array([-1.3, -0.8, 0.6, 1.4]), np.array([-2.1, -0.3, 0.1, 2.0])
WIDTHS = st.floats(0.1, 4)
# Each prior as a density, and the slope of its logarithm, which no test has to take itself.
PRIORS = {
    "gaussian": (lambda w, s: np.exp(-((w / s) ** 2) / 2), lambda w, s: -w / s**2),
    "logistic": (lambda w, s: np.cosh(w / s / 2) ** -2.0, lambda w, s: -np.tanh(w / s / 2) / s),
    "student": (lambda w, s: (1 + (w / s) ** 2 / 3) ** -2, lambda w, s: -4 * w / (3 * s**2 + w**2)),
}


@pytest.mark.parametrize("name", PRIORS)
@given(prior_sd=WIDTHS, noise_sd=st.floats(0.2, 3))
@settings(deadline=None)
def test_the_map_of_a_smooth_prior_is_where_the_slope_is_zero(name, prior_sd, noise_sd):
    density, pull = PRIORS[name]

    def total(w):
        with np.errstate(divide="ignore", over="ignore"):
            return slopes.log_likelihood(w, X, Y, noise_sd) + np.log(density(w, prior_sd))

    def rise(w):
        return float(X @ (Y - w * X) / noise_sd**2 + pull(w, prior_sd))

    roots = crossings(rise, np.linspace(-0.1, slopes.mle(X, Y) + 0.1, 2001))
    peak = max(roots, key=lambda root: float(total(np.array([root]))[0]))
    found = highest(total, GRID)
    assert found == pytest.approx(peak, abs=1e-9)
    if name == "gaussian":
        assert found == pytest.approx(slopes.posterior(X, Y, noise_sd, prior_sd)[0], abs=1e-10)


def crossings(function, grid):
    """Where the function passes zero on its way down."""
    values = [function(at) for at in grid]
    cells = zip(grid, grid[1:], values, values[1:], strict=False)
    return [
        optimize.brentq(function, low, high, xtol=1e-15)
        for low, high, one, other in cells
        if one > 0 >= other
    ]


@given(at=st.floats(-5, 5), left=st.floats(0.1, 50), right=st.floats(0.1, 50))
def test_highest_finds_a_kink(at, left, right):
    found = highest(lambda w: np.where(w < at, left * (w - at), right * (at - w)), GRID)
    assert found == pytest.approx(at, abs=1e-8)


def test_highest_at_a_discontinuity_is_not_polished():
    with np.errstate(divide="ignore"):
        found = highest(lambda w: np.where(w <= 1, -((w - 2) ** 2), -np.inf), GRID)
    assert found == pytest.approx(1, abs=1e-7)
    assert found <= 1


def test_highest_at_the_end_of_the_grid():
    assert highest(lambda w: w, np.linspace(0, 1, 11)) == 1
