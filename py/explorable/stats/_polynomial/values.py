"""The values of a polynomial with given weights, and how far they are from points.

    p(x) = w_0 + w_1 x + ... + w_M x^M

Symbols and errors as in `polynomial`, which offers these functions too.
"""

import math

import numpy as np

from explorable.stats._polynomial.monomials import design, is_turned, triangle
from explorable.stats._validation import points, refuse_not_finite, representable
from explorable.words import say


def predict(w, x):
    """p(x) = sum_k w_k x^k. Returns (m,) for x (m,) and weights w (M + 1,), powers rising."""
    w = np.asarray(w, dtype=float)
    if w.ndim != 1 or not len(w):
        raise ValueError(
            say("w must be one list of weights, at least w_0; its shape is {shape}.", shape=w.shape)
        )
    with np.errstate(over="ignore", invalid="ignore"):
        values = design(x, len(w) - 1) @ w
    if not np.isfinite(values).all():
        refuse_not_finite(w=w)
    return representable(values)


def squared_error(w, x, y):
    """sum_i (y_i - p(x_i))^2, a float, for weights w (M + 1,) and x and y (n,); 0 for n = 0.

    Of points that cannot change no sum is taken again. Raises ValueError for unequal shapes, for
    NaN, and for w or x that are infinite or make p(x) leave the range of a double.
    """
    x, y = points(x, y)
    degree = len(w) - 1
    if not is_turned(x, y, degree):
        missed = float(np.square(y - predict(w, x)).sum())
        if math.isnan(missed):
            refuse_not_finite(y=y)
        return missed
    turned, centre, middle, _ = triangle(x, y)
    aside = turned[:, -1] - turned[:, :degree] @ w[1:]
    above = middle - w[0] - centre[:degree] @ w[1:]
    return float(aside @ aside + len(x) * above * above)
