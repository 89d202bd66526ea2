"""Prior, likelihood and posterior over one slope, with the prior density in force."""

import math
from dataclasses import dataclass

import numpy as np

from explorable.editable.peak_words import doubts, most_probable, ruled_out, written
from explorable.editable.prior_density import Prior
from explorable.numerics import adaptive_sampling, gaussian_curve
from explorable.numerics.grid_density import Summary
from explorable.plot.marks import highest
from explorable.plot.phrases import sentences

ROOT_TWO_PI = math.sqrt(2 * math.pi)


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


def _normal(w, mean, sd):
    """N(w | mean, sd^2), arrays of shapes that fit each other."""
    z = (w - mean) / sd
    return np.exp(z * z * -0.5) / (sd * ROOT_TWO_PI)
