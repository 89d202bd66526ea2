"""Handles on controls: name, step, term and range come from the control that a handle writes.

And words beside a handle, for labels.py.
"""

from itertools import product

from explorable.plot.number_format import fixed
from explorable.plot.phrases import capital
from explorable.scene.axis import PANEL_WIDTH
from explorable.scene.marks import Handle
from explorable.scene.transforms import TRANSFORMS
from explorable.words import translated

RADIUS, ROOM = 8.0, 12.0  # of a handle, and from its middle to words beside it, in panel units


def point_handle(control, at):
    """A handle on a Point control, free in both directions as far as the control's ranges."""
    x, y = at
    return Handle(
        name=control.name,
        term=control.term,
        x=x,
        y=y,
        x_range=control.x_range,
        y_range=control.y_range,
        step=control.step,
        label=capital(translated(control.label)),
        value_text=place_text(control, x, y),
    )


def place_text(control, x, y):
    """ "size 1.00, price 0.85": a place in the words of its control."""
    across, up = translated(control.x_label), translated(control.y_label)
    return f"{across} {fixed(x, 2)}, {up} {fixed(y, 2)}"


def handle(control, at, free, value_text, span=(0.0, 1.0), **more):
    """A handle at the place `at` that writes a Slider by the coordinate it is free in, "x" or "y".

    `span` is the range of the other coordinate, in which the handle is only drawn. The control's
    label names it, and `value_text` states its value to those who do not see it. `more` are fields
    of Handle: writes, transform, plot, or others in the place of what the control says. A handle
    with a transform has x_range and step of its position.
    """
    own = (control.low, control.high)
    x_range, y_range = (own, span) if free == "x" else (span, own)
    fields = {
        "name": control.name,
        "term": control.term,
        "x": at[0],
        "y": at[1],
        "free": free,
        "x_range": x_range,
        "y_range": y_range,
        "step": control.step,
        "label": capital(translated(control.label)),
        "value_text": value_text,
    }
    return Handle(**(fields | more))


def pair_handle(name, words, first, second, values, value_text, step, transform="", term=""):
    """A handle on two Sliders, at the place of their `values`, free as far as their ranges reach.

    `words` name it, and `step` is one of its position; `transform` ties position and values.
    """
    place = TRANSFORMS[transform][1]
    corners = product((first.low, first.high), (second.low, second.high))
    across, up = zip(*(place(*corner) for corner in corners), strict=True)
    x, y = place(*values)
    return Handle(
        name=name,
        term=term or first.term,
        x=x,
        y=y,
        x_range=(min(across), max(across)),
        y_range=(min(up), max(up)),
        step=step,
        label=words,
        value_text=value_text,
        writes=f"{first.name},{second.name}",
        transform=transform,
    )


def beside_handles(words, ascent, plot, panel):
    """The box of words (start, end, baseline); right of a handle of the plot it covers, or left."""
    start, end, down = words
    for mark in panel.marks:
        if type(mark) is Handle and mark.plot == plot:
            x, y = panel.place(mark.x, mark.y, mark.plot)
            is_level = down - ascent < y + RADIUS and y - RADIUS < down
            if is_level and start < x + ROOM and x - ROOM < end:
                width = end - start
                start = x + ROOM if x + ROOM + width <= PANEL_WIDTH else x - ROOM - width
                return start, start + width, down
    return words
