"""What is seen, in data units: panels with axes and marks, the numbers, and a sentence.

A figure makes a Scene and knows no renderer; `site/render/render.js` and `py/draw_mpl/` draw a
Scene and know no figure. Nothing here is frozen, for the reason that marks are not (see marks.py).
"""

from dataclasses import dataclass
from operator import attrgetter

import numpy as np

from explorable.scene.axis import IN_PANEL_UNITS, PANEL_WIDTH, Axis, Plot
from explorable.scene.marks import KINDS, Area, Arrow, Bar, Curve, Mark, Segment
from explorable.scene.terms import SERIES, TERMS

__all__ = ["PANEL_WIDTH", "Axis", "Panel", "Plot", "Readout", "Scene", "SceneError", "Series"]


class SceneError(ValueError):
    """A Scene that cannot be drawn; the message names the panel and the mark."""


@dataclass(slots=True)
class Panel:
    """One picture: axes and marks, later marks over earlier ones.

    `margin` is top, right, bottom, left, in panel units, of which a panel is PANEL_WIDTH wide.
    `adds` is the Points control that a double click in this panel adds to. A panel with `plots`
    stacks several of them; its own axes then describe nothing.
    """

    name: str
    title: str
    x: Axis
    y: Axis
    marks: tuple[Mark, ...]
    height: float = 300
    margin: tuple[float, float, float, float] = (26, 12, 44, 34)
    adds: str = ""
    plots: tuple[Plot, ...] = ()

    def place(self, x, y, plot=""):
        """Panel units from the left and from the top of the place (x, y) of one of the plots."""
        return self.across(x, plot), self.down(y, plot)

    def across(self, x, plot=""):
        """Panel units from the left of x on a plot's axis; numbers or arrays."""
        if plot == IN_PANEL_UNITS:
            return x
        left, _, right, _ = self.box(plot)
        return left + self.plot(plot).x.fraction(x) * (right - left)

    def down(self, y, plot=""):
        """Panel units from the top of y on a plot's axis; numbers or arrays."""
        if plot == IN_PANEL_UNITS:
            return y
        _, top, _, bottom = self.box(plot)
        return top + self.plot(plot).y.fraction_down(y) * (bottom - top)

    def plot(self, name):
        """The plot of that name, or this panel for ""; raises SceneError if there is none."""
        if not name:
            return self
        for plot in self.plots:
            if plot.name == name:
                return plot
        raise SceneError(f"Panel {self.name!r} has no plot called {name!r}.")

    def box(self, plot=""):
        """(left, top, right, bottom) of a plot, in panel units."""
        top, right, bottom, left = self.margin
        if plot == IN_PANEL_UNITS:
            return 0, 0, PANEL_WIDTH, self.height
        if plot:
            own = self.plot(plot)
            return left, own.top, PANEL_WIDTH - right, own.bottom
        return left, top, PANEL_WIDTH - right, self.height - bottom


@dataclass(slots=True)
class Readout:
    """A number in words. `value` is absent (None) where the question has no answer.

    `symbol` and `hint` stand beside the label in the page, and never change with the state.
    """

    name: str
    label: str
    value: float | None
    text: str
    term: str
    symbol: str = ""
    hint: str = ""


@dataclass(slots=True)
class Series:
    """A category; the marks whose `of` is its name belong to it and light up together."""

    name: str
    label: str
    term: str


@dataclass(slots=True)
class Scene:
    """Everything a figure shows in one state.

    `summary` is one sentence about this state: live caption, alternative text and what a screen
    reader says. `note` says what stands in the way, where something does ("" otherwise).
    """

    figure: str
    panels: tuple[Panel, ...]
    readouts: tuple[Readout, ...]
    summary: str
    note: str = ""
    series: tuple[Series, ...] = ()

    def check(self):
        """Raises SceneError if this cannot be drawn; the message names the culprit."""
        for panel in self.panels:
            _check(panel)


def _check(panel):
    names = [mark.name for mark in panel.marks]
    for name in names:
        if names.count(name) > 1:
            raise SceneError(f"Two marks of panel {panel.name!r} are called {name!r}.")
    for mark in panel.marks:
        _check_mark(panel, mark)
    culprits = [mark.name for mark in panel.marks if not np.isfinite(_numbers(mark)).all()]
    for plot in panel.plots or (panel,):
        for axis in (plot.x, plot.y):
            if not np.isfinite((axis.low, axis.high)).all():
                culprits.append("its axes")
            elif axis.scale == "log" and axis.low <= 0:
                raise SceneError(f"Panel {panel.name!r}: a log axis needs low > 0.")
    if culprits:
        where = ", ".join(culprits)
        raise SceneError(f"Panel {panel.name!r} holds a number that is not finite: {where}.")


def _check_mark(panel, mark):
    if mark.term not in TERMS and mark.term not in SERIES:
        known = ", ".join((*TERMS, *SERIES))
        raise SceneError(f"Mark {mark.name!r} has a term that is not one of {known}.")
    kind = type(mark)
    if kind not in _COORDINATES:
        raise SceneError(f"{kind.__name__.lower()!r} ({mark.name}) is not a kind of mark.")
    if kind in (Curve, Area) and (mark.x.ndim != 1 or mark.x.shape != mark.y.shape):
        raise SceneError(f"Mark {mark.name!r} needs x and y of one length, as 1-D arrays.")
    if mark.plot == IN_PANEL_UNITS:
        return
    plot = panel.plot(mark.plot)
    for axis, coordinates in ((plot.x, _ACROSS), (plot.y, _UP)):
        if axis.scale == "log" and not (np.ravel(coordinates[kind](mark)) > 0).all():
            raise SceneError(f"Mark {mark.name!r} has a number on a log axis that is not positive.")
    if kind is Bar and plot.y.scale == "log":
        raise SceneError(f"Bar {mark.name!r} begins at 0, which a log axis does not have.")


# Where a mark is, in numbers; of a curve and an area, arrays.
_COORDINATES = dict.fromkeys(KINDS.values(), attrgetter("x", "y"))
_ACROSS = dict.fromkeys(KINDS.values(), attrgetter("x"))
_UP = dict.fromkeys(KINDS.values(), attrgetter("y"))
for _kind in (Segment, Arrow):
    _COORDINATES[_kind] = attrgetter("x0", "y0", "x1", "y1")
    _ACROSS[_kind], _UP[_kind] = attrgetter("x0", "x1"), attrgetter("y0", "y1")
_COORDINATES[Bar] = attrgetter("x", "y", "width")


def _numbers(mark):
    return np.hstack(_COORDINATES[type(mark)](mark))
