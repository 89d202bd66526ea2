"""S = sum x^2 and Q = sum x y of the points, on which all about the slope rests.

Symbols, sizes and errors as in `slope`, which offers `sums` too.
"""

import math
import sys

import numpy as np

from explorable.stats._cache import once_for_points
from explorable.stats._validation import points, refuse_not_finite, representable
from explorable.words import say


def sums(x, y):
    """S = sum_i x_i^2 and Q = sum_i x_i y_i, floats, for x and y (n,).

    Both are 0 if there are no points, or if S is below the smallest double that has all its digits:
    x then counts as 0. Of points that cannot change they are found once. Raises ValueError for
    unequal shapes, for NaN and infinities, and where S or Q is beyond 1e308.
    """
    return checked_sums(x, y)[2:]


def checked_sums(x, y):
    """x and y as float64, S and Q: what `sums` finds, with the checked points."""
    x, y = points(x, y)
    return x, y, *_squares_and_products(x, y)


@once_for_points
@np.errstate(over="ignore", invalid="ignore")
def _squares_and_products(x, y):
    S, Q = float(x.dot(x)), float(x.dot(y))  # NaN or infinite if an entry of x or y is
    if not (math.isfinite(S) and math.isfinite(Q)):
        refuse_not_finite(x=x, y=y)
        raise ValueError(say("x or y is too large to be squared: measure it in larger units."))
    return (0.0, 0.0) if sys.float_info.min > S else (S, Q)


@once_for_points
def least_error(x, y):
    """sqrt(S), the MLE (or 0 where there is none), and the sum of its squared residuals."""
    S, Q = _squares_and_products(x, y)
    best = representable(Q / S) if S > 0 else 0.0
    residuals = y - best * x
    return math.sqrt(S), best, float(residuals @ residuals)


def need_points(squares, x, otherwise, or_else=""):
    """Raises ValueError where S, the `squares` of x, is 0: why there is no answer, and the cure."""
    if squares == 0:
        reason = "every x is 0 or as good as 0" if len(x) else "there are no points"
        remedy = "Move a point sideways" if len(x) else "Add a point"
        raise ValueError(
            say(
                "{otherwise}: {reason}. {remedy}, away from x = 0{or_else}.",
                otherwise=otherwise,
                reason=reason,
                remedy=remedy,
                or_else=or_else,
            )
        )
