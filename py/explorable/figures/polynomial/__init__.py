"""Two polynomials of one degree through the same points: the MLE and, with a prior, the MAP.

The MLE overfits where it has many weights; the prior on the weights keeps those of the MAP small.
The second panel shows the weights of both.
"""

import math

from explorable.controls.point_list import columns
from explorable.editable.weight_penalty import WEIGHT_PENALTY, penalties
from explorable.figures.polynomial.controls import DEGREE, NOISE_SD, PENALTY, POINTS
from explorable.figures.polynomial.curves import curves_panel, distinct
from explorable.figures.polynomial.refutation import refutation
from explorable.figures.polynomial.weight_bars import bars_panel
from explorable.plot.number_format import short
from explorable.plot.phrases import count
from explorable.plot.points import points_note
from explorable.plot.readouts import readout
from explorable.scene.model import Scene
from explorable.stats import polynomial
from explorable.stats._cache import once_for_points

CONTROLS = (POINTS, DEGREE, PENALTY)
CODE = WEIGHT_PENALTY

TITLE = "What does a belief do to a wild curve?"
CAPTION = (
    "Drag a point, or raise the penalty. The thin curve is the most probable one without a belief, "
    "the bold one with it; the band holds 95 of 100 new points if the noise is 0.25 wide and the "
    "belief is right. The bars are the weights of both curves on a scale that has room for the "
    "absurd; the first weight, the height at x = 0, costs nothing."
)

LEGEND = {"likelihood": "MLE", "posterior": "MAP"}

RMSE, MISS = "root mean square error", "how far the points are missed"
NORM, SIZE = "norm of the weights", "how large the weights are"


def draw(state):
    """The Scene for points, a degree and a penalty."""
    x, y = columns(state.points)
    degree, penalty = round(state.degree), state.penalty
    mle = peak = None
    if len(x):
        mle = _mle(x, y, degree)
        peak = polynomial.fitted(x, y, degree, penalties(degree, penalty))
    norms = _norm(mle), _norm(peak)
    return Scene(
        "polynomial",
        (curves_panel(POINTS, x, y, mle, peak, NOISE_SD), bars_panel(degree, mle, peak)),
        (
            readout("rmse_mle", f"{RMSE}, MLE", _rmse(mle, x, y), "likelihood", hint=MISS),
            readout("rmse_map", f"{RMSE}, MAP", _rmse(peak, x, y), "posterior"),
            readout("norm_mle", f"{NORM}, MLE", norms[0], "likelihood", 1, symbol="‖w‖", hint=SIZE),
            readout("norm_map", f"{NORM}, MAP", norms[1], "posterior", 2, symbol="‖w‖"),
            readout("dof", "effective degrees of freedom", peak and peak.dof, "penalty", 2),
        ),
        _summary(len(x), *norms),
        f"{_note(x, y, degree)} {_refuted(x, y, degree, penalty, peak)}".strip(),
    )


@once_for_points
def _mle(x, y, degree):
    return polynomial.fitted(x, y, degree, 0.0)


def _rmse(fit, x, y):
    return fit and math.sqrt(polynomial.squared_error(fit.weights, x, y) / len(x))


def _norm(fit):
    return fit and math.hypot(*fit.weights[1:])


def _summary(number, mle, peak):
    if not number:
        return "Without points there is nothing to fit."
    return (
        f"Through {count(number, 'point')}, the curve without a belief needs weights of size "
        f"{short(mle, 1)}, the one with it {short(peak, 1)}."
    )


def _refuted(x, y, degree, penalty, peak):
    if not (len(x) and WEIGHT_PENALTY.is_original):
        return ""
    return refutation(x, y, degree, penalty, NOISE_SD, peak)


def _note(x, y, degree):
    if not len(x):
        return (
            "There are no points yet. Double-click or double-tap where one should stand, or press "
            "“Add a point”."
        )
    places = len(distinct(x, y))
    if degree < places:
        return points_note(POINTS, len(x))
    return (
        f"{count(degree + 1, 'weight').capitalize()} and only {count(places, 'place')} to meet: "
        "many curves fit these points equally well, and there is no one MLE. The thin curve is "
        "the one of them with the smallest weights."
    )
