"""A curve with too many weights: left alone it runs wild, with a belief about its weights it calms.

Two polynomials of the same degree through the same points. The maximum likelihood one goes through
them at any price; the MAP one may not use large weights. The bars show the price: the weights.
"""

import math

from explorable.controls import Points, Slider
from explorable.controls.point_list import columns
from explorable.editable import weight_penalty as price
from explorable.figures.polynomial import curves as wild_curves
from explorable.figures.polynomial import weight_bars
from explorable.plot import points as crowd
from explorable.plot.layout import separate
from explorable.plot.number_format import short
from explorable.plot.phrases import count
from explorable.scene.model import Readout, Scene
from explorable.stats import polynomial

NOISE_SD = 0.25

POINTS = Points(
    name="points",
    label="Points",
    noun="point",
    x_label="x",
    y_label="y",
    x_range=(-1.0, 1.0),
    y_range=(-2.5, 2.5),
    default=(
        (-1.0, 0.15),
        (-0.8, -0.72),
        (-0.6, -0.65),
        (-0.35, -1.2),
        (-0.1, -0.05),
        (0.1, 0.62),
        (0.3, 0.58),
        (0.55, 1.25),
        (0.75, 0.45),
        (0.95, 0.3),
    ),
    step=0.01,
)
DEGREE = Slider(
    name="degree",
    label="degree: how many powers of x the curve may use",
    symbol="M",
    term="slope",
    low=1,
    high=15,
    default=9,
    step=1,
)
PENALTY = Slider(
    name="penalty",
    label="how much a large weight costs",
    symbol="λ",
    term="penalty",
    low=1e-8,
    high=100.0,
    default=1e-3,
    step=0.05,
    scale="log",
)
CONTROLS = (POINTS, DEGREE, PENALTY)
CODE = price.price_of_weights

TITLE = "What does a belief do to a wild curve?"
CAPTION = (
    "Drag a point, or raise the penalty. The thin curve is the most probable one without a belief, "
    "the bold one with it; the band holds 95 of 100 new points if the noise is 0.25 wide and the "
    "belief is right. The bars are the weights of both curves on a scale that has room for the "
    "absurd; the first weight, the height at x = 0, costs nothing."
)


def draw(state):
    """The Scene for points, a degree and a penalty."""
    x, y = columns(state["points"])
    degree, penalty = round(state["degree"]), state["penalty"]
    if not len(x):
        panels = wild_curves.panel([], POINTS, x, y), weight_bars.panel(degree, None, None)
        return _scene(*panels, _readouts([None] * 5), *_EMPTY)
    mle = polynomial.fitted(x, y, degree, 0.0)
    peak = polynomial.fitted(x, y, degree, price.prices(degree, penalty))
    places = wild_curves.places(x, y)
    at = wild_curves.positions(places)
    wild = polynomial.predict(mle.weights, at)
    marks = wild_curves.curves(at, wild, *peak.predictive(at, NOISE_SD))
    return _scene(
        wild_curves.panel(marks, POINTS, x, y),
        weight_bars.panel(degree, mle.weights, peak.weights),
        _readouts(_numbers(x, y, mle, peak)),
        _summary(x, mle, peak),
        _note(len(x), len(places), degree),
    )


def _scene(curves, weights, readouts, summary, note):
    return Scene("polynomial", (separate(curves), separate(weights)), readouts, summary, note)


_EMPTY = (
    "Without points there is nothing to fit.",
    "There are no points yet. Double-click or double-tap where one should stand, or press "
    "“Add a point”.",
)


def _numbers(x, y, mle, peak):
    """What the readouts tell, in their order."""
    misses = (polynomial.squared_error(fit.weights, x, y) / len(x) for fit in (mle, peak))
    return (*map(math.sqrt, misses), _norm(mle), _norm(peak), peak.dof)


_READOUTS = (
    ("rmse_mle", "MLE misses by", 3, "likelihood"),
    ("rmse_map", "MAP misses by", 3, "posterior"),
    ("norm_mle", "MLE weights ‖w‖", 1, "likelihood"),
    ("norm_map", "MAP weights ‖w‖", 2, "posterior"),
    ("dof", "degrees of freedom in use", 2, "penalty"),
)


def _readouts(numbers):
    return tuple(
        Readout(name, label, value, "none" if value is None else short(value, places), term)
        for (name, label, places, term), value in zip(_READOUTS, numbers, strict=True)
    )


def _norm(fit):
    return math.hypot(*fit.weights[1:])


def _summary(x, mle, peak):
    return (
        f"Through {count(len(x), 'point')}, the curve without a belief needs weights of size "
        f"{short(_norm(mle), 1)}, the one with it "
        f"{short(_norm(peak), 1)}."
    )


def _note(number, distinct, degree):
    if degree < distinct:
        return crowd.note(POINTS, number)
    return (
        f"{count(degree + 1, 'weight').capitalize()} and only {count(distinct, 'place')} to meet: "
        "many curves fit these points equally well, and there is no one MLE. The thin curve is "
        "the one of them with the smallest weights."
    )
