"""The two readings of one curve: a penalised loss, and minus the log of a posterior.

While loss and prior are the originals, both have closed forms. Under any other prior the penalty is
-2 noise_sd^2 log of it; and a penalty that a reader wrote is that of the prior which it implies.
"""

import math

import numpy as np

from explorable.editable.peak_words import is_endless
from explorable.editable.penalised_loss import LOSS, loss, squared_error
from explorable.editable.penalty_prior import PenaltyPrior, penalty_prior
from explorable.editable.standard_priors import prior_in_force
from explorable.figures._shared.slope_fit import slope_fit
from explorable.figures.lockstep.lowest_loss import lowest_loss, refuse_falling
from explorable.figures.lockstep.minimisers import tallest_posterior
from explorable.plot.axes import round_up
from explorable.stats import priors
from explorable.stats import slope as slopes
from explorable.stats._cache import once_for_points

SAME, LEVEL = 1e-6, 1e-12  # of slopes, of losses
EVERYWHERE = -math.inf, math.inf
LOWEST = -1e6  # stands for the log of a prior that is 0: a wall far above the panel


def readings(x, y, penalty, noise_sd, least_penalty, kind):
    """The Readings of houses x, y (n,), memoised with the loss and the prior in force."""
    prior = prior_in_force(kind)
    if not LOSS.is_original:
        prior = penalty_prior(LOSS.function, x, y, penalty, noise_sd) or prior
    functions = LOSS.function, prior.function
    return _readings(x, y, penalty, noise_sd, least_penalty, prior, functions)


class Readings:
    """Loss and posterior of houses x, y (n,) for one penalty, with the noise sd held still.

    `mle` is None where no house has a size; `minimiser` and `map` are found by separate code, from
    the loss and from the densities. `least_penalty` bounds how far the slopes need to reach.
    `found` is the grid_density.Summary of the posterior where it is none of a Gaussian, else None;
    `is_level` says that neither data nor prior prefer any slope. `lows` are None or the (low, high)
    between which a reader's loss is lowest. Raises ValueError where it falls without end.
    """

    def __init__(self, x, y, penalty, noise_sd, least_penalty, prior):
        self.x, self.y, self.penalty, self.noise_sd = x, y, penalty, noise_sd
        self.prior, self.prior_sd = prior, noise_sd / math.sqrt(penalty)
        mle, error = slopes.bell(x, y, noise_sd)
        self.mle = mle if error < math.inf else None
        self.error, self.sd = error, 1 / math.hypot(1 / error, 1 / self.prior_sd)
        self.reach, self.top = _room(x, y, least_penalty)
        self.depth = self.top / (2 * noise_sd**2)
        self.found, self.is_level, self.lows = None, False, None
        if not LOSS.is_original:
            refuse_falling(self)
        if not prior.is_original:
            fit = slope_fit(x, y, noise_sd, self.prior_sd, prior=prior)
            self.found, self.map = fit.found, fit.map
            self.is_level = self.mle is None and is_endless(fit.found.plateau)
            if self.is_level:
                self.found, self.map = None, 0.0
            self.reach = max(self.reach, float(math.ceil(1.15 * abs(self.map))))
        else:
            self.map = tallest_posterior(mle, error, self.prior_sd)
        self.own_loss = not (LOSS.is_original and prior.is_original)
        self.minimiser = 0.0
        if not self.is_level:
            self.minimiser, self.lows, self.reach = lowest_loss(self)

    @property
    def known_sd(self):
        """The prior sd, or None where a reader's penalty has another prior than σₙ/√λ says."""
        if isinstance(self.prior, PenaltyPrior) and not self.prior.is_gaussian(self.prior_sd):
            return None
        return self.prior_sd

    @property
    def modes(self):
        """The slopes of the posterior's highest peaks, rising."""
        return self.found.modes if self.found else [self.map]

    @property
    def plateau(self):
        """(low, high) where the posterior is highest, if that is a stretch; else None."""
        return EVERYWHERE if self.is_level else self.found and self.found.plateau

    @property
    def parts(self):
        """Whether the loss is lowest where the posterior has none of its highest peaks."""
        off = min(abs(self.minimiser - mode) for mode in self.modes)
        if self.plateau or off <= SAME * (1 + abs(self.map)):
            return False
        least, here = self.loss(np.array([self.minimiser, self.map])).tolist()
        return here - least > LEVEL * (1 + abs(least))  # else the valley is that flat

    def log_prior(self, w):
        if self.prior.is_original:
            return priors.log_density("gaussian", w, prior_sd=self.prior_sd)
        return self.prior.log_density(w, self.prior_sd).clip(LOWEST)

    def loss(self, w):
        if LOSS.is_original and not self.prior.is_original:
            return squared_error(w, self.x, self.y) - 2 * self.noise_sd**2 * self.log_prior(w)
        wall = -2 * self.noise_sd**2 * LOWEST
        return np.minimum(loss(w, self.x, self.y, self.penalty), wall)


_readings = once_for_points(lambda *given: Readings(*given[:-1]))


def _room(x, y, least_penalty):
    """(largest slope, largest loss) of the axes: by the houses alone, not by the penalty."""
    squares, products = slopes.sums(x, y)
    reach = max(3, math.ceil(1.15 * abs(products) / (squares + least_penalty)))
    return float(reach), round_up(0.19 * max(squares * reach**2, 9.0))
