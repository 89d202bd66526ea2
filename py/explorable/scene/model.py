"""What is seen, in data units: panels with axes and marks, the numbers, and a sentence.

A figure makes a Scene and knows no renderer; `site/render/render.js` and `py/draw_mpl/` draw a
Scene and know no figure. Nothing here is frozen, for the reason that marks are not (see marks.py).
"""

from dataclasses import dataclass
from operator import attrgetter

import numpy as np

from explorable.scene.marks import KINDS, Area, Arrow, Bar, Curve, Mark, Segment
from explorable.scene.terms import TERMS

PANEL_WIDTH = 400


class SceneError(ValueError):
    """A Scene that cannot be drawn; the message names the panel and the mark."""


@dataclass(slots=True)
class Axis:
    """One direction of a panel: from `low` to `high`, with ticks already chosen and written."""

    low: float
    high: float
    label: str = ""
    ticks: tuple[float, ...] = ()
    tick_labels: tuple[str, ...] = ()


@dataclass(slots=True)
class Panel:
    """One picture: axes and marks, later marks over earlier ones. `adds` is the Points control
    that a double click in this panel adds to."""

    name: str
    title: str
    x: Axis
    y: Axis
    marks: tuple[Mark, ...]
    height: float = 300
    margin: tuple[float, float, float, float] = (26, 12, 44, 34)  # top, right, bottom, left
    adds: str = ""

    def place(self, x, y):
        """Where the data point (x, y) lies: panel units from the left and from the top."""
        top, right, bottom, left = self.margin
        width, depth = PANEL_WIDTH - left - right, self.height - top - bottom
        across = left + (x - self.x.low) / (self.x.high - self.x.low) * width
        return across, top + (self.y.high - y) / (self.y.high - self.y.low) * depth


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
        _check_mark(mark)
    axes = (panel.x.low, panel.x.high, panel.y.low, panel.y.high)
    culprits = [mark.name for mark in panel.marks if not _is_finite(mark)]
    if culprits or not np.isfinite(axes).all():
        where = ", ".join(culprits) or "its axes"
        raise SceneError(f"Panel {panel.name!r} holds a number that is not finite: {where}.")


def _check_mark(mark):
    if mark.term not in TERMS:
        known = ", ".join(TERMS)
        raise SceneError(f"Mark {mark.name!r} has a term that is not one of {known}.")
    kind = type(mark)
    if kind not in _COORDINATES:
        raise SceneError(f"{kind.__name__.lower()!r} ({mark.name}) is not a kind of mark.")
    if kind in (Curve, Area) and (mark.x.ndim != 1 or mark.x.shape != mark.y.shape):
        raise SceneError(f"Mark {mark.name!r} needs x and y of one length, as 1-D arrays.")


# Where a mark is, in numbers; of a curve and an area, arrays.
_ENDS = attrgetter("x0", "y0", "x1", "y1")
_COORDINATES = dict.fromkeys(KINDS.values(), attrgetter("x", "y"))
_COORDINATES |= {Segment: _ENDS, Arrow: _ENDS, Bar: attrgetter("x", "y", "width")}


def _is_finite(mark):
    return np.isfinite(np.hstack(_COORDINATES[type(mark)](mark))).all()
