"""What the weights of a polynomial cost, as a function a reader may rewrite."""

from functools import lru_cache

import numpy as np


def price_of_weights(power, penalty):
    """λ, for the weight of every power of x; penalty * 4**power would make high powers dearer.

    The MAP is where Σ (y − p(x))² + Σ price × weight² is least.
    """
    return penalty * np.ones(len(power))


def prices(degree, penalty):
    """The prices of w_1 to w_degree: one float where all are alike, else (degree,)."""
    return _prices(price_of_weights, degree, penalty)


@lru_cache(maxsize=2)  # a frame in which a point moves does not ask again
def _prices(function, degree, penalty):
    values = np.asarray(function(np.arange(1.0, degree + 1), penalty), float)
    different = set(values.ravel().tolist())
    return different.pop() if len(different) == 1 else values
