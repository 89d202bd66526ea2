"""The highest point of a curve that is only known as a function."""

import numpy as np

ROUNDS, CLOSER = 5, 81
# Of a peak's width. Derivatives are taken over steps that are neither so long that the curve is
# none of sixth degree there, nor so short that its heights hardly differ.
STEP, AGREED = 0.01, 1e-9
STEPS = np.arange(-3, 4)
SLOPE = np.array([-1, 9, -45, 0, 45, -9, 1]) / 60
BEND = np.array([2, -27, 270, -490, 270, -27, 2]) / 180


def highest(function, grid):
    """argmax of `function` (m,) -> (m,) over the rising positions `grid`, looked at ever closer.

    A float, right to 1e-9 of the width of a smooth peak, and to the last digits where there is a
    kink. Raises ValueError where the function has no finite height at all.
    """
    width = None
    closer = grid
    for _ in range(ROUNDS):
        heights = function(closer)
        best = int(heights.argmax())
        if not np.isfinite(heights[best]):
            raise ValueError("This density is zero everywhere, so no slope is possible at all.")
        if width is None:
            width = _width(closer, heights, best)
        closer = np.linspace(
            closer[max(best - 1, 0)], closer[min(best + 1, closer.size - 1)], CLOSER
        )
    peak = float(closer[function(closer).argmax()])
    reach = 6 * STEP * width
    inside = grid[0] <= peak - reach and peak + reach <= grid[-1]
    return _polished(function, peak, width) if width and inside else peak


def _width(at, heights, best):
    """1 / sqrt(-f''), as three neighbours tell it; 0 where they do not."""
    if not 0 < best < at.size - 1:
        return 0.0
    here = slice(best - 1, best + 2)
    before, after = np.diff(heights[here]) / np.diff(at[here])
    bend = 2 * (after - before) / (at[best + 1] - at[best - 1])
    return float(1 / np.sqrt(-bend)) if -np.inf < bend < 0 else 0.0


def _polished(function, peak, width):
    """The peak after a step of Newton's, which sees farther than heights that hardly differ.

    Taken twice, over short and over long distances: they only agree where the curve is smooth.
    """
    step = STEP * width
    heights = function(peak + step * np.concatenate((STEPS, 2 * STEPS)))
    short, long = _newton(heights[:7], step), _newton(heights[7:], 2 * step)
    return peak + short if abs(short - long) <= AGREED * width else peak


@np.errstate(invalid="ignore", divide="ignore")
def _newton(heights, step):
    """-f' / f'' in the middle of seven heights, a step between two; NaN where f is not finite."""
    heights = heights - heights[3]
    return float(-step * (SLOPE @ heights) / (BEND @ heights))
