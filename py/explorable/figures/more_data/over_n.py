"""Two plots over the number of data: the estimates, with a handle on the MAP, and the widths."""

import numpy as np

from explorable.plot.axes import inside, log_axis, without_label
from explorable.plot.handles import handle
from explorable.plot.layout import panel, stack
from explorable.plot.marks import curve, label
from explorable.words import say

MOST = 1e6
MARGIN = 26, 88, 44, 40  # room for names at the right


def grip_on(control, at, words):
    """The handle of the number of data, on the MAP; None before the first."""
    if at[0] < 1:
        return None
    return handle(control, at, "x", words, plot="maps", x_range=(1.0, control.high))


def two_plots(noun, grip, estimate, width, n, maps, widths):
    """The panel; `maps` and `widths` are {name: (term, heights)} at the numbers `n` of data."""
    n_axis = log_axis(1.0, MOST, say("{noun} n", noun=noun))
    size = {"height": 250, "margin": MARGIN}
    lines = _lines("maps", maps, n, estimate)
    upper = panel("maps", "MAP", without_label(n_axis), estimate, lines, grip, **size)
    lower = panel("widths", "Widths", n_axis, width, _lines("widths", widths, n, width), **size)
    title = say("MAP and widths over the number of {noun}", noun=noun)
    return stack("over_n", title, upper, lower, gap=60)


def _lines(plot, lines, n, axis):
    """A curve for each of the lines, heights None where there is none; and their names."""
    names = []
    for name, (term, heights) in lines.items():
        there = [height is not None for height in heights]
        x, y = n[there], np.array([height for height in heights if height is not None])
        if len(x):
            yield curve(f"{plot}[{name}]", x, y, term)
            end = inside(axis, float(y[-1]))
            names.append(label(f"{plot}_name[{name}]", name, x[-1], end, term, 6.0, 4.0, "start"))
    yield sorted(names, key=lambda label: label.y)  # of two, the upper one moves up
