"""The slope of the MAP over the penalty, with the penalty that scikit-learn has."""

import math

from explorable.figures.logistic.path import LEAST, MOST, path
from explorable.plot.axes import linear_axis, log_axis, round_up
from explorable.plot.handles import handle
from explorable.plot.layout import panel
from explorable.plot.marks import curve, label, rule
from explorable.plot.number_format import penalty_text

LAMBDA = log_axis(LEAST, MOST, "penalty λ")
DEFAULT = 1.0  # the penalty of scikit-learn's LogisticRegression: λ = 1/C


def slopes_panel(control, penalty, x, passed, found):
    """The slope over λ for classes `passed` at x (n,), and the Fit `found` at the present λ."""
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
