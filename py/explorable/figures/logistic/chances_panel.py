"""Two classes, and the probability to pass of MAP and MLE."""

import math

import numpy as np

from explorable.plot.axes import linear_axis
from explorable.plot.layout import panel
from explorable.plot.marks import beside, box, curve, dot, rule
from explorable.plot.points import point_handles
from explorable.scene.axis import Axis

HOURS = linear_axis(-5.0, 5.0, "hours of practice, from the average", 5)
CHANCE = Axis(-0.12, 1.12, "probability to pass", (0.0, 0.5, 1.0), ("0", "½", "1"))
LOG_THREE = math.log(3)  # minus the log-odds of 1/4
AT = np.linspace(HOURS.low, HOURS.high, 201)


def chances_panel(control, x, height, passed, found):
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
