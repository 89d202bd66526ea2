"""Labels in a panel: moved into it, clear of its axes and apart from each other.

Renderers do not measure text, so widths of labels are estimated, generously; the same rule then
holds for the page on a wide screen, on a phone, and for matplotlib.
"""

from dataclasses import fields, replace
from operator import attrgetter, itemgetter

from explorable.plot.handles import beside_handles
from explorable.scene.axis import PANEL_WIDTH, Axis
from explorable.scene.marks import Label
from explorable.scene.model import Panel
from explorable.words import cached, translated

CHARACTER_WIDTH, OUTLINE = 7.4, 4.0  # "MAP", all capitals, is among the widest for its length
MORE_FOR_W = 2.0
TICK_CHARACTER = 6.6  # "1000" is 25.8 wide: ticks are digits in a smaller size
LINE_HEIGHT = 17.0
ASCENT, DESCENT = 11.0, 4.0  # of words above and below their baseline
EDGE = 3.0
SLACK = 1e-6  # or rounding would move labels that stand exactly a line apart
TOP = 13.0  # the highest baseline: words reach that far above it
_AXIS = attrgetter(*(field.name for field in fields(Axis)))
BEFORE_ANCHOR = {"start": 0.0, "middle": 0.5, "end": 1.0}

ROUNDING = 1e-9  # a label that was moved to the edge is not moved again
# Where site/render/axes.js and draw_mpl write, in panel units.
X_TICK, X_LABEL = 18.0, 37.0  # baselines below the plot
Y_TICK, Y_TICK_DOWN = 7.0, 4.0  # left of the plot, and below the tick
Y_LABEL_START, Y_LABEL = 2.0, 12.0


def separate(panel):
    """The same panel with labels moved into it, then up or else down until all are clear."""
    marks = separated(panel)
    return panel if marks is panel.marks else replace(panel, marks=marks)


def separated(panel):
    """The panel's marks, where a label is replaced if it has to move: it may be shared.

    Labels are clear of each other, and of the ticks, axes and axis labels of a panel of one plot.
    """
    taken, marks, fixed = [], panel.marks, None
    for index, mark in enumerate(panel.marks):
        if type(mark) is not Label:
            continue
        wanted = box(mark, panel)
        free = _free(wanted, taken, panel.height)
        if _is_near_axes(free, panel):
            fixed = fixed or _axes_boxes(panel)
            free = _free(_right_of_ticks(wanted, fixed, panel), taken + fixed, panel.height)
            if free[2] > wanted[2]:  # down from words of the axis: a handle may be there
                free = beside_handles(free, ASCENT, mark.plot, panel)
                free = _free(free, taken + fixed, panel.height)
        start, end, down = free
        taken.append((start, end, down - LINE_HEIGHT, down + LINE_HEIGHT))
        right, lower = start - wanted[0], down - wanted[2]
        if max(abs(right), abs(lower)) > ROUNDING:
            if marks is panel.marks:
                marks = list(marks)
            marks[index] = replace(mark, dx=mark.dx + right, dy=mark.dy + lower)
    return marks


def box(label, panel):
    """(start, end, baseline) of the label's words in panel units."""
    across, down = panel.place(label.x, label.y, label.plot)
    width = width_of(label.text)
    start = across + label.dx - BEFORE_ANCHOR[label.anchor] * width
    return start, start + width, down + label.dy


def width_of(words):
    """An estimate, in panel units, of what the words are in the language in use."""
    words = translated(words)
    return len(words) * CHARACTER_WIDTH + words.count("W") * MORE_FOR_W + OUTLINE


def _is_near_axes(wanted, panel):
    """Whether a label may touch what belongs to the axes, which few do."""
    start, _, down = wanted
    left, top, _, bottom = panel.box()
    return start < left or down < top + LINE_HEIGHT or down > bottom - DESCENT


def _right_of_ticks(wanted, fixed, panel):
    """The box; right of ticks of y that it touches above the plot: another plot may be above."""
    start, end, down = wanted
    left, top, _, _ = panel.box()
    beside = [other for _, other, above, below in fixed if above + SLACK < down < below - SLACK]
    right = max((other for other in beside if start < other <= left and down < top), default=start)
    return right, end + right - start, down


def _axes_boxes(panel):
    """(start, end, above, below) of baselines that would touch ticks, axes and their labels."""
    given = _AXIS(panel.x), _AXIS(panel.y), panel.height, tuple(panel.margin)
    try:
        return _known_boxes(*given)
    except TypeError:  # ticks may be a list or an array
        return _boxes_of_axes(*given)


def _boxes_of_axes(x, y, height, margin):
    x, y = Axis(*x), Axis(*y)
    panel = Panel("", "", x, y, [], height, margin)
    left, _, right, bottom = panel.box()
    found = [(left, right, bottom - DESCENT, bottom + ASCENT)]
    for tick, words in zip(x.ticks, x.tick_labels, strict=True):
        found.append(_words(words, panel.across(tick), bottom + X_TICK, "middle"))
    for tick, words in zip(y.ticks, y.tick_labels, strict=True):
        found.append(_words(words, left - Y_TICK, panel.down(tick) + Y_TICK_DOWN, "end"))
    if x.label:
        found.append(_words(x.label, (left + right) / 2, bottom + X_LABEL, "middle"))
    if y.label:
        found.append(_words(y.label, Y_LABEL_START, Y_LABEL, "start"))
    return found


_known_boxes = cached(maxsize=16)(_boxes_of_axes)  # axes seldom change, frames often do


def _words(words, across, down, anchor):
    width = width_of(words)
    start = across - BEFORE_ANCHOR[anchor] * width
    return start, start + width, down - ASCENT - DESCENT, down + ASCENT + DESCENT


def _free(wanted, taken, height):
    """The nearest box in the panel that is clear of those `taken`."""
    start, end, down = wanted
    inside = max(EDGE, min(start, PANEL_WIDTH - EDGE - (end - start)))
    if inside != start:
        start, end = inside, inside + (end - start)
    down = max(TOP, min(down, height - EDGE))
    beside = [other[2:] for other in taken if start < other[1] and other[0] < end]
    if not beside:
        return start, end, down
    up = down
    for above, below in sorted(beside, key=itemgetter(1), reverse=True):
        if above + SLACK < up < below - SLACK:
            up = above
    if up >= TOP:
        return start, end, up
    for above, below in sorted(beside):
        if above + SLACK < down < below - SLACK:
            down = below
    return start, end, down
