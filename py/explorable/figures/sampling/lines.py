"""The first panel: the lines of all MLEs over those of all MAPs, and the true line on each."""

import numpy as np

from explorable.plot.axes import linear_axis
from explorable.plot.layout import panel, stack
from explorable.plot.marks import curve, label

REACH, TOP = 2.0, 5.0
ENDS = np.array([0.0, 1.0, -1.0, 0.0])
MLE_AXES = linear_axis(-REACH, REACH, most=5), linear_axis(-TOP, TOP, "price y", 3)
MAP_AXES = linear_axis(-REACH, REACH, "size x", 5), linear_axis(-TOP, TOP, "", 3)


def lines_panel(true_slope, mles, maps, posterior_sd):
    """The panel of lines with the slopes `mles` and `maps`, each (m,).

    Heavy lines are where 95 % of a posterior end, put in the middle of the MAPs.
    """
    ends = float(maps.mean()) + 1.96 * posterior_sd * np.array([-1.0, 1.0])
    truth = _fan(np.array([true_slope]))
    return stack(
        "lines",
        "A hundred lines of each estimate, and the true one",
        _plot("mles", "a hundred MLEs", MLE_AXES, _fan(mles), "likelihood", truth, 152),
        _plot("maps", "a hundred MAPs", MAP_AXES, _fan(maps), "posterior", truth, 170, _fan(ends)),
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


def _fan(slopes):
    """One path along all lines y = w x, w (m,): each from zero to an end, the other, and back."""
    reach = np.minimum(REACH, TOP / np.maximum(np.abs(slopes), TOP / REACH))
    x = np.multiply.outer(reach, ENDS).ravel()
    return x, x * np.repeat(slopes, len(ENDS))
