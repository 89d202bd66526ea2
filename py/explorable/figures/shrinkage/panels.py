"""One weight under a prior, as densities, as two pulls, and as functions of its MLE."""

import math

import numpy as np

from explorable.numerics.gaussian_curve import NODES
from explorable.plot.axes import linear_axis, without_label
from explorable.plot.estimate_key import densities
from explorable.plot.handles import handle
from explorable.plot.layout import panel
from explorable.plot.marks import curve, dot, highest, label, marked, rule
from explorable.plot.number_format import fixed
from explorable.stats import priors
from explorable.words import say

REACH = 5.0
W, PULL = linear_axis(-REACH, REACH, "weight w"), linear_axis(-REACH, REACH, "", 4)
MLES = linear_axis(-REACH, REACH, "MLE ŵ")
ENDS = np.array([-REACH, REACH])
NEAR = np.geomspace(2e-3, REACH, 40)
GRID = np.concatenate((-NEAR[::-1], [0.0], NEAR))
ROOM = 4.2  # a name beside a line stays this near to zero


def densities_panel(control, one):
    """Prior, likelihood and posterior, each of area one; a flat prior has no area."""
    bell = (one.mle + one.error * NODES).clip(-REACH, REACH)
    w = np.concatenate((GRID, one.mean + one.sd * NODES, (one.mode,))).clip(-REACH, REACH)
    w.sort()
    likelihood, posterior, prior = (bell, one.likelihood(bell)), (w, one.posterior(w)), None
    if one.widths:
        prior = GRID, np.exp(priors.log_density(one.kind, GRID, **one.widths))
    top = highest(likelihood, posterior, prior)
    return panel(
        "densities",
        "Prior, likelihood and posterior",
        without_label(W),
        linear_axis(0.0, 1.25 * top, ticks=False),
        densities(prior, likelihood, posterior),
        marked("map", "MAP", one.mode, W, 1.21 * top, "posterior"),
        marked("mean", "mean", one.mean, W, 1.05 * top, "posterior"),
        _handle(control, one, min(1 / (one.error * math.sqrt(2 * math.pi)), top), (0.0, top)),
        height=236,
    )


def pulls_panel(one):
    """Slopes of loss and penalty over the weight, each times the likelihood's variance."""
    bend = one.bend
    w, jump = np.array([-REACH, 0.0, 0.0, REACH]), one.step * np.array([-1, -1, 1, 1])
    steep = bend * REACH + one.step > ROOM
    x = max(ROOM - one.step, 0.0) / bend if steep and bend else REACH
    y, end = min(bend * x + one.step, ROOM), min(REACH, one.mle + ROOM - 1)
    return panel(
        "pulls",
        "The pull of the data and the pull of the prior",
        W,
        PULL,
        curve("prior_pull", w, bend * w + jump, "prior"),
        curve("data_pull", ENDS, one.mle - ENDS, "likelihood"),
        rule("meet", (one.mode, -REACH), (one.mode, REACH), "posterior"),
        dot("meeting", one.mode, one.mle - one.mode, "posterior"),
        label("prior_name", "pull of the prior", x, y, "prior", 0.0, -7.0, "end"),
        label("data_name", "pull of the data", end, one.mle - end, "likelihood", -2, 18, "end"),
        height=240,
    )


def estimates_panel(control, one):
    """MAP and mean as functions of the MLE, and where the MAP is exactly zero."""
    (x, means), end = one.means(REACH), one.mode_at(REACH)
    edge, words = min(one.step, REACH), say("exactly 0 to ±{step}", step=fixed(one.step, 2))
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
        label("zeros", words, 0.0, 0.0, "prior", 8, 20, "start") if one.step else None,
        label("MAP_name", "MAP", REACH, end, "posterior", 6.0, 4.0, "start"),
        [label(f"{n}_name", n, REACH, y, term, 6.0, 4.0, "start") for n, y, term in names],
        _handle(control, one, one.mode, (-REACH, REACH)),
        aspect=1,
        margin=(26, 50, 44, 34),
    )


def _handle(control, one, y, span):
    return handle(control, (one.mle, y), "x", f"ŵ {fixed(one.mle, 2)}", span)
