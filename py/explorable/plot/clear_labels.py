"""Labels moved to places beside theirs that touch no stroke, no dot, no handle and no label.

Where lines are dense, near is better than clear: a thin line may pass under words, a bold one not.
"""

import math
from dataclasses import replace

import numpy as np

from explorable.plot import labels
from explorable.plot.layout import EDGE
from explorable.scene.axis import PANEL_WIDTH
from explorable.scene.marks import Dot, Handle, Label
from explorable.scene.strokes import boxes_around, limits, pieces

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
ABOVE_AXIS = labels.DESCENT - DESCENT  # for letters such as p
APART = 2.0  # between the boxes of two labels, above and below
RADIUS = {Dot: 4.0, Handle: 8.0}
# What distance costs. A cell of a stroke costs its weight (scene/strokes.py).
FAR = np.concatenate(([0.0], 0.3 * GAP))
OUTWARDS = np.array([[-1.0], [1.0], [-1.0], [1.0]])  # of the sides of a box
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
    strokes, taken = pieces((*marks, *avoid), panel), boxes_around(marks, RADIUS, panel)
    words = [_spaced(one, panel) for one in marks if type(one) is Label and one.name not in names]
    for index, mark in enumerate(marks):
        if type(mark) is Label and mark.name in names:
            others = np.concatenate((taken, np.reshape(words, (-1, 4))))
            marks[index] = found = _placed(mark, panel, strokes, others)
            words.append(_spaced(found, panel))
    return replace(panel, marks=marks)


def _placed(mark, panel, strokes, others):
    """The label at the first place of least cost: its own, then those of TRIED."""
    left, top, right, bottom = panel.box(mark.plot)
    at = panel.place(mark.x, mark.y, mark.plot)
    from_x, from_y = min(max(at[0], left), right), min(max(at[1], top), bottom)
    inside = max(left, EDGE), min(right, PANEL_WIDTH - EDGE), top, bottom - ABOVE_AXIS
    own, half, high = _box(mark, panel), labels.width_of(mark.text) / 2, (ASCENT + DESCENT) / 2
    if _is_clear(own, inside, strokes, others):
        return mark
    x, y = from_x + ACROSS * (half + GAP), from_y + DOWN * (high + GAP)
    boxes = np.empty((4, len(x) + 1))
    boxes[:, 0] = own
    boxes[0, 1:], boxes[1, 1:], boxes[2, 1:], boxes[3, 1:] = x - half, x + half, y - high, y + high
    beyond = (OUTWARDS * (boxes - np.reshape(inside, (4, 1))) > 0).sum(axis=0)
    cost = FAR + _touched(boxes, strokes, panel) + WORDS * _overlap(boxes, others)
    cost += OUTSIDE * beyond
    best = int(np.argmin(cost)) - 1
    if best < 0:
        return mark
    anchor, before = ANCHORS.get(ACROSS[best], ("middle", 0.5))
    dx = x[best] - half + 2 * half * before - at[0]
    return replace(mark, dx=float(dx), dy=float(y[best] + high - DESCENT - at[1]), anchor=anchor)


def _is_clear(box, inside, strokes, others):
    """Whether a box is inside, and nothing is in its cells: then no other place is looked at."""
    start, end, top, bottom = box
    if start < inside[0] or end > inside[1] or top < inside[2] or bottom > inside[3]:
        return False
    if _overlap(np.reshape(box, (4, 1)), others)[0]:
        return False
    first, last = np.floor(np.reshape(box, (2, 2)).T / CELL)
    (x0, y0), (x1, y1) = CELL * first, CELL * (last + 1)
    low_x, high_x, low_y, high_y = limits(strokes)
    return not ((low_x < x1) & (high_x >= x0) & (low_y < y1) & (high_y >= y0)).any()


def _overlap(boxes, others):
    """How many of the others (n, 4) each of the boxes (4, k) overlaps, (k,)."""
    low_x, high_x, low_y, high_y = others.T[:, :, None]
    beside = (boxes[1] <= low_x) | (high_x <= boxes[0])
    return (~beside & (boxes[2] < high_y) & (low_y < boxes[3])).sum(axis=0)


def _box(mark, panel):
    start, end, baseline = labels.box(mark, panel)
    return start, end, baseline - ASCENT, baseline + DESCENT


def _spaced(mark, panel):
    start, end, top, bottom = _box(mark, panel)
    return start, end, top - APART, bottom + APART


def _touched(boxes, strokes, panel):
    """The weight of all strokes in the cells of the boxes (4, k), (k,).

    A stroke counts at least once for a cell's width. Sums over boxes are differences of a table of
    sums, which is made for the cells about the boxes alone.
    """
    left, top, right, bottom = panel.box()  # beyond it, strokes are cut off
    lowest = np.array((int(left / CELL), int(top / CELL)))
    highest = np.array((math.ceil(right / CELL), math.ceil(bottom / CELL)))
    cells = np.floor(boxes / CELL).astype(int)
    cells[1::2] += 1
    for part, first, last in zip((cells[:2], cells[2:]), lowest, highest, strict=True):
        np.minimum(np.maximum(part, first, out=part), last, out=part)
    low, high = cells[::2].min(axis=1), cells[1::2].max(axis=1)
    table = _sums(strokes, low, high)
    x0, x1, y0, y1 = cells - np.repeat(low, 2)[:, None]
    return table[y1, x1] - table[y0, x1] - table[y1, x0] + table[y0, x0]


def _sums(strokes, low, high):
    """The weight of strokes left of and above each corner of the cells from `low` to `high`."""
    columns, rows = (high - low).tolist()
    low_x, high_x, low_y, high_y = limits(strokes)
    seen = (high_x >= CELL * low[0]) & (low_x < CELL * high[0])
    seen &= (high_y >= CELL * low[1]) & (low_y < CELL * high[1])
    x0, y0, x1, y1, weights = strokes[:, seen]
    number = np.ceil(np.hypot(x1 - x0, y1 - y0) / CELL).clip(1, MOST).astype(int)
    of = np.repeat(np.arange(len(number)), number)
    share = (np.arange(len(of)) - (np.cumsum(number) - number)[of] + 0.5) / number[of]
    across = np.floor((x0[of] + share * (x1 - x0)[of]) / CELL).astype(int) - low[0]
    down = np.floor((y0[of] + share * (y1 - y0)[of]) / CELL).astype(int) - low[1]
    inside = (across >= 0) & (across < columns) & (down >= 0) & (down < rows)
    places = down[inside] * columns + across[inside]
    sums = np.bincount(places, weights[of][inside], rows * columns)
    table = np.zeros((rows + 1, columns + 1))
    table[1:, 1:] = sums.reshape(rows, columns).cumsum(axis=0).cumsum(axis=1)
    return table
