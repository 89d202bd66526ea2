"""Densities over a slope known only as functions: their mode, area and standard deviation."""

import numpy as np

from explorable.numerics.adaptive_sampling import refine
from explorable.numerics.maximize import highest

REACH = 160.0  # as far from zero as a Gaussian of width 4 has a height that a double can hold
GRID = np.sinh(np.linspace(-np.arcsinh(REACH * 20), np.arcsinh(REACH * 20), 2401)) / 20
STRAIGHT = 1e-5  # how nearly straight a density must be between the positions of its integral


def integration_grid(density, *included):
    """(positions, heights) of `density` (m,) -> (m,) for trapezoids, at the `included` ones too."""
    return refine(density, np.union1d(GRID[::4], included), STRAIGHT)


def summarise(log_density):
    """(mode, sd, density) of exp(log_density), divided by its area.

    `log_density` maps slopes (m,) to (m,), -inf where the density is 0. Slopes are sampled as
    closely as the density is narrow, so sd and area are right to 1e-4 however sharp it is. Raises
    ValueError if the density is zero everywhere.
    """
    mode = highest(log_density, GRID)
    top = log_density(np.array([mode]))[0]

    def relative(w):
        return np.exp(log_density(w) - top)

    at, heights = integration_grid(relative, mode)
    area = np.trapezoid(heights, at)
    mean = np.trapezoid(heights * at, at) / area
    sd = float(np.sqrt(np.trapezoid(heights * (at - mean) ** 2, at) / area))
    return mode, sd, lambda w: relative(w) / area
