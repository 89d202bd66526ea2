"""The prior as one more data point: ridge is least squares with a ghost at (√λ, √λ·w₀).

The reader drags the ghost instead of the penalty: outwards it pulls harder, up or down it pulls to
another slope. Every point votes for its own slope y/x with weight x²; so does the ghost, for w₀
with weight λ, and the mean of all votes is the MAP.
"""

import math

import numpy as np

from explorable.controls.point_list import columns
from explorable.figures._shared.house_panel import HousePanel
from explorable.figures._shared.houses import POINTS
from explorable.figures.ghost_points.sentences import NO_MLE, NOBODY, summary
from explorable.plot.axes import linear_axis, round_up, symmetric_axis
from explorable.plot.clear_labels import clear_labels
from explorable.plot.estimate_key import estimate_rules
from explorable.plot.handles import pair_handle
from explorable.plot.layout import panel
from explorable.plot.line_ends import end_names
from explorable.plot.marks import bar, label, rule
from explorable.plot.number_format import fixed, penalty_text
from explorable.plot.phrases import percent
from explorable.plot.points import one_by_one, points_note
from explorable.plot.readouts import readout
from explorable.plot.sliders import slider
from explorable.scene.model import Scene
from explorable.stats import slope as slopes
from explorable.words import say

PENALTY = slider("penalty", (0.0, 25.0), 1.0, 0.05, "the ghost’s size, squared")
PRIOR_MEAN = slider("prior_mean", (-4.0, 4.0), 0.0, 0.05, "the slope that the ghost votes for")
CONTROLS = (POINTS, PENALTY, PRIOR_MEAN)

TITLE = "What if the prior were a house you never saw?"
CAPTION = (
    "Drag the ghost. Least squares through the houses and the ghost gives the MAP, exactly: the "
    "ghost stands at size √λ, on the line that the prior expects, so its squared residual is the "
    "penalty λ(w − w₀)². In other words: each house votes for its own slope y/x "
    "with weight x², the ghost for w₀ with weight λ. The mean of all votes is the MAP."
)
FAR = 10.0  # slopes beyond it have no bar


def draw(state):
    """The Scene for houses, a penalty and a prior mean."""
    x, y = columns(state.points)
    penalty, w0 = state.penalty, state.prior_mean
    S, Q = slopes.sums(x, y)
    ghost = math.sqrt(penalty), math.sqrt(penalty) * w0
    mle = Q / S if S else None
    peak = least = None
    if S + penalty > 1e-300:
        peak = (Q + penalty * w0) / (S + penalty)
        least = (Q + ghost[0] * ghost[1]) / (S + ghost[0] * ghost[0])  # least squares: one more row
    share = None if peak is None else penalty / (S + penalty)
    return Scene(
        "ghost_points",
        (_houses(x, y, ghost, (penalty, w0), mle, peak), _votes(x, y, penalty, w0, mle, peak)),
        (
            readout("map", "MAP", peak, "posterior", hint="(Σxy + λw₀)/(Σx² + λ)"),
            readout("ols_with_ghost", "least squares with the ghost", least, "posterior"),
            readout("mle", "MLE", mle, "likelihood"),
            readout("ghost_weight", "weight of the ghost", share, "prior", write=percent),
        ),
        summary(mle, peak, penalty, w0, share),
        (NOBODY if peak is None else NO_MLE)
        if mle is None
        else points_note(POINTS, len(x), "Their votes are not drawn."),
    )


def _houses(x, y, ghost, values, mle, peak):
    """Houses and ghost, the lines of MLE, MAP and prior, and all residuals of the MAP."""
    houses, (penalty, w0) = HousePanel(x, y, (ghost[0] + 0.2, 1.1 * ghost[1])), values
    houses.tell(peak)
    named = (("prior", w0, "prior"), ("MLE", mle, "likelihood"), ("MAP", peak, "posterior"))
    lines = [houses.line(words.lower(), slope, term) for words, slope, term in named]
    names = [
        (f"{words}_label", words, line)
        for (words, *_), line in zip(named, lines, strict=True)
        if line
    ]
    rules, near = [], zip(*(part.tolist() for part in one_by_one(POINTS, x, y)), strict=True)
    for i, (at, price) in enumerate(near if peak is not None else ()):
        own = "data", f"points[{i}]"
        rules.append(rule(f"residual[{i}]", (at, price), (at, peak * at), *own))
    if peak is not None:
        rules.append(rule("ghost_residual", ghost, (ghost[0], peak * ghost[0]), "prior"))
    dy = 24.0 if w0 <= (peak or 0.0) else -14.0  # away from its residual
    text = say(
        "penalty {penalty}, prior mean {mean}", penalty=penalty_text(penalty), mean=fixed(w0, 2)
    )
    sliders = PENALTY, PRIOR_MEAN, values
    over = (
        end_names(names),
        label("ghost_label", "ghost", *ghost, "prior", 0.0, dy),
        pair_handle("ghost", "Ghost", *sliders, text, 0.05, "ghost", "prior"),
    )
    drawn = houses.draw(*lines, rules, over=over, margin=(26, 48, 44, 34))
    return clear_labels(drawn, "ghost_label")


def _votes(x, y, penalty, w0, mle, peak):
    """A bar as high as its weight at each slope that somebody votes for."""
    x, y = one_by_one(POINTS, x, y)
    named = np.flatnonzero(np.abs(y) <= FAR * np.abs(x))
    named = [i for i in named.tolist() if x[i]]
    votes = [(f"points[{i}]", float(y[i] / x[i]), float(x[i] * x[i])) for i in named]
    reach = max((abs(slope) for _, slope, _ in votes), default=0.0)
    w = symmetric_axis("slope w", max(reach, abs(peak or 0.0)), 5.0, FAR)
    top = round_up(max(1.0, penalty, *(weight for *_, weight in votes)))
    wide = 0.014 * w.high
    bars = [bar(f"vote{name[6:]}", at, size, wide, "data", name) for name, at, size in votes]
    return panel(
        "votes",
        "Each point’s vote for a slope",
        w,
        linear_axis(0.0, 1.3 * top, "weight x²", 5),
        bars,
        bar("vote_of_ghost", w0, penalty, wide, "prior", "ghost"),
        label("vote_label", "ghost", w0, penalty, "prior", dy=-6.0),
        None if peak is None else estimate_rules(w, mle, peak, top),
    )
