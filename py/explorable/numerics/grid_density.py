"""Densities over a slope known only through their logs: peaks, area and standard deviation."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from explorable.numerics.adaptive_sampling import refine
from explorable.numerics.maximize import MOST, NoPeak, peaks
from explorable.words import say

REACH = 1e6  # even between logarithms far out, so tails that are powers of w are added up, too
GRID = np.sinh(np.linspace(-np.arcsinh(REACH * 20), np.arcsinh(REACH * 20), 4801)) / 20
ROUND = np.linspace(-10.0, 10.0, 401)  # where a centre that somebody typed is likely to be
STRAIGHT = 1e-5  # how nearly straight a density must be between the positions of its integral
SEARCHES = 3
EQUAL = 1e-6  # of a peak's height
LEVEL, BROAD = 1e-12, 0.01  # heights that differ by less are equal; shares of the sd
OUTSIDE, OUTSIDE_SQUARES = 1e-4, 1e-2  # shares of area and of variance beyond REACH that count
POINTS_ONLY = (
    "This density is zero at all but single slopes, so there is no area under it, and no slope has "
    "a probability."
)


@dataclass(slots=True)
class Summary:
    """What is known of a density.

    `peaks` are (position, log height), highest first; `sd` is None where the tails are so heavy
    that there is none; `density` maps slopes (m,) to heights of area 1. `plateau` is None or the
    (low, high) between which all slopes are equally probable. `outside` says that a part of the
    area lies beyond REACH, `unsure` that there may be peaks that were not found. `at` and
    `heights`, shares of the highest peak, are for trapezoids.
    """

    peaks: list[tuple[float, float]]
    sd: float | None
    density: Any
    plateau: tuple[float, float] | None
    outside: bool
    unsure: bool
    at: np.ndarray
    heights: np.ndarray

    @property
    def mode(self):
        """The slope of the highest peak; of equal ones the least, of a plateau the nearest to 0."""
        return min(max(0.0, self.plateau[0]), self.plateau[1]) if self.plateau else self.modes[0]

    @property
    def modes(self):
        """The slopes of all peaks that are as high as the highest, rising."""
        top = self.peaks[0][1]
        slack = EQUAL + 1e-15 * abs(top)
        return sorted(at for at, height in self.peaks if top - height <= slack)

    @property
    def grows(self):
        """Whether it is highest where the search ends, so that no slope is the most probable."""
        low, high = self.at[0], self.at[-1]
        return not self.plateau and not all(low < mode < high for mode in self.modes)

    def moved(self, by):
        """The Summary of the same density `by` further to the right."""
        if not by:
            return self
        density, level = self.density, self.plateau
        return replace(
            self,
            peaks=[(at + by, height) for at, height in self.peaks],
            density=lambda w: density(w - by),
            plateau=level and (level[0] + by, level[1] + by),
            at=self.at + by,
        )


def integration_grid(density, *included):
    """(positions, heights) of `density` (m,) -> (m,) for trapezoids, at the `included` ones too."""
    return refine(density, np.union1d(GRID[::4], included), STRAIGHT)


def share_outside(at, heights):
    """The area beyond the ends of `at`, as a share of that within, for tails that fall as 1/w^2."""
    area = np.trapezoid(heights, at)
    return float((heights[0] * -at[0] + heights[-1] * at[-1]) / area)


def summarise(log_density, included=()):
    """The Summary of exp(log_density), which need not have area 1.

    `log_density` maps slopes (m,) to (m,), -inf where the density is 0. Slopes are sampled as
    closely as the density is narrow, so sd and area are right to 1e-4 however sharp it is, and
    peaks are searched again where a sample is higher than all of them. A peak between two
    positions of the first grid is found if its log, as that of a Gaussian, rises from far away, or
    if one of the slopes `included` is on it. Raises NoPeak, a ValueError, if the density is 0
    everywhere, or at all but single slopes, so that there is no area.
    """
    included = np.concatenate((ROUND, included))
    for _ in range(SEARCHES):
        found = peaks(log_density, np.union1d(GRID, included))
        mode, top = found[0]

        def relative(w, top=top):
            return np.exp(log_density(w) - top)

        at, heights = integration_grid(relative, *included, *(peak for peak, _ in found))
        missed = at[heights > 1 + EQUAL]
        if not missed.size:
            break
        included = np.concatenate((included, missed))
    if not has_area(heights):
        raise NoPeak(say(POINTS_ONLY))
    area = np.trapezoid(heights, at)
    mean = np.trapezoid(heights * at, at) / area
    variance = np.trapezoid(heights * (at - mean) ** 2, at) / area
    outside = share_outside(at, heights)
    sd = float(np.sqrt(variance)) if outside * REACH**2 < OUTSIDE_SQUARES * variance else None
    return Summary(
        found,
        sd,
        lambda w: relative(w) / area,
        plateau(at, heights, mode, sd, top),
        outside > OUTSIDE,
        bool(missed.size) or len(found) == MOST,
        at,
        heights,
    )


def has_area(heights):
    """Whether two neighbours among the heights >= 0 are above 0, or one of the ends."""
    above = heights > 0
    return bool((above[1:] & above[:-1]).any() or above[0] or above[-1])


def plateau(at, heights, mode, sd, top):
    """(low, high) around the mode with equal heights, shares of the peak's; else None.

    It has to be wider than rounding of log heights around `top` makes a peak of this sd. None, too,
    where the mode is none of the positions `at`.
    """
    level = heights >= 1 - max(LEVEL, 8e-16 * abs(top))
    here = int(at.searchsorted(mode))
    if here == at.size or not level[here]:
        return None
    below, above = np.flatnonzero(~level[:here]), np.flatnonzero(~level[here:])
    low = float(at[below[-1] + 1 if below.size else 0])
    high = float(at[here + above[0] - 1 if above.size else -1])
    return (low, high) if high - low > BROAD * (sd or 1.0) else None
