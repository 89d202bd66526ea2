"""How much the data decide in each of their directions: d²/(d² + λ), the rest is the prior's.

The reader moves the penalty and sees bars fill, the weakest direction last. Another unit of the
first column empties its bar though the data are the same; a penalised intercept drags predictions
away from prices as soon as these are counted from somewhere else.
"""

import numpy as np

from explorable.controls import Choice
from explorable.figures._shared.penalty_rule import penalty_rule
from explorable.figures.shares.house_table import FRONT_UNIT, PRICES, direction_name, measured_in
from explorable.figures.shares.prices import prices_panel
from explorable.figures.shares.sentences import summary
from explorable.plot.axes import linear_axis, log_axis
from explorable.plot.layout import panel
from explorable.plot.marks import bar, box, curve, dot, label
from explorable.plot.phrases import brief_percent
from explorable.plot.readouts import readout
from explorable.plot.sliders import slider
from explorable.scene.model import Axis, Scene, Series
from explorable.stats import ridge
from explorable.stats.singular_directions import condition_number, directions
from explorable.words import say

EITHER = (("free", "free"), ("penalised", "penalised"))
PENALTY = slider("penalty", (1e-3, 1e3), 1.0, 0.02, scale="log")
INTERCEPT = Choice(
    name="intercept", label="intercept", term="prior", options=EITHER, default="free"
)
SHIFT = slider("shift", (-10.0, 10.0), 0.0, 0.5, words=("shift of all prices", "c", "data"))
CONTROLS = (PENALTY, FRONT_UNIT, INTERCEPT, SHIFT)

TITLE = "Who decides in which direction?"
CAPTION = (
    "Twelve houses, four measures. In each direction of these data the share d²/(d² + λ) is "
    "decided by the data, the rest by the prior. Size and rooms say nearly the same, so their "
    "difference is the first to go. Measure the front in kilometres: its bar empties, though no "
    "house has changed. A penalised intercept minds where prices are counted from; a free one does "
    "not."
)
X_AXIS = log_axis(PENALTY.low, PENALTY.high, "penalty λ")
GRID = np.geomspace(X_AXIS.low, X_AXIS.high, 121)


def draw(state):
    """The Scene for a penalty, a unit of the first column, an intercept and a shift of prices."""
    penalty, free = state.penalty, state.intercept == "free"
    X, y = measured_in(state.unit), PRICES + state.shift
    if not free:
        X = np.column_stack((X, np.ones(len(y))))
    d, ways = directions(X)
    names, shares = [direction_name(way) for way in ways], ridge.shrinkage_factors(X, penalty)
    level = y.mean() if free else 0.0
    predicted = level + X @ ridge.ridge(X, y - level, penalty)
    miss, dof = float(y.mean() - predicted.mean()), float(shares.sum())
    condition = condition_number(X, penalty)
    series = tuple(
        Series(f"direction{i}", say("direction {i}", i=i), f"series{i}") for i in _numbers(d)
    )
    return Scene(
        "shares",
        (
            _bars(names, series, shares.tolist()),
            _curves(names, series, d * d, penalty),
            prices_panel(y, predicted, state.shift, miss),
        ),
        (
            readout("dof", "effective degrees of freedom", dof, "posterior", 2, hint="Σ shares"),
            readout("condition_number", "condition number", condition, "penalty", 1),
            readout("miss", "mean residual", miss, "likelihood", 2),
        ),
        summary(names, shares, penalty, miss),
        series=series,
    )


def _numbers(d):
    return range(1, len(d) + 1)


def _bars(names, series, shares):
    """A bar for each direction, filled from below by the data, from above by the prior."""
    marks = []
    for i, (one, share) in enumerate(zip(series, shares, strict=True), 1):
        own = {"term": one.term, "of": one.name}
        marks.append(box(f"rest[{i}]", i - 0.32, i + 0.32, share, 1.0, "prior", one.name))
        marks.append(bar(f"share[{i}]", i, share, 0.64, **own))
        words = brief_percent(share)
        marks.append(label(f"percent[{i}]", words, i, 1.0, dy=-7.0, **own))
    if shares[-1] < 0.85:
        marks.append(label("prior", "prior", len(shares), (shares[-1] + 1) / 2, dy=4.0))
    ticks = tuple(map(float, _numbers(shares)))
    x = Axis(0.45, len(shares) + 0.55, "direction of the data", ticks, tuple(names))
    y = linear_axis(0.0, 1.08, "share of the data", 5)
    return panel("bars", "Shares of data and prior", x, y, marks, height=410)


def _curves(names, series, squares, penalty):
    """Each direction's share over λ: the same S, half-way down where λ is its d²."""
    marks = [penalty_rule(PENALTY, penalty, 0.0, 1.0)]
    rows = squares[:, None] / (squares[:, None] + GRID)
    for one, row, square in zip(series, rows, squares.tolist(), strict=True):
        marks.append(curve(f"{one.name}_curve", GRID, row, one.term, one.name))
        share = square / (square + penalty)
        marks.append(dot(f"{one.name}_now", penalty, share, one.term, one.name))
    for i, dx, anchor in ((0, 8.0, "start"), (-1, -8.0, "end")):  # between them is no room
        one, square = series[i], float(squares[i])
        half = min(max(square, 3 * PENALTY.low), PENALTY.high / 3)
        share = square / (square + half)
        dy = 17.0 if share > 0.75 else -9.0 if share < 0.25 else 0.0  # beside it, or off its end
        words = f"{one.name}_label", names[i]
        marks.append(label(*words, half, share, one.term, dx, dy, anchor, one.name))
    y = linear_axis(0.0, 1.16, "share of the data", 5)
    title = "The share of the data over the penalty"
    return panel("curves", title, X_AXIS, y, marks, height=222)
