"""An upper estimate of how high a figure is in a frame: a host may never receive the exact height.

Lengths are CSS pixels. How the styles fill a frame of this width is measured by a test.
"""

import math

from explorable.scene.model import PANEL_WIDTH

EMBED_WIDTH = 700  # a wide column of text
INNER, COLUMN, LONE_PANEL = 656, 318, 510  # inside the margins; one of two columns; a panel alone
LETTER = 6.1  # of 13.6 px, on average
FIXED = 232  # heading, sentence, toolbar, source and all margins
LINE = 23  # of legend and readouts
CAPTION_LINE, CAPTION_LETTERS = 20.4, 100
POINTS = 37  # the line that opens a list of points
ROW_GAP = 12  # between rows of controls
CONTROL = {"slider": 48, "choice": 62, "point": 65}  # without hint
HINT_LINE, HINT_LETTERS = 17, 40
PILLS, PILL = 40, 48  # height of a line of radio buttons; width of one without its words


def height_of(title, scene, controls, caption):
    """The estimate for a figure in its default state, a whole number of pixels."""
    parts = (
        FIXED,
        _panels([panel.height for panel in scene.panels]),
        _legend(title, scene) * LINE,
        _controls([control for control in controls if control.kind in CONTROL]),
        _readouts(scene.readouts) * LINE,
        math.ceil(len(caption) / CAPTION_LETTERS) * CAPTION_LINE,
        sum(control.kind == "points" for control in controls) * POINTS,
    )
    return round(sum(parts))


def _panels(heights):
    """The first panel stands beside all others."""
    width = LONE_PANEL if len(heights) == 1 else COLUMN
    return max(heights[0], sum(heights[1:])) * width / PANEL_WIDTH


def _legend(title, scene):
    """Lines of the legend below the title: 0 where it has room beside it."""
    terms = {mark.term for panel in scene.panels for mark in panel.marks}
    labels = [*terms, *(series.label for series in scene.series)]
    width = sum(len(label) * LETTER + 51 for label in labels)
    beside = len(title) * 7 + 26 + width <= INNER
    return 0 if beside else math.ceil(width / INNER)


def _controls(controls):
    """Two in a row, each row as high as the higher one."""
    heights = [_control(control) for control in controls]
    rows = [max(heights[at : at + 2]) for at in range(0, len(heights), 2)]
    return sum(row + ROW_GAP for row in rows)


def _control(control):
    height = CONTROL[control.kind] + math.ceil(len(control.hint) / HINT_LETTERS) * HINT_LINE
    if control.kind == "choice" and control.style == "radio":
        width = sum(len(words) * LETTER + PILL for _, words in control.options)
        height += (math.ceil(width / COLUMN) - 1) * PILLS
    return height


def _readouts(readouts):
    """Lines of readouts, which break between two of them."""
    lines, left = 1, INNER
    for readout in readouts:
        words = (readout.symbol, readout.label, readout.text, readout.hint)
        width = len(" ".join(words)) * LETTER
        if width > left and left < INNER:
            lines, left = lines + 1, INNER
        left -= width + 27
    return lines
