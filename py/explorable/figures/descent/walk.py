"""The walk of an optimiser down the valley, and ridge with as much decay as a stop is worth."""

from functools import lru_cache

import numpy as np

from explorable.figures.descent.controls import LONGEST, MLE, PRODUCTS, SQUARES
from explorable.stats.descent import walk_of_one

FAR = 1e3  # a walk that comes so far diverges


@lru_cache(maxsize=32)
def walk(optimiser, rate, decay):
    """w_0 = 0, w_1, ... as an array, as long as the longest walk; shorter where it diverges."""
    path = np.array(walk_of_one(optimiser, MLE, SQUARES, 0.0, rate, LONGEST, decay, FAR))
    path.setflags(write=False)
    return path


def early_ridge(decay, rate, steps):
    """xy / (x² + decay + 1/(ηt)): ridge with more decay, less of it with more steps t (m,).

    SGD without decay keeps 1 - (1 - ηx²)^t of the MLE after t steps, this ridge x²/(x² + 1/(ηt)):
    to first order in ηt they are the same. See `early_stopping_shares` in stats/descent.py.
    """
    walked = rate * np.asarray(steps, dtype=float)
    return PRODUCTS * walked / ((SQUARES + decay) * walked + 1)
