"""Delta of a Scene: only what differs from the last Scene of a figure crosses to the page.

A message is a text and the numbers of new arrays. In the text (JSON) a mark is a row of values,
with sizes in the place of its arrays; 0 stands for an unchanged mark at the same index, whose
arrays do not cross. `site/python/scene-decoder.js` decodes it.
"""

import json
from dataclasses import dataclass, fields
from operator import attrgetter

import numpy as np

from explorable.scene.localise import localised
from explorable.scene.marks import KINDS
from explorable.scene.serialize import ROWS, pack_frame, pack_optional, pack_readout

# Kind -> names of a row's values, which the page is sent once.
FIELDS = {kind: [field.name for field in fields(cls)] for kind, cls in KINDS.items()}
_ROW = {
    KINDS[kind]: attrgetter(
        "kind",
        *(f"{name}.size" if kind in ROWS and name in ("x", "y") else name for name in names),
    )
    for kind, names in FIELDS.items()
}
_WITH_ARRAYS = frozenset(KINDS[kind] for kind in ROWS)
_LABELS, _VALUE = attrgetter("name", "label", "term"), attrgetter("text", "value")
_FRAME = attrgetter("name", "title", "height", "margin", "adds", "x", "y", "plots")
_ENCODE = json.JSONEncoder(default=float, allow_nan=False, check_circular=False).encode
_NOTHING = np.empty(0)


@dataclass(slots=True)
class Page:
    """The last Scene of a figure as its page has it.

    `frames` holds all of each panel but its marks, `rows` the row of each mark, `data` the bytes of
    its arrays (b"" for marks without), `labels` the constant fields of the readouts.
    """

    frames: tuple = ()
    rows: tuple = ()
    data: tuple = ()
    labels: tuple = ()


def message(scene, page=None):
    """(text, numbers): the Scene's delta to the `page`, which then has this Scene; float64 (n,).

    Without a page, or for one with another number of panels, all of the Scene is in the message,
    and the names of the fields. Raises SceneError for a Scene that cannot be drawn, and leaves the
    page as it was. What only an author can get wrong (a name used twice, an unknown term) is left
    to Scene.check, which is too slow for every frame.
    """
    scene = localised(scene)
    try:
        return _message(scene, Page() if page is None else page)
    except (ValueError, AttributeError):
        scene.check()
        raise


def _message(scene, page):
    panels = scene.panels
    marks = [mark for panel in panels for mark in panel.marks]
    rows = [_ROW[type(mark)](mark) for mark in marks]
    arrays = []
    for mark in marks:
        if type(mark) in _WITH_ARRAYS:
            arrays += (mark.x, mark.y)
    numbers = np.concatenate(arrays, dtype=np.float64) if arrays else _NOTHING
    if not np.isfinite(numbers).all():
        raise ValueError("A mark has numbers that are not finite.")
    content = {
        "figure": scene.figure,
        "summary": scene.summary,
        "note": scene.note,
        **pack_optional(scene),
    }
    is_new = len(panels) != len(page.frames)
    labels = [_LABELS(readout) for readout in scene.readouts]
    if is_new:
        content["fields"] = FIELDS
    elif labels == page.labels:
        content["readouts"] = [_VALUE(readout) for readout in scene.readouts]
    if "readouts" not in content:
        content["readouts"] = [pack_readout(readout) for readout in scene.readouts]
    frames = [_FRAME(panel) for panel in panels]
    data = _data(marks, rows, numbers)
    content["panels"] = packed = []
    all_rows, all_data, crossing, start = [], [], [], 0
    for index, panel in enumerate(panels):
        stop = start + len(panel.marks)
        own_rows, own_data = rows[start:stop], data[start:stop]
        start = stop
        known = ((), ()) if is_new else (page.rows[index], page.data[index])
        new = _new(own_rows, own_data, *known, crossing)
        same_frame = not is_new and frames[index] == page.frames[index]
        packed.append({"marks": new} if same_frame else {**pack_frame(panel), "marks": new})
        all_rows.append(own_rows)
        all_data.append(own_data)
    text = _ENCODE(content)
    page.frames, page.rows, page.data, page.labels = frames, all_rows, all_data, labels
    return text, np.frombuffer(b"".join(crossing), np.float64)


def _data(marks, rows, numbers):
    """The bytes of each mark's arrays, b"" for marks without."""
    data, start, found = numbers.tobytes(), 0, []
    for mark in marks:
        if type(mark) not in _WITH_ARRAYS:
            found.append(b"")
            continue
        size = mark.x.size
        if size != mark.y.size:
            raise ValueError("A curve needs as many numbers for y as for x.")
        stop = start + 16 * size
        found.append(data[start:stop])
        start = stop
    return found


def _new(rows, data, known_rows, known_data, crossing):
    """The rows, with 0 for known marks; the bytes of new arrays are appended to `crossing`."""
    new = list(rows)
    known = len(known_rows)
    for index, own in enumerate(data):
        if index < known and rows[index] == known_rows[index] and own == known_data[index]:
            new[index] = 0
        elif own:
            crossing.append(own)
    return new
