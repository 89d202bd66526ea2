"""The slope of the MAP at all penalties."""

import math

import numpy as np

from explorable.figures.logistic.fit import best_at
from explorable.stats._cache import once_for_points

LEAST, MOST = 1e-6, 100.0  # penalties
_ENDS = np.geomspace(1e-3, 0.3, 12), 1 - np.geomspace(0.3, 1e-9, 20)
STEPS = np.unique(np.concatenate((*_ENDS, np.linspace(0.02, 1.0, 40))))  # of the largest slope
HALVINGS, CORRECTIONS = 14, 4  # of an interval, and Newton steps within it


@once_for_points
def path(x, passed):
    """(penalties, slopes), falling and growing: every slope is the MAP at one penalty.

    The best intercept b of a slope w makes the probabilities add up to the number that passed, and
    is found by bisection and Newton, for all slopes at once; then penalty = sum x (passed - p)/w.
    """
    last = best_at(x, passed, LEAST)[0] if len(set(passed.tolist())) == 2 else 0.0
    if last == 0:
        return np.array([MOST, LEAST]), np.zeros(2)
    w = last * STEPS
    reach = np.abs(x).max() * np.abs(w) + math.log(len(x)) + 1
    low, high, along = -reach, reach, w[:, None] * x
    for _ in range(HALVINGS):
        b = 0.5 * (low + high)
        over = _probability(along + b[:, None]).sum(axis=1) > passed.sum()
        low, high = np.where(over, low, b), np.where(over, b, high)
    b = 0.5 * (low + high)
    for _ in range(CORRECTIONS):
        p = _probability(along + b[:, None])
        steepness = (p * (1 - p)).sum(axis=1)
        b = b + (passed.sum() - p.sum(axis=1)) / np.where(steepness > 0, steepness, 1.0)
        b = b.clip(low, high)
    p = _probability(along + b[:, None])
    penalties = (passed - p) @ x / w
    penalties[-1] = LEAST
    inside = (penalties >= LEAST) & (penalties <= 2 * MOST)
    return penalties[inside], w[inside]


def _probability(eta):
    return 0.5 + 0.5 * np.tanh(0.5 * eta)
