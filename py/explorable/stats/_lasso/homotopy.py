"""The whole lasso path: weights are straight lines in the penalty between a few knots.

    w(level) = argmin_w  ||y - X w||^2/2 + level sum_j |w_j|,   level = penalty/2
    optimal:  c_j = level sign(w_j) where w_j is not 0, else |c_j| <= level;  c = X^T (y - X w)

From the level at which all weights are 0 the path is followed down to 0. A knot is where a weight
reaches 0 or the correlation of an idle column reaches the level; `_lasso_direction` says which
columns move from there, however many are tied at once.

Columns should be of like size: one 1e8 times smaller than another is found less exactly.

Sources: Osborne, Presnell and Turlach, 2000, and Efron et al., Least angle regression, 2004 (the
homotopy).
"""

import math

import numpy as np

from explorable.stats._cache import once_for_points
from explorable.stats._lasso.direction import TIE, direction_of_weights, factor
from explorable.stats._validation import EPS, representable
from explorable.words import say


@once_for_points
def knots(X, y):
    """(levels (k,) falling to 0, weights (k, d)), for a checked X (n, d) and y (n,).

    The first level is max_j |x_j^T y|, with weights 0; k = 1 if that is 0. The last weights are
    least squares: of all solutions one of least sum |w_j|. Arrays must not be written to.
    """
    x_unit, y_unit = _power_of_two(X), _power_of_two(y)
    levels, weights = _follow(X / x_unit, y / y_unit)
    with np.errstate(over="ignore"):
        levels = representable(levels * (x_unit * y_unit))
        return levels, representable(weights * (y_unit / x_unit))


def _follow(X, y):
    w, correlations = np.zeros(X.shape[1]), X.T @ y
    level = np.abs(correlations).max()
    lengths = np.linalg.norm(X, axis=0)
    noise = 8 * EPS * lengths * np.linalg.norm(y)
    lowest = min(8 * noise[lengths > 0].min(initial=math.inf), level)  # below it all is rounding
    if len(X) > X.shape[1] + 1:  # a triangle with the same X^T X and X^T y, and fewer rows
        triangle = np.linalg.qr(np.column_stack([X, y]), mode="r")
        X, y = triangle[:, :-1], triangle[:, -1]
    levels, path = [level], [w]
    while level > lowest and len(path) <= 100 + 20 * len(w):
        idle_ties = (np.abs(correlations) >= level * (1 - TIE) - noise) & (w == 0)
        signs = np.where(w != 0, np.sign(w), np.sign(correlations) * idle_ties)
        active, direction, factors = direction_of_weights(X, w != 0, idle_ties, signs, lengths)
        fall, leaving = _next_knot(X, w, correlations, level, active, direction, idle_ties)
        level = level - fall if level - fall > lowest else 0.0
        if leaving.any():  # without them anew: setting a small weight to 0 would not do
            active &= ~leaving
            factors = factor(X, active)
        w = np.zeros(len(w))
        w[active] = _weights(*factors, y, level * signs[active])
        correlations = X.T @ (y - X @ w)
        levels.append(level)
        path.append(w)
    if level > lowest:
        raise ValueError(say("The lasso path has too many knots: standardise the columns of X."))
    return np.array([*levels[:-1], 0.0]), np.array(path)


def _next_knot(X, w, correlations, level, active, direction, tied):
    """(how far the level falls, which weights (d,) of bool reach 0 there)."""
    rates = X.T @ (X @ direction)  # by which each correlation falls
    fall = level
    for side in (1, -1):
        room, closing = level - side * correlations, 1 - side * rates
        meets = (closing > TIE) & ~active & ~(tied & (side * correlations > 0))
        fall = (room[meets] / closing[meets]).min(initial=fall)
    shrinking = active & (w * direction < 0)
    until_zero = np.full(len(w), math.inf)
    until_zero[shrinking] = -w[shrinking] / direction[shrinking]
    fall = max(until_zero.min(initial=fall), 0.0)
    return fall, until_zero <= fall * (1 + TIE)


def _weights(Q, R, y, pull):
    """(A^T A)^-1 (A^T y - pull) for A = Q R: so A^T (y - A w) = pull up to rounding."""
    return np.linalg.solve(R, Q.T @ y - np.linalg.solve(R.T, pull))


def _power_of_two(values):
    """The power of 2 at or below the largest of them: dividing by it rounds nothing."""
    return math.ldexp(1.0, int(np.frexp(np.abs(values).max(initial=0))[1]) - 1)
