"""Prior, likelihood and posterior over one slope, with the prior density in force."""

import math
from dataclasses import dataclass

import numpy as np

from explorable.editable.peak_words import doubts, most_probable, ruled_out, written
from explorable.editable.prior_density import PRIOR, Prior
from explorable.editable.standard_priors import STANDARD
from explorable.numerics import adaptive_sampling, gaussian_curve
from explorable.numerics.grid_density import Summary
from explorable.plot.marks import highest
from explorable.plot.phrases import sentences
from explorable.stats import slope as slopes
from explorable.words import say

ROOT_TWO_PI = math.sqrt(2 * math.pi)
AROUND = np.linspace(-8.0, 8.0, 81)  # in standard errors: where the likelihood leaves a posterior
NO_WAY = 1e-6
GROWS = (
    "The posterior grows as far as slopes are looked at, so no slope is the most probable. Take a "
    "prior that grows less, or add houses."
)


@dataclass(slots=True)
class SlopeCurves:
    """MLE (None if there is none) and MAP with their sds, and what the prior does to them.

    `pull` is the share of the way from the MLE to the prior's `centre` that the MAP has gone; both
    are None under a prior of several modes or none, `pull` without an MLE. `prior_mean` is how far
    to the right the prior has been moved, `log_area` the log of the area under it, `found` the
    grid_density.Summary of the posterior, None where it is Gaussian.
    """

    mle: float | None
    standard_error: float
    prior_sd: float
    map: float
    sd: float | None
    centre: float | None
    pull: float | None
    log_area: float
    found: Summary | None
    prior: Prior
    prior_mean: float

    @property
    def map_text(self):
        """The MAP as a readout; all of them where several slopes are equally probable."""
        return None if self.found is None else written(self.found.modes, self.found.plateau)

    @property
    def most_probable(self):
        """The MAP, or MAPs, as a clause."""
        if self.found is None:
            return most_probable([self.map])
        return most_probable(self.found.modes, self.found.plateau)

    @property
    def doubts(self):
        """Sentences about a prior that rules the MLE out, and a posterior that is not simple."""
        if self.found is None:
            return ""
        zero = ruled_out(self.prior, self.prior_sd, self.mle, self.prior_mean)
        return sentences(zero, doubts("The posterior", self.found))

    def curves(self, low, high):
        """(prior, likelihood, posterior) on [low, high], each (w, height); no MLE: None."""
        by, likelihood = self.prior_mean, None
        at, heights = self.prior.curve(low - by, high - by, self.prior_sd)
        prior = at + by if by else at, heights
        centres, widths = [self.map], [self.sd or 1.0]
        if self.mle is not None:
            centres.append(self.mle)
            widths.append(self.standard_error)
        centres, widths = np.array(centres), np.array(widths)
        at = gaussian_curve.positions(low, high, centres, widths)
        heights = _normal(at, centres[:, None], widths[:, None])
        if self.mle is not None:
            likelihood = at[1], heights[1]
        if self.found is None:
            return prior, likelihood, (at[0], heights[0])
        tops = [peak for peak, _ in self.found.peaks]
        return prior, likelihood, adaptive_sampling.between(low, high, self.found.density, *tops)

    def top(self, prior, *others):
        """The greatest height of the `others`, and of the `prior` as far as it is shown."""
        seen = min(highest(prior), self.prior.room(self.prior_sd))
        return max([seen, *(highest(curve) for curve in others if curve)])


def slope_curves(x, y, noise_sd, prior_sd, prior_mean=0.0, prior=PRIOR):
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


def _normal(w, mean, sd):
    """N(w | mean, sd^2), arrays of shapes that fit each other."""
    z = (w - mean) / sd
    return np.exp(z * z * -0.5) / (sd * ROOT_TWO_PI)
