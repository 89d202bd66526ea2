"""Houses, prices, lines through zero, and on the line a bell of noise at every house."""

import math

import numpy as np

from explorable.editable.noise_density import relative_density
from explorable.figures._shared.houses import POINTS
from explorable.numerics import gaussian_curve as bells
from explorable.plot import points as crowd
from explorable.plot.number_format import linear_ticks
from explorable.scene.marks import Area, Curve, Segment
from explorable.scene.model import Axis, Panel
from explorable.stats._cache import once_for_points

BELL_SIZE = 0.32  # how far a bell leans out, in units of size


def axes(x, y):
    """The panel's two axes: around zero, at least as far as the default houses need."""
    far_x, far_y = _farthest(x, y)
    return _axis(far_x, 2.0, "size x"), _axis(far_y, 5.0, "price y")


@once_for_points
def _farthest(x, y):
    return tuple(float(np.abs(values).max(initial=0.0)) for values in (x, y))


def panel(x_axis, y_axis, marks):
    """The panel; a double click in it adds a house."""
    return Panel(
        name="houses",
        title="Prices against sizes",
        x=x_axis,
        y=y_axis,
        marks=marks,
        adds=POINTS.name,
    )


def bells_on_line(x, y, slope, noise_sd, x_axis, density=relative_density):
    """At each house the bell of noise around the line, sideways, and the house's own density.

    `density` maps residuals and noise_sd to shares of the peak: what a reader has written, or the
    Gaussian where the rest of the figure holds for that alone.

    The stroke from the house to the bell's rim is as long as the density there, where the bell
    leans out by 1 at its peak: both in units of BELL_SIZE. A bell reaches 3.2 noise_sd, and leans
    to the right unless there is no room in the panel. A crowd has no bells.
    """
    x, y = crowd.one_by_one(POINTS, x, y)
    line = slope * x
    size = np.where(x + BELL_SIZE > x_axis.high, -BELL_SIZE, BELL_SIZE)
    shape = density(noise_sd * bells.UNIT_AT, noise_sd)
    rims_x = x[:, None] + size[:, None] * shape
    rims_y = line[:, None] + noise_sd * bells.UNIT_AT
    ends = x + size * density(y - line, noise_sd)
    places = zip(x.tolist(), y.tolist(), ends.tolist(), strict=True)
    for index, (at_x, at_y, end) in enumerate(places):
        of = f"points[{index}]"
        yield Area(name=f"bell[{index}]", term="noise", of=of, x=rims_x[index], y=rims_y[index])
        yield Segment(
            name=f"density[{index}]", term="noise", of=of, x0=at_x, y0=at_y, x1=end, y1=at_y
        )


def line(name, term, slope, x_axis, y_axis, quiet=False):
    """The line y = slope x as far as it is in the panel, however steep."""
    reach = x_axis.high if slope == 0 else min(x_axis.high, y_axis.high / abs(slope))
    ends = np.array([-reach, reach])
    return Curve(name=name, term=term, x=ends, y=slope * ends, quiet=quiet)


def houses(x, y, x_axis, y_axis):
    """A handle for each house, which can go as far as the axes, or dots for a crowd of them."""
    return crowd.points(POINTS, x, y, (x_axis.low, x_axis.high), (y_axis.low, y_axis.high))


def _axis(far, least, label):
    """An axis around 0 that reaches at least `least`, and `far`."""
    reach = max(least, math.ceil(far - 1e-9))
    return Axis(-reach, reach, label, *linear_ticks(-reach, reach, 5))
