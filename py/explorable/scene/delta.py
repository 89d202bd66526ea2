"""What is new in a Scene for a page that has the one before it.

A drag moves one house, not all of them. What stays as it was need not be written here, nor cross,
nor be read and drawn there.
"""

import json
from dataclasses import dataclass, fields
from operator import attrgetter

import numpy as np

from explorable.scene import serialize as wire
from explorable.scene.marks import KIND_OF, KINDS

# A mark as a row: its kind and its values, of an array its size, because the array goes elsewhere.
FIELDS = {kind: [field.name for field in fields(cls)] for kind, cls in KINDS.items()}
_VALUES = {
    KINDS[kind]: attrgetter(
        *(f"{name}.size" if kind in wire.ROWS and name in ("x", "y") else name for name in names)
    )
    for kind, names in FIELDS.items()
}
_ENCODE = json.JSONEncoder(default=float, allow_nan=False, check_circular=False).encode
_FRAME = attrgetter("name", "title", "height", "margin", "adds", "x", "y")


@dataclass(slots=True)
class Page:
    """What a page has: for each panel what frames it, and each mark as a row and its numbers."""

    frames: tuple = ()
    marks: tuple = ()


def message(scene, page=None):
    """(text, numbers): the Scene as JSON, and all its arrays one after the other, float64.

    Two things cross much faster than the hundreds of small ones they are made of;
    `site/python/scene-decoder.js` puts them together. In the text, a mark is a row, with the
    number of its places for x and y where it has arrays; "fields" tells what the values are.

    `page` is then one that has this Scene. What it had is left out: the frame of a panel (title,
    axes, size), and 0 stands for a mark that is as it was, at the same place. Without a page, or
    for one with other panels, all is new.

    Raises SceneError for a Scene that cannot be drawn. What only its author can get wrong (a name
    given twice, an unknown term) is left to Scene.check, which is too slow for every frame.
    """
    try:
        return _message(scene, Page() if page is None else page)
    except (ValueError, AttributeError):
        scene.check()
        raise


def _message(scene, page):
    numbers = np.concatenate([np.empty(0), *_arrays(scene)], dtype=np.float64)
    if not np.isfinite(numbers).all():
        raise ValueError("A mark has numbers that are not finite.")
    frames = [_FRAME(panel) for panel in scene.panels]
    marks = _marks(scene, numbers.tobytes())
    said = {
        "figure": scene.figure,
        "summary": scene.summary,
        "note": scene.note,
        "readouts": [wire.pack_readout(readout) for readout in scene.readouts],
    }
    known = zip(page.frames, page.marks, strict=True)
    if len(frames) != len(page.frames):
        known = [(None, ())] * len(frames)
        said["fields"] = FIELDS
    said["panels"] = [
        {**({} if frame == known_frame else wire.pack_frame(panel)), "marks": _new(own, known_own)}
        for panel, frame, own, (known_frame, known_own) in zip(
            scene.panels, frames, marks, known, strict=True
        )
    ]
    text = _ENCODE(said)
    page.frames, page.marks = frames, marks
    return text, numbers


def _arrays(scene):
    for panel in scene.panels:
        for mark in panel.marks:
            if KIND_OF[type(mark)] in wire.ROWS:
                if mark.x.size != mark.y.size:
                    raise ValueError("A curve needs as many numbers for y as for x.")
                yield mark.x
                yield mark.y


def _marks(scene, data):
    """For each panel, of each mark its row and its part of `data`, the bytes of all arrays."""
    start, panels = 0, []
    for panel in scene.panels:
        marks = []
        for mark in panel.marks:
            kind = KIND_OF[type(mark)]
            row = (kind, *_VALUES[type(mark)](mark))
            stop = start + 16 * mark.x.size if kind in wire.ROWS else start
            marks.append((row, data[start:stop]))
            start = stop
        panels.append(marks)
    return panels


def _new(marks, known):
    """The rows, with 0 for those marks that are `known` at their place."""
    same = [0 if mark == before else mark[0] for mark, before in zip(marks, known, strict=False)]
    return same + [row for row, _ in marks[len(same) :]]
