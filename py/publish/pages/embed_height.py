"""An upper estimate of how high a figure is in a frame: a host may never receive the exact height.

Lengths are CSS pixels. How the styles fill frames of several widths is measured by a test.
"""

import math
from dataclasses import dataclass

from explorable.scene.model import PANEL_WIDTH

EMBED_WIDTH = 700  # a wide column of text
WIDTHS = (320, 360, 400, 444, 560, 648, 800)  # at which heights are reserved for hosts
SIDE_BY_SIDE, SPACED = 560, 648  # frames from which panels stand in two columns; with a wide gap
NARROW = 444  # frames below have no caption, no hints, one line of legend, panels in a row
LONE_PANEL, NARROW_PANEL = 510, 306  # a panel alone, at most
NEXT_PANEL = 18  # of which so much is seen beside the first one of a row
LETTER = 6.1  # of 13.6 px, on average
FIXED = 222  # heading, sentence, toolbar, source and all margins, each of one line; sentence two
LINE = 23  # of legend, readouts, title and sentence
CAPTION_LINE, CAPTION_LETTER = 20.4, 6.56
TITLE_LETTER, SENTENCE_LETTER = 8.2, 7.0
TOOLBAR, TOOLBAR_LINE = 590, 30  # width of status and buttons in one line; height of another line
POINTS = 37  # the line that opens a list of points
ROW_GAP, NARROW_GAP = 12, 6  # between rows of controls
MANY, ROWS = 7, 4  # in narrow frames so many controls stand in a row to swipe, of so many rows
NEXT_CONTROL = 27  # of which so much is seen beside the first ones
CONTROL = {"slider": 48, "choice": 62, "point": 65}  # without hint
FINGER = 9  # by which what is pressed is higher in narrow frames, which are made for fingers
HINT_LINE, HINT_LETTER = 17, 5.5
FIELD = 98  # width of the number beside a name and its hint
PILLS, PILL = 40, 48  # height of a line of radio buttons; width of one without its words
PANEL_GAP = 7  # between panels above one another
PLAY = 35  # a button that moves a slider


@dataclass(frozen=True)
class Room:
    """What a frame of this width leaves: inside the margins, for a control, for panels."""

    width: float

    @property
    def inner(self):
        """Between the margins of the text."""
        return self.width - 2 - (42.5 if self.width > 640 else 35.7)

    @property
    def is_narrow(self):
        """Whether there is room for what is necessary alone."""
        return self.width < NARROW

    @property
    def finger(self):
        """By how much what is pressed is higher: narrow frames are made for fingers."""
        return FINGER if self.is_narrow else 0

    @property
    def columns(self):
        """Of controls, and of panels where there are several."""
        return 2 if self.width >= SIDE_BY_SIDE else 1

    @property
    def column(self):
        """One of the columns of controls."""
        return (self.inner - 20.4 * (self.columns - 1)) / self.columns

    def panel(self, count):
        """The width of each of so many panels."""
        if self.is_narrow:
            return min(NARROW_PANEL, self.inner - (NEXT_PANEL if count > 1 else 0))
        if count == 1 or self.columns == 1:
            return min(LONE_PANEL, self.inner)
        return self.column if self.width >= SPACED else (self.width - 24.1) / 2


def height_of(title, scene, controls, caption, width=EMBED_WIDTH, plays=False):
    """The estimate for a figure in its default state, in pixels; `plays`: it has that button."""
    room = Room(width)
    parts = (
        FIXED,
        (_lines(len(title) * TITLE_LETTER, room) - 1) * LINE,
        max(_lines(len(scene.summary) * SENTENCE_LETTER, room) - 2, 0) * LINE,
        (_lines(TOOLBAR, room) - 1) * TOOLBAR_LINE,
        _panels([panel.height for panel in scene.panels], room),
        _legend(title, scene, room) * LINE,
        _controls([control for control in controls if control.kind in CONTROL], room),
        _readouts(scene.readouts, room) * LINE,
        0 if room.is_narrow else _lines(len(caption) * CAPTION_LETTER, room) * CAPTION_LINE,
        sum(control.kind == "points" for control in controls) * (POINTS + room.finger),
        PLAY if plays else 0,
    )
    return round(sum(parts))


def _lines(length, room):
    """How many lines a text of this length takes."""
    return math.ceil(length / room.inner)


def _panels(heights, room):
    """All stand in a row, above one another, or in two columns: of three, the first beside two."""
    if room.is_narrow:
        rows = [max(heights)]
    elif room.columns == 1:
        rows = heights
    elif len(heights) == 3:
        rows = [max(heights[0], sum(heights[1:]) + PANEL_GAP)]
    else:
        rows = [max(heights[at : at + 2]) for at in range(0, len(heights), 2)]
    return sum(rows) * room.panel(len(heights)) / PANEL_WIDTH + PANEL_GAP * (len(rows) - 1)


def _legend(title, scene, room):
    """Lines of the legend below the title: 0 where it has room beside it."""
    terms = {mark.term for panel in scene.panels for mark in panel.marks}
    labels = [*terms, *(series.label for series in scene.series)]
    width = sum(len(label) * LETTER + 51 for label in labels)
    beside = len(title) * 7 + 26 + width <= room.inner
    return 0 if beside else 1 if room.is_narrow else _lines(width, room)


def _controls(controls, room):
    """One or two in a row, each row as high as the higher one; or many in a row to swipe."""
    swiped = room.is_narrow and len(controls) >= MANY
    width = room.column - swiped * NEXT_CONTROL
    heights = [_control(control, room, width) for control in controls]
    starts = range(ROWS) if swiped else range(0, len(heights), room.columns)
    rows = [max(heights[at::ROWS] if swiped else heights[at : at + room.columns]) for at in starts]
    return sum(row + (NARROW_GAP if room.is_narrow else ROW_GAP) for row in rows)


def _control(control, room, width):
    hint = math.ceil(len(control.hint) * HINT_LETTER / (width - FIELD))
    height = CONTROL[control.kind] + (0 if room.is_narrow else hint * HINT_LINE)
    if control.kind == "choice" and control.style == "radio":
        pills = sum(len(words) * LETTER + PILL for _, words in control.options)
        height += (math.ceil(pills / width) - 1) * (PILLS + room.finger)
    return height


def _readouts(readouts, room):
    """Lines of readouts, which break between two of them."""
    lines, left = 1, room.inner
    for readout in readouts:
        words = (readout.symbol, readout.label, readout.text, readout.hint)
        width = len(" ".join(words)) * LETTER
        if width > left and left < room.inner:
            lines, left = lines + 1, room.inner
        left -= width + 27
    return lines
