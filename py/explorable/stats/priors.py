"""Priors on one weight w, as densities and as penalties.

    p(w) = exp(-|w|/scale - w^2/(2 prior_sd^2)) / Z

    "gaussian"     has the second part only,  Z = prior_sd sqrt(2 pi)
    "laplace"      has the first part only,   Z = 2 scale
    "elastic_net"  has both: the product of the two densities, with a Z of its own
    "flat"         has neither: p(w) = 1, which has no integral (improper)

    posterior mode = argmin_w  sum_i (y_i - w x_i)^2 + penalty_term(w),
    penalty_term(w) = 2 noise_sd^2 (-log p(w) - log Z)

w         weight, one number or an array of any shape; unit of y over unit of x
prior_sd  sigma > 0, unit of w: the sd of the Gaussian part
scale     b > 0, unit of w: the Laplace part falls by the factor e in each b
noise_sd  sigma_n > 0, unit of y

A width that a kind does not use is ignored, so that one call serves all kinds. ValueError is
raised for an unknown kind, a width that is missing or not positive and finite, and a w that is
not finite. Beyond about 1e154 widths log densities become -inf and penalties inf, never NaN.

Source: Bishop, Pattern Recognition and Machine Learning, 2006 (regularised least squares); Zou and
Hastie, Regularization and variable selection via the elastic net, 2005; the continued fraction is
Laplace's for the error function.
"""

import math

import numpy as np

from explorable.stats._validation import HALF_LOG_TWO_PI, positive, refuse_not_finite
from explorable.words import named, say

TERMS = 20  # of the continued fraction: at u = 6, where it takes over, its error is below 1e-16
WIDTHS = {
    "gaussian": ("prior_sd",),
    "laplace": ("scale",),
    "elastic_net": ("prior_sd", "scale"),
    "flat": (),
}


@np.errstate(over="ignore", invalid="ignore")
def log_density(kind, w, *, prior_sd=None, scale=None):
    """log p(w) = -|w|/scale - w^2/(2 prior_sd^2) - log Z.

    Returns the shape of w (a float for one number). "flat" gives 0 everywhere: its constant is a
    choice, since it has no integral.
    """
    prior_sd, scale = _widths(kind, prior_sd, scale)
    size = np.abs(np.asarray(w, dtype=float))
    log_p = 0 * size - log_normaliser(prior_sd, scale)
    if prior_sd < math.inf:
        log_p = log_p - 0.5 * np.square(size / prior_sd)
    if scale < math.inf:
        log_p = log_p - size / scale
    return _without_nan(log_p, w)


@np.errstate(over="ignore", invalid="ignore")
def penalty_term(kind, w, *, noise_sd, prior_sd=None, scale=None):
    """(noise_sd/prior_sd)^2 w^2 + (2 noise_sd^2/scale) |w|: what is added to the squared errors.

    Returns the shape of w (a float for one number), unit of y squared, >= 0, and 0 at w = 0. The
    factors are the project's two penalties, lambda for ridge and for the lasso.
    """
    prior_sd, scale = _widths(kind, prior_sd, scale)
    noise_sd = positive("noise_sd", noise_sd)
    size = np.abs(np.asarray(w, dtype=float))
    term = 0 * size
    # from left to right on purpose: at w = 0 a factor that overflowed would give 0 * inf = NaN
    if prior_sd < math.inf:
        term = term + np.square(size / prior_sd * noise_sd)
    if scale < math.inf:
        term = term + size / scale * noise_sd * noise_sd * 2
    return _without_nan(term, w)


def log_normaliser(prior_sd, scale):
    """log Z = log(prior_sd sqrt(2 pi) exp(u^2) erfc(u)), u = prior_sd/(scale sqrt 2).

    Returns a float. The widths are positive floats; inf drops a part, so that scale = inf gives
    log(prior_sd sqrt(2 pi)) and prior_sd = inf gives log(2 scale). Both inf: Z is taken to be 1.
    """
    if prior_sd == scale == math.inf:
        return 0.0
    u = prior_sd / scale / math.sqrt(2)
    if u < 6:
        return math.log(prior_sd) + HALF_LOG_TWO_PI + u * u + math.log(math.erfc(u))
    # erfc underflows later on: sqrt(pi) exp(u^2) erfc(u) = 1/(u + (1/2)/(u + (2/2)/(u + ...)))
    tail = 0.0
    for k in range(TERMS, 0, -1):
        tail = k / 2 / (u + tail)
    return math.log(2) + math.log(scale) - math.log1p(tail / u)


def _widths(kind, prior_sd, scale):
    """The pair (prior_sd, scale), checked, with inf for the part that this kind does not have."""
    if kind not in WIDTHS:
        raise ValueError(
            say(
                "There is no prior {kind!r}; there are {widths}.",
                kind=kind,
                widths=", ".join(WIDTHS),
            )
        )
    given = {"prior_sd": prior_sd, "scale": scale}
    return tuple(_width(kind, name, value) for name, value in given.items())


def _width(kind, name, value):
    if name not in WIDTHS[kind]:
        return math.inf
    if value is None:
        raise ValueError(
            say(
                "The {kind} prior needs {name}, its width: a positive number.",
                kind=named(kind),
                name=named(name),
            )
        )
    width = positive(name, value, infinite_allowed=True)
    if width == math.inf:
        raise ValueError(
            say(
                "A {kind} prior of infinite {name} has no density: use 'flat' instead.",
                kind=named(kind),
                name=named(name),
            )
        )
    return width


def _without_nan(values, w):
    if not math.isfinite(values.sum()):
        refuse_not_finite(w=np.asarray(w, dtype=float))
    return values
