"""The rows of the translator: what each library needs to state one prior, on an axis of widths."""

import math

from explorable.figures.translator.controls import KNOWN, ROWS, SILENT, STRENGTH
from explorable.plot.axes import log_axis
from explorable.plot.handles import handle
from explorable.plot.layout import panel
from explorable.plot.marks import dot, label, rule, segment
from explorable.plot.number_format import fixed, three_digits
from explorable.scene.model import Axis
from explorable.scene.transforms import power, transform_named
from explorable.words import as_code

MOST, HEIGHT = 12, 28  # rows, and panel units of each
UP = Axis(0.0, float(MOST))
WORDS = 48  # characters that have room in a row
DECADES = 4  # the axis moves on by so many, and shows one more on either side


def setting_text(row, number):
    """ "alpha = 0.1"."""
    return f"{row.setting} = {as_code(three_digits(number))}"


def kind_of(row):
    """Two libraries of one kind can state the same prior."""
    return row.loss, row.norm


def shown(library, into):
    """The chosen row, the one translated into, and the best known of the first one's kind."""
    names = dict.fromkeys((library, into, *KNOWN[kind_of(ROWS[library])]))
    rows = [ROWS[name] for name in names]
    silent = [row for row in rows if not row.penalty]
    return [row for row in rows if row.penalty][: MOST - len(silent)] + silent


def width_transform(row, data):
    """The transform from a prior's standard deviation to the number of the library."""
    at_one = row.prior_sd_of(1.0, data["noise_sd"])
    square = 1 if row.norm == "l1" else 2
    factor = row.setting_of(at_one**square, **data)
    at_two = row.setting_of((at_one / 2) ** square, **data)
    return power(round(math.log2(at_two / factor)), factor)


def widths_axis(width):
    """Six decades of prior widths with `width` in the middle four."""
    middle = DECADES * math.floor((math.log10(width) + DECADES / 2) / DECADES)
    reach = DECADES / 2
    axis = log_axis(10.0 ** (middle - 3), 10.0 ** (middle + 3), "prior standard deviation")
    return axis, (10.0 ** (middle - reach), 10.0 ** (middle + reach))


def rows_panel(rows, strength, penalty, width, data):
    """One row a library: its number for this prior, and the width that the chosen number states."""
    x, reach = widths_axis(width)
    chosen, top = rows[0], UP.high - 0.7
    kind, marks = kind_of(chosen), []
    for index, row in enumerate(rows):
        y = top - index
        term = ("penalty", "posterior")[index] if index < 2 else "data"
        name, same = f"row[{index}]", row.penalty and kind_of(row) == kind
        if not row.penalty:  # a name of its own: a mark keeps its term
            name, words, term = f"silent[{index}]", SILENT[row.id], "noise"
        else:
            words = setting_text(row, row.setting_of(penalty, **data)) if same else "another kind"
        marks.append(label(f"{name}[name]", _cut(row, words), x.low, y, term, 2.0, -6.0, "start"))
        marks.append(label(f"{name}[number]", words, x.high, y, term, -2.0, -6.0, "end"))
        marks.append(rule(f"{name}[line]", (x.low, y), (x.high, y), term))
        if same and index:
            copied = row.prior_sd_of(row.penalty_of(strength, **data), data["noise_sd"])
            end = min(max(copied, x.low), x.high)
            marks.append(segment(f"{name}[copied]", (width, y), (end, y), term))
            marks.append(dot(f"{name}[dot]", end, y, term) if end == copied else None)
    return panel(
        "rows",
        "What each library takes for the same prior",
        x,
        UP,
        rule("width", (width, 0.0), (width, UP.high), "prior"),
        label("width_label", f"σ = {three_digits(width)}", width, UP.high, "prior", dy=-6.0),
        marks,
        _handle(chosen, strength, width, top, data, reach),
        height=MOST * HEIGHT + 70,
        margin=(26, 12, 44, 12),
    )


def _cut(row, words):
    """The name of a row, as long as there is room beside the words at the other end."""
    room, name = WORDS - len(words), row.name
    if len(name) > room:
        name = row.call if row.penalty else row.library
    return name if len(name) <= room else f"{name[: room - 1]}…"


def _handle(row, strength, width, y, data, reach):
    """The ring of the chosen row; it writes the number that states the width where it stands."""
    transform = width_transform(row, data)
    to_position = transform_named(transform)[1]
    x = to_position(strength, strength)[0]
    ends = [to_position(end, end)[0] for end in (STRENGTH.low, STRENGTH.high)]
    low, high = max(min(ends), reach[0]), min(max(ends), reach[1])
    text = f"{fixed(width, 3)}: {setting_text(row, strength)}"
    return handle(
        STRENGTH,
        (x, y),
        "x",
        text,
        (UP.low, UP.high),
        x_range=(min(low, x), max(high, x)),
        step=0.02,
        label="Prior standard deviation",
        transform=transform,
    )
