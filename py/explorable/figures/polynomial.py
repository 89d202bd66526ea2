"""A curve with too many weights: left alone it runs wild, with a belief about its weights it calms.

Two polynomials of the same degree through the same points. The maximum likelihood one goes through
them at any price; the MAP one may not use large weights. The bars show the price: the weights.
"""

import math
from functools import lru_cache

import numpy as np

from explorable import crowd
from explorable.controls import Points, Slider
from explorable.labels import separate
from explorable.marks import Area, Bar, Curve, Handle, Label
from explorable.pairs import columns
from explorable.scene import Axis, Panel, Readout, Scene
from explorable.stats import polynomial
from explorable.stats.kept import once_for_points
from explorable.ticks import fixed, linear_ticks, short
from explorable.words import count

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
CODE = polynomial.fitted

TITLE = "What does a belief do to a wild curve?"
CAPTION = (
    "Drag a point, or raise the penalty. The thin curve is the most probable one without a belief, "
    "the bold one with it; the band holds 95 of 100 new points if the noise is 0.25 wide and the "
    "belief is right. The bars are the weights of both curves on a scale that has room for the "
    "absurd; the first weight, the height at x = 0, costs nothing."
)

LOW, HIGH = -1.05, 1.05
GRID = np.linspace(LOW, HIGH, 161)
# A band may be a needle's eye at a point and open on both sides as steep as 2000: so it is looked
# at in the point, and around it at distances that halve, down to a quarter of a panel's unit.
HALVES = (GRID[1] - GRID[0]) / 2 ** np.arange(1, 4)
AROUND = np.concatenate(([0.0], np.stack((HALVES, -HALVES), axis=1).ravel()))
MORE = 170  # positions at most, for the points: many leave no room for such eyes
FAR = 40.0  # how far out of the panel a curve is followed; further out nobody can see it


def draw(state):
    """The Scene for points, a degree and a penalty."""
    x, y = columns(state["points"])
    degree, penalty = round(state["degree"]), state["penalty"]
    if not len(x):
        return _scene(
            _panel([], x, y), _weights(degree, None, None), _readouts([None] * 5), *_EMPTY
        )
    mle = polynomial.fitted(x, y, degree, 0.0)
    peak = polynomial.fitted(x, y, degree, penalty)
    places = _places(x, y)
    at = _positions(places.tobytes())
    mean, sd = peak.predictive(at, NOISE_SD)
    band = np.concatenate((mean + 1.96 * sd, (mean - 1.96 * sd)[::-1]))
    wild = polynomial.predict(mle.weights, at)
    marks = [
        Area(name="band", term="posterior", x=np.concatenate((at, at[::-1])), y=_near(band)),
        Curve(name="mle", term="likelihood", x=at, y=_near(wild)),
        Curve(name="map", term="posterior", x=at, y=_near(mean)),
    ]
    return _scene(
        _panel(marks, x, y),
        _weights(degree, mle.weights, peak.weights),
        _readouts(_numbers(x, y, mle, peak)),
        _summary(x, mle, peak),
        _note(len(x), len(places), degree),
    )


@once_for_points
def _places(x, y):
    return np.unique(x)


@lru_cache(maxsize=4)  # a slider leaves the points where they are
def _positions(places):
    """Where the curves are looked at: evenly, at the points' places (m,), and close around them."""
    places = np.frombuffer(places)
    rings = (MORE // len(places) - 1) // 2
    if rings < 0:
        return GRID
    around = places[:, None] + AROUND[: 2 * rings + 1]
    return np.sort(np.concatenate((GRID, around.ravel())))


def _scene(curves, weights, readouts, summary, note):
    return Scene("polynomial", (separate(curves), separate(weights)), readouts, summary, note)


_EMPTY = (
    "Without points there is nothing to fit.",
    "There are no points yet. Double-click or double-tap where one should stand, or press "
    "“Add a point”.",
)


def _near(values):
    """No farther than FAR, and without the last digits, in which no two machines agree: a curve
    through a point would else lie on one side or the other of a rounded pixel."""
    return np.clip(values, -FAR, FAR).round(9)


def _handles(x, y):
    return [
        Handle(
            name=f"points[{index}]",
            term="data",
            of=f"points[{index}]",
            x=at_x,
            y=at_y,
            x_range=POINTS.x_range,
            y_range=POINTS.y_range,
            step=POINTS.step,
            label=f"Point {index + 1}",
            value_text=f"x {fixed(at_x, 2)}, y {fixed(at_y, 2)}",
            removable=True,
        )
        for index, (at_x, at_y) in enumerate(zip(x.tolist(), y.tolist(), strict=True))
    ]


def _panel(marks, x, y):
    points = _handles(x, y) if len(x) <= POINTS.by_hand else crowd.dots(x, y)
    return Panel(
        name="curves",
        title="Two polynomials through the points",
        x=Axis(LOW, HIGH, "x", *linear_ticks(-1.0, 1.0, 5)),
        y=Axis(-2.6, 2.6, "y", *linear_ticks(-2.6, 2.6, 5)),
        marks=[*marks, *points],
        adds="points",
    )


def _tall(weights):
    """asinh(2 w): even near zero, a logarithm far from it, so that 0.5 and 50 000 can be seen."""
    return np.arcsinh(2 * weights)


def _weights(degree, mle, peak):
    ticks = np.array([-1e4, -100.0, -1.0, 0.0, 1.0, 100.0, 1e4])
    tick_labels = ("−10⁴", "−100", "−1", "0", "1", "100", "10⁴")
    top = float(_tall(1e4))
    marks = []
    if mle is not None:
        tallest = max(float(np.abs(_tall(mle)).max()), float(np.abs(_tall(peak)).max()))
        top = max(top, tallest)
        for power, (wild, calm) in enumerate(zip(_tall(mle), _tall(peak), strict=True)):
            bar = {"width": 0.36}
            marks += [
                Bar(name=f"mle[{power}]", term="likelihood", x=power - 0.2, y=float(wild), **bar),
                Bar(name=f"map[{power}]", term="posterior", x=power + 0.2, y=float(calm), **bar),
            ]
        marks += [
            Label(name="mle_name", term="likelihood", text="MLE", x=0.0, y=top, dy=-8.0),
            Label(name="map_name", term="posterior", text="MAP", x=0.0, y=top, dx=42.0, dy=-8.0),
        ]
    return Panel(
        name="weights",
        title="The weights of both polynomials",
        x=Axis(-0.7, degree + 0.7, "power of x", *_powers(degree)),
        y=Axis(-1.05 * top, 1.05 * top, "weight", tuple(_tall(ticks).tolist()), tick_labels),
        marks=marks,
        margin=(26, 12, 44, 44),
    )


def _powers(degree):
    ticks = range(0, degree + 1, 1 if degree < 10 else 2)
    return tuple(float(tick) for tick in ticks), tuple(str(tick) for tick in ticks)


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
