"""Which labels of a panel stand on a bold stroke; judged by sampling, in panel units."""

import numpy as np

from explorable.plot import labels
from explorable.scene.marks import Curve, Label, Segment

INSET = 2.0  # estimates of widths are generous
ASCENT, DESCENT = 8.0, 0.0
PIECES = np.linspace(0.0, 1.0, 33)


def on_strokes(panel, names):
    """(label, stroke) of every one of the labels `names` that a bold stroke runs through."""
    strokes = [(mark.name, _places(mark, panel)) for mark in panel.marks if _is_bold(mark)]
    for mark in panel.marks:
        if isinstance(mark, Label) and mark.name in names:
            start, end, down = labels.box(mark, panel)
            for name, (x, y) in strokes:
                across = (start + INSET < x) & (x < end - INSET)
                if (across & (down - ASCENT < y) & (y < down - DESCENT)).any():
                    yield mark.name, name


def _is_bold(mark):
    return (isinstance(mark, Curve) and not mark.quiet) or (
        isinstance(mark, Segment) and not mark.dotted
    )


def _places(mark, panel):
    """Places along a stroke, inside its plot: (x, y), each (k,)."""
    if isinstance(mark, Curve):
        x, y = panel.place(np.asarray(mark.x), np.asarray(mark.y), mark.plot)
    else:
        ends = [(mark.x0, mark.y0), (mark.x1, mark.y1)]
        x, y = np.transpose([panel.place(*end, mark.plot) for end in ends])
    x, y = ((part[:-1, None] + np.diff(part)[:, None] * PIECES).ravel() for part in (x, y))
    left, top, right, bottom = panel.box(mark.plot)
    inside = (left <= x) & (x <= right) & (top <= y) & (y <= bottom)
    return x[inside], y[inside]
