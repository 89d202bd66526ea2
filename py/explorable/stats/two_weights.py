"""Ridge and lasso of two weights, from the MLE and the Gram matrix: for pictures of the plane.

    J(w) = (w - v)^T G (w - v) + penalty R(w),   R = w_1^2 + w_2^2 or |w_1| + |w_2|

v        (2,) MLE, finite, where the squared error is least
G        (2, 2) X^T X, symmetric and positive definite
penalty  lambda >= 0 beside the whole squared error; inf is allowed: both weights are then 0
"""

import math

import numpy as np

from explorable.stats._lasso.path_of_two import lasso_of_two
from explorable.stats._validation import non_negative, refuse_not_finite, representable
from explorable.words import say


def map_of_two(norm, v, G, penalties):
    """argmin_w J(w) for the norm "l2" or "l1". Returns (m, 2) for penalties (m,)."""
    if norm == "l1":
        return lasso_of_two(v, G, penalties)
    if norm != "l2":
        raise ValueError(say("The norm must be 'l2' or 'l1'; it is {norm!r}.", norm=norm))
    return ridge_of_two(v, G, penalties)


def ridge_of_two(v, G, penalties):
    """w = (G + penalty I)^-1 G v. Returns (m, 2) for penalties (m,).

    Raises ValueError where G + penalty I is not positive definite.
    """
    v, G = np.asarray(v, float), np.asarray(G, float)
    refuse_not_finite(v=v, G=G)
    penalties = np.array([non_negative("each penalty", penalty) for penalty in penalties])
    (p, q), r, s = G @ v, G[0, 0] + penalties, G[1, 1] + penalties
    determinant = r * s - G[0, 1] * G[1, 0]
    if not ((determinant > 0) & (r > 0)).all():
        raise ValueError(
            say("The MAP is not unique: the two columns say the same. Raise the penalty.")
        )
    first, second = s * p - G[0, 1] * q, r * q - G[1, 0] * p
    with np.errstate(invalid="ignore"):
        weights = np.stack((first / determinant, second / determinant), axis=1)
    weights[penalties == math.inf] = 0.0
    return representable(weights)


def norm_of(w, norm):
    """|w_1| + |w_2| for "l1", sqrt(w_1^2 + w_2^2) for "l2"; a float."""
    return float(np.abs(w).sum()) if norm == "l1" else math.hypot(*w)
