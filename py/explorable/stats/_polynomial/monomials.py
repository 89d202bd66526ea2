"""The powers of x as columns, x^0 to x^M: of a list of places, of few points, of very many.

A frame asks for the same columns several times, so those of a few places are kept. Points that
cannot change, a hundred thousand perhaps, are turned into a triangle once, and no row is looked at
again.
"""

import math
from functools import lru_cache

import numpy as np

from explorable.stats._cache import FEW, constant, once_for_points
from explorable.stats._validation import refuse_not_finite
from explorable.words import say

LARGEST_DEGREE = 100  # a double holds no more: next to x^100 most of the other powers are rounding


def design(x, degree):
    """The columns x^0, x^1, ..., x^degree. Returns (n, degree + 1) for x (n,); n may be 0.

    0^0 is 1. Raises ValueError if x has other than one axis, is not finite or has a power beyond
    1e308, and for a degree that is no whole number from 0 to LARGEST_DEGREE.
    """
    x = np.asarray(x, dtype=float)
    if x.ndim != 1:
        raise ValueError(say("x must be one list of numbers; its shape is {shape}.", shape=x.shape))
    if degree not in range(LARGEST_DEGREE + 1):
        raise ValueError(
            say(
                "degree must be a whole number from 0 to {largest_degree}; it is {degree!r}.",
                largest_degree=LARGEST_DEGREE,
                degree=degree,
            )
        )
    if len(x) > 2 * FEW:  # twice: powers cost more than the sums that FEW is about
        return _powers(x, int(degree))
    return _powers_of_few(x.tobytes(), int(degree)).copy(order="K")


def _powers(x, degree):
    rising = np.ones((degree + 1, len(x)))  # a row each: in one piece they are much quicker
    with np.errstate(over="ignore"):
        for k in range(degree):
            np.multiply(rising[k], x, out=rising[k + 1])
    powers = rising.T
    if not math.isfinite(x.sum() + powers[:, -1].sum()):
        refuse_not_finite(x=x)
        raise ValueError(
            say("x^{degree} is beyond 1e308: measure x in larger units.", degree=degree)
        )
    return powers


@lru_cache(maxsize=8)  # a frame asks for those of the points four times, and of the grid twice
def _powers_of_few(x, degree):
    return _powers(np.frombuffer(x), degree)


def centred(x, degree):
    """All but x^0, for x (n,), n > 0: the columns less their means, these, and how large they were.

    Returns ((n, degree), (degree,), (degree,)). Raises as `design` does.
    """
    if len(x) > FEW:
        return _centred_powers(design(x, degree))
    return _columns_of_few(x.tobytes(), degree)


def _centred_powers(powers):
    columns = powers[:, 1:]
    centre = columns.mean(axis=0)
    return columns - centre, centre, np.abs(columns).max(axis=0, initial=0)


@lru_cache(maxsize=2)  # two fits to the same points, with a penalty and without
def _columns_of_few(x, degree):
    return _centred_powers(design(np.frombuffer(x), degree))


WIDEST = 15  # the degree up to which points that cannot change are turned into a triangle


def is_turned(x, y, degree):
    """Whether `triangle` stands for these points: they cannot change, and it is wide enough."""
    return constant(x, y) and degree in range(WIDEST + 1)


@once_for_points
def triangle(x, y):
    """[X y] = Q R, centred: R alone decides every fit, and its corners those of lower degrees.

    Q keeps all lengths, so as many numbers stand for a hundred thousand rows; X^T X would cost
    half of the digits. Returns (R (k, WIDEST + 1), with y as its last column, the means of the
    columns (WIDEST,) and of y, and how large the columns were (WIDEST,)).
    """
    columns, centre, sizes = _centred_powers(design(x, WIDEST))
    middle = y.mean()
    turned = np.linalg.qr(np.column_stack([columns, y - middle]), mode="r")
    return turned, centre, middle, sizes
