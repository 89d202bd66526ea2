"""What points say about one slope under the prior density in force."""

import math

import numpy as np

from explorable.editable.prior_density import PRIOR
from explorable.editable.standard_priors import STANDARD
from explorable.figures._shared.slope_curves import SlopeCurves
from explorable.stats import slope as slopes
from explorable.words import say

AROUND = np.linspace(-8.0, 8.0, 81)  # in standard errors: where the likelihood leaves a posterior
NO_WAY = 1e-6
GROWS = (
    "The posterior grows as far as slopes are looked at, so no slope is the most probable. Take a "
    "prior that grows less, or add houses."
)


def slope_fit(x, y, noise_sd, prior_sd, prior_mean=0.0, prior=PRIOR):
    """The SlopeCurves of points x, y (n,): in closed form where the posterior is Gaussian, else on
    a grid.

    The `prior` is moved to the right by `prior_mean`. Raises ValueError where the posterior grows
    without end.
    """
    mle, standard_error = slopes.bell(x, y, noise_sd)
    if standard_error == math.inf:
        mle = None
    log_area, centre = prior.log_area(prior_sd), prior.centre(prior_sd)
    if centre is not None:
        centre += prior_mean
    if prior is STANDARD["flat"] and mle is not None:
        peak, sd, pull, found = mle, standard_error, None, None
    elif prior.is_original:
        peak, sd = slopes.posterior(x, y, noise_sd, prior_sd, prior_mean)
        # λ/(S + λ), also where the MLE is the prior mean.
        pull = None if mle is None else 1 - slopes.posterior(x, x, noise_sd, prior_sd)[0]
        found = None
    else:
        around = () if mle is None else mle - prior_mean + standard_error * AROUND
        found = _on_grid(x, y, noise_sd, prior_sd, prior_mean, prior, around)
        if found.grows:
            raise ValueError(say(GROWS))
        peak, sd, pull = found.mode, found.sd, _pull(mle, found, centre)
    return SlopeCurves(
        mle, standard_error, prior_sd, peak, sd, centre, pull, log_area, found, prior, prior_mean
    )


def _on_grid(x, y, noise_sd, prior_sd, prior_mean, prior, around):
    """The Summary of the posterior, found around the prior's own zero and moved."""

    def log_likelihood(w):
        return slopes.log_likelihood(w + prior_mean, x, y, noise_sd)

    return prior.posterior(log_likelihood, prior_sd, around).moved(prior_mean)


def _pull(mle, found, centre):
    """The share of the way from `mle` to `centre`, or None where there is no one way to go."""
    if mle is None or centre is None or len(found.modes) > 1:
        return None
    way = mle - centre
    if abs(way) < NO_WAY * (1 + abs(mle)):
        return None
    return min(max((mle - found.mode) / way, 0.0), 1.0)
