"""A distribution of one unknown: its density, its summaries, and its mass cell by cell.

    beta(a, b)                p ~ x^(a - 1) (1 - x)^(b - 1),    0 < x < 1
    gamma(a, b)               p ~ x^(a - 1) exp(-b x),          x > 0
    two_normals(share, ...)   share N(x | centre, sd^2) + (1 - share) N(x | other centre, ...)

All parameters are positive and finite, `share` is from 0 to 1. Where the density is highest at more
than one place, or nowhere, `modes` has several entries, or none: none for a flat density. A density
that is infinite at an end has that end as a mode.

Cells cut the range in which all but about 1e-9 of the mass lies; they are even in a coordinate in
which the density is finite (arcsin sqrt x, sqrt x, x), so that masses are right to about 5e-5 even
where the density is infinite at an end. ValueError is raised for parameters outside these ranges.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from explorable.stats import bernoulli
from explorable.stats._validation import HALF_LOG_TWO_PI, positive
from explorable.stats.univariate.gamma import gamma_median, log_gamma_density
from explorable.stats.univariate.maxima import maxima
from explorable.words import say

CELLS = 320
PLACES = 12  # of a mode: the last digits of 1.375 decide how it is written


@dataclass(frozen=True, slots=True)
class Distribution:
    """`log_density` maps (m,) to (m,); `edges` (n + 1,) and `mass` (n,) are the cells, rising."""

    log_density: Callable
    modes: tuple[float, ...]
    median: float
    mean: float
    variance: float
    edges: np.ndarray
    mass: np.ndarray


def beta(a, b):
    """Beta(a, b); mean a/(a + b), mode (a - 1)/(a + b - 2) for a, b > 1."""
    a, b = positive("a", a), positive("b", b)

    def log_density(x):
        return bernoulli.log_beta_density(np.clip(x, 0, 1), a, b)

    modes = (0.0, 1.0) if a == b < 1 else ()
    if max(a, b) > 1:
        modes = (bernoulli.mode_in("theta", a, b),)
    elif a != b:
        modes = (0.0,) if a < b else (1.0,)
    angle = np.linspace(0, math.pi / 2, 2 * CELLS + 1)
    mean, variance = a / (a + b), a / (a + b) * b / (a + b) / (a + b + 1)
    cells = _cells(log_density, angle, np.sin(angle) ** 2, np.sin(2 * angle), a, b)
    return Distribution(log_density, modes, bernoulli.median(a, b), mean, variance, *cells)


def gamma(a, b):
    """Gamma of shape a and rate b; mean a/b, mode (a - 1)/b for a >= 1, else 0."""
    a, b = positive("a", a), positive("b", b)

    def log_density(x):
        return log_gamma_density(np.maximum(x, 0), a, b)

    high = (math.sqrt(a) + 4.5) ** 2 / b  # sqrt x is nearly normal with sd 1/2
    root = np.linspace(0, math.sqrt(high), 2 * CELLS + 1)
    cells = _cells(log_density, root, root**2, 2 * root, a)
    mode = max(a - 1, 0.0) / b
    return Distribution(log_density, (mode,), gamma_median(a, b), a / b, a / b**2, *cells)


def two_normals(share, centres, sds):
    """`share` of a normal with the first centre and sd, the rest of one with the second."""
    if not 0 <= share <= 1:
        raise ValueError(say("share must lie between 0 and 1; it is {share}.", share=share))
    shares, centres = np.array((share, 1 - share)), np.array(centres, dtype=float)
    sds = np.array([positive("each sd", sd) for sd in sds])
    with np.errstate(divide="ignore"):
        log_heights = np.log(shares) - np.log(sds) - HALF_LOG_TWO_PI

    def log_density(x):
        away = (np.asarray(x, dtype=float)[..., None] - centres) / sds
        return np.logaddexp.reduce(log_heights - 0.5 * away * away, axis=-1)

    mean = float(shares @ centres)
    variance = float(shares @ (sds**2 + (centres - mean) ** 2))
    low, high = float((centres - 6 * sds).min()), float((centres + 6 * sds).max())
    x = np.linspace(low, high, 2 * CELLS + 1)
    cells = _cells(log_density, x, x, np.ones(2 * CELLS + 1))

    def below(at):
        tails = [math.erfc(-z) / 2 for z in ((at - centres) / sds / math.sqrt(2)).tolist()]
        return float(shares @ tails)

    median = _root(lambda at: 0.5 - below(at), low, high)
    modes = _peaks(log_density, centres, sds, shares)
    return Distribution(log_density, modes, median, mean, variance, *cells)


def _cells(log_density, t, x, slope, left=2.0, right=2.0):
    """(edges, mass) of cells even in t: p dx/dt at their middles. t, x and dx/dt: edges, middles.

    Where p goes as x^(left - 1) at the left end, or as (1 - x)^(right - 1) at the right one, with a
    shape below 2, that power is integrated over the cell instead of taken at its middle.
    """
    mass = np.exp(log_density(x[1::2])) * slope[1::2] * (t[2] - t[0])
    half = len(mass) // 2
    if left < 2:
        mass[:half] *= _power_over_middle(t, x, slope, left)[:half]
    if right < 2:
        mass[-half:] *= _power_over_middle(t, (1 - x)[::-1], slope[::-1], right)[:half][::-1]
    return x[::2], mass / mass.sum()


def _power_over_middle(t, x, slope, shape):
    """Integral of x^(shape - 1) over each cell, over the same by the value at the middle."""
    middle = x[1::2] ** (shape - 1) * slope[1::2] * (t[2] - t[0])
    return np.diff(x[::2] ** shape) / shape / middle


def _peaks(log_density, centres, sds, shares):
    """The highest peak, or both where they are equally high; all lie between the centres."""
    weights = shares / sds**3

    def slope(x):
        away = (x[:, None] - centres) / sds
        return (weights * np.exp(-0.5 * away * away) * (centres - x[:, None])).sum(axis=1)

    near = (centres[:, None] + sds.min() * np.linspace(-0.5, 0.5, 21)).ravel()
    ends = centres.min(), centres.max()
    grid = np.unique(np.concatenate((np.linspace(*ends, 201), near.clip(*ends))))
    at = maxima(slope, grid) if ends[0] < ends[1] else centres[:1]
    heights = log_density(at)
    return tuple(at[heights >= heights.max() - 1e-12].round(PLACES).tolist())


def _root(falling, low, high):
    """Where a falling function is 0, by bisection."""
    for _ in range(80):
        middle = 0.5 * (low + high)
        low, high = (middle, high) if falling(middle) > 0 else (low, middle)
    return 0.5 * (low + high)
