"""Local maxima of a function of which only the sign of its slope is known."""

import numpy as np

# Each round cuts a step in eight, so that 17 of them halve it 51 times. In a browser, a call costs
# as much as some hundred numbers.
ROUNDS = 17
CUTS = np.arange(1, 9) / 8


def maxima(slope, grid):
    """Where `slope` (m,) -> (m,) turns from > 0 to <= 0 along the rising `grid` (n,).

    Found by ever finer grids, to the last digits. An end of the grid counts where the function
    falls from it. Returns (k,), k >= 0: none where the slope is 0 at all positions. Two turns
    between neighbours of the grid are missed.
    """
    found = slope(grid)
    if (found == 0).all():
        return grid[:0]
    up = found > 0
    turns = np.flatnonzero(up[:-1] & ~up[1:])
    left, right, row = grid[turns], grid[turns + 1], np.arange(len(turns))
    for _ in range(ROUNDS if len(turns) else 0):
        inside = left[:, None] + (right - left)[:, None] * CUTS
        rising = slope(inside[:, :-1].ravel()).reshape(len(turns), -1) > 0
        first = np.where(rising.all(axis=1), len(CUTS) - 1, rising.argmin(axis=1))
        left = np.where(first > 0, inside[row, first - 1], left)
        right = inside[row, first]
    return np.concatenate((grid[:1][~up[:1]], 0.5 * (left + right), grid[-1:][up[-1:]]))
