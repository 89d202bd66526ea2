"""A line through the origin, and one unknown: its slope w.

    y_i = w x_i + e_i,   e_i ~ N(0, noise_sd^2),   w ~ N(0, prior_sd^2)

    MLE = argmin_w  sum_i (y_i - w x_i)^2
    MAP = argmin_w  sum_i (y_i - w x_i)^2 + penalty w^2,   penalty = (noise_sd/prior_sd)^2

x         (n,) inputs, any unit; n may be 0
y         (n,) observations, any unit
w         slope, unit of y over unit of x; one number, or a grid (m,)
noise_sd  sigma_n > 0, unit of y
prior_sd  sigma > 0, unit of w; inf is the flat prior
S, Q      sum x^2 and sum x y

Sizes up to about 1e150 are fine; below about 1e-154 an x has no square and counts as 0. ValueError
is raised for x and y of unequal length, NaN, infinities, and sds that are not positive.

Source: Bishop, Pattern Recognition and Machine Learning, 2006 (Bayesian linear regression);
Gelman et al., Bayesian Data Analysis (the normal model with known variance).
"""

import math
import sys

import numpy as np

from explorable.stats._cache import once_for_points
from explorable.stats._validation import (
    HALF_LOG_TWO_PI,
    points,
    positive,
    refuse_not_finite,
    representable,
    sds,
)
from explorable.words import say


def sums(x, y):
    """S = sum_i x_i^2 and Q = sum_i x_i y_i, floats, for x and y (n,).

    Both are 0 if there are no points, or if S is below the smallest double that has all its digits:
    x then counts as 0. Of points that cannot change they are found once. Raises ValueError for
    unequal shapes, for NaN and infinities, and where S or Q is beyond 1e308.
    """
    return _sums(x, y)[2:]


def mle(x, y):
    """argmax_w p(y | w) = Q / S: the mean of the points' own slopes y/x, weighted by x^2.

    Returns a float. One point: y/x. Raises ValueError if no point has x other than 0.
    """
    x, _, S, Q = _sums(x, y)
    _need(S, x, "There is no MLE")
    return representable(Q / S)


def standard_error(x, noise_sd):
    """sd of the MLE = noise_sd / sqrt(S), which is also the width of the likelihood as a bell in w.

    Returns a float > 0, unit of w. Raises ValueError if no point has x other than 0.
    """
    noise_sd = positive("noise_sd", noise_sd)
    x, _, S, _ = _sums(x, x)
    _need(S, x, "The likelihood has no width")
    return representable(noise_sd / math.sqrt(S))


def bell(x, y, noise_sd):
    """p(y | w) ~ exp(-(w - MLE)^2 / (2 standard_error^2)): (MLE, standard_error), floats.

    (0, inf), a flat line, if no point has x other than 0.
    """
    noise_sd = positive("noise_sd", noise_sd)
    x, _, S, Q = _sums(x, y)
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
    root, best, least = _least_error(*points(x, y))
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
    root, best, least = _least_error(*points(x, y))
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


def posterior(x, y, noise_sd, prior_sd, prior_mean=0.0):
    """p(w | y) = N(w | mean, sd^2): mean = Q/(S + penalty), 1/sd^2 = S/noise_sd^2 + 1/prior_sd^2.

    With a prior N(prior_mean, prior_sd^2) the mean is (Q + penalty prior_mean)/(S + penalty).
    Returns (mean, sd), floats. No points, or all x 0: the prior. prior_sd = inf: N(MLE,
    standard_error^2). ValueError if both. prior_sd -> 0: a spike at prior_mean; noise_sd -> 0: at
    the MLE.
    """
    x, _, S, Q = _sums(x, y)
    if not prior_mean:
        return _posterior(x, S, Q, *sds(noise_sd, prior_sd))
    away, sd = _posterior(x, S, Q - prior_mean * S, *sds(noise_sd, prior_sd))
    return prior_mean + away, sd


