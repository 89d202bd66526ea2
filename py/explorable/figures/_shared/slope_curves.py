"""Prior, likelihood and posterior over one slope, with the prior density in force."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from explorable.editable.prior_density import PRIOR
from explorable.numerics import adaptive_sampling, gaussian_curve
from explorable.stats import slope as slopes

ROOT_TWO_PI = math.sqrt(2 * math.pi)


@dataclass(slots=True)
class SlopeCurves:
    """MLE (None if there is none) and MAP with their sds, and what the prior does to them.

    `pull` is the share of the way from the MLE to zero that the MAP has gone, `area` that under
    the prior in force, `density` the posterior density of slopes (m,), where it is not Gaussian.
    """

    mle: float | None
    standard_error: float
    prior_sd: float
    map: float
    sd: float
    pull: float
    area: float
    density: Any

    def curves(self, low, high):
        """(prior, likelihood, posterior) on [low, high], each (w, height); no MLE: None."""
        prior, likelihood = PRIOR.curve(low, high, self.prior_sd), None
        centres, widths = [self.map], [self.sd]
        if self.mle is not None:
            centres.append(self.mle)
            widths.append(self.standard_error)
        centres, widths = np.array(centres), np.array(widths)
        at = gaussian_curve.positions(low, high, centres, widths)
        heights = _normal(at, centres[:, None], widths[:, None])
        if self.mle is not None:
            likelihood = at[1], heights[1]
        if PRIOR.is_original:
            return prior, likelihood, (at[0], heights[0])
        return prior, likelihood, adaptive_sampling.between(low, high, self.density, self.map)


def slope_curves(x, y, noise_sd, prior_sd):
    """The SlopeCurves of points x, y (n,): closed form for the Gaussian prior, else on a grid."""
    mle, standard_error = slopes.bell(x, y, noise_sd)
    if standard_error == math.inf:
        mle = None
    density = None
    if PRIOR.is_original:
        peak, sd = slopes.posterior(x, y, noise_sd, prior_sd)
    else:
        peak, sd, density = PRIOR.posterior(
            lambda w: slopes.log_likelihood(w, x, y, noise_sd), prior_sd
        )
    # At an MLE of zero, the pull that any other MLE would feel; without data the prior takes all.
    pull = 1 - (peak / mle if mle else slopes.posterior(x, x, noise_sd, prior_sd)[0])
    return SlopeCurves(mle, standard_error, prior_sd, peak, sd, pull, PRIOR.area(prior_sd), density)


def _normal(w, mean, sd):
    """N(w | mean, sd^2), arrays of shapes that fit each other."""
    z = (w - mean) / sd
    return np.exp(z * z * -0.5) / (sd * ROOT_TWO_PI)
