"""What `polynomial` shows first: points, two curves and a band, looked at closely enough."""

from functools import lru_cache

import numpy as np

from explorable.plot import estimate_key as estimates
from explorable.plot import points as crowd
from explorable.plot.number_format import linear_ticks
from explorable.scene.marks import Area, Curve
from explorable.scene.model import Axis, Panel
from explorable.stats._cache import once_for_points

LOW, HIGH, TOP = -1.05, 1.05, 2.6
NAMES = estimates.names(HIGH, TOP)
GRID = np.linspace(LOW, HIGH, 161)
# A band may be a needle's eye at a point and open on both sides as steep as 2000: so it is looked
# at in the point, and around it at distances that halve, down to a quarter of a panel's unit.
HALVES = (GRID[1] - GRID[0]) / 2 ** np.arange(1, 4)
AROUND = np.concatenate(([0.0], np.stack((HALVES, -HALVES), axis=1).ravel()))
MORE = 170  # positions at most, for the points: many leave no room for such eyes
FAR = 40.0  # how far out of the panel a curve is followed; further out nobody can see it


@once_for_points
def places(x, y):
    """The distinct x, rising (m,)."""
    return np.unique(x)


def positions(places):
    """Where the curves are looked at: evenly, at the points' places (m,), and close around them."""
    return _positions(places.tobytes())


@lru_cache(maxsize=4)  # a slider leaves the points where they are
def _positions(places):
    places = np.frombuffer(places)
    rings = (MORE // len(places) - 1) // 2
    if rings < 0:
        return GRID
    around = places[:, None] + AROUND[: 2 * rings + 1]
    return np.sort(np.concatenate((GRID, around.ravel())))


def curves(at, wild, mean, sd):
    """The MLE, the MAP and the band where 95 of 100 new points lie, all (m,)."""
    band = np.concatenate((mean + 1.96 * sd, (mean - 1.96 * sd)[::-1]))
    return [
        Area(name="band", term="posterior", x=np.concatenate((at, at[::-1])), y=_near(band)),
        Curve(name="mle", term="likelihood", x=at, y=_near(wild)),
        Curve(name="map", term="posterior", x=at, y=_near(mean)),
        *NAMES,
    ]


def _near(values):
    """No farther than FAR, and without the last digits, in which no two machines agree: a curve
    through a point would else lie on one side or the other of a rounded pixel."""
    return np.clip(values, -FAR, FAR).round(9)


def panel(marks, points, x, y):
    """The `marks` with the points over them; `points` is their control."""
    return Panel(
        name="curves",
        title="Two polynomials through the points",
        x=Axis(LOW, HIGH, "x", *linear_ticks(-1.0, 1.0, 5)),
        y=Axis(-TOP, TOP, "y", *linear_ticks(-TOP, TOP, 5)),
        marks=[*marks, *crowd.points(points, x, y, points.x_range, points.y_range)],
        adds=points.name,
    )
