"""Local maxima of a function of which only the sign of its slope is known."""

import numpy as np

HALVINGS = 50


def maxima(slope, grid):
    """Where `slope` (m,) -> (m,) turns from > 0 to <= 0 along the rising `grid` (n,), by bisection.

    An end of the grid counts where the function falls from it. Returns (k,), k >= 0: none where
    the slope is 0 at all positions. Two turns between neighbours of the grid are missed.
    """
    found = slope(grid)
    if (found == 0).all():
        return grid[:0]
    up = found > 0
    turns = np.flatnonzero(up[:-1] & ~up[1:])
    left, right = grid[turns], grid[turns + 1]
    if len(left):
        for _ in range(HALVINGS):
            middle = 0.5 * (left + right)
            rising = slope(middle) > 0
            left, right = np.where(rising, middle, left), np.where(rising, right, middle)
    ends = [grid[:1][~up[:1]], 0.5 * (left + right), grid[-1:][up[-1:]]]
    return np.concatenate(ends)
