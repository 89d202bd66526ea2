"""One weight with a normal likelihood and the product of a Gaussian and a Laplace prior.

    p(w | y) ~ exp(-(w - mle)^2/(2 variance) - w^2/(2 prior_sd^2) - |w|/scale)

The Gaussian part and the likelihood are one normal distribution, with 1/variance and mle/variance
added up; the Laplace part then acts on that. Either width may be inf, which leaves its part out:
scale = inf is the Gaussian prior, prior_sd = inf the Laplace one, both the flat one.

w, mle, variance, scale, and accuracy: as in `laplace_posterior`
prior_sd  sd of the Gaussian part > 0, unit of w

ValueError is raised for widths that are not positive, and as in `laplace_posterior`.

Source: Zou and Hastie, Regularization and variable selection via the elastic net, 2005.
"""

import math

import numpy as np

from explorable.stats._lasso.laplace_posterior import (
    laplace_log_density,
    laplace_posterior,
    mass_above_zero,
)
from explorable.stats._validation import HALF_LOG_TWO_PI, positive, refuse_not_finite, representable


def elastic_net_posterior(mle, variance, prior_sd=math.inf, scale=math.inf):
    """mode = soft(mle, variance/scale)/(1 + variance/prior_sd^2), mean, sd. Returns three floats.

    The mode is exactly 0 for |mle| <= variance/scale, whatever prior_sd is.
    """
    centre, variance, scale = _without_gaussian(mle, variance, prior_sd, scale)
    if scale == math.inf:
        return centre, centre, math.sqrt(variance)
    return laplace_posterior(centre, variance, scale)


def elastic_net_vote(mle, variance, prior_sd=math.inf, scale=math.inf):
    """P(w > 0 | y) - P(w < 0 | y), a float from -1 to 1; for scale = inf erf(centre/(sd sqrt 2)).

    The Laplace part takes variance/scale times this vote off the centre: that is the mean.
    """
    centre, variance, scale = _without_gaussian(mle, variance, prior_sd, scale)
    if scale == math.inf:
        return math.erf(centre / math.sqrt(2 * variance))
    above, below = (mass_above_zero(side * centre, variance, scale) for side in (1, -1))
    return above - below


def elastic_net_log_density(w, mle, variance, prior_sd=math.inf, scale=math.inf):
    """log p(w | y). Returns the shape of w (a float for one number)."""
    centre, variance, scale = _without_gaussian(mle, variance, prior_sd, scale)
    if scale < math.inf:
        return laplace_log_density(w, centre, variance, scale)
    w, sd = np.asarray(w, dtype=float), math.sqrt(variance)
    refuse_not_finite(w=w)
    log_p = -0.5 * np.square((w - centre) / sd) - HALF_LOG_TWO_PI - math.log(sd)
    return log_p if log_p.shape else float(log_p)


def _without_gaussian(mle, variance, prior_sd, scale):
    """(mle, variance) of likelihood times Gaussian part, and scale, all checked."""
    variance = positive("variance", variance)
    prior_sd = positive("prior_sd", prior_sd, infinite_allowed=True)
    scale = positive("scale", scale, infinite_allowed=True)
    mle = float(mle)
    refuse_not_finite(mle=np.asarray(mle))
    narrower = 1 + (math.sqrt(variance) / prior_sd) ** 2
    return mle / narrower, representable(variance / narrower), scale
