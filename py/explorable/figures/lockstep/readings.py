"""The two readings of one curve: a penalised loss, and minus the log of a posterior.

While loss and prior are the originals, both have closed forms. Under any other prior the penalty is
-2 noise_sd^2 log of it; a loss that a reader wrote has the penalty that it has.
"""

import math
from functools import cached_property

import numpy as np

from explorable.editable.penalised_loss import LOSS, loss, squared_error
from explorable.editable.standard_priors import STANDARD, prior_in_force
from explorable.figures._shared.slope_curves import slope_curves
from explorable.figures.lockstep.minimisers import least_penalised
from explorable.figures.lockstep.valleys import Valley, grid, turned_over, valley_panel
from explorable.numerics.maximize import lowest
from explorable.plot.axes import round_up
from explorable.stats import priors
from explorable.stats import slope as slopes
from explorable.stats._cache import once_for_points

LOWEST = -1e6  # stands for the log of a prior that is 0: a wall far above the panel


def readings(x, y, penalty, noise_sd, least_penalty, kind):
    """The Readings of houses x, y (n,), memoised with the loss and the prior in force."""
    prior = prior_in_force(kind)
    functions = LOSS.function, prior.function
    return _readings(x, y, penalty, noise_sd, least_penalty, prior, functions)


class Readings:
    """Loss and posterior of houses x, y (n,) for one penalty, with the noise sd held still.

    `mle` is None where no house has a size; `minimiser` and `map` are found by separate code, from
    the loss and from the densities. `least_penalty` bounds how far the slopes need to reach.
    `found` is the grid_density.Summary of the posterior where it is none of a Gaussian, else None.
    """

    def __init__(self, x, y, penalty, noise_sd, least_penalty, prior):
        self.x, self.y, self.penalty, self.noise_sd = x, y, penalty, noise_sd
        self.prior, self.prior_sd = prior, noise_sd / math.sqrt(penalty)
        mle, error = slopes.bell(x, y, noise_sd)
        self.mle = mle if error < math.inf else None
        self.error, self.sd = error, 1 / math.hypot(1 / error, 1 / self.prior_sd)
        self.reach, self.top = _room(x, y, least_penalty)
        self.depth = self.top / (2 * noise_sd**2)
        self.found = None
        if not prior.is_original:
            fit = slope_curves(x, y, noise_sd, self.prior_sd, prior=prior)
            self.found, self.map = fit.found, fit.map
            if self.is_level:
                self.found, self.map = None, 0.0
            self.reach = max(self.reach, float(math.ceil(1.15 * abs(self.map))))
        else:
            self.map = tallest_posterior(mle, error, self.prior_sd)
        self.own_loss = not (LOSS.is_original and prior.is_original)
        self.minimiser = self._least()

    @property
    def is_level(self):
        """Whether neither data nor prior prefer any slope."""
        return self.mle is None and self.prior is STANDARD["flat"]

    def _least(self):
        """argmin of the loss: in closed form, by its own algorithm, or for a reader's by search."""
        x, y, standard = self.x, self.y, self.prior in STANDARD.values()
        if not self.own_loss:
            return least_loss(x, y, self.penalty)
        if LOSS.is_original and standard:
            return least_penalised(
                self.prior.kind, *slopes.sums(x, y), self.noise_sd, self.prior_sd
            )
        return lowest(self._loss, self.reach)

    def _log_prior(self, w):
        if self.prior.is_original:
            return priors.log_density("gaussian", w, prior_sd=self.prior_sd)
        return self.prior.log_density(w, self.prior_sd).clip(LOWEST)

    def _loss(self, w):
        if LOSS.is_original and not self.prior.is_original:
            return squared_error(w, self.x, self.y) - 2 * self.noise_sd**2 * self._log_prior(w)
        return loss(w, self.x, self.y, self.penalty)

    def _grids(self, *others):
        """(positions of the penalty, of both together): finer where a reader's curve may bend."""
        if not self.own_loss:
            return others
        peaks = [at for at, _ in self.found.peaks] if self.found else []
        even = np.linspace(-self.reach, self.reach, 241)
        return [np.union1d(np.concatenate((w, peaks)), even) for w in others]

    @cached_property
    def losses(self):
        """The panel of squared error, penalty and their sum."""
        x, y, reach, depth = self.x, self.y, self.reach, self.depth
        both = grid(reach, self.minimiser, self.sd, depth)
        if self.own_loss:
            (both,) = self._grids(both)
            w, total = both, self._loss(both)
            words = "−2σₙ² log prior" if LOSS.is_original else "your penalty"
            penalty = total - squared_error(both, x, y)  # what a rewritten loss adds to the error
        else:
            w, words = grid(reach, 0.0, self.prior_sd, depth), "penalty λw²"
            total, penalty = self._loss(both), self.penalty * w**2
        curves = (
            _data_loss(x, y, self.noise_sd, reach, depth),
            Valley("penalty", "penalty", words, w, penalty),
            Valley("loss", "posterior", "their sum", both, total),
        )
        title, words = "Loss of every slope", "least loss at"
        return valley_panel("losses", title, curves, self.minimiser, words, reach, self.top)

    def densities(self, t):
        """The panel of likelihood, prior and posterior as (1 - p^t) / t; -log p for t = 0."""
        x, y, reach, noise_sd = self.x, self.y, self.reach, self.noise_sd
        seen = min(2.5 * self.depth, 8 / t) if t > 0 else self.depth  # from 8 / t on p^t is 0
        data = grid(reach, 0.0 if self.mle is None else self.mle, self.error, seen)
        prior = grid(reach, 0.0, self.prior_sd, seen)
        both = grid(reach, self.map, self.sd, seen)
        if self.found:
            prior, both = self._grids(prior, both)
        log_prior = self._log_prior(np.append(prior, both))
        log_likelihood = slopes.log_likelihood(np.append(data, both), x, y, noise_sd)
        log_p = (
            ("likelihood", data, log_likelihood[: data.size]),
            ("prior", prior, log_prior[: prior.size]),
            ("posterior", both, log_likelihood[data.size :] + log_prior[prior.size :]),
        )
        words = {0: "−log {}", 1: "1 − {}"}.get(t, "(1−{}ᵗ)/t")  # short: three stand side by side
        curves = [
            Valley(name, name, words.format(name), w, turned_over(log - np.maximum.reduce(log), t))
            for name, w, log in log_p
        ]
        top = float(turned_over(-self.depth, t)) * (1 + 0.06 * t)
        return valley_panel(
            "unmasked",
            "Minus log",
            curves,
            self.map,
            "MAP at",
            reach,
            top,
            "slope w",
            None if LOSS.is_original else self._implied(t),
        )

    def _implied(self, t):
        """The Valley of exp(-penalty / 2 noise_sd^2), the density behind a reader's penalty."""
        (w,) = self._grids(grid(self.reach, self.minimiser, self.sd, self.depth))
        log = (squared_error(w, self.x, self.y) - self._loss(w)) / (2 * self.noise_sd**2)
        heights = turned_over((log - np.maximum.reduce(log)).clip(LOWEST), t)
        return Valley("implied", "penalty", "", w, heights)


_readings = once_for_points(lambda *given: Readings(*given[:-1]))


@once_for_points  # while the penalty is dragged, it stays
def _data_loss(x, y, noise_sd, reach, depth):
    w = grid(reach, *slopes.bell(x, y, noise_sd), depth)
    return Valley("data_loss", "likelihood", "squared error", w, squared_error(w, x, y))


def least_loss(x, y, penalty):
    """argmin_w J(w) = Σ x y / (Σ x² + λ), as long as J is the original."""
    squares, products = slopes.sums(x, y)
    return products / (squares + penalty)


def tallest_posterior(mle, error, prior_sd):
    """argmax_w log p(D | w) + log p(w): the centres of two Gaussians, weighted by precision."""
    data, prior = error**-2, prior_sd**-2
    return data * mle / (data + prior)  # the prior's centre is 0


def _room(x, y, least_penalty):
    """(largest slope, largest loss) of the axes: by the houses alone, not by the penalty."""
    squares, products = slopes.sums(x, y)
    reach = max(3, math.ceil(1.15 * abs(products) / (squares + least_penalty)))
    return float(reach), round_up(0.19 * max(squares * reach**2, 9.0))
