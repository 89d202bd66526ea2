"""The valley with the walk in it."""

import math

import numpy as np

from explorable.figures.descent.controls import MLE, SHOWN, SQUARES
from explorable.plot.axes import linear_axis
from explorable.plot.clear_labels import clear_labels
from explorable.plot.layout import panel
from explorable.plot.marks import curve, dot, drop, label

DOTS = 40  # steps that are drawn one by one, most of them early
W = linear_axis(*SHOWN, "slope w", 5)
AT = np.linspace(W.low, W.high, 61)
HEIGHT = 1.8


def valley_panel(path, steps, decay, ridge):
    """Loss, penalty and their sum over the slope, and the first `steps` of the walk on the sum."""

    def loss(w):
        return SQUARES / 2 * (w - MLE) ** 2

    def penalty(w):
        return decay / 2 * w * w

    shown = np.geomspace(1, min(steps + 1, len(path)), DOTS).round().astype(int) - 1
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
