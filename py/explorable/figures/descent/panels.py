"""The valley with the walk in it, and the weight over the steps."""

import math
from dataclasses import replace
from functools import lru_cache

import numpy as np

from explorable.figures.descent.controls import LONGEST, MLE, PRODUCTS, SERIES, SQUARES
from explorable.plot.axes import linear_axis, log_axis, without_ticks
from explorable.plot.clear_labels import clear_labels
from explorable.plot.layout import panel, stack
from explorable.plot.line_ends import end_names
from explorable.plot.marks import curve, dot, drop, label, rule
from explorable.stats.descent import decay_from, walk_of_one

FAR = 1e3  # a walk that comes so far diverges
SHOWN = 40  # steps that are drawn one by one in the valley, most of them early
W = linear_axis(-0.4, 2.4, "slope w", 5)
W_UPWARDS = linear_axis(W.low, W.high, "slope w", 3)
STEP = replace(log_axis(1.0, float(LONGEST), "step t"), low=0.7)  # step 0 is at its left end
# All of the early steps, and ever fewer of the later ones.
TIMES = np.unique(np.append(np.arange(41), np.geomspace(41, LONGEST, 61).round())).astype(int)
AT_TIMES = np.maximum(TIMES, STEP.low)
AT = np.linspace(W.low, W.high, 61)
HEIGHT, RIGHT = 1.8, 66
PLOT = 170  # units of a panel that each plot of walks is high


@lru_cache(maxsize=32)
def walk(optimiser, rate, decay):
    """w_0 = 0, w_1, ... as an array, as long as the longest walk; shorter where it diverges."""
    path = np.array(walk_of_one(optimiser, MLE, SQUARES, 0.0, rate, LONGEST, decay, FAR))
    path.setflags(write=False)
    return path


def early_ridge(decay, rate, steps):
    """xy / (x² + decay + 1/(ηt)): ridge with more decay, less of it with more steps t (m,).

    SGD without decay keeps 1 - (1 - ηx²)^t of the MLE after t steps, this ridge x²/(x² + 1/(ηt)):
    to first order in ηt they are the same. See `early_stopping_shares` in stats/descent.py.
    """
    walked = rate * np.asarray(steps, dtype=float)
    return PRODUCTS * walked / ((SQUARES + decay) * walked + 1)


def valley_panel(path, steps, decay, ridge):
    """Loss, penalty and their sum over the slope, and the first `steps` of the walk on the sum."""

    def loss(w):
        return SQUARES / 2 * (w - MLE) ** 2

    def penalty(w):
        return decay / 2 * w * w

    shown = np.geomspace(1, min(steps + 1, len(path)), SHOWN).round().astype(int) - 1
    places = path[shown].tolist()
    on_it = min(W.high - 0.2, math.sqrt(1.3 * HEIGHT / max(decay, 1e-9)))  # where its name stands
    start = min(float(loss(W.low) + penalty(W.low)), HEIGHT)
    marks = [
        curve("sum", AT, loss(AT) + penalty(AT), "posterior"),
        curve("penalty", AT, penalty(AT)),
        curve("loss", AT, loss(AT), "likelihood"),
        drop("ridge", ridge, 0.9 * HEIGHT, "posterior"),
        drop("mle", MLE, 0.8 * HEIGHT, "likelihood"),
        label("ridge_label", "ridge", ridge, 0.9 * HEIGHT, "posterior", dy=-5.0),
        label("mle_label", "MLE", MLE, 0.8 * HEIGHT, "likelihood", dy=-5.0),
        label("loss_label", "loss", W.high, float(loss(W.high)), "likelihood", -4.0, 56.0, "end"),
        label("sum_label", "loss + penalty", W.low, start, "posterior", 8.0, -6.0, "start"),
        label("penalty_label", "penalty", on_it, float(penalty(on_it)), dy=-9.0, term="penalty"),
        [dot(f"step[{i}]", w, loss(w) + penalty(w), "slope") for i, w in enumerate(places)],
    ]
    title = "Loss, penalty and their sum, with the steps of the walk"
    valley = panel("valley", title, W, linear_axis(0.0, HEIGHT, "loss", 5), marks, height=430)
    return clear_labels(valley, "penalty_label", "mle_label")


def walks_panel(state, steps, ridge):
    """The weight over the steps: under each optimiser, and under each form of the penalty."""
    decay = decay_from(state.form, state.penalty)
    optimisers = [(one, walk(one.name, state.rate, decay)) for one in SERIES[:3]]
    forms = [
        (one, walk(state.optimiser, state.rate, decay_from(one.name, state.penalty)))
        for one in SERIES[3:]
    ]
    early = early_ridge(decay, state.rate, TIMES)
    half = max(1.0, min(1 / (state.rate * (SQUARES + decay)), 100.0))  # steps to half of its way
    place = half, float(early_ridge(decay, state.rate, half))
    stopped = (
        curve("early_ridge", AT_TIMES, early, "prior", quiet=True),
        label("early_ridge_label", "ridge + 1/(ηt)", *place, "prior", 10.0, 18.0, "start"),
    )
    above = without_ticks(STEP)
    upper = _plot("optimisers", above, optimisers, state.optimiser, steps, ridge, *stopped)
    upper = clear_labels(upper, "early_ridge_label")
    lower = _plot("forms", STEP, forms, state.form, steps, ridge)
    return stack("walks", "The slope over the steps of the walk", upper, lower)


def _plot(name, x, walks, chosen, steps, ridge, *more):
    marks, names, ends = [*more], [], []
    for height, words, term, dy in (
        (MLE, "MLE", "likelihood", -6.0),
        (ridge, "ridge", "posterior", 16.0),
    ):
        marks.append(rule(f"{name}_{words}", (x.low, height), (x.high, height), term))
        place = x.high, height, term, -4.0, dy, "end"
        names.append(label(f"{name}_{words}_label", words, *place))
    for one, path in walks:
        heights, own = path[np.minimum(TIMES, len(path) - 1)], (one.term, one.name)
        marks.append(curve(f"{one.name}_walk", AT_TIMES, heights, *own, quiet=one.name != chosen))
        ends.append((f"{one.name}_label", one.label, marks[-1]))
        if one.name == chosen:
            now = max(steps, x.low), float(path[min(steps, len(path) - 1)])
            marks.append(rule(f"{name}_now", (now[0], W.low), (now[0], W.high), "slope"))
            marks.append(dot(f"{name}_here", *now, "slope"))
    bottom = 44 if x.label else 26
    margin, ends = (26, RIGHT, bottom, 34), end_names(ends, axis=W)
    height = 26 + PLOT + bottom
    return panel(name, "", x, W_UPWARDS, marks, ends, names, height=height, margin=margin)
