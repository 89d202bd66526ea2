"""Whether rounding has spoilt a polynomial: powers of x that differ by little lose their digits."""

import math

import numpy as np

from explorable.stats._validation import EPS

LOST = 1e-6  # of the largest y: what p(x) may be off by


def loses_digits(x, y, weights, missed, factors, sizes, ghosts):
    """Whether p(x_i) may be off by more than LOST of the largest |y_i|, going by rounding.

    x, y     (n,)
    weights  (M + 1,), and `missed`, a function that gives the squared error of their p
    factors  H and T of `square_roots`, for columns of these sizes (p,) and ghosts, a float or (p,)

    If entries of X are off by EPS of the columns' sizes, p(x_i) is off by that share of the sum of
    |w_k x_i^k|, and by as much as X^+ makes of it times the residuals. Directions that were taken
    for rounding, though x has places enough to see them, leave out what their ghosts do not hide.
    """
    allowed = LOST * np.abs(y).max(initial=0.0)
    hat_root, root = factors
    seen = np.linalg.norm(hat_root, axis=0)
    residual = math.sqrt(missed())
    cancelled = (np.abs(x).max(initial=0.0) ** np.arange(len(weights))) @ np.abs(weights)
    stretched = np.linalg.norm(sizes[:, None] * root * seen) * residual
    if EPS * (cancelled + 4 * stretched) > allowed:
        return True
    free = len(weights) - len(sizes)  # 1 for an intercept that is no column
    if np.count_nonzero(seen) >= min(len(sizes), _places(x) - free):
        return False
    with np.errstate(divide="ignore"):
        hidden = max(len(x), len(sizes)) * EPS * np.max(sizes / ghosts)
    return bool(min(hidden, 1.0) ** 2 * np.linalg.norm(y) > allowed)


def _places(x):
    """How many x are distinct, by more than rounding."""
    rising = np.unique(x)
    return 1 + np.count_nonzero(np.diff(rising) > 4 * EPS * np.abs(rising).max(initial=0.0))
