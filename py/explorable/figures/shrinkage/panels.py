"""One weight under a prior, as densities, as two pulls, and as functions of its MLE."""

import math
from functools import lru_cache

import numpy as np

from explorable.numerics.gaussian_curve import NODES
from explorable.plot.axes import linear_axis, without_label
from explorable.plot.estimate_key import densities
from explorable.plot.handles import handle
from explorable.plot.layout import panel
from explorable.plot.marks import curve, dot, highest, label, marked, rule
from explorable.plot.number_format import fixed
from explorable.stats import priors
from explorable.stats.lasso import elastic_net_log_density, elastic_net_posterior, elastic_net_vote
from explorable.words import say

REACH = 5.0
W, PULL = linear_axis(-REACH, REACH, "weight w"), linear_axis(-REACH, REACH, "", 4)
MLES = linear_axis(-REACH, REACH, "MLE ŵ")
ENDS = np.array([-REACH, REACH])
NEAR = np.geomspace(2e-3, REACH, 40)
GRID = np.concatenate((-NEAR[::-1], [0.0], NEAR))
BENDS = np.array([-3.0, -2.0, -1.4, -0.9, -0.4, 0.0, 0.4, 0.9, 1.4, 2.0, 3.0])  # of the mean, in sd
ROOM = 4.2  # a name beside a line stays this near to zero


class OneWeight:
    """The posterior of a weight with this MLE, the likelihood's variance and a prior's widths.

    `control` is the slider of the MLE, `step` the jump of the prior's pull at zero, `vote` is
    P(w > 0) - P(w < 0).
    """

    def __init__(self, control, mle, variance, kind, widths):
        self.control, self.mle, self.variance = control, mle, variance
        self.kind, self.widths = kind, widths
        self.mode, self.mean, self.sd = elastic_net_posterior(mle, variance, **widths)
        self.vote = elastic_net_vote(mle, variance, **widths)
        self.step = variance / widths.get("scale", math.inf)

    def densities(self):
        """Prior, likelihood and posterior, each of area one; a flat prior has no area."""
        mle, error, widths = self.mle, math.sqrt(self.variance), self.widths
        bell = (mle + error * NODES).clip(-REACH, REACH)
        likelihood = bell, np.exp(elastic_net_log_density(bell, mle, self.variance))
        w = np.concatenate((GRID, self.mean + self.sd * NODES, (self.mode,))).clip(-REACH, REACH)
        w.sort()
        posterior = w, np.exp(elastic_net_log_density(w, mle, self.variance, **widths))
        prior = (GRID, np.exp(priors.log_density(self.kind, GRID, **widths))) if widths else None
        top = highest(likelihood, posterior, prior)
        return panel(
            "densities",
            "Prior, likelihood and posterior",
            without_label(W),
            linear_axis(0.0, 1.25 * top, ticks=False),
            densities(prior, likelihood, posterior),
            marked("map", "MAP", self.mode, W, 1.21 * top, "posterior"),
            marked("mean", "mean", self.mean, W, 1.05 * top, "posterior"),
            self._handle(min(1 / (error * math.sqrt(2 * math.pi)), top), (0.0, top)),
            height=236,
        )

    def pulls(self):
        """Slopes of loss and penalty over the weight, each times the likelihood's variance."""
        bend = self.variance / self.widths.get("prior_sd", math.inf) ** 2
        w, jump = np.array([-REACH, 0.0, 0.0, REACH]), self.step * np.array([-1, -1, 1, 1])
        steep = bend * REACH + self.step > ROOM
        x = max(ROOM - self.step, 0.0) / bend if steep and bend else REACH
        y, end = min(bend * x + self.step, ROOM), min(REACH, self.mle + ROOM - 1)
        return panel(
            "pulls",
            "The pull of the data and the pull of the prior",
            W,
            PULL,
            curve("prior_pull", w, bend * w + jump, "prior"),
            curve("data_pull", ENDS, self.mle - ENDS, "likelihood"),
            rule("meet", (self.mode, -REACH), (self.mode, REACH), "posterior"),
            dot("meeting", self.mode, self.mle - self.mode, "posterior"),
            label("prior_name", "pull of the prior", x, y, "prior", 0.0, -7.0, "end"),
            label(
                "data_name", "pull of the data", end, self.mle - end, "likelihood", -2, 18, "end"
            ),
            height=240,
        )

    def estimates(self):
        """MAP and mean as functions of the MLE, and where the MAP is exactly zero."""
        x, means = _means(self.variance, tuple(self.widths.items()))
        end = elastic_net_posterior(REACH, self.variance, **self.widths)[0]
        edge, words = min(self.step, REACH), say("exactly 0 to ±{step}", step=fixed(self.step, 2))
        names = ("MLE", REACH, "likelihood"), ("mean", means[-1], "posterior")
        return panel(
            "estimates",
            "MAP and mean against the MLE",
            MLES,
            PULL,
            curve("mle_itself", ENDS, ENDS, "likelihood", quiet=True),
            curve("means", x, means, "posterior", quiet=True),
            curve(
                "modes",
                np.array([-REACH, -edge, edge, REACH]),
                np.array([-end, 0, 0, end]),
                "posterior",
            ),
            label("zeros", words, 0.0, 0.0, "prior", 8, 20, "start") if self.step else None,
            label("MAP_name", "MAP", REACH, end, "posterior", 6.0, 4.0, "start"),
            [label(f"{n}_name", n, REACH, y, term, 6.0, 4.0, "start") for n, y, term in names],
            self._handle(self.mode, (-REACH, REACH)),
            aspect=1,
            margin=(26, 50, 44, 34),
        )

    def _handle(self, y, span):
        return handle(self.control, (self.mle, y), "x", f"ŵ {fixed(self.mle, 2)}", span)


@lru_cache(maxsize=8)  # while the MLE is dragged, the curve stays
def _means(variance, widths):
    """The posterior mean for MLEs from -REACH to REACH, an odd function: (x, y), each (39,)."""
    widths = dict(widths)
    step, spread = variance / widths.get("scale", math.inf), math.sqrt(variance)
    bends = (step + spread * BENDS).clip(0.0, REACH)
    mles = np.sort(np.concatenate((np.linspace(0.0, REACH, 9), bends)))
    half = np.array((mles, [elastic_net_posterior(mle, variance, **widths)[1] for mle in mles]))
    return np.concatenate((-half[:, :0:-1], half), axis=1)
