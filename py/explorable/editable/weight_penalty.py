"""The penalty on each weight of a polynomial, as a function that readers may rewrite."""

from functools import lru_cache

import numpy as np

from explorable.editable.editable import Editable


def weight_penalty(power, penalty):
    """λ, for the weight of every power of x.

    penalty * 4**power shrinks high powers more.
    The MAP is where this is least:
    Σ (y − p(x))² + Σ weight_penalty × weight².
    """
    return penalty * np.ones(len(power))


WEIGHT_PENALTY = Editable(weight_penalty)


def penalties(degree, penalty):
    """The penalties of w_1 to w_degree: one float where all are equal, else (degree,)."""
    return _penalties(WEIGHT_PENALTY.function, degree, penalty)


@lru_cache(maxsize=2)  # a frame in which only a point moves has the same penalties
def _penalties(function, degree, penalty):
    values = np.asarray(function(np.arange(1.0, degree + 1), penalty), float)
    distinct = set(values.ravel().tolist())
    return distinct.pop() if len(distinct) == 1 else values
