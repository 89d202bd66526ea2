"""Where strokes and dots lie in a panel, in its units: all those of a plot at once."""

import numpy as np

from explorable.scene.marks import Curve, Segment

THIN, BOLD = 1.0, 30.0  # weights: a thin line may pass under words, a bold one not


def pieces(marks, panel):
    """All strokes as straight pieces (5, m): x0, y0, x1, y1 in panel units, and their weights."""
    found = [np.empty((5, 0))]
    for plot, own in _by_plot(marks, (Curve,)).items():
        sizes = [len(mark.x) for mark in own]
        x, y = (np.concatenate(arrays) for arrays in zip(*((m.x, m.y) for m in own), strict=True))
        x, y = panel.place(x, y, plot)
        weights = np.repeat([THIN if mark.quiet else BOLD for mark in own], sizes)
        lines = np.array((x[:-1], y[:-1], x[1:], y[1:], weights[1:]))
        if len(own) > 1:  # from the end of a curve to the start of the next is no piece
            joins = np.ones(len(x) - 1, bool)
            joins[np.cumsum(sizes[:-1]) - 1] = False
            lines = lines[:, joins]
        found.append(lines)
    for plot, own in _by_plot(marks, (Segment,)).items():
        ends = np.array([(mark.x0, mark.y0, mark.x1, mark.y1) for mark in own], float).T
        weights = [THIN if mark.dotted else BOLD for mark in own]
        places = *panel.place(*ends[:2], plot), *panel.place(*ends[2:], plot)
        found.append(np.array((*places, weights)))
    return np.concatenate(found, axis=1)


def limits(pieces):
    """The least and greatest x, and least and greatest y, of pieces (5, m): four arrays (m,)."""
    x0, y0, x1, y1, _ = pieces
    return np.minimum(x0, x1), np.maximum(x0, x1), np.minimum(y0, y1), np.maximum(y0, y1)


def boxes_around(marks, radii, panel):
    """The boxes (n, 4) around marks of the kinds in `radii`: left, right, top, bottom."""
    found = [np.empty((0, 4))]
    for plot, own in _by_plot(marks, radii).items():
        x, y = (np.array(places, float) for places in zip(*((m.x, m.y) for m in own), strict=True))
        across, down = panel.place(x, y, plot)
        radius = np.array([radii[type(mark)] for mark in own])
        found.append(
            np.stack((across - radius, across + radius, down - radius, down + radius), axis=1)
        )
    return np.concatenate(found)


def _by_plot(marks, kinds):
    """Plot -> its marks of these kinds: all of them are placed at once."""
    found = {}
    for mark in marks:
        if type(mark) in kinds:
            found.setdefault(mark.plot, []).append(mark)
    return found
