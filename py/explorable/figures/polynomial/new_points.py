"""New points from the truth that the default points were drawn from, and errors on them."""

import math

import numpy as np

from explorable.figures.polynomial.controls import DEGREE, NOISE_SD
from explorable.numerics.fixed_draws import standard_normals
from explorable.stats import polynomial
from explorable.stats._cache import FEW

NUMBER, SEED = 50, 2
X = (np.arange(NUMBER) + 0.5) / NUMBER * 2 - 1  # evenly over [-1, 1]
Y = np.sin(np.pi * X) + NOISE_SD * standard_normals(SEED, 1, NUMBER)[0]
POWERS = polynomial.design(X, round(DEGREE.high))


def rmse(fit, x, y):
    """sqrt(sum_i (y_i - p(x_i))^2 / n) of a Fit at points x, y (n,); None where it is None."""
    if fit is None:
        return None
    if len(x) > FEW:  # of points that cannot change no sum is taken again
        return math.sqrt(polynomial.squared_error(fit.weights, x, y) / len(x))
    return _root_mean_square(y - polynomial.design(x, len(fit.weights) - 1) @ fit.weights)


def rmse_new(fit):
    """The same at the NUMBER new points, whose powers are known."""
    if fit is None:
        return None
    return _root_mean_square(Y - POWERS[:, : len(fit.weights)] @ fit.weights)


def _root_mean_square(residuals):
    return math.sqrt(residuals @ residuals / len(residuals))
