"""The valley with the walk in it, and the weight over the steps."""

from functools import lru_cache

import numpy as np

from explorable.figures.descent.controls import MLE, SERIES, SQUARES
from explorable.plot.axes import inside, linear_axis
from explorable.plot.layout import panel, stack
from explorable.plot.line_ends import end_labels
from explorable.plot.marks import curve, dot, drop, label, rule
from explorable.scene.model import Axis
from explorable.stats.descent import decay_from, walk_of_one

FAR = 1e3  # a walk that comes so far diverges
SHOWN = 40  # steps of a walk that are drawn one by one, most of them early
W = linear_axis(-0.4, 2.4, "slope w", 5)
AT = np.linspace(W.low, W.high, 121)
HEIGHT, TOP, RIGHT = 1.8, 26, 66
PLOT = 170  # units of a panel that each plot of walks is high


@lru_cache(maxsize=32)
def walk(optimiser, rate, steps, decay):
    """w_0 = 0, w_1, ..., w_steps as an array; shorter where it diverges."""
    path = np.array(walk_of_one(optimiser, MLE, SQUARES, 0.0, rate, steps, decay, FAR))
    path.setflags(write=False)
    return path


def valley_panel(path, decay, ridge):
    """Loss, penalty and their sum over the slope, and the walk on the sum."""

    def loss(w):
        return SQUARES / 2 * (w - MLE) ** 2

    def penalty(w):
        return decay / 2 * w * w

    chosen = np.unique(np.geomspace(1, len(path), SHOWN).round().astype(int)) - 1
    start = min(float(loss(W.low) + penalty(W.low)), HEIGHT)
    places = [w for w in path[chosen].tolist() if W.low <= w <= W.high]
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
        label("penalty_label", "penalty", W.low, 0.0, "penalty", 4.0, -8.0, "start"),
        [dot(f"step[{i}]", w, loss(w) + penalty(w), "slope") for i, w in enumerate(places)],
    ]
    title = "Loss, penalty and their sum, with the steps of the walk"
    return panel("valley", title, W, linear_axis(0.0, HEIGHT, "loss", 5), marks, height=430)


def walks_panel(state, steps, decay, ridge):
    """The weight over the steps: under each optimiser, and under each form of the penalty."""
    x = linear_axis(0.0, float(max(steps, 1)), "step t", 5)
    optimisers = [
        (one, walk(one.name, state.rate, steps, decay), one.name == state.optimiser)
        for one in SERIES[:3]
    ]
    forms = [(one, _of_form(one.name, state, steps), one.name == state.form) for one in SERIES[3:]]
    upper = _plot("optimisers", Axis(x.low, x.high), optimisers, ridge)
    lower = _plot("forms", x, forms, ridge)
    return stack("walks", "The slope over the steps of the walk", upper, lower)


def _of_form(form, state, steps):
    return walk(state.optimiser, state.rate, steps, decay_from(form, state.penalty))


def _plot(name, x, walks, ridge):
    marks, names = [], []
    for height, words, term, dy in (
        (MLE, "MLE", "likelihood", -6.0),
        (ridge, "ridge", "posterior", 16.0),
    ):
        marks.append(rule(f"{name}_{words}", (x.low, height), (x.high, height), term))
        place = x.high, height, term, -4.0, dy, "end"
        names.append(label(f"{name}_{words}_label", words, *place))
    ends = []
    for one, path, chosen in walks:
        at, own = np.arange(len(path), dtype=float), (one.term, one.name)
        marks.append(curve(f"{one.name}_walk", at, path, *own, quiet=not chosen))
        place = x.high, inside(W, float(path[-1])), one.term, 6.0, 0.0, "start", one.name
        ends.append(label(f"{one.name}_label", one.label, *place))
    y = Axis(W.low, W.high, "slope w", W.ticks, W.tick_labels)
    margin, bottom = (TOP, RIGHT, 44 if x.label else 26, 34), TOP + PLOT
    labels = end_labels(ends, y, TOP, bottom), names
    return panel(name, "", x, y, marks, labels, height=bottom + margin[2], margin=margin)
