"""Checks that a Scene can be drawn: names, terms, finite numbers, positive ones on log axes.

For tests, the build and the first frame: it is too slow for every frame of a drag.
"""

from collections import Counter
from operator import attrgetter

import numpy as np

from explorable.scene.axis import IN_PANEL_UNITS
from explorable.scene.marks import KINDS, Area, Arrow, Bar, Curve, Handle, Segment
from explorable.scene.terms import SERIES, TERMS
from explorable.scene.transforms import TRANSFORMS


class SceneError(ValueError):
    """A Scene that cannot be drawn; the message names the panel and the mark."""


def check(scene):
    """Raises SceneError if the Scene cannot be drawn; the message names figure, panel and mark."""
    try:
        _check_series(scene)
        for panel in scene.panels:
            _check_panel(panel)
            for mark in panel.marks:
                _check_mark(panel, mark)
            _check_finite(panel)
        _check_groups(scene)
    except SceneError as error:
        raise SceneError(f"Figure {scene.figure!r}: {error}") from None


def _check_series(scene):
    _refuse_twins([series.name for series in scene.series], "Two series")
    for series in scene.series:
        if series.term not in SERIES and series.term not in TERMS:
            raise SceneError(f"Series {series.name!r} has no known term: {series.term!r}.")


def _check_groups(scene):
    """Every `of` must name a handle or a series, so that what lights up together exists."""
    marks = [mark for panel in scene.panels for mark in panel.marks]
    known = {mark.name for mark in marks if type(mark) is Handle}
    known |= {series.name for series in scene.series}
    for mark in marks:
        if mark.of and mark.of not in known:
            raise SceneError(f"Mark {mark.name!r} belongs to no handle or series: {mark.of!r}.")


def _check_panel(panel):
    where = f"Panel {panel.name!r}"
    _refuse_twins([mark.name for mark in panel.marks], f"Two marks of panel {panel.name!r}")
    names = [plot.name for plot in panel.plots]
    _refuse_twins([*names, "", IN_PANEL_UNITS], f"Two plots of panel {panel.name!r}")
    for plot in panel.plots:
        if not 0 <= plot.top < plot.bottom <= panel.height:
            raise SceneError(f"{where}: plot {plot.name!r} needs 0 <= top < bottom <= height.")
    for plot in panel.plots or (panel,):
        for axis in (plot.x, plot.y):
            if not np.isfinite((axis.low, axis.high)).all():
                raise SceneError(f"{where} holds a number that is not finite: its axes.")
            if axis.scale not in ("", "log"):
                raise SceneError(f"{where} has an axis of an unknown scale: {axis.scale!r}.")
            if axis.scale == "log" and axis.low <= 0:
                raise SceneError(f"{where}: a log axis needs low > 0.")
            if len(axis.ticks) != len(axis.tick_labels):
                raise SceneError(f"{where} needs as many tick labels as ticks.")


def _check_mark(panel, mark):
    where = f"Mark {mark.name!r} of panel {panel.name!r}"
    if mark.term not in TERMS and mark.term not in SERIES:
        known = ", ".join((*TERMS, *SERIES))
        raise SceneError(f"{where} has a term that is not one of {known}.")
    kind = type(mark)
    if kind not in _COORDINATES:
        raise SceneError(f"{kind.__name__.lower()!r} ({mark.name}) is not a kind of mark.")
    if kind in (Curve, Area) and (mark.x.ndim != 1 or mark.x.shape != mark.y.shape):
        raise SceneError(f"{where} needs x and y of one length, as 1-D arrays.")
    if kind is Handle and mark.transform.partition(" ")[0] not in (*TRANSFORMS, "power"):
        raise SceneError(f"{where} has an unknown transform: {mark.transform!r}.")
    if mark.plot != IN_PANEL_UNITS:
        _check_place(panel, mark, where)


def _check_place(panel, mark, where):
    if panel.plots and not mark.plot:
        raise SceneError(f"{where} must name one of the panel's plots, or {IN_PANEL_UNITS!r}.")
    plot, kind = panel.plot(mark.plot), type(mark)
    for axis, coordinates in ((plot.x, _ACROSS), (plot.y, _UP)):
        if axis.scale == "log" and not (np.ravel(coordinates[kind](mark)) > 0).all():
            raise SceneError(f"{where} has a number on a log axis that is not positive.")
    if kind is Bar and plot.y.scale == "log":
        raise SceneError(f"{where} is a bar: it begins at 0, which a log axis does not have.")


def _check_finite(panel):
    culprits = [
        mark.name
        for mark in panel.marks
        if not np.isfinite(np.hstack(_COORDINATES[type(mark)](mark))).all()
    ]
    if culprits:
        names = ", ".join(culprits)
        raise SceneError(f"Panel {panel.name!r} holds a number that is not finite: {names}.")


def _refuse_twins(names, what):
    for name, count in Counter(names).items():
        if count > 1:
            raise SceneError(f"{what} are called {name!r}.")


# Where a mark is, in numbers; of a curve and an area, arrays.
_COORDINATES = dict.fromkeys(KINDS.values(), attrgetter("x", "y"))
_ACROSS = dict.fromkeys(KINDS.values(), attrgetter("x"))
_UP = dict.fromkeys(KINDS.values(), attrgetter("y"))
for _kind in (Segment, Arrow):
    _COORDINATES[_kind] = attrgetter("x0", "y0", "x1", "y1")
    _ACROSS[_kind], _UP[_kind] = attrgetter("x0", "x1"), attrgetter("y0", "y1")
_COORDINATES[Bar] = attrgetter("x", "y", "width")
