"""Labels moved to places beside theirs that touch no stroke, no dot, no handle and no label.

Where lines are dense, near is better than clear: a thin line may pass under words, a bold one not.
"""

import math
from dataclasses import replace

import numpy as np

from explorable.plot import labels
from explorable.plot.layout import EDGE
from explorable.scene.axis import PANEL_WIDTH
from explorable.scene.marks import Curve, Dot, Handle, Label, Segment

GAPS = (7.0, 12.0, 18.0, 26.0, 36.0, 48.0)  # from the place to the words, the nearest first
AROUND = (  # in which direction the words are tried, the usual ones first
    *((1.0, 0.0), (-1.0, 0.0), (0.0, -1.0), (0.0, 1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, -1.0)),
    *((-1.0, 1.0), (0.5, -1.0), (0.5, 1.0), (-0.5, -1.0), (-0.5, 1.0), (1.0, -0.5), (1.0, 0.5)),
    *((-1.0, -0.5), (-1.0, 0.5)),
)
TRIED = np.array([(*direction, gap) for gap in GAPS for direction in AROUND])
ACROSS, DOWN, GAP = TRIED.T
GAP[np.abs(ACROSS) == np.abs(DOWN)] *= 0.7  # the corner of words is farther away than a side
ANCHORS = {1.0: ("start", 0.0), -1.0: ("end", 1.0)}
ASCENT, DESCENT = 9.0, 2.0  # of capitals and figures: labels.py leaves more room between lines
APART = 2.0  # between the boxes of two labels, above and below
RADIUS = {Dot: 4.0, Handle: 8.0}
FAR = np.concatenate(([0.0], 0.3 * GAP))  # what distance costs, and then each cell of a stroke:
THIN, BOLD = 1, 30
OUTSIDE, WORDS = 1e6, 1e4  # and a place that leaves the plot, or covers a dot or words
CELL = 4.0  # panel units: strokes are looked up in a grid of such cells
MOST = 400  # parts of a straight piece, which may reach far out of the panel


def clear_labels(panel, *names, avoid=()):
    """The panel, where the labels of these names are moved to the nearest place that is clear.

    Each keeps its own place if that is clear. Where none is, it takes the one that touches least.
    `avoid` are further Curves and Segments, which the panel itself does not draw. For a panel of
    one plot: before `stack`, which takes several.
    """
    marks = list(panel.marks)
    table = _strokes(panel, (*marks, *avoid))
    round_ones = [_around(mark, panel) for mark in marks if type(mark) in RADIUS]
    words = [_spaced(one, panel) for one in marks if type(one) is Label and one.name not in names]
    for index, mark in enumerate(marks):
        if type(mark) is Label and mark.name in names:
            marks[index] = found = _placed(mark, panel, table, round_ones, words)
            words.append(_spaced(found, panel))
    return replace(panel, marks=marks)


def _placed(mark, panel, table, round_ones, words):
    """The label at the first place of least cost: its own, then those of TRIED."""
    left, top, right, bottom = panel.box(mark.plot)
    at = np.array(panel.place(mark.x, mark.y, mark.plot))
    from_x, from_y = at.clip((left, top), (right, bottom))
    own, half, high = _box(mark, panel), labels.width_of(mark.text) / 2, (ASCENT + DESCENT) / 2
    x, y = from_x + ACROSS * (half + GAP), from_y + DOWN * (high + GAP)
    around = np.array((x - half, x + half, y - high, y + high))
    boxes = np.concatenate((np.reshape(own, (4, 1)), around), axis=1)
    cost = FAR + _touched(boxes, table) + WORDS * _overlap(boxes, round_ones + words)
    inside = max(left, EDGE), min(right, PANEL_WIDTH - EDGE), top, bottom
    for side, limit, sign in zip(boxes, inside, (-1, 1, -1, 1), strict=True):
        cost = cost + OUTSIDE * (sign * (side - limit) > 0)
    best = int(np.argmin(cost)) - 1
    if best < 0:
        return mark
    anchor, before = ANCHORS.get(ACROSS[best], ("middle", 0.5))
    dx = x[best] - half + 2 * half * before - at[0]
    return replace(mark, dx=float(dx), dy=float(y[best] + high - DESCENT - at[1]), anchor=anchor)


