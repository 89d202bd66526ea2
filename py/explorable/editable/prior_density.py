"""The prior over the slope, as a function that readers may rewrite.

While the Gaussian below is in force, all that follows is known in closed form; any other density
is evaluated on a grid.
"""

from functools import lru_cache

import numpy as np

from explorable.editable.density import FLOOR, Density
from explorable.numerics import adaptive_sampling, gaussian_curve, grid_density
from explorable.numerics.maximize import DEPTH, NoPeak, peaks
from explorable.plot.number_format import from_log
from explorable.words import say

SCAN = np.linspace(-10.0, 10.0, 20_001)  # looked at once for each prior
PROBES = np.array([0.0, 0.5, 1.0, 2.0, 3.0, -0.5, -1.0, -2.0, -3.0])  # in prior_sd
SAME = 1e-9
HIGH = 5.0  # times as high as around zero


def prior_density(w, prior_sd):
    """height * exp(-z^2 / 2), a Gaussian at 0."""
    z = w / prior_sd
    height = 1 / (prior_sd * np.sqrt(2 * np.pi))
    return height * np.exp(-(z**2) / 2)


class Prior(Density):
    """The prior density in force; `is_original` means Gaussian, with mean 0 and sd prior_sd."""

    __slots__ = ()

    def curve(self, low, high, prior_sd):
        """Slopes from `low` to `high`, and the prior as a density of area 1 there: (k,), (k,)."""
        return _curve(self, self.function, low, high, prior_sd)

    def summary(self, prior_sd):
        """The grid_density.Summary of the prior itself. Raises ValueError if it is 0 everywhere."""
        return _summary(self, self.function, prior_sd)

    def posterior(self, log_likelihood, prior_sd, included=()):
        """The grid_density.Summary of prior times likelihood, for any prior.

        `log_likelihood` maps slopes (m,) to (m,); its own peak, and slopes around it, should be
        `included`. Raises ValueError if the prior is zero wherever the data leave any likelihood.
        """

        def log_posterior(w):
            return log_likelihood(w) + self.log_density(w, prior_sd)

        included = np.concatenate((_landmarks(self, self.function, prior_sd), included))
        try:
            found = grid_density.summarise(log_posterior, included)
        except NoPeak:
            if self.is_rounded_to_zero(prior_sd):
                raise ValueError(self.rounded_words()) from None
            raise
        if self.is_rounded_to_zero(prior_sd):
            self._refuse_hidden(log_likelihood, prior_sd, included, found.peaks[0][1])
        return found

    def _refuse_hidden(self, log_likelihood, prior_sd, included, top):
        """Raises ValueError if the posterior may be high where the prior was rounded to 0."""
        w = np.concatenate((grid_density.GRID, included))
        hidden = w[np.isneginf(self.log_density(w, prior_sd))]
        if hidden.size and log_likelihood(hidden).max() + FLOOR > top - DEPTH:
            raise ValueError(self.rounded_words())

    def centre(self, prior_sd):
        """The prior's only mode; None if it has none, several or a plateau."""
        if self.is_original:
            return 0.0
        summary = self.summary(prior_sd)
        several = summary.plateau or len(summary.peaks) > 1
        return None if several or summary.grows else summary.mode

    def penalty(self, noise_sd, prior_sd):
        """(λ, its formula): what multiplies w^2, or abs(w), in -2 noise_sd^2 log prior.

        (None, "λ") if it is neither.
        """
        gaussian = "λ = σₙ²/σ²"
        if self.is_original:
            return (noise_sd / prior_sd) ** 2, gaussian
        w = prior_sd * PROBES
        logs = self.log_density(w, prior_sd)
        if not np.isfinite(logs).all():
            return None, "λ"
        fall, size = 2 * noise_sd**2 * (logs[0] - logs[1:]), np.abs(w[1:])
        for power, formula in ((size**2, gaussian), (size, "λ = 2σₙ²/b")):
            factors = fall / power
            if factors[0] >= 0 and np.ptp(factors) <= SAME * factors[0]:
                return float(factors[0]), formula
        return None, "λ"

    def log_area(self, prior_sd):
        """log of the area under the prior: 0, and of a reader's own anything not within 1 % of it.

        inf where a good part of it lies beyond all slopes that are looked at, as that of a flat
        prior does. Raises ValueError if there is none.
        """
        if self.is_original:
            return 0.0
        found = self.summary(prior_sd)
        if grid_density.share_outside(found.at, found.heights) > 0.01:
            return np.inf
        log_area = found.peaks[0][1] + float(np.log(np.trapezoid(found.heights, found.at)))
        return 0.0 if abs(log_area) < 0.01 else log_area

    def drawn(self, at, prior_sd):
        """exp(log_density - log_area): the prior divided by its area, where that has an end."""
        log_area = self.log_area(prior_sd)
        if log_area in (0.0, np.inf):
            return self.density(at, prior_sd)
        return np.exp(self.log_density(at, prior_sd) - log_area)

    def room(self, prior_sd):
        """The height up to which a picture shows the prior; inf where its area has an end.

        A prior that grows far out would leave no room for what is around zero.
        """
        if self.log_area(prior_sd) < np.inf:
            return np.inf
        return HIGH * max(1.0, float(self.density(np.zeros(1), prior_sd)[0]))


@lru_cache(maxsize=2)
def _landmarks(prior, _function, prior_sd):
    """The peaks of the prior that a close look at [-10, 10] finds."""
    logs = prior.log_density(SCAN, prior_sd)
    if np.isneginf(logs).all():
        return np.zeros(0)
    return np.array([at for at, _ in peaks(lambda w: prior.log_density(w, prior_sd), SCAN)])


@lru_cache(maxsize=2)  # points may be dragged, and two figures draw the same prior
def _summary(prior, _function, prior_sd):
    return prior.posterior(np.zeros_like, prior_sd, (-1.0, 0.0, 1.0))


@lru_cache(maxsize=4)  # in most drags the prior stays the same
def _curve(prior, _function, low, high, prior_sd):
    if prior.is_original:
        (w,) = gaussian_curve.positions(low, high, np.zeros(1), np.array([prior_sd]))
        return w, prior.density(w, prior_sd)
    end = 2 * prior.room(prior_sd)  # out of sight, so that the curve leaves the picture steeply

    def seen(w):
        return np.minimum(prior.drawn(w, prior_sd), end)

    return adaptive_sampling.between(low, high, seen, *_landmarks(prior, _function, prior_sd))


PRIOR = Prior(prior_density, "prior", "slope")


def area_note(log_area):
    """The note for a prior whose area is not one, from the log of that, or ""."""
    if log_area == 0.0:
        return ""
    if log_area == np.inf:
        return (
            "The area under your function has no end, so it is no density (an improper prior): it "
            "is drawn as high as it is."
        )
    return say(
        "The area under your function is {area} and that of a density is one, so it is drawn "
        "divided by that.",
        area=from_log(log_area),
    )
