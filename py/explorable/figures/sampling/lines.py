"""The first panel: the lines of all MLEs over those of all MAPs, and the true line on each."""

import numpy as np

from explorable.figures._shared.line_fan import line_fan
from explorable.plot.axes import linear_axis
from explorable.plot.layout import panel, stack
from explorable.plot.marks import curve, label

REACH, TOP = 2.0, 5.0
MLE_AXES = linear_axis(-REACH, REACH, most=5), linear_axis(-TOP, TOP, "price y", 3)
MAP_AXES = linear_axis(-REACH, REACH, "size x", 5), linear_axis(-TOP, TOP, "", 3)


def lines_panel(true_slope, mles, maps, posterior_sd):
    """The panel of lines with the slopes `mles` and `maps`, each (m,).

    Heavy lines are where 95 % of a posterior end, put in the middle of the MAPs.
    """
    ends = float(maps.mean()) + 1.96 * posterior_sd * np.array([-1.0, 1.0])
    truth, mle_lines, map_lines, edges = (
        line_fan(slopes, REACH, TOP) for slopes in (np.array([true_slope]), mles, maps, ends)
    )
    return stack(
        "lines",
        "A hundred lines of each estimate, and the true one",
        _plot("mles", "a hundred MLEs", MLE_AXES, mle_lines, "likelihood", truth, 152),
        _plot("maps", "a hundred MAPs", MAP_AXES, map_lines, "posterior", truth, 170, edges),
        gap=34,
    )


def _plot(name, words, axes, lines, term, truth, height, edges=None):
    return panel(
        name,
        words,
        *axes,
        curve(name, *lines, term, quiet=True),
        curve(f"true_{name}", *truth, "slope"),
        edges and curve("posterior_edges", *edges, "posterior"),
        label(f"{name}_label", words, -REACH, TOP, term, 6.0, 14.0, "start"),
        height=height,
    )
