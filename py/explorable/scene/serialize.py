"""Serialises a Scene to plain numbers, strings and 1-D float64 arrays, for JSON and the page.

Every field is converted to its declared type, because JSON takes no numpy scalars. A value of None
is left out.
"""

from dataclasses import fields

import numpy as np

from explorable.scene.localise import localised
from explorable.scene.marks import KIND_OF, KINDS

# Converters by annotation, looked up once per kind. Fields whose default is an empty text or False
# are left out when they have it: a third of the bytes of a usual frame.
_CONVERT = {
    str: str,
    bool: bool,
    float: float,
    np.ndarray: lambda values: np.ascontiguousarray(values, dtype=np.float64),
    tuple[float, float]: lambda pair: [float(number) for number in pair],
}
_FIELDS = {
    cls: tuple(
        (field.name, _CONVERT[field.type], field.default == "" or field.default is False)
        for field in fields(cls)
    )
    for cls in KINDS.values()
}

ROWS = ("curve", "area")  # the kinds whose x and y are arrays


def pack(scene):
    """The Scene as nested dicts and lists; arrays stay numpy arrays, contiguous and float64."""
    scene = localised(scene)
    return {
        "figure": scene.figure,
        "summary": scene.summary,
        "note": scene.note,
        "panels": [_pack_panel(panel) for panel in scene.panels],
        "readouts": [pack_readout(readout) for readout in scene.readouts],
        **pack_optional(scene),
    }


def pack_json(scene):
    """Like `pack`, with lists for arrays: for the first frame, which the build renders."""
    packed = pack(scene)
    for panel in packed["panels"]:
        for mark in panel["marks"]:
            if mark["kind"] in ROWS:
                mark |= {name: mark[name].tolist() for name in ("x", "y")}
    return packed


def _pack_panel(panel):
    return {**pack_frame(panel), "marks": [_pack_mark(mark) for mark in panel.marks]}


def pack_frame(panel):
    """A panel without its marks."""
    packed = {
        "name": panel.name,
        "title": panel.title,
        "height": float(panel.height),
        "margin": [float(side) for side in panel.margin],
        "adds": panel.adds,
        "x": _pack_axis(panel.x),
        "y": _pack_axis(panel.y),
    }
    if panel.plots:
        packed["plots"] = [_pack_plot(plot) for plot in panel.plots]
    return packed


def _pack_plot(plot):
    return {
        "name": plot.name,
        "x": _pack_axis(plot.x),
        "y": _pack_axis(plot.y),
        "top": float(plot.top),
        "bottom": float(plot.bottom),
    }


def _pack_axis(axis):
    packed = {
        "low": float(axis.low),
        "high": float(axis.high),
        "label": str(axis.label),
        "ticks": [float(tick) for tick in axis.ticks],
        "tick_labels": [str(text) for text in axis.tick_labels],
    }
    if axis.scale:
        packed["scale"] = axis.scale
    return packed


def _pack_mark(mark):
    cls = type(mark)
    packed = {}
    for name, convert, droppable in _FIELDS[cls]:
        value = convert(getattr(mark, name))
        if not droppable or value:
            packed[name] = value
    packed["kind"] = KIND_OF[cls]
    return packed


def pack_optional(scene):
    """{"series": [...], "asides": {...}, "solved": [...]}, without those that a Scene lacks."""
    packed = {}
    if scene.series:
        names = ("name", "label", "term")
        packed["series"] = [
            {name: str(getattr(one, name)) for name in names} for one in scene.series
        ]
    if scene.asides:
        packed["asides"] = dict(scene.asides)
    if scene.solved:
        packed["solved"] = list(scene.solved)
    return packed


def pack_readout(readout):
    """A readout as the page needs it on each frame; without `value` where it is None."""
    packed = {
        "name": readout.name,
        "label": str(readout.label),
        "text": str(readout.text),
        "term": readout.term,
    }
    if readout.value is not None:
        packed["value"] = float(readout.value)
    return packed
