"""A weight w and the unknown width of its prior, as in a hierarchical model: a funnel.

    mle | w ~ N(w, 1),   w | s ~ N(0, exp(2 funnel s)),   s ~ N(0, 1)

    w | s, mle ~ N(mle share, share),   share = t/(1 + t),   t = exp(2 funnel s)
    log p(w, s | mle) = profile(s) - (w - mle share)^2/(2 share) + const
    profile(s) = -s^2/2 - funnel s - mle^2/(2 (1 + t))          the highest log density over w at s
    log p(s | mle) = -s^2/2 - log(1 + t)/2 - mle^2/(2 (1 + t)) + const

    funnel  from 0 to 2; 0 leaves w and s independent
    mle     from -4 to 4, in units of its standard error, as w

The density of w alone has no closed form: it is summed over s, smooth enough for about six digits.
ValueError is raised for a funnel or an mle outside these ranges.

Source: Neal, Slice sampling, 2003 (the funnel); Gelman et al., Bayesian Data Analysis.
"""

import math
from dataclasses import dataclass

import numpy as np

from explorable.stats.univariate.maxima import maxima
from explorable.words import say

S = np.linspace(-8.0, 8.0, 129)
FINE = np.linspace(-9.0, 9.0, 241)
NEAR = np.geomspace(1e-12, 12.0, 56)
W = np.concatenate((-NEAR[::-1], [0.0], NEAR))
SAME = 1e-9  # log densities that differ by less are equal
PLACES = 12  # of a peak: the last digits of 0.535 decide how it is written


@dataclass(frozen=True, slots=True)
class Funnel:
    """The posterior of (w, s) given `funnel` and `mle`."""

    funnel: float
    mle: float

    def __post_init__(self):
        if not 0 <= self.funnel <= 2:
            raise ValueError(
                say("funnel must lie between 0 and 2; it is {funnel}.", funnel=self.funnel)
            )
        if not abs(self.mle) <= 4:
            raise ValueError(say("mle must lie between -4 and 4; it is {mle}.", mle=self.mle))

    def share(self, s):
        """t/(1 + t): variance of w given s, and the share of the MLE in its mean. Shape of s."""
        return 1 / (1 + np.exp(-2 * self.funnel * s))

    def profile(self, s):
        """max over w of log p(w, s | mle), up to a constant. Returns the shape of s."""
        rest = 1 - self.share(s)
        return -0.5 * s * s - self.funnel * s - 0.5 * self.mle**2 * rest

    def log_density_s(self, s):
        """log p(s | mle) up to a constant. Returns the shape of s."""
        return self.profile(s) + 0.5 * np.log(self.share(s))

    def density_w(self, w):
        """p(w | mle), for w of shape (m,). Returns (m,)."""
        mass, share = self._mass()
        away = (w[:, None] - self.mle * share) ** 2 / share
        return np.exp(-0.5 * away) @ (mass / np.sqrt(2 * math.pi * share))

    def joint_modes(self):
        """All (w, s) where the joint density is highest; one, save at a tie."""

        def slope(s):
            share = self.share(s)
            return self.funnel * (self.mle**2 * share * (1 - share) - 1) - s

        at = maxima(slope, FINE)
        heights = self.profile(at)
        best = at[heights >= heights.max() - SAME]
        return tuple((self.mle * float(self.share(s)) + 0.0, float(s)) for s in best)

    def marginal_modes(self):
        """(all w where the density of w alone is highest, all such s of s alone), two tuples."""

        def slope_s(s):
            share = self.share(s)
            return self.funnel * share * (self.mle**2 * (1 - share) - 1) - s

        at = maxima(slope_s, FINE)
        heights = self.log_density_s(at)
        best_s = tuple(at[heights >= heights.max() - SAME].round(PLACES).tolist())
        if self.mle == 0:  # symmetric, and every w given s has its peak at 0
            return (0.0,), best_s
        mass, share = self._mass()
        weights = mass / share**1.5

        def slope_w(w):
            away = self.mle * share - w[:, None]
            return (np.exp(-0.5 * away * away / share) * away) @ weights

        at = maxima(slope_w, W)
        heights = np.log(self.density_w(at))
        return tuple(at[heights >= heights.max() - SAME].round(PLACES).tolist()), best_s

    def means(self):
        """(E[w | mle], E[s | mle])."""
        mass, share = self._mass()
        return float(mass @ (self.mle * share)), float(mass @ S)

    def _mass(self):
        """(mass of s at the nodes, adding up to 1; share there)."""
        log_density = self.log_density_s(S)
        mass = np.exp(log_density - log_density.max())
        return mass / mass.sum(), self.share(S)
