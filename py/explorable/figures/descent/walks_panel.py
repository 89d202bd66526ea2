"""The weight over the steps: one plot of the optimisers, one of the forms of the penalty."""

from dataclasses import replace

import numpy as np

from explorable.figures.descent.controls import LONGEST, MLE, SERIES, SHOWN, SQUARES
from explorable.figures.descent.walk import early_ridge, walk
from explorable.plot.axes import linear_axis, log_axis, without_ticks
from explorable.plot.clear_labels import clear_labels
from explorable.plot.layout import panel, stack
from explorable.plot.line_ends import end_names
from explorable.plot.marks import beside, curve, dot, label, rule
from explorable.stats.descent import decay_from

W = linear_axis(*SHOWN, "slope w", 3)
STEP = replace(log_axis(1.0, float(LONGEST), "step t"), low=0.7)  # step 0 is at its left end
# All of the early steps, and ever fewer of the later ones.
TIMES = np.unique(np.append(np.arange(41), np.geomspace(41, LONGEST, 61).round())).astype(int)
AT_TIMES = np.maximum(TIMES, STEP.low)
PLOT = 170  # units of a panel that each plot is high


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
        beside("early_ridge_label", "ridge + 1/(ηt)", *place, "prior", 10.0, 18.0),
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
    margin, ends = (26, 66, bottom, 34), end_names(ends, axis=W)
    height = 26 + PLOT + bottom
    return panel(name, "", x, W, marks, ends, names, height=height, margin=margin)
