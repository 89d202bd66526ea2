"""Labels that never lie on one another: where two would, the later one moves up, or else down.

Renderers do not measure text, so widths are estimated, generously; the same rule then holds for
the page on a wide screen, on a phone, and for matplotlib.
"""

from dataclasses import replace

from explorable.marks import Label
from explorable.scene import PANEL_WIDTH

CHARACTER_WIDTH, OUTLINE = 7.4, 4.0  # "MAP", all capitals, is among the widest for its length
LINE_HEIGHT = 17.0
EDGE = 3.0
TOP = 13.0  # the highest baseline: words reach that far above it
BEFORE_ANCHOR = {"start": 0.0, "middle": 0.5, "end": 1.0}


def separate(panel):
    """The same panel with its labels moved: into the panel, then up or down until none overlap."""
    boxes = []
    marks = []
    for mark in panel.marks:
        if isinstance(mark, Label):
            start, end, down = _free(box(mark, panel), boxes, panel.height)
            boxes.append((start, end, down))
            mark = _moved(mark, panel, start, down)
        marks.append(mark)
    return replace(panel, marks=tuple(marks))


def box(label, panel):
    """(start, end, baseline) of the label's words in panel units."""
    across, down = panel.place(label.x, label.y)
    width = _width(label.text)
    start = across + label.dx - BEFORE_ANCHOR[label.anchor] * width
    start = max(EDGE, min(start, PANEL_WIDTH - EDGE - width))
    return start, start + width, down + label.dy


def _width(text):
    return len(text) * CHARACTER_WIDTH + OUTLINE


def _free(wanted, boxes, height):
    start, end, down = wanted
    down = max(TOP, min(down, height - EDGE))
    beside = sorted(other[2] for other in boxes if start < other[1] and other[0] < end)
    up = _past(down, reversed(beside), -LINE_HEIGHT)
    return start, end, up if up >= TOP else _past(down, beside, LINE_HEIGHT)


def _past(down, taken, line):
    """The next free baseline from `down` on; the `taken` ones come in the order they are met."""
    for other in taken:
        if abs(down - other) < LINE_HEIGHT:
            down = other + line
    return down


def _moved(label, panel, start, down):
    across_mark, down_mark = panel.place(label.x, label.y)
    width = _width(label.text)
    across = start + BEFORE_ANCHOR[label.anchor] * width
    return replace(label, dx=across - across_mark, dy=down - down_mark)
