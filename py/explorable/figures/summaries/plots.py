"""A posterior with its summaries and the loss of a number; and the expected loss of any number."""

import math

import numpy as np

from explorable.figures.summaries.controls import REPORTED
from explorable.figures.summaries.loss_marks import best_window, cost, grip, valley
from explorable.plot.axes import linear_axis, round_up, without_label
from explorable.plot.clear_labels import clear_labels
from explorable.plot.estimate_key import solution_set
from explorable.plot.layout import panel
from explorable.plot.marks import area_under, beside, curve, dot, label, marked, rule
from explorable.plot.number_format import fixed
from explorable.scene.transforms import power, transform_named
from explorable.stats.univariate.losses import expected_loss
from explorable.words import say


def axis(shape, found):
    """The axis of both plots."""
    if shape == "beta":
        return linear_axis(0.0, 1.0, "θ")
    if shape == "two_peaks":
        return linear_axis(-3.5, 3.5, "θ")
    return linear_axis(0.0, round_up(found.mean + 3 * math.sqrt(found.variance)), "θ")


def placed(x, reported):
    """(θ, transform): the number at that share of the axis, and how its place writes the share."""
    transform = power(1, 1 / (x.high - x.low), x.low)
    at, _ = transform_named(transform)[1](reported, reported)
    return min(max(at, x.low), x.high), transform


def density(found, x, state, modes, best):
    """The posterior with its three summaries, and over it the loss of every error of the number.

    Filled is the density times the loss: its area is the expected loss, on the scale of the loss.
    """
    edges, (d, transform) = found.edges, placed(x, state.reported)
    ends = [end for end in (x.low, x.high) if not edges[0] <= end <= edges[-1]]
    at = np.union1d(0.5 * (edges[1:] + edges[:-1]), ends)
    heights = np.exp(found.log_density(at))
    top = float(heights[20:-20].max() if len(found.modes) != 1 else heights.max())
    if found.modes and not math.isfinite(found.log_density(np.array(found.modes))[0]):
        top = float(np.quantile(heights, 0.9))
    rows = [("median", found.median, 1.2), ("mean", found.mean, 1.06)]
    if len(found.modes) == 1:
        rows.insert(0, ("mode", found.modes[0], 1.34))
        modes = ()
    return panel(
        "density",
        "The posterior, its mode, median and mean, and the loss of your number",
        without_label(x),
        linear_axis(0.0, 1.4 * top, ticks=False),
        area_under("posterior_area", at, heights, "posterior"),
        cost(state, x, d, at, heights, top),
        curve("posterior", at, heights),
        best_window(state, best, top),
        valley(state, x, d, top),
        [marked(name, name, value, x, row * top, "posterior") for name, value, row in rows],
        solution_set("mode", "mode", modes, x, 1.34 * top, "posterior"),
        grip(REPORTED, x, (d, 0.0), transform, (0.0, top)),
        height=250,
    )


def losses(found, x, state, best):
    """The expected loss over the number reported, with that number and those of the least."""
    d, transform = placed(x, state.reported)
    every = np.linspace(x.low, x.high, 161)
    loss = expected_loss(state.loss, every, found, state.eps)
    own = float(expected_loss(state.loss, [d], found, state.eps)[0])
    top = 1.08 * float(max(loss.max(), own))
    dx, words = -9.0 if x.fraction(d) > 0.5 else 9.0, say("costs {own}", own=fixed(own, 3))
    drawn = panel(
        "losses",
        "Expected loss",
        x,
        linear_axis(0.0, top, "", 4),
        curve("loss", every, loss, "penalty"),
        _least(found, x, state, best, top),
        beside("own_label", words, d, own, "penalty", dx, -9.0),
        grip(REPORTED, x, (d, own), transform, (0.0, top), "on_the_loss"),
        height=220,
    )
    return clear_labels(drawn, "own_label")


def _least(found, x, state, best, top):
    """Every number of least expected loss: a rule and a dot for each, a stroke for an interval."""
    for index, (low, high) in enumerate(best):
        end = f"[{index}]" if index else ""
        middle = min(max(0.5 * (low + high), x.low), x.high)
        least = float(expected_loss(state.loss, [middle], found, state.eps)[0])
        if low < high:
            yield solution_set("best", "best", ((low, high),), x, least, "posterior")
            continue
        yield rule(f"best{end}", (middle, 0.0), (middle, top), "penalty")
        yield dot(f"least{end}", middle, least, "penalty")
        words = say("best {low}", low=fixed(low, 2))
        yield label(f"best_label{end}", words, middle, top, "penalty", dy=-6.0)
