"""One frame the usual way: the same Scene, by matplotlib, as SVG text for the page."""

from io import StringIO

from matplotlib import pyplot  # noqa: F401 - what everyone imports; part of the price

import draw_mpl
from explorable import figures

CONTROLS = figures.load("likelihood").CONTROLS


def frame(number):
    """The picture with the first house moved a little, `number` saying where to."""
    state = {control.name: control.default for control in CONTROLS}
    (x, y), *others = state["points"]
    moved = (x + 0.01 * (number % 20), y + 0.02 * (number % 30))
    scene = figures.draw("likelihood", state | {"points": (moved, *others)})
    text = StringIO()
    draw_mpl.draw(scene).savefig(text, format="svg")
    return text.getvalue()
