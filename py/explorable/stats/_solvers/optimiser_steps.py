"""One update of each optimiser: plain gradient descent, Adam and AdamW, for arrays of weights.

The updates and their symbols are those of `descent`; t counts from 1, and mean and square are the
running moments m and v, (d,), which are updated in place.
"""

import numpy as np

from explorable.stats._solvers.walk_of_one import MEAN_KEEP, SMALLEST, SQUARE_KEEP


def _sgd(w, slope, rate, decay, t, mean, square):
    return w - rate * (slope + decay * w)


def _adam(w, slope, rate, decay, t, mean, square):
    return w + _adam_step(slope + decay * w, rate, t, mean, square)


def _adamw(w, slope, rate, decay, t, mean, square):
    return (1 - rate * decay) * w + _adam_step(slope, rate, t, mean, square)


def _adam_step(slope, rate, t, mean, square):
    """Updates mean and square, the running moments of the gradient, in place."""
    mean += (1 - MEAN_KEEP) * (slope - mean)
    square += (1 - SQUARE_KEEP) * (slope * slope - square)
    root = np.sqrt(square / (1 - SQUARE_KEEP**t))
    return -rate / (1 - MEAN_KEEP**t) * mean / (root + SMALLEST)


STEPS = {"sgd": _sgd, "adam": _adam, "adamw": _adamw}
