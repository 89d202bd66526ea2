"""Labels that never lie on one another: where two would, the later one moves up.

Renderers do not measure text, so widths are estimated, generously; the same rule then holds for
the page on a wide screen, on a phone, and for matplotlib.
"""

from dataclasses import replace

from explorable.scene import PANEL_WIDTH, Label

CHARACTER_WIDTH = 7.6
LINE_HEIGHT = 17.0
EDGE = 3.0
BEFORE_ANCHOR = {"start": 0.0, "middle": 0.5, "end": 1.0}


def separate(panel):
    """The same panel with its labels moved: sideways into the panel, and up until none overlap."""
    boxes = []
    marks = []
    for mark in panel.marks:
        if isinstance(mark, Label):
            start, end, down = _free(box(mark, panel), boxes)
            boxes.append((start, end, down))
            mark = _moved(mark, panel, start, down)
        marks.append(mark)
    return replace(panel, marks=tuple(marks))


def box(label, panel):
    """(start, end, baseline) of the label's words in panel units."""
    across, down = panel.place(label.x, label.y)
    width = len(label.text) * CHARACTER_WIDTH
    start = across + label.dx - BEFORE_ANCHOR[label.anchor] * width
    start = max(EDGE, min(start, PANEL_WIDTH - EDGE - width))
    return start, start + width, down + label.dy


def _free(wanted, boxes):
    start, end, down = wanted
    for other_start, other_end, other_down in sorted(boxes, key=lambda box: -box[2]):
        if start < other_end and other_start < end and abs(down - other_down) < LINE_HEIGHT:
            down = other_down - LINE_HEIGHT
    return start, end, down


def _moved(label, panel, start, down):
    across_mark, down_mark = panel.place(label.x, label.y)
    width = len(label.text) * CHARACTER_WIDTH
    across = start + BEFORE_ANCHOR[label.anchor] * width
    return replace(label, dx=across - across_mark, dy=down - down_mark)
