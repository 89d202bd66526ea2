"""The likelihood of the slope under a reader's own noise density, evaluated on a grid."""

import math

import numpy as np

from explorable.editable.density import FLOOR
from explorable.editable.evidence import Evidence
from explorable.editable.noise_density import NOISE
from explorable.numerics import gaussian_curve
from explorable.numerics.adaptive_sampling import refine
from explorable.numerics.grid_density import (
    STRAIGHT,
    has_area,
    integration_grid,
    plateau,
    share_outside,
)
from explorable.numerics.maximize import NoPeak, peaks
from explorable.stats import slope as slopes
from explorable.words import say

GRID = 241
FEW = 60  # points whose own slopes are looked at
UNSEEN = 0.01  # of the area, beyond all slopes that are looked at
FAR = np.concatenate((-np.geomspace(1e6, 1, 61), np.geomspace(1, 1e6, 61)))  # slopes
MOST = 2000  # points at which a reader's function is evaluated for every slope


def on_grid(x, y, noise_sd, low, high, *own):
    """The Evidence of points x, y (n,) on slopes from `low` to `high`.

    The points `own`, x and y again, have curves of their own. Raises ValueError for more than
    MOST points, and where no slope is possible.
    """
    if len(x) > MOST:
        raise ValueError(
            say(
                "For a density of your own, {number} points are too many to evaluate it at every "
                "slope: take at most {most}, or the original.",
                number=len(x),
                most=MOST,
            )
        )

    def own_at(w, x, y):
        return NOISE.relative_density(y[:, None] - x[:, None] * w, noise_sd)

    def total(w):
        return NOISE.log_density(y[:, None] - x[:, None] * w, noise_sd).sum(axis=0)

    grid = np.linspace(low, high, GRID)
    rows = np.broadcast_to(grid, (len(own[0]), GRID)), own_at(grid, *own)

    def own_here(slope):
        return own_at(np.array([slope]), *own)[:, 0]

    if not np.any(x * x > 0):
        flat = np.array([low, high]), np.ones(2)
        return Evidence(None, rows, flat, lambda slope: 0.0, own_here, [], math.inf)
    searched, near = _searched(x, y, noise_sd, grid)
    try:
        found = peaks(total, searched)
        if not searched[0] < found[0][0] < searched[-1]:  # then look farther
            searched = np.union1d(searched, FAR)
            found = peaks(total, searched)
    except NoPeak:
        if NOISE.is_rounded_to_zero(noise_sd):
            raise ValueError(NOISE.rounded_words()) from None
        raise ValueError(
            say(
                "Your density is 0 for at least one house whatever the slope, so no slope is "
                "possible."
            )
        ) from None
    (best, top) = found[0]
    if NOISE.is_rounded_to_zero(noise_sd) and top < FLOOR:
        raise ValueError(NOISE.rounded_words())
    at = np.unique(np.concatenate((grid, near.clip(low, high), np.clip([best], low, high))))
    level = _plateau(total, np.union1d(searched, best), best, top)
    grows = not level and not searched[0] < best < searched[-1]
    if grows:
        top = max(total(at).max(), -1e300)  # finite, also where no slope in sight is possible

    def relative(w):
        return np.exp(total(w) - top)

    def log_relative(slope):
        return float(total(np.array([slope]))[0]) - top

    product = refine(relative, at, STRAIGHT) if level or grows else (at, relative(at))
    if grows:
        empty = [], math.inf, None, True
        return Evidence(None, rows, product, log_relative, own_here, *empty)
    found = [(slope, height - top) for slope, height in found]
    log_area = _log_area(relative, best, near, top)
    if level:
        best, found = _middle(*level, low, high), []
    return Evidence(best, rows, product, log_relative, own_here, found, log_area, level)


def _plateau(total, at, best, top):
    """The (low, high) of equal slopes around the best, as `plateau`; infinite beyond `at`."""
    if not plateau(at, np.exp(total(at) - top), best, 1.0, top):
        return None
    at, heights = refine(lambda w: np.exp(total(w) - top), np.union1d(at, FAR), STRAIGHT)
    low, high = plateau(at, heights, best, 1.0, top)
    return low if low > at[0] else -math.inf, high if high < at[-1] else math.inf


def _middle(start, end, low, high):
    """The middle of a plateau, of one without an end as far as the axis from low to high."""
    start = min(low, end) if start == -math.inf else start
    end = max(high, start) if end == math.inf else end
    return (start + end) / 2


def _log_area(relative, best, near, top):
    """The log of the area under exp(top) `relative`(w); inf where a part of it is out of sight."""
    at, heights = integration_grid(relative, best, *near)
    if not has_area(heights):
        return -math.inf
    if share_outside(at, heights) > UNSEEN:
        return math.inf
    return top + math.log(np.trapezoid(heights, at))


def _searched(x, y, noise_sd, grid):
    """Where to look for the MLE of points x, y (n,), and where that of Gaussian noise is.

    At each point's own slope, where its likelihood is highest; between, and around all of them;
    and close around the Gaussian MLE, where the likelihood of many points is high and narrow.
    """
    own = y[x * x > 0] / x[x * x > 0]
    wide = max(grid[-1] - grid[0], 2 * float(np.abs(own).max()))
    centre, width = slopes.bell(x, y, noise_sd)
    near = centre + width * gaussian_curve.NODES
    own = own[:: 1 + len(own) // FEW]
    return np.unique(np.concatenate((grid, np.linspace(-wide, wide, GRID), near, own))), near
