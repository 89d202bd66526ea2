"""The panel of houses: prices against sizes, lines through zero, noise curves on a line."""

import math

import numpy as np

from explorable.figures._shared.houses import POINTS
from explorable.plot.axes import symmetric_axis
from explorable.plot.layout import panel
from explorable.plot.marks import area, curve, segment
from explorable.plot.points import one_by_one, point_handles
from explorable.scene.reuse import reused
from explorable.stats._cache import once_for_points

NOISE_SIZE = 0.32  # how far a noise curve leans out at its peak, in units of size


class HousePanel:
    """The panel of houses x, y (n,): axes around zero, at least as far as the defaults need.

    `reach` is another place (x, y) that the axes must hold.
    """

    def __init__(self, x, y, reach=(0.0, 0.0)):
        self.points = x, y
        self.x, self.y = _axes(x, y, *(math.ceil(abs(far)) for far in reach))
        self.details = None

    def draw(self, *marks, over=(), **options):
        """The panel: `marks` under the houses' handles, `over` on them; a double click adds one."""
        handles = point_handles(POINTS, *self.points, self.x, self.y, self.details)
        marks, title = (marks, handles, over), "Prices against sizes"
        return panel("houses", title, self.x, self.y, *marks, adds=POINTS.name, **options)

    def tell(self, slope, noise=None, noise_sd=1.0):
        """Let the handles state residuals from the line of `slope`, and each house's own slope.

        With a `noise` also the density of the residual. None: no line, and nothing to state.
        """
        x, y = one_by_one(POINTS, *self.points)
        if slope is None or not len(x):
            return
        residuals = y - slope * x
        self.details = {"residual": residuals.tolist()}
        if noise:
            # Always of one form, without powers of ten: prerendered frames then stay small.
            densities = np.exp(noise.log_density(residuals, noise_sd))
            self.details["density"] = densities.tolist()
        pairs = zip(x.tolist(), y.tolist(), strict=True)
        self.details["own slope"] = [price / size if size else None for size, price in pairs]

    def line(self, name, slope, term, quiet=False):
        """The line y = slope x as far as it is in the panel, however steep; None: no line."""
        if slope is None:
            return None
        high, top = self.x.high, self.y.high
        reach = high if slope == 0 else min(high, top / abs(slope))
        x, y = np.array([-reach, reach]), np.array([slope * -reach, slope * reach])
        return curve(name, x, y, term, quiet=quiet)

    def noise_curves(self, slope, noise_sd, noise):
        """At each house the `noise` density around the line, sideways, and the house's own density.

        The stroke from the house to the curve is as long as the density of its residual, where the
        curve leans out by 1 at its peak: both in units of NOISE_SIZE. A curve reaches 3.2 noise_sd,
        and leans to the right unless there is no room in the panel. A crowd has no curves.
        """
        residuals, shares = noise.profile(noise_sd)
        x, y = one_by_one(POINTS, *self.points)
        line, places = slope * x, x.tolist()
        size, sizes = NOISE_SIZE, NOISE_SIZE
        if max(places, default=0.0) + NOISE_SIZE > self.x.high:
            size = np.where(x + NOISE_SIZE > self.x.high, -NOISE_SIZE, NOISE_SIZE)
            sizes = size[:, None]
        ends = x + size * noise.relative_density(y - line, noise_sd)
        rims_x, rims_y = x[:, None] + sizes * shares, line[:, None] + residuals
        same, marks = (slope, noise_sd, noise.function, self.x.high), []
        rows = zip(places, y.tolist(), ends.tolist(), rims_x, rims_y, strict=True)
        for index, (at, price, end, *rim) in enumerate(rows):
            marks += _bell((index, at, price, end, same), index, (at, price), (end, price), *rim)
        return marks


@reused
def _bell(index, house, end, rim_x, rim_y):
    of = f"points[{index}]"
    stroke = segment(f"density[{index}]", house, end, "noise", of)
    return area(f"bell[{index}]", rim_x, rim_y, "noise", of), stroke


@once_for_points
def _axes(x, y, far_x, far_y):
    """Both axes, which do not change while a slider is dragged."""
    far_x, far_y = (max(far, *map(abs, v.tolist()), 0) for v, far in ((x, far_x), (y, far_y)))
    return (
        symmetric_axis("size x", far_x, 2.0, ticks=5),
        symmetric_axis("price y", far_y, 5.0, ticks=5),
    )
