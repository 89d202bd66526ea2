"""Points as handles, or as a crowd of dots where there are too many to take one by one."""

from itertools import repeat

import numpy as np

from explorable.plot.handles import place_text
from explorable.plot.number_format import fixed
from explorable.plot.phrases import capital, count
from explorable.scene.marks import Dot, Handle
from explorable.words import cached, say, translated

SHOWN = 60


def one_by_one(control, x, y):
    """The points x, y (n,) themselves, or none of them where there are too many."""
    return (x, y) if len(x) <= control.by_hand else (x[:0], y[:0])


def point_handles(control, x, y, x_axis=None, y_axis=None, details=None):
    """A handle for each point, free as far as the axes or the control reach; dots for a crowd.

    `details` are name -> numbers, one for each handle, which its value states after its place, to
    two decimals; None is "none". A crowd states nothing.
    """
    if len(x) > control.by_hand:
        return list(_dots(x, y))
    ranges = control.x_range, control.y_range
    if x_axis:
        ranges = (x_axis.low, x_axis.high), (y_axis.low, y_axis.high)
    names = tuple(details or ())
    rows = zip(*details.values(), strict=True) if names else repeat(())
    places = zip(x.tolist(), y.tolist(), strict=True)
    return [
        _handle(control, index, place, *ranges, names, row)
        for index, (place, row) in enumerate(zip(places, rows, strict=bool(names)))
    ]


@cached(maxsize=512)  # one point is dragged, the others stay; two figures may have 200 each
def _handle(control, index, place, x_range, y_range, names, row):
    x, y = place
    name = f"{control.name}[{index}]"
    text = _place_text(control, x, y)
    for of, number in zip(names, row, strict=True):
        text += f", {translated(of)} {translated('none') if number is None else fixed(number, 2)}"
    return Handle(
        name=name,
        term=control.term,
        of=name,
        x=x,
        y=y,
        x_range=x_range,
        y_range=y_range,
        step=control.step,
        label=f"{capital(translated(control.noun))} {index + 1}",
        value_text=text,
        removable=True,
    )


_place_text = cached(maxsize=512)(place_text)


def _dots(x, y):
    """Some of the points, evenly chosen from the first to the last."""
    chosen = np.linspace(0, len(x) - 1, SHOWN).round().astype(int)
    places = zip(x[chosen].tolist(), y[chosen].tolist(), strict=True)
    for index, (at_x, at_y) in enumerate(places):
        yield Dot(name=f"some[{index}]", term="data", x=at_x, y=at_y)


def points_note(control, number, left_out=""):
    """Why there are no handles, or "" where there are. `left_out` names what else is missing."""
    if number <= control.by_hand:
        return ""
    less = f" {translated(left_out)}" if left_out else ""
    return say(
        "{number} are too many to take one by one: the dots are {shown} of them, to be "
        "looked at.{less} All of them count.",
        number=capital(count(number, control.noun)),
        shown=SHOWN,
        less=less,
    )
