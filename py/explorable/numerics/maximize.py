"""Extrema of curves that are known only as functions."""

import numpy as np

from explorable.words import say

ROUNDS, FINER = 5, 81
DEPTH, MOST = 40.0, 8  # a peak of exp(-40) of the highest has no area that counts
RIPPLE = 1e-12  # of the height: no dip that rounding can make parts two peaks
# Shares of a peak's width. Over longer steps the curve may be no polynomial of sixth degree, or
# have a kink beside the peak; over shorter ones its heights hardly differ.
LENGTHS, AGREEMENT = (0.01, 1e-3, 1e-4), 1e-9
STEPS = np.arange(-3, 4)
FIRST = np.array([-1, 9, -45, 0, 45, -9, 1]) / 60
SECOND = np.array([2, -27, 270, -490, 270, -27, 2]) / 180


class NoPeak(ValueError):
    """There is no finite height at all."""


def highest(function, grid):
    """argmax of `function` (m,) -> (m,) over the rising positions `grid`: the first of `peaks`."""
    return peaks(function, grid)[0][0]


def peaks(function, grid):
    """The local maxima of a log density (m,) -> (m,): [(position, height), ...], highest first.

    Each is found on the rising positions `grid`, and then by ever finer grids: right to 1e-9 of
    the width of a smooth peak, and to the last digits where there is a kink. A peak that lies
    between two positions of the grid and touches neither is missed. Peaks more than DEPTH below
    the highest do not count, nor do those after the MOST highest. Raises NoPeak, a ValueError,
    where the function has no finite height at all.
    """
    heights = function(grid)
    top = heights.max()
    if not np.isfinite(top):
        raise NoPeak(say("This density is zero everywhere, so no slope is possible at all."))
    found = [_climbed(function, grid, heights, index) for index in _summits(heights, top - DEPTH)]
    return sorted(found, key=lambda peak: -peak[1])


def _summits(heights, least):
    """The indices of at most MOST local maxima, one for each stretch of equal heights."""
    padded = np.concatenate(([-np.inf], heights, [-np.inf]))
    rising = padded[1:-1] > padded[:-2]
    falling = padded[1:-1] >= padded[2:]
    kept = []
    for index in np.flatnonzero(rising & falling & (heights >= least)):
        if kept:
            dip = heights[kept[-1] : index].min()
            if dip > min(heights[kept[-1]], heights[index]) - RIPPLE * (1 + abs(dip)):
                kept[-1] = max(kept[-1], index, key=heights.__getitem__)
                continue
        kept.append(index)
    return sorted(kept, key=lambda index: -heights[index])[:MOST]


def _climbed(function, grid, heights, best):
    """(position, height) of the peak next to grid[best]."""
    width, start = _width(grid, heights, best), (float(grid[best]), float(heights[best]))
    finer = grid
    for _ in range(ROUNDS):
        finer = np.linspace(finer[max(best - 1, 0)], finer[min(best + 1, finer.size - 1)], FINER)
        heights = function(finer)
        best = int(heights.argmax())
    peak, height = float(finer[best]), float(heights[best])
    if height < start[1]:  # a peak of one position, which the finer grids leave out
        return start
    reach = 6 * LENGTHS[0] * width
    if not width or peak - reach < grid[0] or peak + reach > grid[-1]:
        return peak, height
    polished = _polished(function, peak, width)
    return polished, max(height, float(function(np.array([polished]))[0]))


def _width(at, heights, best):
    """1 / sqrt(-f''), by finite differences at three neighbours; 0 where that is no peak."""
    if not 0 < best < at.size - 1:
        return 0.0
    here = slice(best - 1, best + 2)
    before, after = np.diff(heights[here]) / np.diff(at[here])
    second = 2 * (after - before) / (at[best + 1] - at[best - 1])
    return float(1 / np.sqrt(-second)) if -np.inf < second < 0 else 0.0


def _polished(function, peak, width):
    """The peak after one Newton step, which is more precise than comparing heights.

    The step is computed twice, over short and long distances: both agree only on smooth curves.
    """
    for length in LENGTHS:
        step = length * width
        heights = function(peak + step * np.concatenate((STEPS, 2 * STEPS)))
        short, long = _newton(heights[:7], step), _newton(heights[7:], 2 * step)
        if abs(short - long) <= AGREEMENT * width:
            return peak + short
    return peak


@np.errstate(invalid="ignore", divide="ignore")
def _newton(heights, step):
    """-f' / f'' in the middle of seven heights, `step` apart; NaN where f is not finite."""
    heights = heights - heights[3]
    return float(-step * (FIRST @ heights) / (SECOND @ heights))
