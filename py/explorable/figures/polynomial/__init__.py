"""Two polynomials of one degree through the same points: the MLE and, with a prior, the MAP.

The MLE overfits where it has many weights; the prior on the weights keeps those of the MAP small.
The second panel shows the weights of both.
"""

import math

from explorable.controls.point_list import columns
from explorable.editable.weight_penalty import WEIGHT_PENALTY, penalties
from explorable.figures._shared.tasks import solved
from explorable.figures.polynomial.controls import (
    DEGREE,
    ERRORS,
    NOISE_SD,
    PENALTY,
    POINTS,
    TERMS,
)
from explorable.figures.polynomial.curves import curves_panel
from explorable.figures.polynomial.errors import errors_panel
from explorable.figures.polynomial.new_points import rmse, rmse_new
from explorable.figures.polynomial.sentences import note, refuted_words, summary
from explorable.figures.polynomial.tasks import TASKS
from explorable.figures.polynomial.weight_bars import bars_panel
from explorable.plot.readouts import readout
from explorable.scene.model import Scene
from explorable.stats import polynomial
from explorable.stats._cache import once_for_points

CONTROLS = (POINTS, DEGREE, PENALTY, TERMS, ERRORS)
CODE = WEIGHT_PENALTY

TITLE = "What does a belief do to a wild curve?"
CAPTION = (
    "Drag a point, or raise the penalty. The thin curve is the most probable one without a belief, "
    "the bold one with it; the band holds 95 of 100 new points if the noise is 0.25 wide and the "
    "belief is right. The bars are the weights of both curves on a scale that has room for the "
    "absurd; the first weight, the height at x = 0, costs nothing."
)

LEGEND = {"likelihood": "MLE", "posterior": "MAP"}

MISS, SIZE = "how far the points are missed", "how large the weights are"


def draw(state):
    """The Scene for points, a degree and a penalty."""
    x, y = columns(state.points)
    degree, penalty = round(state.degree), state.penalty
    mle = peak = None
    if len(x):
        mle = _mle(x, y, degree)
        peak = polynomial.fitted(x, y, degree, penalties(degree, penalty))
    norms, refuted = (_norm(mle), _norm(peak)), refuted_words(x, y, degree, penalty, peak)
    panels = [
        curves_panel(POINTS, x, y, mle, peak, NOISE_SD, state.terms == "show"),
        bars_panel(degree, mle, peak),
    ]
    if state.errors == "show":
        panels.append(errors_panel(x, y, degree, penalty, (mle, peak)))
    return Scene(
        "polynomial",
        tuple(panels),
        (
            readout(
                "rmse_mle", "root mean square error, MLE", rmse(mle, x, y), "likelihood", hint=MISS
            ),
            readout("rmse_map", "root mean square error, MAP", rmse(peak, x, y), "posterior"),
            readout(
                "rmse_new_mle",
                "root mean square error on new points, MLE",
                rmse_new(mle),
                "likelihood",
            ),
            readout(
                "rmse_new_map",
                "root mean square error on new points, MAP",
                rmse_new(peak),
                "posterior",
            ),
            readout(
                "norm_mle",
                "norm of the weights, MLE",
                norms[0],
                "likelihood",
                1,
                symbol="‖w‖",
                hint=SIZE,
            ),
            readout("norm_map", "norm of the weights, MAP", norms[1], "posterior", 2, symbol="‖w‖"),
            readout("dof", "effective degrees of freedom", peak and peak.dof, "penalty", 2),
        ),
        summary(len(x), state, mle, peak, norms),
        note(x, y, degree, refuted),
        solved=solved(TASKS, refuted),
    )


@once_for_points
def _mle(x, y, degree):
    return polynomial.fitted(x, y, degree, 0.0)


def _norm(fit):
    return fit and math.hypot(*fit.weights[1:])
