"""How a price may stray from the line, as a function a reader may rewrite, and what follows.

As long as `noise_density` is the Gaussian below, every curve over the slopes is a bell with a
known place and width; once it is another function, everything is found on a grid.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from explorable.figures._shared.houses import POINTS
from explorable.numerics import gaussian_curve as bells
from explorable.numerics.maximize import highest
from explorable.plot import points as crowd
from explorable.stats import slope as slopes

GRID = 241
MOST = 2000  # for how many points a function is asked at every slope: beyond, it takes too long


def noise_density(residual, noise_sd):
    """height * exp(-z^2 / 2): a bell around the line."""
    z = residual / noise_sd
    height = 1 / (noise_sd * np.sqrt(2 * np.pi))
    return height * np.exp(-(z**2) / 2)


GAUSSIAN = noise_density


@dataclass(slots=True)
class Evidence:
    """What the points say about the slope; every curve that has a peak is scaled to it.

    `best` is the MLE, None if there is none. `own` and `product` are (positions, heights): one row
    a point, but none for a crowd, and one curve for all together. `log_relative` maps a slope to
    log p(D | w) - log p(D | MLE), -inf where a price is impossible, `own_at` a slope to the heights
    of the points' own curves.
    """

    best: float | None
    own: tuple[np.ndarray, np.ndarray]
    product: tuple[np.ndarray, np.ndarray]
    log_relative: Any
    own_at: Any


def evidence(x, y, noise_sd, low, high):
    """The Evidence of points x, y (n,) on slopes between `low` and `high`."""
    if noise_density is GAUSSIAN:
        return _gaussian(x, y, noise_sd, low, high)
    return _on_grid(x, y, noise_sd, low, high)


def log_likelihood(slope, x, y, noise_sd):
    """sum_i log noise_density(y_i - slope x_i), a float; -inf if a price is impossible."""
    if noise_density is GAUSSIAN:
        return float(slopes.log_likelihood(slope, x, y, noise_sd)[0])
    with np.errstate(divide="ignore"):
        return float(np.log(noise_density(y - slope * x, noise_sd)).sum())


def bell(residual, noise_sd):
    """exp(-z^2 / 2): the Gaussian as a share of its peak."""
    return np.exp(-((residual / noise_sd) ** 2) / 2)


def relative_density(residual, noise_sd):
    """The noise's density as a share of its peak, checked, because a reader may have written it."""
    if noise_density is GAUSSIAN:
        return bell(residual, noise_sd)
    heights = np.asarray(noise_density(residual, noise_sd), float)
    around = np.asarray(noise_density(noise_sd * bells.UNIT_AT, noise_sd), float)
    if heights.shape != residual.shape or around.shape != bells.UNIT_AT.shape:
        raise ValueError("The density must give one number for each residual.")
    if not (np.isfinite(heights).all() and (heights >= 0).all() and around.max() > 0):
        raise ValueError("A density is never negative, infinite or undefined, nor zero everywhere.")
    return heights / max(around.max(), heights.max(initial=0.0))


def _gaussian(x, y, noise_sd, low, high):
    """Point i: centre y / x, width noise_sd / |x|. Together: the MLE and its standard error.

    At x = 0 a point's curve is flat, as high as its price is probable under any line.
    """
    best, error = slopes.bell(x, y, noise_sd)
    x, y = crowd.one_by_one(POINTS, x, y)
    with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
        centre, width = np.append(y / x, best), np.append(noise_sd / np.abs(x), error)
    peak = np.ones(len(x))
    squares = x * x
    if np.count_nonzero(squares) < len(x):
        still = np.flatnonzero(squares == 0.0)
        centre[still], width[still] = 0.0, np.inf
        peak[still] = relative_density(y[still], noise_sd)
    at, heights = bells.within(low, high, centre, width)
    heights[:-1] *= peak[:, None]
    centre, width = centre[:-1], width[:-1]

    def own_at(slope):
        return peak * np.exp(-(((slope - centre) / width) ** 2) / 2)

    return Evidence(
        best if error < np.inf else None,
        (at[:-1], heights[:-1]),
        (at[-1], heights[-1]),
        lambda slope: -(((slope - best) / error) ** 2) / 2,
        own_at,
    )


def _on_grid(x, y, noise_sd, low, high):
    if len(x) > MOST:
        raise ValueError(
            f"For a density of your own, {len(x)} points are too many to be asked one by one at "
            f"every slope: take at most {MOST}, or the original."
        )
    few = crowd.one_by_one(POINTS, x, y)

    def own_at(slopes_wanted, x=x, y=y):
        return relative_density(y[:, None] - x[:, None] * slopes_wanted, noise_sd)

    def total(slopes_wanted):
        with np.errstate(divide="ignore"):
            return np.log(own_at(slopes_wanted)).sum(axis=0)

    grid = np.linspace(low, high, GRID)
    rows = np.broadcast_to(grid, (len(few[0]), GRID)), own_at(grid, *few)

    def own_here(slope):
        return own_at(np.array([slope]), *few)[:, 0]

    if not np.any(x * x > 0):
        return Evidence(None, rows, _flat(low, high), lambda slope: 0.0, own_here)
    wide = max(high - low, 2 * float(np.abs(y / np.where(x, x, np.inf)).max()))
    best = highest(total, np.unique(np.concatenate((grid, np.linspace(-wide, wide, GRID)))))
    top = float(total(np.array([best]))[0])
    at = np.unique(np.append(grid, np.clip(best, low, high)))

    def log_relative(slope):
        return float(total(np.array([slope]))[0]) - top

    return Evidence(best, rows, (at, np.exp(total(at) - top)), log_relative, own_here)


def _flat(low, high):
    return np.array([low, high]), np.ones(2)
