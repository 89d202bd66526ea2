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

import numpy as np

from explorable.stats._slope.likelihood import (  # noqa: F401 - offered here too
    bell,
    log_area,
    log_likelihood,
    log_likelihood_at,
    mle,
    point_log_likelihoods,
    squared_error,
    standard_error,
)
from explorable.stats._slope.sums import checked_sums, need_points, sums  # noqa: F401 - as above
from explorable.stats._validation import HALF_LOG_TWO_PI, representable, sds


def posterior(x, y, noise_sd, prior_sd, prior_mean=0.0):
    """p(w | y) = N(w | mean, sd^2): mean = Q/(S + penalty), 1/sd^2 = S/noise_sd^2 + 1/prior_sd^2.

    With a prior N(prior_mean, prior_sd^2) the mean is (Q + penalty prior_mean)/(S + penalty).
    Returns (mean, sd), floats. No points, or all x 0: the prior. prior_sd = inf: N(MLE,
    standard_error^2). ValueError if both. prior_sd -> 0: a spike at prior_mean; noise_sd -> 0: at
    the MLE.
    """
    x, _, S, Q = checked_sums(x, y)
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
    x, y, S, Q = checked_sums(x, y)
    mean, _ = _posterior(x, S, Q, noise_sd, prior_sd)
    z = (y - mean * x) / noise_sd  # residuals, not sum y^2 - Q mean: that difference cancels
    misfit = float(z @ z) + (mean / prior_sd) * (mean / prior_sd)
    ratio = math.sqrt(S) * prior_sd / noise_sd
    spread = math.log1p(ratio * ratio) if ratio < 1e150 else 2 * math.log(ratio)
    return -len(x) * (math.log(noise_sd) + HALF_LOG_TWO_PI) - 0.5 * (spread + misfit)


def _posterior(x, S, Q, noise_sd, prior_sd):
    """mean = Q/(S + penalty), sd = 1/hypot(1/standard_error, 1/prior_sd), from checked numbers."""
    if prior_sd == math.inf:
        need_points(S, x, "Under a flat prior there is no posterior", ", or take a finite prior_sd")
    ratio = noise_sd / prior_sd
    weight = S + ratio * ratio  # inf if the prior is a spike: the mean is then 0
    mean = representable(Q / weight) if weight > 0 else 0.0
    error = noise_sd / math.sqrt(S) if S > 0 else math.inf
    narrow, wide = sorted((error, prior_sd))
    return mean, representable(narrow / math.hypot(1, narrow / wide))
