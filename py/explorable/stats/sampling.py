"""Errors of the MLE and the MAP of a slope over new data sets from one true slope.

    y_i = true_slope x_i + e_i,   e_i ~ N(0, noise_sd^2),   S = sum_i x_i^2,   the x_i held fixed

    MLE: bias 0, variance noise_sd^2 / S
    MAP: bias (kappa - 1) true_slope, variance kappa^2 noise_sd^2 / S,
         kappa = S / (S + lambda), lambda = noise_sd^2 / prior_sd^2
    mean squared error = bias^2 + variance

squares     S > 0, unit of x squared
true_slope  the slope that draws the data, unit of y over unit of x
noise_sd    sigma_n > 0, unit of y
prior_sd    sigma > 0, unit of the slope; numbers, or arrays of one shape

Source: Hoerl and Kennard, Ridge regression: biased estimation for nonorthogonal problems, 1970.
"""

import numpy as np

from explorable.stats._validation import positive


def mle_error(squares, noise_sd):
    """noise_sd^2 / S, the variance and the mean squared error of the MLE, a float.

    Raises ValueError unless both are positive.
    """
    return positive("noise_sd", noise_sd) ** 2 / positive("squares", squares)


def map_error(squares, true_slope, noise_sd, prior_sd):
    """bias = (kappa - 1) true_slope and variance = kappa^2 noise_sd^2 / S of the MAP.

    Returns (bias, variance), each of the shape of prior_sd. Raises ValueError unless squares and
    noise_sd are positive.
    """
    variance = mle_error(squares, noise_sd)
    with np.errstate(over="ignore"):
        left_out = variance / (variance + np.square(prior_sd))  # 1 - kappa
    return -left_out * true_slope, np.square(1 - left_out) * variance


def posterior_sd(squares, noise_sd, prior_sd):
    """noise_sd / sqrt(S + lambda): how uncertain one data set leaves the slope, a float.

    The MAP varies less over data sets, by the factor sqrt(kappa), because it is biased. Raises
    ValueError unless all are positive.
    """
    return (1 / mle_error(squares, noise_sd) + positive("prior_sd", prior_sd) ** -2) ** -0.5


def best_prior_sd(true_slope):
    """|true_slope|: the prior sd of the least mean squared error of the MAP; 0 is lambda = inf.

    The error's derivative in lambda is 2 S (lambda true_slope^2 - noise_sd^2) / (S + lambda)^3, so
    it is least at lambda = noise_sd^2 / true_slope^2, however many points there are.
    """
    return abs(true_slope)
