"""The lasso with two columns, in closed form: by trying all nine pairs of signs.

    argmin_w  w^T G w - 2 q^T w + penalty (|w_1| + |w_2|),   G = X^T X,  q = X^T y

Source: the optimality conditions of the lasso, Tibshirani, 1996.
"""

import math

import numpy as np

from explorable.stats._validation import non_negative, refuse_not_finite


def exact_two(gram, correlations, penalty):
    """On the columns in use, w = G^-1 (q - penalty/2 sign(w)). Returns (w_1, w_2), floats.

    gram          G, ((a, b), (b, c)), with a, c >= 0 and b^2 <= a c; b^2 = a c if X has rank 1
    correlations  q, two numbers: G times the MLE, where there is one
    penalty       lambda >= 0; inf is allowed

    Of the candidates, one for each pair of signs, the one that violates optimality least; the
    sparsest, and the first column's, among equals. Relative error: 1e-16 times G's condition.
    Plain floats: for so few numbers arrays would be slower. Raises ValueError for a penalty below
    0, NaN and infinities.
    """
    (a, b), (_, c) = ([float(entry) for entry in row] for row in gram)
    p, q = (float(entry) for entry in correlations)
    if not math.isfinite(a + b + c + p + q):
        refuse_not_finite(gram=np.array([[a, b], [b, c]]), correlations=np.array([p, q]))
    level = non_negative("penalty", penalty) / 2

    def violation(w):
        rests = p - a * w[0] - b * w[1], q - b * w[0] - c * w[1]
        return max(map(_violation, rests, w, (level, level)))

    return min(_candidates(a, b, c, p, q, level), key=violation)


def _candidates(a, b, c, p, q, level):
    yield 0.0, 0.0
    if abs(p) > level and a > 0:
        yield (p - math.copysign(level, p)) / a, 0.0
    if abs(q) > level and c > 0:
        yield 0.0, (q - math.copysign(level, q)) / c
    determinant = a * c - b * b
    if determinant <= 0 or level == math.inf:
        return
    for s, t in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        u, v = p - level * s, q - level * t
        first, second = (c * u - b * v) / determinant, (a * v - b * u) / determinant
        if first * s > 0 and second * t > 0:
            yield first, second


def _violation(rest, weight, level):
    """How far X_j^T (y - X w) = rest is from what the weight needs."""
    return abs(rest - math.copysign(level, weight)) if weight else max(abs(rest) - level, 0.0)
