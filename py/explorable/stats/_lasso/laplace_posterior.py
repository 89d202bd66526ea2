"""One weight with a normal likelihood and a Laplace prior: the posterior, which has a kink at 0.

    p(w | y) ~ exp(-(w - mle)^2/(2 variance) - |w|/scale)

On each side of 0 it is a normal distribution with the likelihood's sd, cut off at 0. In units of
that sd, the right one has its peak at -x, x = sd/scale - mle/sd, and the left one at +x,
x = sd/scale + mle/sd. So all moments are those of normal tails.

w         weight, unit of y over unit of x
mle       likelihood's peak, unit of w
variance  of the likelihood as a normal in w, noise_sd^2/sum x^2 > 0, unit of w squared
scale     b > 0 of the prior exp(-|w|/scale)/(2 scale), unit of w

A Gaussian prior besides (elastic net) multiplies the likelihood first: 1/variance and mle/variance
are then sums. Accuracy: errors of mean and sd below 1e-11 sd for |mle|/sd up to 1e3 and scales
from 1e-3 to 1e3 sd. ValueError is raised for a variance or scale that is not positive and finite,
and for a w or mle that is not finite.

Source: Park and Casella, The Bayesian lasso, 2008; Hans, Bayesian lasso regression, 2009.
"""

import math

import numpy as np

from explorable.stats._distributions.normal_tail import (
    excess,
    log_tail,
    scaled_log_tail,
    variance_above,
)
from explorable.stats._validation import HALF_LOG_TWO_PI, positive, refuse_not_finite, representable


def laplace_posterior(mle, variance, scale):
    """mode = soft(mle, variance/scale), mean = mle - (variance/scale)(P(w > 0) - P(w < 0)), sd.

    Returns (mode, mean, sd), floats. The mean is computed as the average of the two sides' means,
    P(w > 0) E[w | w > 0] - P(w < 0) E[-w | w < 0], in which nothing large cancels.
    """
    mle, sd, right, left = _sides(mle, variance, scale)
    share, other = math.exp(_log_share(right, left)), math.exp(_log_share(left, right))
    mean = share * excess(right) - other * excess(left)
    within = share * variance_above(right) + other * variance_above(left)
    between = math.sqrt(share * other) * (excess(right) + excess(left))
    mode = math.copysign(max(abs(mle) - float(variance) / float(scale), 0.0), mle)
    spread = math.hypot(math.sqrt(within), between)
    return mode + 0.0, representable(sd * mean), representable(sd * spread)


def mass_above_zero(mle, variance, scale):
    """P(w > 0 | y) = A(right)/(A(right) + A(left)), A(x) = exp(x^2/2) P(Z > x). A float."""
    _, _, right, left = _sides(mle, variance, scale)
    return math.exp(_log_share(right, left))


@np.errstate(over="ignore", invalid="ignore")
def laplace_log_density(w, mle, variance, scale):
    """log p(w | y) = -(w - mle)^2/(2 variance) - |w|/scale - log of its integral.

    Returns the shape of w (a float for one number); -inf beyond about 1e154 sd.
    """
    _, sd, right, left = _sides(mle, variance, scale)
    w = np.asarray(w, dtype=float)
    refuse_not_finite(w=w)
    sides = (
        _log_share(right, left) + _log_density_beyond(np.maximum(w, 0) / sd, right),
        _log_share(left, right) + _log_density_beyond(np.maximum(-w, 0) / sd, left),
    )
    log_p = np.where(w >= 0, *sides) - math.log(sd)
    return log_p if log_p.shape else float(log_p)


def laplace_cdf(w, mle, variance, scale):
    """P(w' < w | y). Returns the shape of w (a float for one number)."""
    _, sd, right, left = _sides(mle, variance, scale)
    w = np.asarray(w, dtype=float)
    refuse_not_finite(w=w)
    masses = []
    for u in (w / sd).ravel().tolist():
        here, there = (right, left) if u >= 0 else (left, right)
        beyond = math.exp(min(_log_share(here, there) + _log_tail_ratio(here, abs(u)), 0.0))
        masses.append(1 - beyond if u >= 0 else beyond)
    return np.reshape(masses, w.shape) if w.shape else masses[0]


def _sides(mle, variance, scale):
    """(mle, sd, x of the right side, x of the left side), checked."""
    sd, scale = math.sqrt(positive("variance", variance)), positive("scale", scale)
    mle = float(mle)
    refuse_not_finite(mle=np.asarray(mle))
    right = representable(sd / scale - mle / sd)
    return mle, sd, right, representable(sd / scale + mle / sd)


def _log_share(here, there):
    """log P(w on this side), from both sides' x: the sides weigh exp(x^2/2) P(Z > x)."""
    difference = scaled_log_tail(there) - scaled_log_tail(here)
    return -max(difference, 0.0) - math.log1p(math.exp(-abs(difference)))


def _log_density_beyond(u, x):
    """log of the density of Z - x at u (any shape, >= 0), given Z > x."""
    if x < 0:
        return -0.5 * np.square(u + x) - HALF_LOG_TWO_PI - log_tail(x)
    return -u * (0.5 * u + x) - HALF_LOG_TWO_PI - scaled_log_tail(x)


def _log_tail_ratio(x, u):
    """log P(Z > x + u | Z > x), u >= 0."""
    if x < 0:
        return log_tail(x + u) - log_tail(x)
    return scaled_log_tail(x + u) - scaled_log_tail(x) - u * (0.5 * u + x)
