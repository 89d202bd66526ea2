"""Logistic regression with a Gaussian prior: without one, separable classes make a cliff.

The reader drags pupils who passed or failed, and the penalty. Where a single cut separates the
classes, the slope of the MLE is infinite; any penalty makes it finite, and at λ = 1 it is what
scikit-learn fits unless told otherwise.
"""

import math

from explorable.controls import Points
from explorable.controls.point_list import columns
from explorable.figures.logistic.chances_panel import chances_panel
from explorable.figures.logistic.fit import classes, fitted
from explorable.figures.logistic.slopes_panel import slopes_panel
from explorable.plot.number_format import penalty_text, short
from explorable.plot.points import points_note
from explorable.plot.readouts import readout
from explorable.plot.sliders import slider
from explorable.scene.model import Scene
from explorable.words import say

FAILED = ((-2.6, 0.0), (-1.7, 0.0), (-1.2, 0.0), (-0.5, 0.0))
PASSED = ((0.4, 1.0), (0.9, 1.0), (1.8, 1.0), (2.9, 1.0))
POINTS = Points(
    name="points",
    label="Pupils",
    noun="pupil",
    x_label="hours of practice",
    y_label="passed",
    x_range=(-5.0, 5.0),
    y_range=(0.0, 1.0),
    default=FAILED + PASSED,
    step=0.01,
    most=400,
    by_hand=60,
    hint="above the middle: passed",
)
PENALTY = slider(
    "penalty", (0.0, 100.0), 1.0, 0.05, "the price of a steep curve", scale="log", smallest=1e-6
)
CONTROLS = (POINTS, PENALTY)

TITLE = "How steep is the curve if one cut separates the classes?"
CAPTION = (
    "Drag a pupil up to pass, down to fail, or drag the penalty. The MLE makes the curve a cliff "
    "as soon as one cut separates the two classes, and no slope is steep enough. Any prior makes "
    "the slope finite. Here λ multiplies ½w² beside minus the log-likelihood, so it is 1/σ²: no "
    "noise takes part. scikit-learn has λ = 1 unless told otherwise, statsmodels has none. The "
    "intercept is not penalised."
)
NO_BEST = "At λ = {lam} no finite curve is the best one."
INFINITE = "At λ = {lam} the slope is infinite: no finite curve is the best one."


def draw(state):
    """The Scene for two classes of points and a penalty."""
    x, height = columns(state.points)
    passed = classes(x, height)
    found = fitted(x, passed, state.penalty)
    separable = "yes" if found.separable else "no"
    return Scene(
        "logistic",
        (
            chances_panel(POINTS, x, height, passed, found),
            slopes_panel(PENALTY, state.penalty, x, passed, found),
        ),
        (
            readout("w", "slope", _slope(state.penalty, found), "posterior", symbol="w"),
            readout("b", "intercept", found.b, "posterior", symbol="b"),
            readout("separable", "separable", float(found.separable), "data", text=separable),
        ),
        _summary(state.penalty, found),
        found.note or points_note(POINTS, len(x)),
    )


def _slope(penalty, found):
    """The slope, infinite where one cut separates two classes and there is no penalty."""
    if penalty == 0 and found.gap is not None:
        return math.inf if found.rises else -math.inf
    return found.w


def _summary(penalty, found):
    lam = penalty_text(penalty)
    if found.w is None:
        return say(NO_BEST if found.gap is None else INFINITE, lam=lam)
    words = say("At λ = {lam} the slope is {w}", lam=lam, w=short(found.w, 2))
    if found.mle is None:
        return say("{words}; without a prior no slope would be steep enough.", words=words)
    return say(
        "{words}; without a prior it would be {mle}.", words=words, mle=short(found.mle[0], 2)
    )
