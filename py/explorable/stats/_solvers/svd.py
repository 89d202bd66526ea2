"""The singular value decomposition of X, found once while X and y stay, and y seen through it."""

import math

import numpy as np

from explorable.stats._cache import once_for_points
from explorable.stats._validation import EPS


def svd(X):
    """X = U diag(d) V^T. Returns U (n, k), d (k,) falling, V^T (k, d) with k = min(n, d).

    A d that rounding X could have made is 0, exactly. n = 0 gives k = 0. X must be finite,
    which `data` sees to: nothing is raised here. The three are read-only; of an X that cannot
    change they are found once.
    """
    return _svd(X, X)


@once_for_points
def _svd(X, _):
    U, d, Vt = np.linalg.svd(X, full_matrices=False)
    factors = U, np.where(d > rounding_noise(d, X.shape), d, 0), Vt
    for factor in factors:
        factor.setflags(write=False)
    return factors


@once_for_points
def along_directions(X, y):
    """z = U^T y (k,), read-only: y along the directions of `svd`. Found once, as the svd is."""
    z = svd(X)[0].T @ y
    z.setflags(write=False)
    return z


def unexplained(X, y, noise_sd=1.0):
    """||y - U U^T y||^2/noise_sd^2, a float: what no weights explain. Found once, as the svd is."""
    largest, squares = _unexplained(X, y)
    return squares * (largest / noise_sd) * (largest / noise_sd)


@once_for_points
def _unexplained(X, y):
    """The largest residual, or 1, and the sum of squares of all in units of it."""
    rest = y - svd(X)[0] @ along_directions(X, y)
    largest = float(np.abs(rest).max(initial=0)) or 1.0
    rest /= largest
    return largest, float(rest @ rest)


def prior_shares(d, penalty):
    """1 - f = penalty/(d^2 + penalty) without the difference; 1 where d and penalty are both 0."""
    ghost = np.sqrt(penalty)
    length = np.hypot(d, ghost)
    with np.errstate(invalid="ignore"):
        return np.where((length == 0) | (ghost == math.inf), 1.0, np.square(ghost / length))


def rounding_noise(singular_values, shape, size=0):
    """What rounding makes of a singular value 0, if entries of X, or size, were rounded."""
    return max(shape) * EPS * max(size, singular_values.max(initial=0))
