"""What points state about the slope under the noise density in force, as curves over the slope.

While the noise is Gaussian, every curve is a bell of known place and width; under any other
density, curves are evaluated on a grid.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from explorable.editable.noise_density import NOISE
from explorable.numerics import gaussian_curve
from explorable.numerics.maximize import highest
from explorable.stats import slope as slopes
from explorable.stats._cache import once_for_points

GRID = 241
MOST = 2000  # points at which a reader's function is evaluated for every slope


@dataclass(slots=True)
class Evidence:
    """What the points state about the slope; every curve that has a peak is scaled to it.

    `best` is the MLE, None if there is none. `own` and `product` are (positions, heights): one row
    per point (none where there are more than `few`), and one curve for all together.
    `log_relative` maps a slope to log p(D | w) - log p(D | MLE), -inf where a density is 0,
    `own_at` a slope to the heights of the points' own curves.
    """

    best: float | None
    own: tuple[np.ndarray, np.ndarray]
    product: tuple[np.ndarray, np.ndarray]
    log_relative: Any
    own_at: Any


def evidence(x, y, noise_sd, low, high, few):
    """The Evidence of points x, y (n,) on slopes from `low` to `high`.

    Up to `few` points have curves of their own. Raises ValueError for more than MOST points and a
    reader's own density.
    """
    return _evidence(x, y, NOISE.function, noise_sd, low, high, few)


@once_for_points  # while the proposed slope is dragged, it stays
def _evidence(x, y, _function, noise_sd, low, high, few):
    own = (x, y) if len(x) <= few else (x[:0], y[:0])
    curves = _gaussian if NOISE.is_original else _on_grid
    return curves(x, y, noise_sd, low, high, *own)


def _gaussian(x, y, noise_sd, low, high, own_x, own_y):
    """Point i: centre y / x, width noise_sd / |x|. Together: the MLE and its standard error.

    At x = 0 a point's curve is flat, as high as its price is probable under any line.
    """
    best, error = slopes.bell(x, y, noise_sd)
    x, y = own_x, own_y
    centre, width, peak = np.empty(len(x) + 1), np.empty(len(x) + 1), 1.0
    centre[-1], width[-1] = best, error
    sized = x * x != 0.0
    if sized.all():
        centre[:-1], width[:-1] = y / x, noise_sd / np.abs(x)
    else:
        with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
            centre[:-1] = np.where(sized, y / x, 0.0)
            width[:-1] = np.where(sized, noise_sd / np.abs(x), np.inf)
        peak = np.where(sized, 1.0, NOISE.relative_density(y, noise_sd))
    at, heights = gaussian_curve.sampled(low, high, centre, width)
    if not sized.all():
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


def _on_grid(x, y, noise_sd, low, high, *own):
    if len(x) > MOST:
        raise ValueError(
            f"For a density of your own, {len(x)} points are too many to be asked one by one at "
            f"every slope: take at most {MOST}, or the original."
        )

    def own_at(slopes_wanted, x=x, y=y):
        return NOISE.relative_density(y[:, None] - x[:, None] * slopes_wanted, noise_sd)

    def total(slopes_wanted):
        with np.errstate(divide="ignore"):
            return np.log(own_at(slopes_wanted)).sum(axis=0)

    grid = np.linspace(low, high, GRID)
    rows = np.broadcast_to(grid, (len(own[0]), GRID)), own_at(grid, *own)

    def own_here(slope):
        return own_at(np.array([slope]), *own)[:, 0]

    if not np.any(x * x > 0):
        flat = np.array([low, high]), np.ones(2)
        return Evidence(None, rows, flat, lambda slope: 0.0, own_here)
    wide = max(high - low, 2 * float(np.abs(y / np.where(x, x, np.inf)).max()))
    best = highest(total, np.unique(np.concatenate((grid, np.linspace(-wide, wide, GRID)))))
    top = float(total(np.array([best]))[0])
    at = np.unique(np.append(grid, np.clip(best, low, high)))

    def log_relative(slope):
        return float(total(np.array([slope]))[0]) - top

    return Evidence(best, rows, (at, np.exp(total(at) - top)), log_relative, own_here)
