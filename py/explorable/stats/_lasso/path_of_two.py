"""The lasso with two columns for many penalties at once, exactly, by patterns of signs."""

from itertools import product

import numpy as np

from explorable.stats._validation import non_negative, refuse_not_finite
from explorable.words import say


def lasso_of_two(v, G, penalties):
    """argmin_w (w - v)^T G (w - v) + penalty (|w_1| + |w_2|), exactly, by patterns of signs.

    Of the nine patterns, the one whose solution has these signs and obeys the Karush-Kuhn-Tucker
    conditions: G (v - w) = penalty/2 sign(w_j) where w_j is not 0, at most that size where it is.
    Returns (m, 2) for penalties (m,). Raises ValueError for a G that is not positive definite,
    NaN and infinities.
    """
    v, G = np.asarray(v, float), np.asarray(G, float)
    refuse_not_finite(v=v, G=G)
    penalties = np.array([non_negative("each penalty", penalty) for penalty in penalties])
    determinant = G[0, 0] * G[1, 1] - G[0, 1] * G[1, 0]
    if not (G[0, 0] > 0 and determinant > 0):
        raise ValueError(say("The lasso is not unique: the two columns say the same."))
    half, pulls = penalties / 2, G @ v
    inverse = np.array([[G[1, 1], -G[0, 1]], [-G[1, 0], G[0, 0]]]) / determinant
    weights = np.zeros((len(penalties), 2))
    for j, sign in product((0, 1), (-1.0, 1.0)):
        alone = (pulls[j] - half * sign) / G[j, j]
        other = pulls[1 - j] - G[1 - j, j] * alone
        holds = (alone * sign > 0) & (np.abs(other) <= half)
        weights[holds, j] = alone[holds]
        weights[holds, 1 - j] = 0.0
    for signs in product((-1.0, 1.0), repeat=2):
        both = v - half[:, None] * (inverse @ signs)
        holds = (both * signs > 0).all(axis=1)
        weights[holds] = both[holds]
    return weights
