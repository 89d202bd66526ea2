"""All solutions of a lasso that has several, by the corners of their set.

The fit X w and the correlations c = X^T (y - X w) are common to all solutions. So these are

    { w : X w = fit,  w_j sign(c_j) >= 0 where |c_j| = penalty/2,  w_j = 0 elsewhere }

and each corner uses columns that are independent.

Source: Tibshirani, The lasso problem and uniqueness, 2013.
"""

import math
from itertools import combinations

import numpy as np

from explorable.words import say

NOTHING = 1e-13  # a share of the largest penalty
TIE = 1e-9  # relative: correlations that close to the level are at the level
RANK = 1e-11  # singular value, columns having length 1, below which columns are dependent
MOST = 20_000  # choices of columns that are tried


def is_negligible(X, y, penalty):
    """Whether correlations at this penalty are rounding, so that it counts as 0."""
    return penalty == 0 or penalty / 2 < NOTHING * np.abs(X.T @ y).max()


def corners(X, y, w, penalty):
    """(k, d), from one solution w (d,); the first columns' corner first."""
    level = penalty / 2
    correlations = X.T @ (y - X @ w)
    negligible = is_negligible(X, y, penalty)
    if negligible:
        at_level = np.ones(len(w), dtype=bool)
    else:
        at_level = (np.abs(correlations) >= level * (1 - TIE)) & X.any(axis=0)
    rank = rank_of(X[:, at_level])
    if rank == at_level.sum():
        return w[None, :]
    if negligible:
        raise ValueError(
            say(
                "Without a penalty the solutions have no end: columns are dependent. Take a "
                "penalty above 0, or drop a column."
            )
        )
    columns = np.flatnonzero(at_level)
    if math.comb(len(columns), rank) > MOST:
        raise ValueError(say("There are too many ways to choose among so many dependent columns."))
    found = []
    for chosen in combinations(columns.tolist(), rank):
        corner = _corner(X, w, correlations, list(chosen))
        if corner is not None and not any(_near(corner, other) for other in found):
            found.append(corner)
    return np.array(found) if found else w[None, :]


def _corner(X, w, correlations, chosen):
    """The solution on these columns alone, or None if they are dependent or signs are wrong."""
    if rank_of(X[:, chosen]) < len(chosen):
        return None
    corner = np.zeros(len(w))
    corner[chosen] = np.linalg.lstsq(X[:, chosen], X @ w, rcond=None)[0]
    corner[np.abs(corner) <= TIE * np.abs(corner).max(initial=0)] = 0
    return corner if (corner * correlations >= 0).all() else None


def rank_of(columns):
    """How many columns are independent, whatever their units."""
    lengths = np.linalg.norm(columns, axis=0)
    if not columns.size:
        return 0
    singular_values = np.linalg.svd(columns / np.where(lengths > 0, lengths, 1), compute_uv=False)
    return int((singular_values > RANK).sum())


def _near(one, other):
    return np.abs(one - other).max() <= TIE * max(np.abs(one).max(), np.abs(other).max())
