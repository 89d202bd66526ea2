"""New points from the truth that the default points were drawn from, and errors on them."""

import math

import numpy as np

from explorable.figures.polynomial.controls import NOISE_SD
from explorable.numerics.fixed_draws import standard_normals
from explorable.stats import polynomial

NUMBER, SEED = 50, 2
X = (np.arange(NUMBER) + 0.5) / NUMBER * 2 - 1  # evenly over [-1, 1]
Y = np.sin(np.pi * X) + NOISE_SD * standard_normals(SEED, 1, NUMBER)[0]


def rmse(fit, x, y):
    """sqrt(sum_i (y_i - p(x_i))^2 / n) of a Fit at points x, y (n,); None where it is None."""
    return fit and math.sqrt(polynomial.squared_error(fit.weights, x, y) / len(x))


def rmse_new(fit):
    """The same at the NUMBER new points."""
    return rmse(fit, X, Y)
