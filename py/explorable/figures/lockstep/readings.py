"""The two readings of one curve: a penalised loss, and minus the log of a posterior."""

import math
from functools import cached_property

import numpy as np

from explorable.editable.penalised_loss import LOSS, loss, squared_error
from explorable.figures.lockstep.valleys import Valley, grid, turned_over, valley_panel
from explorable.numerics.maximize import lowest
from explorable.plot.axes import round_up
from explorable.stats import priors
from explorable.stats import slope as slopes
from explorable.stats._cache import once_for_points


def readings(x, y, penalty, noise_sd, least_penalty):
    """The Readings of houses x, y (n,), memoised with the loss in force."""
    return _readings(x, y, penalty, noise_sd, least_penalty, LOSS.function)


class Readings:
    """Loss and posterior of houses x, y (n,) for one penalty, with the noise sd held still.

    `mle` is None where no house has a size; `minimiser` and `map` are found by separate code, from
    the loss and from the densities. `least_penalty` bounds how far the slopes need to reach.
    """

    def __init__(self, x, y, penalty, noise_sd, least_penalty):
        self.x, self.y, self.penalty, self.noise_sd = x, y, penalty, noise_sd
        self.prior_sd = noise_sd / math.sqrt(penalty)
        mle, error = slopes.bell(x, y, noise_sd)
        self.mle = mle if error < math.inf else None
        self.error, self.sd = error, 1 / math.hypot(1 / error, 1 / self.prior_sd)
        self.reach, self.top = _room(x, y, least_penalty)
        self.depth = self.top / (2 * noise_sd**2)
        self.map = tallest_posterior(mle, error, self.prior_sd)
        self.minimiser = (
            least_loss(x, y, penalty) if LOSS.is_original else lowest(self._loss, self.reach)
        )

    def _loss(self, w):
        return loss(w, self.x, self.y, self.penalty)

    @cached_property
    def losses(self):
        """The panel of squared error, penalty and their sum."""
        x, y, reach, depth = self.x, self.y, self.reach, self.depth
        both = grid(reach, self.minimiser, self.sd, depth)
        if LOSS.is_original:
            w, words = grid(reach, 0.0, self.prior_sd, depth), "penalty λw²"
            total, penalty = self._loss(both), self.penalty * w**2
        else:
            w = both = np.union1d(both, np.linspace(-reach, reach, 241))
            total, words = self._loss(both), "your penalty"
            penalty = total - squared_error(both, x, y)  # what a rewritten loss adds to the error
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
        log_prior = priors.log_density("gaussian", np.append(prior, both), prior_sd=self.prior_sd)
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
            "unmasked", "Minus log", curves, self.map, "MAP at", reach, top, "slope w"
        )


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
