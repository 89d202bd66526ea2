"""Panels from axes and marks: margins that follow from the axes, labels that do not overlap.

Renderers do not measure text, so widths of labels are estimated, generously; the same rule then
holds for the page on a wide screen, on a phone, and for matplotlib.
"""

from dataclasses import replace

import numpy as np

from explorable.scene.axis import IN_PANEL_UNITS, PANEL_WIDTH, Plot
from explorable.scene.marks import KIND_OF, Label
from explorable.scene.model import Panel

CHARACTER_WIDTH, OUTLINE = 7.4, 4.0  # "MAP", all capitals, is among the widest for its length
LINE_HEIGHT = 17.0
EDGE = 3.0
TOP = 13.0  # the highest baseline: words reach that far above it
BEFORE_ANCHOR = {"start": 0.0, "middle": 0.5, "end": 1.0}


def panel(name, title, x, y, *marks, height=300, margin=None, aspect=None, adds=""):
    """A Panel of marks; each of `marks` may be a mark, several of them, or None for nothing.

    Unless given, the margin (top, right, bottom, left) leaves room for what the axes x and y show.
    With `aspect`, the height is such that a unit of y is `aspect` times as long as one of x.
    `adds` names the Points control that a double click in the panel adds to.
    """
    if margin is None:
        margin = (26, 12, 44 if x.label else 26, 34 if y.ticks else 12)
    if aspect is not None:
        height = _height(x, y, margin, aspect)
    made = Panel(name, title, x, y, _flat(marks, []), height, margin, adds)
    made.marks = _separated(made)
    return made


def _height(x, y, margin, aspect):
    top, right, bottom, left = margin
    width = PANEL_WIDTH - left - right
    return top + bottom + width * aspect * (y.high - y.low) / (x.high - x.low)


def stack(name, title, *panels, joined=(), gap=40):
    """Several panels as the plots of one, above one another; `joined` are marks across them.

    Each of `joined` is (mark, [(panel name, x, y), ...]): a curve through places of several plots,
    whose own x and y are not used. Marks of all panels need names of their own.
    """
    left = max(one.margin[3] for one in panels)
    top, plots, marks = panels[0].margin[0], [], []
    for one in panels:
        bottom = top + one.height - one.margin[0] - one.margin[2]
        plots.append(Plot(one.name, one.x, one.y, top, bottom))
        marks += [replace(mark, plot=one.name) for mark in one.marks]
        top = bottom + gap
    margin = (panels[0].margin[0], panels[0].margin[1], panels[-1].margin[2], left)
    height = bottom + margin[2]
    whole = Panel(name, title, panels[0].x, panels[0].y, marks, height, margin, "", tuple(plots))
    for mark, places in joined:
        x, y = np.transpose([whole.place(x, y, plot) for plot, x, y in places])
        marks.insert(0, replace(mark, x=x, y=y, plot=IN_PANEL_UNITS))
    return whole


def _flat(marks, found):
    """The marks of all nested iterables, None left out, appended to the list `found`."""
    for mark in marks:
        if type(mark) in KIND_OF:
            found.append(mark)
        elif mark is not None:
            _flat(mark, found)
    return found


def separate(panel):
    """The same panel with labels moved into it, then up or else down until none overlap."""
    marks = _separated(panel)
    return panel if marks is panel.marks else replace(panel, marks=marks)


def _separated(panel):
    """The panel's marks, where a label is replaced if it has to move: it may be shared."""
    taken, marks = [], panel.marks
    for index, mark in enumerate(panel.marks):
        if type(mark) is not Label:
            continue
        wanted = box(mark, panel)
        free = _free(wanted, taken, panel.height)
        taken.append(free)
        if free != wanted:
            if marks is panel.marks:
                marks = list(marks)
            right, down = free[0] - wanted[0], free[2] - wanted[2]
            marks[index] = replace(mark, dx=mark.dx + right, dy=mark.dy + down)
    return marks


def box(label, panel):
    """(start, end, baseline) of the label's words in panel units."""
    across, down = panel.place(label.x, label.y, label.plot)
    width = len(label.text) * CHARACTER_WIDTH + OUTLINE
    start = across + label.dx - BEFORE_ANCHOR[label.anchor] * width
    return start, start + width, down + label.dy


def _free(wanted, taken, height):
    """The nearest box in the panel that is clear of those `taken`."""
    start, end, down = wanted
    inside = max(EDGE, min(start, PANEL_WIDTH - EDGE - (end - start)))
    if inside != start:
        start, end = inside, inside + (end - start)
    down = max(TOP, min(down, height - EDGE))
    beside = sorted(other[2] for other in taken if start < other[1] and other[0] < end)
    if not beside:
        return start, end, down
    up = _past(down, reversed(beside), -LINE_HEIGHT)
    return start, end, up if up >= TOP else _past(down, beside, LINE_HEIGHT)


def _past(down, taken, line):
    """The next free baseline from `down` on; the `taken` ones come in the order they are met."""
    for other in taken:
        if abs(down - other) < LINE_HEIGHT:
            down = other + line
    return down
