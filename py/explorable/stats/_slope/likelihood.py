"""The likelihood of a slope: p(y | w), a bell around the MLE whose width is the standard error.

Symbols, sizes and errors as in `slope`, which offers all these functions too.
"""

import math

import numpy as np

from explorable.stats._slope.sums import checked_sums, least_error, need_points
from explorable.stats._validation import (
    HALF_LOG_TWO_PI,
    points,
    positive,
    refuse_not_finite,
    representable,
)
from explorable.words import say


def mle(x, y):
    """argmax_w p(y | w) = Q / S: the mean of the points' own slopes y/x, weighted by x^2.

    Returns a float. One point: y/x. Raises ValueError if no point has x other than 0.
    """
    x, _, S, Q = checked_sums(x, y)
    need_points(S, x, "There is no MLE")
    return representable(Q / S)


def standard_error(x, noise_sd):
    """sd of the MLE = noise_sd / sqrt(S), which is also the width of the likelihood as a bell in w.

    Returns a float > 0, unit of w. Raises ValueError if no point has x other than 0.
    """
    noise_sd = positive("noise_sd", noise_sd)
    x, _, S, _ = checked_sums(x, x)
    need_points(S, x, "The likelihood has no width")
    return representable(noise_sd / math.sqrt(S))


def bell(x, y, noise_sd):
    """p(y | w) ~ exp(-(w - MLE)^2 / (2 standard_error^2)): (MLE, standard_error), floats.

    (0, inf), a flat line, if no point has x other than 0.
    """
    noise_sd = positive("noise_sd", noise_sd)
    x, _, S, Q = checked_sums(x, y)
    if S == 0:
        return 0.0, math.inf
    return representable(Q / S), representable(noise_sd / math.sqrt(S))


@np.errstate(over="ignore", invalid="ignore")
def point_log_likelihoods(w, x, y, noise_sd):
    """log N(y_i | w x_i, noise_sd^2) = -((y_i - w x_i)/noise_sd)^2/2 - log(noise_sd sqrt(2 pi)).

    Returns (n, m) for a grid w (m,); one number is a grid of one. As a curve in w, point i is a
    bell around y_i/x_i with sd noise_sd/|x_i|; it is constant where x_i = 0. -inf where the
    residual exceeds about 1e154 noise_sd. Raises ValueError if w is not finite or has two axes.
    """
    noise_sd = positive("noise_sd", noise_sd)
    x, y = points(x, y)
    w = _slopes(w)
    z = (y[:, None] - x[:, None] * w) / noise_sd
    log_likelihoods = -0.5 * z * z - (math.log(noise_sd) + HALF_LOG_TWO_PI)
    if not math.isfinite(log_likelihoods.sum()):
        refuse_not_finite(w=w, x=x, y=y)
    return log_likelihoods


@np.errstate(over="ignore", invalid="ignore")
def squared_error(w, x, y):
    """sum_i (y_i - w x_i)^2 = R + S (w - MLE)^2, with R the squared error of the MLE.

    Returns (m,) for a grid w (m,); one number is a grid of one. Nothing cancels, because both parts
    are 0 or more. Of points that cannot change R, S and MLE are found once.
    """
    root, best, least = least_error(*points(x, y))
    w = _slopes(w)
    errors = least + np.square(root * (w - best))  # a root of 0 makes 0 of any w; 0 w^2 may be NaN
    if not math.isfinite(errors.sum()):
        refuse_not_finite(w=w)
    return errors


@np.errstate(over="ignore")
def log_likelihood(w, x, y, noise_sd):
    """log p(y | w) = sum_i log N(y_i | w x_i, noise_sd^2).

    Returns (m,) for a grid w (m,); one number is a grid of one. It is 0 if there are no points. To
    draw it, take exp(result - max(result)): the product itself leaves the range of a double.
    """
    noise_sd = positive("noise_sd", noise_sd)
    misfit = squared_error(w, x, y) / noise_sd / noise_sd
    return -0.5 * misfit - len(x) * (math.log(noise_sd) + HALF_LOG_TWO_PI)


def log_likelihood_at(slope, x, y, noise_sd):
    """log p(y | w) at one slope w, a float: as `log_likelihood`, without the price of arrays."""
    noise_sd = positive("noise_sd", noise_sd)
    root, best, least = least_error(*points(x, y))
    distance = root * (float(slope) - best)
    misfit = (least + distance * distance) / noise_sd / noise_sd
    return -0.5 * misfit - len(x) * (math.log(noise_sd) + HALF_LOG_TWO_PI)


def log_area(x, y, noise_sd):
    """log of the integral of p(y | w) over w: log p(y | MLE) + log(standard_error sqrt(2 pi)).

    A float; inf where the likelihood is flat, because no point has x other than 0. It is not 0 in
    general: p(y | w) is a density over y, and none over w.
    """
    best, error = bell(x, y, noise_sd)
    return log_likelihood_at(best, x, y, noise_sd) + math.log(error) + HALF_LOG_TWO_PI


def _slopes(w):
    w = np.atleast_1d(np.asarray(w, dtype=float))
    if w.ndim > 1:
        raise ValueError(
            say("w must be one slope or a list of slopes; its shape is {shape}.", shape=w.shape)
        )
    return w
