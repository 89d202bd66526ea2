"""Rows of cells out of text: the mark between cells, and quotes as spreadsheets use them."""

import csv
from collections import Counter

from explorable.table.errors import TableError
from explorable.table.numbers import number
from explorable.words import plural, say

MARKS = "\t;|,"  # in this order where several fit: decimal commas stand between semicolons
SAMPLE, LONGEST = 200, 1 << 16  # rows, and characters, that decide
LAST = "\0"  # a row of its own after the last one, unless that one has no end
MOSTLY = 0.5  # of the rows: those that show how many cells a row has
OLDEST, NEWEST = 1800, 2200  # years that stand as names above columns
CLEARLY = 0.05  # by which share of rows a later mark must fit better


class Endless(ValueError):
    """A cell has no end."""


def rows(text, mark):
    """The lists of cells of a text; [] for an empty line. Quotes are as in RFC 4180.

    Raises Endless, with the number of rows before it, for a cell of more than 131,072 characters
    and for one whose quotation mark is not closed.
    """
    found, is_closed = _rows(text, mark)
    if not is_closed:
        raise Endless(len(found) - 1)
    return found


def _rows(text, mark):
    """(the lists of cells, whether the last cell ends)."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not lines[-1]:
        lines.pop()
    found = []
    try:
        found.extend(csv.reader([*(f"{line}\n" for line in lines), LAST], delimiter=mark))
    except csv.Error:
        raise Endless(len(found)) from None
    is_closed = found[-1] == [LAST]
    return (found[:-1] if is_closed else found), is_closed


def delimiter(text):
    """The mark between cells: the first of MARKS that gives most rows one number of cells above 1.

    "," for a text of one column. Raises TableError where the first row cannot be the names of the
    others: a title, or too few names.
    """
    best, most, found, width = ",", 0.0, [], 1
    start = "\n".join(text[:LONGEST].splitlines()[:SAMPLE])
    for mark in MARKS:
        table = _rows(start, mark)[0]
        sizes = Counter(len(row) for row in table if row)
        (size, count), total = sizes.most_common(1)[0] if sizes else (0, 0), sizes.total()
        if size > 1 and count / total > most + CLEARLY:
            best, most, found, width = mark, count / total, table, size
    if most > MOSTLY:
        _refuse_title(found, width)
    return best


def _refuse_title(found, width):
    place, first = next(((i, row) for i, row in enumerate(found, 1) if any(row)), (0, []))
    if not place:
        return
    cells = [cell for cell in first if cell]
    is_title = len(cells) == 1 < width - 1 and number(cells[0]) is None
    if len(first) < width or is_title:
        words = say(
            "This row has {cells}, and most others have {width}. The first row has the names of "
            "the columns: delete a title, or complete the names.",
            cells=plural(len(cells), "{n} cell", "{n} cells", n=len(cells)),
            width=width,
        )
        raise TableError(words, place)
    years = [value for cell in first if (value := number(cell)) is not None]
    are_years = bool(years) and years == [years[0] + i for i in range(len(years))]
    if 1 < len(years) < len(cells) and are_years and OLDEST < years[0] < NEWEST:
        words = say(
            "“{year:.0f}” would be a value here, not a name. If this row has the names, write a "
            "letter before each number, as in “y{year:.0f}”; else put a row of names above it.",
            year=years[0],
        )
        raise TableError(words, place)


def last_end(text):
    """Where the last whole row of `text` ends: after a line break outside quotes; 0 if nowhere.

    A carriage return at the very end may be half of a line break, and does not count.
    """
    end = len(text) - text.endswith("\r")
    quotes = text.count('"', 0, end)
    while end > 0:
        if quotes % 2:  # inside quotes: on from before they began
            end = text.rfind('"', 0, end)
            quotes -= 1
        found = max(text.rfind("\n", 0, end), text.rfind("\r", 0, end))
        quotes -= text.count('"', max(found, 0), end)
        if quotes % 2 == 0:
            return found + 1
        end = found
    return 0