def _overlap(boxes, others):
    """How many of the others each of the boxes (4, k) overlaps, (k,)."""
    if not others:
        return 0
    low_x, high_x, low_y, high_y = np.array(others).T[:, :, None]
    beside = (boxes[1] <= low_x) | (high_x <= boxes[0])
    return (~beside & (boxes[2] < high_y) & (low_y < boxes[3])).sum(axis=0)


def _box(mark, panel):
    start, end, baseline = labels.box(mark, panel)
    return start, end, baseline - ASCENT, baseline + DESCENT


def _spaced(mark, panel):
    start, end, top, bottom = _box(mark, panel)
    return start, end, top - APART, bottom + APART


def _around(mark, panel):
    across, down = panel.place(mark.x, mark.y, mark.plot)
    radius = RADIUS[type(mark)]
    return across - radius, across + radius, down - radius, down + radius


def _touched(boxes, table):
    """The weight of all strokes in the cells of the boxes (4, k): sums of the table, (k,)."""
    rows, columns = table.shape
    most = np.array((columns - 1, columns - 1, rows - 1, rows - 1))[:, None]
    cells = np.floor(boxes / CELL).astype(int)
    cells[1::2] += 1
    left, right, top, bottom = cells.clip(0, most)
    return table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left]


def _strokes(panel, marks):
    """The weight of strokes left of and above each corner of a grid of cells.

    A stroke counts at least once for a cell's width. Returns (rows + 1, columns + 1).
    """
    pieces = np.concatenate([np.empty((0, 5)), *(_pieces(mark, panel) for mark in marks)])
    pieces, weights = pieces[:, :4], pieces[:, 4]
    low, high = np.minimum(pieces[:, :2], pieces[:, 2:]), np.maximum(pieces[:, :2], pieces[:, 2:])
    size = PANEL_WIDTH, panel.height
    seen = ((high > 0) & (low < size)).all(axis=1)
    pieces, weights = pieces[seen], weights[seen]
    steps = pieces[:, 2:] - pieces[:, :2]
    number = np.ceil(np.hypot(*steps.T) / CELL).clip(1, MOST).astype(int)
    of = np.repeat(np.arange(len(pieces)), number)
    share = (np.arange(len(of)) - (np.cumsum(number) - number)[of] + 0.5) / number[of]
    columns, rows = (math.ceil(length / CELL) for length in size)
    cells = np.floor((pieces[of, :2] + share[:, None] * steps[of]) / CELL).astype(int)
    left, top, right, bottom = np.array(panel.box()) / CELL  # beyond it, strokes are cut off
    inside = ((cells >= (int(left), int(top))) & (cells < (right, bottom))).all(axis=1)
    across, down = cells[inside].T
    sums = np.bincount(down * columns + across, weights[of][inside], rows * columns)
    table = np.zeros((rows + 1, columns + 1))
    table[1:, 1:] = sums.reshape(rows, columns).cumsum(axis=0).cumsum(axis=1)
    return table


def _pieces(mark, panel):
    """A stroke as straight pieces (m, 5): x0, y0, x1, y1 in panel units, and its weight."""
    if type(mark) is Curve:
        x, y = panel.place(np.asarray(mark.x), np.asarray(mark.y), mark.plot)
        weight = np.full(len(x) - 1, THIN if mark.quiet else BOLD)
        return np.stack((x[:-1], y[:-1], x[1:], y[1:], weight), axis=1)
    if type(mark) is Segment:
        ends = panel.place(mark.x0, mark.y0, mark.plot), panel.place(mark.x1, mark.y1, mark.plot)
        return np.array([[*ends[0], *ends[1], THIN if mark.dotted else BOLD]])
    return np.empty((0, 5))
