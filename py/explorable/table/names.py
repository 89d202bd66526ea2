"""Names of columns."""

import re

from explorable.table.errors import MOST_COLUMNS, TableError
from explorable.table.numbers import is_missing, number
from explorable.words import Verbatim, say

LONGEST = 80  # letters
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2060-\u2069\ufeff]")


class Unnamed(Verbatim):
    """The name that a column without one is given: "column 3"."""


def clean(name):
    """The name in one line: without characters that cannot be seen or turn text around, and cut."""
    line = UNSEEN.sub("", " ".join(name.split()))
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def are_names(cells):
    """Whether the first row of a file has names: no number is in it, and not all is missing."""
    if any(number(cell) is not None or number(cell, ",") is not None for cell in cells):
        return False
    return not all(map(is_missing, cells))


def refuse_too_many(cells, row):
    """Raises TableError for a first row of more than MOST_COLUMNS cells."""
    if len(cells) > MOST_COLUMNS:
        words = say(
            "There are {number} columns, and room for {most_columns}. Leave some out.",
            number=len(cells),
            most_columns=MOST_COLUMNS,
        )
        raise TableError(words, row)


def different(names):
    """The names, each another: "column 3" for an empty one, "price (2)" for a second "price"."""
    found = []
    for place, given in enumerate(map(clean, names), 1):
        kind = Verbatim if given else Unnamed
        name = one = given or say("column {place}", place=place)
        count = 1
        while one in found:
            count += 1
            one = f"{name} ({count})"
        found.append(kind(one))
    return found