def map_estimate(x, y, noise_sd, prior_sd):
    """argmax_w p(w | y) = Q/(S + penalty), penalty = (noise_sd/prior_sd)^2: the posterior's mean.

    Returns a float; edge cases and errors as in `posterior`.
    """
    return posterior(x, y, noise_sd, prior_sd)[0]


@np.errstate(over="ignore")
def log_evidence(x, y, noise_sd, prior_sd):
    """log p(y) = -(n log(2 pi noise_sd^2) + log(1 + S/penalty) + J/noise_sd^2) / 2.

    J = sum (y - mean x)^2 + penalty mean^2, the objective at the MAP. Returns a float: 0 if there
    are no points, -inf for prior_sd = inf (a flat prior predicts nothing in particular) and where
    J exceeds about 1e308 noise_sd^2. Raises as `posterior` does.
    """
    noise_sd, prior_sd = sds(noise_sd, prior_sd)
    x, y, S, Q = _sums(x, y)
    mean, _ = _posterior(x, S, Q, noise_sd, prior_sd)
    z = (y - mean * x) / noise_sd  # residuals, not sum y^2 - Q mean: that difference cancels
    misfit = float(z @ z) + (mean / prior_sd) * (mean / prior_sd)
    ratio = math.sqrt(S) * prior_sd / noise_sd
    spread = math.log1p(ratio * ratio) if ratio < 1e150 else 2 * math.log(ratio)
    return -len(x) * (math.log(noise_sd) + HALF_LOG_TWO_PI) - 0.5 * (spread + misfit)


def _posterior(x, S, Q, noise_sd, prior_sd):
    """mean = Q/(S + penalty), sd = 1/hypot(1/standard_error, 1/prior_sd), from checked numbers."""
    if prior_sd == math.inf:
        _need(S, x, "Under a flat prior there is no posterior", ", or take a finite prior_sd")
    ratio = noise_sd / prior_sd
    weight = S + ratio * ratio  # inf if the prior is a spike: the mean is then 0
    mean = representable(Q / weight) if weight > 0 else 0.0
    standard_error = noise_sd / math.sqrt(S) if S > 0 else math.inf
    narrow, wide = sorted((standard_error, prior_sd))
    return mean, representable(narrow / math.hypot(1, narrow / wide))


def _sums(x, y):
    x, y = points(x, y)
    return x, y, *_squares_and_products(x, y)


@once_for_points
@np.errstate(over="ignore", invalid="ignore")
def _squares_and_products(x, y):
    S, Q = float(x.dot(x)), float(x.dot(y))  # NaN or infinite if an entry of x or y is
    if not (math.isfinite(S) and math.isfinite(Q)):
        refuse_not_finite(x=x, y=y)
        raise ValueError(say("x or y is too large to be squared: measure it in larger units."))
    return (0.0, 0.0) if sys.float_info.min > S else (S, Q)


@once_for_points
def _least_error(x, y):
    """sqrt(S), the MLE (or 0 where there is none), and the sum of its squared residuals."""
    S, Q = _squares_and_products(x, y)
    best = representable(Q / S) if S > 0 else 0.0
    residuals = y - best * x
    return math.sqrt(S), best, float(residuals @ residuals)


def _slopes(w):
    w = np.atleast_1d(np.asarray(w, dtype=float))
    if w.ndim > 1:
        raise ValueError(
            say("w must be one slope or a list of slopes; its shape is {shape}.", shape=w.shape)
        )
    return w


def _need(squares, x, otherwise, or_else=""):
    if squares == 0:
        reason = "every x is 0 or as good as 0" if len(x) else "there are no points"
        remedy = "Move a point sideways" if len(x) else "Add a point"
        raise ValueError(
            say(
                "{otherwise}: {reason}. {remedy}, away from x = 0{or_else}.",
                otherwise=otherwise,
                reason=reason,
                remedy=remedy,
                or_else=or_else,
            )
        )
