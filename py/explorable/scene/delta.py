"""Delta of a Scene: only what differs from the last Scene of a figure crosses to the page.

A message is a text and the numbers of new arrays. In the text (JSON) a mark is a row of values,
with sizes in the place of its arrays; 0 stands for an unchanged mark at the same index, whose
arrays do not cross, and 1 for one of which only the numbers in its arrays are new.
`site/python/scene-decoder.js` decodes it.
"""

import json
from dataclasses import dataclass, fields
from itertools import compress
from operator import attrgetter, is_not, itemgetter

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
_ENCODE = json.JSONEncoder(
    default=float, allow_nan=False, check_circular=False, separators=(",", ":")
).encode
_NOTHING = np.empty(0)
_MARK = itemgetter(0)
_NEW = (None, None, b"")  # stands for what was not there before


@dataclass(slots=True)
class Page:
    """The last Scene of a figure as its page has it.

    `frames` holds all of each panel but its marks. `known` holds, of each mark, the mark itself,
    its row, and the bytes of its arrays (b"" for marks without). `labels` holds the constant fields
    of the readouts.
    """

    frames: tuple = ()
    known: tuple = ()
    labels: tuple = ()


def message(scene, page=None):
    """(text, numbers): the Scene's delta to the `page`, which then has this Scene; float64 (n,).

    Without a page, or for one with another number of panels, all of the Scene is in the message,
    and the names of the fields. A mark that is the same object as before is not looked at. Raises
    SceneError for a Scene that cannot be drawn, and leaves the page as it was. What only an author
    can get wrong (a name used twice, an unknown term) is left to Scene.check, which is too slow for
    every frame.
    """
    scene = localised(scene)
    try:
        return _message(scene, Page() if page is None else page)
    except (ValueError, AttributeError):
        scene.check()
        raise


def _message(scene, page):
    panels = scene.panels
    is_new = len(panels) != len(page.frames)
    content = {
        "figure": scene.figure,
        "summary": scene.summary,
        "note": scene.note,
        **pack_optional(scene),
    }
    labels = [_LABELS(readout) for readout in scene.readouts]
    if is_new:
        content["fields"] = FIELDS
    elif labels == page.labels:
        content["readouts"] = [_VALUE(readout) for readout in scene.readouts]
    if "readouts" not in content:
        content["readouts"] = [pack_readout(readout) for readout in scene.readouts]
    frames = [_FRAME(panel) for panel in panels]
    content["panels"] = packed = []
    known, fresh = [], []
    for index, panel in enumerate(panels):
        own, rows = _compared(panel.marks, () if is_new else page.known[index], fresh)
        same_frame = not is_new and frames[index] == page.frames[index]
        packed.append({"marks": rows} if same_frame else {**pack_frame(panel), "marks": rows})
        known.append(own)
    numbers = _crossing(fresh)
    text = _ENCODE(content)
    page.frames, page.known, page.labels = frames, known, labels
    return text, numbers


def _compared(marks, before, fresh):
    """(known, rows) of a panel, as Page and the message have them, with 0 for the same object.

    Other marks are appended to `fresh`, with where their row stands and what was there before.
    """
    marks = list(marks)
    number = len(marks)
    before = [*before[:number], *(_NEW,) * (number - len(before))]
    known, rows = before, [0] * number
    # No loop in Python over those that stay, which are most.
    others = compress(range(number), map(is_not, marks, map(_MARK, before)))
    for place in others:
        mark, old = marks[place], before[place]
        new = [mark, _ROW[type(mark)](mark), b""]
        fresh.append((new, old, rows, place))
        known[place], rows[place] = new, new[1]
    return known, rows


def _crossing(fresh):
    """The numbers of those marks that have changed; rows become 0 or 1 where they can."""
    arrays, with_arrays, crossing = [], [], []
    for one in fresh:
        new, old, rows, place = one
        mark = new[0]
        if type(mark) in _WITH_ARRAYS:
            arrays += (mark.x, mark.y)
            with_arrays.append(one)
        elif new[1] == old[1]:
            rows[place] = 0
    if not arrays:
        return _NOTHING
    numbers = np.concatenate(arrays, dtype=np.float64)
    if not np.isfinite(numbers).all():
        raise ValueError("A mark has numbers that are not finite.")
    data, start = numbers.tobytes(), 0
    for new, old, rows, place in with_arrays:
        size, other = new[0].x.size, new[0].y.size
        if size != other:
            raise ValueError("A curve needs as many numbers for y as for x.")
        stop = start + 16 * size
        new[2], start = data[start:stop], stop
        same_row = new[1] == old[1]
        if same_row and new[2] == old[2]:
            rows[place] = 0
            continue
        if same_row:
            rows[place] = 1
        crossing.append(new[2])
    return numbers if len(crossing) == len(with_arrays) else np.frombuffer(b"".join(crossing))
