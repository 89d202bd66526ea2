"""The first panel: points, both polynomials and the predictive band, sampled closely enough."""

from functools import lru_cache

import numpy as np

from explorable.figures.polynomial.terms import term_curves
from explorable.plot.axes import linear_axis, linear_ticks
from explorable.plot.estimate_key import END_MARGIN, end_labels
from explorable.plot.layout import panel
from explorable.plot.marks import band, curve
from explorable.plot.points import point_handles
from explorable.scene.model import Axis
from explorable.stats import polynomial
from explorable.stats._cache import once_for_points

LOW, HIGH, TOP = -1.05, 1.05, 2.6
X_AXIS = Axis(LOW, HIGH, "x", *linear_ticks(-1.0, 1.0, 5))
Y_AXIS = linear_axis(-TOP, TOP, "y", 5)
GRID = np.linspace(LOW, HIGH, 161)
# At a point a band may be narrow, and widen on both sides with a slope of up to 2000: so it is
# sampled at the point, and around it at distances that halve, to a quarter of a panel's unit.
HALVES = (GRID[1] - GRID[0]) / 2 ** np.arange(1, 4)
AROUND = np.concatenate(([0.0], np.stack((HALVES, -HALVES), axis=1).ravel()))
MORE = 170  # positions at most, for the points: many points are sampled without those around them
FAR = 40.0  # how far out of the panel a curve is followed; further out it cannot be seen


@once_for_points
def distinct(x, y):
    """The distinct x, rising (m,)."""
    return np.unique(x)


def positions(places):
    """Where the curves are sampled: evenly, at the points' places (m,), and close around them."""
    return _positions(places.tobytes())


@lru_cache(maxsize=4)  # a slider leaves the points where they are
def _positions(places):
    places = np.frombuffer(places)
    rings = (MORE // len(places) - 1) // 2
    if rings < 0:
        return GRID
    around = places[:, None] + AROUND[: 2 * rings + 1]
    return np.sort(np.concatenate((GRID, around.ravel())))


def curves_panel(points, x, y, mle, peak, noise_sd, terms=False):
    """The points, handles of the control `points`, over both fits, if there are points.

    With `terms`, two terms of the MLE and their sum are among the curves.
    """
    marks = ()
    if mle is not None:
        at = positions(distinct(x, y))
        marks = _curves(at, mle, peak, noise_sd)
        if terms:
            marks += term_curves(Y_AXIS, at, mle.weights, FAR)
    title = "Two polynomials through the points"
    details = None
    if peak is not None and len(x) <= points.by_hand:
        details = {"residual": (y - polynomial.predict(peak.weights, x)).tolist()}
    handles = point_handles(points, x, y, details=details)
    margin = (26, END_MARGIN, 44, 34)
    return panel("curves", title, X_AXIS, Y_AXIS, marks, handles, adds=points.name, margin=margin)


def _curves(at, mle, peak, noise_sd):
    """The band where 95 of 100 new points lie, the MLE and the MAP."""
    best = polynomial.predict(mle.weights, at)
    mean, sd = peak.predictive(at, noise_sd)
    best, mean, low, high = _near(np.array((best, mean, mean - 1.96 * sd, mean + 1.96 * sd)))
    mle, peak = curve("mle", at, best, "likelihood"), curve("map", at, mean, "posterior")
    names = end_labels(Y_AXIS, (mle, "MLE"), (peak, "MAP"))
    return band("band", at, low, high, "posterior"), mle, peak, *names


def _near(values):
    """No farther than FAR, and without the last digits, in which no two machines agree: a curve
    through a point would else lie on one side or the other of a rounded pixel."""
    return values.clip(-FAR, FAR).round(9)
