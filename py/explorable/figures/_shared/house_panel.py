"""The panel of houses: prices against sizes, lines through zero, noise bells on a line."""

import numpy as np

from explorable.figures._shared.houses import POINTS
from explorable.numerics import gaussian_curve
from explorable.plot.axes import symmetric_axis
from explorable.plot.layout import panel
from explorable.plot.marks import area, curve, segment
from explorable.plot.points import one_by_one, point_handles
from explorable.stats._cache import once_for_points

BELL_SIZE = 0.32  # how far a bell leans out, in units of size


class HousePanel:
    """The panel of houses x, y (n,): axes around zero, at least as far as the defaults need."""

    def __init__(self, x, y):
        far_x, far_y = _farthest(x, y)
        self.points = x, y
        self.x = symmetric_axis("size x", far_x, 2.0, ticks=5)
        self.y = symmetric_axis("price y", far_y, 5.0, ticks=5)

    def draw(self, *marks, over=(), **options):
        """The panel: `marks` under the houses' handles, `over` on them; a double click adds one."""
        title = "Prices against sizes"
        houses = point_handles(POINTS, *self.points, self.x, self.y)
        return panel(
            "houses", title, self.x, self.y, marks, houses, over, adds=POINTS.name, **options
        )

    def line(self, name, slope, term, quiet=False):
        """The line y = slope x as far as it is in the panel, however steep; None: no line."""
        if slope is None:
            return None
        high, top = self.x.high, self.y.high
        reach = high if slope == 0 else min(high, top / abs(slope))
        ends = np.array([-reach, reach])
        return curve(name, ends, slope * ends, term, quiet=quiet)

    def noise_bells(self, slope, noise_sd, density):
        """At each house the noise density around the line, sideways, and the house's own density.

        `density` maps residuals and noise_sd to shares of the peak. The stroke from the house to
        the bell's rim is as long as the density there, where the bell leans out by 1 at its peak:
        both in units of BELL_SIZE. A bell reaches 3.2 noise_sd, and leans to the right unless
        there is no room in the panel. A crowd has no bells.
        """
        x, y = one_by_one(POINTS, *self.points)
        line = slope * x
        size = np.where(x + BELL_SIZE > self.x.high, -BELL_SIZE, BELL_SIZE)
        around = noise_sd * gaussian_curve.EVEN_NODES
        rims_x = x[:, None] + size[:, None] * density(around, noise_sd)
        rims_y = line[:, None] + around
        ends = x + size * density(y - line, noise_sd)
        places = zip(x.tolist(), y.tolist(), ends.tolist(), strict=True)
        for index, (at_x, at_y, end) in enumerate(places):
            of = f"points[{index}]"
            yield area(f"bell[{index}]", rims_x[index], rims_y[index], "noise", of)
            yield segment(f"density[{index}]", (at_x, at_y), (end, at_y), "noise", of)


@once_for_points
def _farthest(x, y):
    return tuple(max(map(abs, values.tolist()), default=0.0) for values in (x, y))
