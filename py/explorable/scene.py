"""What is seen, in data units: panels with axes and marks, the numbers, and a sentence.

A figure makes a Scene and knows no renderer; `site/render.js` and `py/draw_mpl.py` draw a Scene
and know no figure.
"""

from dataclasses import dataclass
from operator import attrgetter

import numpy as np

from explorable.marks import KINDS, Area, Arrow, Bar, Curve, Mark, Segment
from explorable.terms import TERMS

PANEL_WIDTH = 400


class SceneError(ValueError):
    """A Scene that cannot be drawn; the message names the panel and the mark."""


@dataclass(frozen=True, slots=True)
class Axis:
    """One direction of a panel: from `low` to `high`, with ticks already chosen and written."""

    low: float
    high: float
    label: str = ""
    ticks: tuple[float, ...] = ()
    tick_labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Readout:
    """A number in words. `value` is absent (None) where the question has no answer."""

    name: str
    label: str
    value: float | None
    text: str
    term: str


@dataclass(frozen=True, slots=True)
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

    def __post_init__(self):
        for panel in self.panels:
            _check(panel)


def _check(panel):
    """Refuse what cannot be drawn. All numbers in one pass: this runs on every frame."""
    if len({mark.name for mark in panel.marks}) < len(panel.marks):
        names = [mark.name for mark in panel.marks]
        twice = next(name for name in names if names.count(name) > 1)
        raise SceneError(f"Two marks of panel {panel.name!r} are called {twice!r}.")
    if strange := {mark.term for mark in panel.marks} - TERMS.keys():
        known = ", ".join(TERMS)
        culprit = next(mark.name for mark in panel.marks if mark.term in strange)
        raise SceneError(f"Mark {culprit!r} has a term that is not one of {known}.")
    singles, arrays = [panel.x.low, panel.x.high, panel.y.low, panel.y.high], []
    for mark in panel.marks:
        kind = type(mark)
        if kind not in _COORDINATES:
            raise SceneError(f"{kind.__name__.lower()!r} ({mark.name}) is not a kind of mark.")
        if kind is Curve or kind is Area:
            if mark.x.ndim != 1 or mark.x.shape != mark.y.shape:
                raise SceneError(f"Mark {mark.name!r} needs x and y of one length, as 1-D arrays.")
            arrays += mark.x, mark.y
        else:
            singles += _COORDINATES[kind](mark)
    if not np.isfinite(np.concatenate((singles, *arrays))).all():
        culprits = [mark.name for mark in panel.marks if not _is_finite(mark)]
        where = ", ".join(culprits) or "its axes"
        raise SceneError(f"Panel {panel.name!r} holds a number that is not finite: {where}.")


# Where a mark is, in numbers; of a curve and an area, arrays.
_ENDS = attrgetter("x0", "y0", "x1", "y1")
_COORDINATES = dict.fromkeys(KINDS.values(), attrgetter("x", "y"))
_COORDINATES |= {Segment: _ENDS, Arrow: _ENDS, Bar: attrgetter("x", "y", "width")}


def _is_finite(mark):
    return np.isfinite(np.hstack(_COORDINATES[type(mark)](mark))).all()
