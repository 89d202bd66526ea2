"""The penalty on each weight of a polynomial, as a function that readers may rewrite."""

from functools import lru_cache

import numpy as np

from explorable.editable.editable import Editable


def price_of_weights(power, penalty):
    """λ, for the weight of every power of x; penalty * 4**power would make high powers dearer.

    The MAP is where Σ (y − p(x))² + Σ price × weight² is least.
    """
    return penalty * np.ones(len(power))


WEIGHT_PENALTY = Editable(price_of_weights)


def penalties(degree, penalty):
    """The penalties of w_1 to w_degree: one float where all are alike, else (degree,)."""
    return _penalties(WEIGHT_PENALTY.function, degree, penalty)


@lru_cache(maxsize=2)  # a frame in which only a point moves has the same penalties
def _penalties(function, degree, penalty):
    values = np.asarray(function(np.arange(1.0, degree + 1), penalty), float)
    different = set(values.ravel().tolist())
    return different.pop() if len(different) == 1 else values
