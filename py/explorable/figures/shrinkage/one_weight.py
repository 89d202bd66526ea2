"""One weight with a column of length one, under a prior: its posterior, and how both pull."""

import math
from functools import lru_cache

import numpy as np

from explorable.stats.lasso import elastic_net_log_density, elastic_net_posterior, elastic_net_vote

BENDS = np.array([-3.0, -2.0, -1.4, -0.9, -0.4, 0.0, 0.4, 0.9, 1.4, 2.0, 3.0])  # of the mean, in sd


class OneWeight:
    """The posterior of a weight with this MLE, the likelihood's variance and a prior's widths.

    `step` is the jump of the prior's pull at zero and `bend` its slope elsewhere, `vote` is
    P(w > 0) - P(w < 0).
    """

    def __init__(self, mle, variance, kind, widths):
        self.mle, self.variance, self.error = mle, variance, math.sqrt(variance)
        self.kind, self.widths = kind, widths
        self.mode, self.mean, self.sd = elastic_net_posterior(mle, variance, **widths)
        self.vote = elastic_net_vote(mle, variance, **widths)
        self.step = variance / widths.get("scale", math.inf)
        self.bend = variance / widths.get("prior_sd", math.inf) ** 2

    def likelihood(self, w):
        """The likelihood at w (m,), of area one."""
        return np.exp(elastic_net_log_density(w, self.mle, self.variance))

    def posterior(self, w):
        """The density of the posterior at w (m,)."""
        return np.exp(elastic_net_log_density(w, self.mle, self.variance, **self.widths))

    def mode_at(self, mle):
        """The MAP for another MLE."""
        return elastic_net_posterior(mle, self.variance, **self.widths)[0]

    def means(self, reach):
        """The posterior mean for MLEs from -reach to reach: (x, y), each (39,)."""
        return _means(self.variance, tuple(self.widths.items()), reach)


@lru_cache(maxsize=8)  # while the MLE is dragged, the curve stays
def _means(variance, widths, reach):
    """The mean is an odd function of the MLE."""
    widths = dict(widths)
    step, spread = variance / widths.get("scale", math.inf), math.sqrt(variance)
    bends = (step + spread * BENDS).clip(0.0, reach)
    mles = np.sort(np.concatenate((np.linspace(0.0, reach, 9), bends)))
    half = np.array((mles, [elastic_net_posterior(mle, variance, **widths)[1] for mle in mles]))
    return np.concatenate((-half[:, :0:-1], half), axis=1)
