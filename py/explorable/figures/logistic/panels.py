"""Two classes with the curves of MAP and MLE, and the slope of the MAP over the penalty."""

import math

import numpy as np

from explorable.figures.logistic.fit import LEAST, MOST, path
from explorable.plot.axes import linear_axis, log_axis, round_up
from explorable.plot.handles import handle
from explorable.plot.layout import panel
from explorable.plot.marks import beside, box, curve, dot, label, rule
from explorable.plot.number_format import penalty_text
from explorable.plot.points import point_handles
from explorable.scene.axis import Axis

HOURS = linear_axis(-5.0, 5.0, "hours of practice, from the average", 5)
CHANCE = Axis(-0.12, 1.12, "probability to pass", (0.0, 0.5, 1.0), ("0", "½", "1"))
LAMBDA = log_axis(LEAST, MOST, "penalty λ")
LOG_THREE = math.log(3)  # minus the log-odds of 1/4
AT = np.linspace(HOURS.low, HOURS.high, 201)
DEFAULT = 1.0  # the penalty of scikit-learn's LogisticRegression: λ = 1/C


def curves(control, x, height, passed, found):
    """The points, and the probability to pass of MAP and MLE; an infinite MLE is a cliff."""
    mle = None
    if found.cut is not None:
        ends = (0.0, 1.0) if found.rises else (1.0, 0.0)
        mle = np.array([HOURS.low, found.cut, found.cut, HOURS.high]), np.repeat(ends, 2)
    elif found.mle is not None:
        mle = AT, _probability(*found.mle)
    places = zip(x.tolist(), height.tolist(), passed.tolist(), strict=True)
    sides = [
        rule(f"side[{index}]", (at, up), (at, side), "data")
        for index, (at, up, side) in enumerate(places)
        if up != side and len(x) <= control.by_hand
    ]
    return panel(
        "chances",
        "The probability to pass over the hours of practice",
        HOURS,
        CHANCE,
        rule("middle", (HOURS.low, 0.5), (HOURS.high, 0.5), "slope"),
        sides,
        _every_mle(found),
        mle and curve("mle", *mle, "likelihood"),
        None if found.w is None else curve("map", AT, _probability(found.w, found.b), "posterior"),
        _names(found),
        _handles(control, x, height, found),
        adds=control.name,
    )


def _every_mle(found):
    """All MLEs where there is not one: the gap in which a cliff may stand, or where curves meet."""
    if found.gap is not None and found.gap[0] < found.gap[1]:
        yield box("gap", *found.gap, 0.0, 1.0, "likelihood")
    if found.through is not None:
        yield dot("through", *found.through, "likelihood")
        words = "every curve through here is an MLE"
        dx = -9.0 if found.through[0] > 0 else 9.0
        yield beside("through_name", words, *found.through, "likelihood", dx, -9.0)


def _handles(control, x, height, found):
    """The points; each states its probability under the MAP."""
    details = None
    if found.w is not None and len(x) <= control.by_hand:
        details = {"probability": _probability(found.w, found.b, x).tolist()}
    return point_handles(control, x, height, details=details)


def _names(found):
    """The names of both curves, beside them: the MAP's low, the MLE's high."""
    if found.cut is not None:
        side = -7.0 if found.rises else 7.0
        yield beside("mle_name", "MLE", found.cut, 0.75, "likelihood", side, 4.0)
    if found.w:
        at = -(LOG_THREE + found.b) / found.w
        if HOURS.low < at < HOURS.high:
            side = -9.0 if found.w > 0 else 9.0
            yield beside("map_name", "MAP", at, 0.25, "posterior", side, -2.0)


def _probability(w, b, at=AT):
    return 0.5 + 0.5 * np.tanh(0.5 * (w * at + b))


def slopes(control, penalty, x, passed, found):
    """The slope of the MAP over the penalty, with the penalty that scikit-learn has."""
    penalties, w = path(x, passed)
    low, high = _slope_range(w)
    y = linear_axis(low, high, "slope w", 5)
    grip = None
    if penalty >= LEAST and found.w is not None:
        span = min(low, found.w), max(high, found.w)
        at, words = (penalty, found.w), f"λ {penalty_text(penalty)}"
        grip = handle(control, at, "x", words, span, x_range=(LEAST, MOST))
    return panel(
        "slopes",
        "The slope of the MAP over the penalty",
        LAMBDA,
        y,
        curve("path", penalties, w, "posterior"),
        rule("default", (DEFAULT, low), (DEFAULT, high), "penalty"),
        label("default_name", "scikit-learn stands here, C = 1", DEFAULT, high, "penalty", 0, -6),
        label("none_name", "← statsmodels, at λ = 0", LEAST, 0.0, "penalty", 6.0, -8.0, "start"),
        grip,
    )


def _slope_range(w):
    """From the least to the greatest slope, and 0, in steps that change seldom."""
    low, high = min(float(w.min()), 0.0), max(float(w.max()), 0.0)
    if high - low < 1e-9:
        return 0.0, 1.0
    step = round_up(high - low) / 10
    return step * math.floor(low / step), step * math.ceil(high / step)
