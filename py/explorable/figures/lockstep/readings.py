"""The two readings of one curve: a penalised loss, and minus the log of a posterior."""

import math
from functools import partial

import numpy as np

from explorable.editable.penalised_loss import LOSS, loss, squared_error
from explorable.figures.lockstep.valleys import Valley, grids, turned_over, valley_panel
from explorable.numerics.maximize import lowest
from explorable.plot.axes import round_up
from explorable.stats import priors
from explorable.stats import slope as slopes


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
        self.bells = mle, error, self.prior_sd
        self.reach, self.top = _room(x, y, least_penalty)
        self.depth = self.top / (2 * noise_sd**2)
        self.map = tallest_posterior(*self.bells)
        self.minimiser = (
            least_loss(x, y, penalty) if LOSS.is_original else lowest(self._loss, self.reach)
        )

    def _loss(self, w):
        return loss(w, self.x, self.y, self.penalty)

    def losses(self):
        """The panel of squared error, penalty and their sum."""
        x, y, reach = self.x, self.y, self.reach
        data, prior, both = grids(self.bells, self.minimiser, reach, self.depth)
        if LOSS.is_original:
            total = self._loss(both)
            words, price = "penalty λw²", self.penalty * prior**2
        else:
            prior = both = np.union1d(both, np.linspace(-reach, reach, 241))
            total = self._loss(both)
            # What a reader's own adds to the squared error, whatever it is.
            words, price = "your penalty", total - squared_error(both, x, y)
        curves = (
            Valley("data_loss", "likelihood", "squared error", data, squared_error(data, x, y)),
            Valley("penalty", "penalty", words, prior, price),
            Valley("loss", "posterior", "their sum", both, total),
        )
        return valley_panel(
            "losses",
            "Loss of every slope",
            curves,
            self.minimiser,
            "least loss at",
            reach,
            self.top,
        )

    def densities(self, t):
        """The panel of likelihood, prior and posterior as (1 - p^t) / t; -log p for t = 0."""
        x, y, reach, noise_sd = self.x, self.y, self.reach, self.noise_sd
        seen = min(2.5 * self.depth, 8 / t) if t > 0 else self.depth  # from 8 / t on p^t is 0
        data, prior, both = grids(self.bells, self.map, reach, seen)
        log_prior = partial(priors.log_density, "gaussian", prior_sd=self.prior_sd)
        log_p = (
            ("likelihood", data, slopes.log_likelihood(data, x, y, noise_sd)),
            ("prior", prior, log_prior(prior)),
            ("posterior", both, slopes.log_likelihood(both, x, y, noise_sd) + log_prior(both)),
        )
        words = {0: "−log {}", 1: "1 − {}"}.get(t, "(1−{}ᵗ)/t")  # short: three stand side by side
        curves = [
            Valley(name, name, words.format(name), w, turned_over(heights - heights.max(), t))
            for name, w, heights in log_p
        ]
        top = float(turned_over(-self.depth, t)) * (1 + 0.06 * t)
        return valley_panel(
            "unmasked", "Minus log", curves, self.map, "MAP at", reach, top, "slope w"
        )


def least_loss(x, y, penalty):
    """argmin_w J(w) = Σ x y / (Σ x² + λ), as long as J is the original."""
    squares, products = slopes.sums(x, y)
    return products / (squares + penalty)


def tallest_posterior(mle, error, prior_sd):
    """argmax_w log p(D | w) + log p(w): the centres of two bells, weighted by their precisions."""
    data, prior = error**-2, prior_sd**-2
    return data * mle / (data + prior)  # the prior's centre is 0


def _room(x, y, least_penalty):
    """(largest slope, largest loss) of the axes: by the houses alone, not by the penalty."""
    squares, products = slopes.sums(x, y)
    reach = max(3, math.ceil(1.15 * abs(products) / (squares + least_penalty)))
    return float(reach), round_up(0.19 * max(squares * reach**2, 9.0))
