"""The Scene, in data units: panels with axes and marks, readouts, and a summary.

A figure makes a Scene and depends on no renderer; `site/render/render.js` and `py/draw_mpl/` draw
a Scene and depend on no figure. Nothing here is frozen, for the reason given in marks.py.
"""

from dataclasses import dataclass

from explorable.scene.axis import IN_PANEL_UNITS, PANEL_WIDTH, Axis, Plot
from explorable.scene.check import SceneError, check
from explorable.scene.marks import Mark

__all__ = ["PANEL_WIDTH", "Axis", "Panel", "Plot", "Readout", "Scene", "SceneError", "Series"]


@dataclass(slots=True)
class Panel:
    """One picture: axes and marks, later marks on top of earlier ones.

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

    `summary` is one sentence about this state: the live caption, the alternative text and the text
    for screen readers. `note` is a sentence about a special case of the state ("" without one).
    For the text around the figure there are `asides`, pairs (name, number in words), and `solved`,
    the names of the tasks that this state solves.
    """

    figure: str
    panels: tuple[Panel, ...]
    readouts: tuple[Readout, ...]
    summary: str
    note: str = ""
    series: tuple[Series, ...] = ()
    asides: tuple[tuple[str, str], ...] = ()
    solved: tuple[str, ...] = ()

    def check(self):
        """Raises SceneError if this cannot be drawn; the message names figure, panel and mark."""
        check(self)
