"""Local maxima of a function of which only its slope is known."""

import numpy as np

# Each round looks where a straight line through both ends of a step is 0, and around: a smooth
# slope takes four rounds. The middle is looked at as well, so that each round at least halves it.
AROUND = (-0.1, -1e-3, -1e-6, 1e-6, 1e-3, 0.1)
ROUNDS = 51
DIGITS = 4e-16  # of a position, and of a step of the grid near 0


def maxima(slope, grid):
    """Where `slope` (m,) -> (m,) turns from > 0 to <= 0 along the rising `grid` (n,).

    Found to the last digits, one turn after the other. An end of the grid counts where the function
    falls from it. Returns (k,), k >= 0: none where the slope is 0 at all positions. Two turns
    between neighbours of the grid are missed. The slope may jump, and be infinite.
    """
    found = slope(grid)
    if (found == 0).all():
        return grid[:0]
    up = found > 0
    turns = np.flatnonzero(up[:-1] & ~up[1:])
    steps = np.stack((grid[turns], grid[turns + 1], found[turns], found[turns + 1]), axis=1)
    between = [_narrowed(slope, *step) for step in steps.tolist()]
    return np.concatenate((grid[:1][~up[:1]], between, grid[-1:][up[-1:]]))


def _narrowed(slope, left, right, above, below):
    """Where the slope turns, from a step with slopes `above` 0 and `below` at its ends; a float."""
    least = DIGITS * (right - left)
    for _ in range(ROUNDS):
        share = above / (above - below)
        if not 0 <= share <= 1:  # one of them is infinite, or no number
            share = 0.5
        places = sorted([0.5, *(share + aside for aside in AROUND)])
        inside = [left + (right - left) * place for place in places if 0 < place < 1]
        for at, own in zip(inside, slope(np.array(inside)).tolist(), strict=True):
            if not own > 0:
                right, below = at, own
                break
            left, above = at, own
        if right - left <= max(DIGITS * abs(left), least):
            break
    return 0.5 * (left + right)
