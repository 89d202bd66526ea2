"""A posterior with its mode, median and mean; and the expected loss of every answer."""

import math

import numpy as np

from explorable.plot.axes import inside, linear_axis, round_up
from explorable.plot.layout import panel
from explorable.plot.marks import area_under, curve, dot, label, marked, rule
from explorable.plot.number_format import fixed
from explorable.stats.univariate.losses import expected_loss


def axis(shape, found):
    """The axis of both plots."""
    if shape == "beta":
        return linear_axis(0.0, 1.0, "θ")
    if shape == "two_peaks":
        return linear_axis(-3.5, 3.5, "θ")
    return linear_axis(0.0, round_up(found.mean + 3 * math.sqrt(found.variance)), "θ")


def density(found, x, estimates, state, best):
    """The posterior with its three summaries; the window around the best number, if it has one."""
    edges = found.edges
    ends = [end for end in (x.low, x.high) if not edges[0] <= end <= edges[-1]]
    at = np.union1d(0.5 * (edges[1:] + edges[:-1]), ends)
    heights = np.exp(found.log_density(at))
    top = float(heights[20:-20].max() if len(found.modes) != 1 else heights.max())
    if found.modes and not math.isfinite(found.log_density(np.array(found.modes))[0]):
        top = float(np.quantile(heights, 0.9))
    window = None
    if state.loss == "zero_one" and best is not None:
        near = np.union1d(at, (best - state.eps, best + state.eps)).clip(*edges[[0, -1]])
        near = near[np.abs(near - best) <= state.eps * (1 + 1e-9)]
        window = area_under("window", near, np.interp(near, at, heights), "penalty")
    rows = zip(estimates.items(), (1.34, 1.2, 1.06), strict=True)
    return panel(
        "density",
        "The posterior and its mode, median and mean",
        linear_axis(x.low, x.high),
        linear_axis(0.0, 1.4 * top, ticks=False),
        area_under("posterior_area", at, heights, "posterior"),
        window,
        curve("posterior", at, heights),
        [marked(name, name, value, x, row * top, "posterior") for (name, value), row in rows],
        height=230,
    )


def losses(found, x, state, best):
    """The expected loss over the number reported, and its least, if there is one."""
    d = np.linspace(x.low, x.high, 161)
    loss = expected_loss(state.loss, d, found, state.eps)
    top = 1.08 * float(loss.max())
    y = linear_axis(0.0, top, "", 4)
    marks = []
    if best is not None:
        at = inside(x, best)
        least = float(expected_loss(state.loss, [at], found, state.eps)[0])
        marks = [
            rule("best", (at, 0.0), (at, top), "penalty"),
            dot("least", at, least, "penalty"),
            label("best_label", f"best {fixed(best, 2)}", at, top, "penalty", dy=-6.0),
        ]
    return panel(
        "losses", "Expected loss", x, y, curve("loss", d, loss, "penalty"), marks, height=220
    )
