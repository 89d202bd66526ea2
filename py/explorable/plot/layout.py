"""Panels from axes and marks: margins that follow from the axes, labels that do not overlap."""

from dataclasses import replace

import numpy as np

from explorable.plot.labels import (
    CHARACTER_WIDTH,
    EDGE,
    LINE_HEIGHT,
    OUTLINE,
    TICK_CHARACTER,
    TOP,
    Y_TICK,
    box,
    separate,
    separated,
)
from explorable.plot.line_ends import EndNames
from explorable.scene.axis import IN_PANEL_UNITS, PANEL_WIDTH, Plot
from explorable.scene.marks import KIND_OF
from explorable.scene.model import Panel

__all__ = (
    "CHARACTER_WIDTH",
    "EDGE",
    "LINE_HEIGHT",
    "OUTLINE",
    "TOP",
    "box",
    "panel",
    "separate",
    "stack",
)


def panel(name, title, x, y, *marks, height=300, margin=None, aspect=None, adds=""):
    """A Panel of marks; each of `marks` may be a mark, several of them, or None for nothing.

    Labels are moved apart; those of `end_names` beside the ends of their lines.
    Unless given, the margin (top, right, bottom, left) leaves room for what the axes x and y show;
    where a tick's words would reach past the panel, it is widened.
    With `aspect`, the height is such that a unit of y is `aspect` times as long as one of x.
    `adds` names the Points control that a double click in the panel adds to.
    """
    if margin is None:
        margin = (26, 12, 44 if x.label else 26, 34 if y.ticks else 12)
    margin = _widened(margin, x, y)
    if aspect is not None:
        height = _height(x, y, margin, aspect)
    made = Panel(name, title, x, y, [], height, margin, adds)
    made.marks = _flat(marks, [], (y, margin[0], height - margin[2]))
    made.marks = separated(made)
    return made


def _widened(margin, x, y):
    """The margin with room for the words of all ticks, which an exported picture would cut off."""
    top, right, bottom, left = margin
    if y.ticks:
        left = max(left, Y_TICK + TICK_CHARACTER * max(map(len, y.tick_labels)))
    if x.ticks:
        before, after = (TICK_CHARACTER * len(x.tick_labels[end]) / 2 for end in (0, -1))
        if before > left or after > right:
            width = PANEL_WIDTH - left - right
            left = max(left, before - width * float(x.fraction(x.ticks[0])))
            right = max(right, after - width * float(1 - x.fraction(x.ticks[-1])))
    return top, right, bottom, left


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
    right = max(one.margin[1] for one in panels)
    margin = (panels[0].margin[0], right, panels[-1].margin[2], left)
    height = bottom + margin[2]
    whole = Panel(name, title, panels[0].x, panels[0].y, marks, height, margin, "", tuple(plots))
    for mark, places in joined:
        x, y = np.transpose([whole.place(x, y, plot) for plot, x, y in places])
        marks.insert(0, replace(mark, x=x, y=y, plot=IN_PANEL_UNITS))
    return whole


def _flat(marks, found, plot):
    """The marks of all nested iterables, None left out, added to `found`.

    Names of lines are kept apart in the `plot`: its y axis, top and bottom.
    """
    for mark in marks:
        if type(mark) in KIND_OF:
            found.append(mark)
        elif mark is not None:
            if type(mark) is EndNames:
                mark.keep_apart(*plot)
            _flat(mark, found, plot)
    return found
