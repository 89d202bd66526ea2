"""Why the lasso cuts to zero and ridge does not, in the plane of two weights.

The squared error is a bowl around the MLE, drawn as ellipses; the penalty allows the weights inside
a circle or a diamond. The reader drags the MLE or the penalty and sees where the two touch: that is
the MAP. Its path from the MLE to zero bends round where the two columns are strongly correlated.
"""

import math
from functools import lru_cache

import numpy as np

from explorable.controls import Choice, Point
from explorable.plot.axes import linear_axis
from explorable.plot.clear_labels import clear_labels
from explorable.plot.handles import point_handle
from explorable.plot.layout import panel
from explorable.plot.marks import ball, curve, dot, ellipse, label
from explorable.plot.number_format import fixed, penalty_text
from explorable.plot.readouts import readout
from explorable.plot.sliders import slider
from explorable.scene.model import Scene
from explorable.stats.two_weights import map_of_two, norm_of
from explorable.words import say

RANGE = (-4.0, 4.0)
PLANE = {"x_label": "w₁", "y_label": "w₂", "x_range": RANGE, "y_range": RANGE, "step": 0.01}
NORMS = (("l2", "ridge, ‖w‖₂²"), ("l1", "lasso, ‖w‖₁"))

PENALTY = slider("penalty", (0.0, 100.0), 1.0, 0.02, scale="log", smallest=0.01)
NORM = Choice(name="norm", label="norm", term="prior", options=NORMS, default="l2")
MLE = Point(name="mle", label="MLE", symbol="ŵ", term="likelihood", default=(2.6, 1.0), **PLANE)
CORRELATION = slider(
    "correlation",
    (-0.95, 0.95),
    0.6,
    0.01,
    "how much the two say the same",
    ("correlation", "ρ", "data"),
)
CONTROLS = (PENALTY, NORM, MLE, CORRELATION)

TITLE = "Where do the ellipse and the penalty touch?"
CAPTION = (
    "Drag the MLE, or the penalty. On every ellipse the squared error is equal; on the circle or "
    "diamond the prior is. The MAP is where one touches the other: a circle has no corners, a "
    "diamond has them on the axes, where a weight is exactly zero."
)
AXES = linear_axis(*RANGE, "w₁", 5), linear_axis(*RANGE, "w₂", 5)
PATH = (0.0, *np.geomspace(1e-3, 1e4, 101).tolist())


def draw(state):
    """The Scene for a penalty, its norm, an MLE and a correlation."""
    mle, penalty, norm = state.mle, state.penalty, state.norm
    gram = np.array([[1.0, state.correlation], [state.correlation, 1.0]])
    (w,) = map_of_two(norm, mle, gram, (penalty,))
    away = w - mle
    marks = (
        [ellipse(f"loss[{k}]", mle, gram, 0.5 * k * k, "likelihood", True) for k in (1, 2, 3)],
        _prior(penalty, norm),
        curve("path", *_path(mle, state.correlation, norm), "posterior"),
        ball("ball", norm_of(w, norm), norm, "prior"),
        ellipse("touching", mle, gram, float(away @ gram @ away), "likelihood"),
        dot("map", *w.tolist(), "posterior"),
        label("map_label", "MAP", *w.tolist(), "posterior", 10.0, 16.0, "start"),
        label("mle_label", "MLE", *mle, "likelihood", 12.0, -10.0, "start"),
        point_handle(MLE, mle),
    )
    plane = panel("weights", "The plane of two weights", *AXES, *marks, aspect=1)
    names = (("w1", "w₁", w[0]), ("w2", "w₂", w[1]))
    return Scene(
        "geometry",
        (clear_labels(plane, "map_label", "mle_label"),),
        (
            *(
                readout(name, say("MAP {sign}", sign=sign), float(v), "posterior")
                for name, sign, v in names
            ),
            readout("mle_w1", "MLE w₁", mle[0], "likelihood"),
            readout("mle_w2", "MLE w₂", mle[1], "likelihood"),
        ),
        _summary(w, mle, penalty, norm),
    )


def _prior(penalty, norm):
    """Lines of equal prior density, at one and two of its σ = 1/√λ or b = 2/λ; noise sd 1."""
    for k in (1, 2) if penalty > 1e-6 else ():  # wider priors are far out of the panel
        scale = 2 / penalty if norm == "l1" else 1 / math.sqrt(penalty)
        yield ball(f"prior[{k}]", k * scale, norm, "prior", True)


@lru_cache(maxsize=8)  # while the penalty moves, the path stays
def _path(mle, correlation, norm):
    """The MAP for all penalties, from the MLE to zero: (x, y)."""
    return map_of_two(norm, mle, np.array([[1.0, correlation], [correlation, 1.0]]), PATH).T


def _summary(w, mle, penalty, norm):
    name = "lasso" if norm == "l1" else "ridge"
    words = say(
        "At λ = {penalty} the {name} MAP is ({w1}, {w2})",
        penalty=penalty_text(penalty),
        name=name,
        w1=fixed(w[0], 2),
        w2=fixed(w[1], 2),
    )
    for sign, own, best in zip("₁₂", w, mle, strict=True):
        if own == 0 and best and penalty:
            words += say("; w{sign} is exactly zero", sign=sign)
        elif own * best < 0:
            words += say("; w{sign} has changed its sign", sign=sign)
    return f"{words}."
