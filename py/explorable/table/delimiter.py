"""Rows of cells out of text: the mark between cells, and quotes as spreadsheets use them."""

import csv
from collections import Counter

MARKS = "\t;|,"  # in this order where several fit: decimal commas stand between semicolons
SAMPLE, LONGEST = 200, 1 << 16  # rows, and characters, that decide
CLEARLY = 0.05  # by which share of rows a later mark must fit better


class Endless(ValueError):
    """A cell has no end."""


def rows(text, mark):
    """The lists of cells of a text; [] for an empty line. Quotes are as in RFC 4180.

    Raises Endless, with the number of rows before it, for a cell of more than 131,072 characters.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not lines[-1]:
        lines.pop()
    found = []
    try:
        found.extend(csv.reader([f"{line}\n" for line in lines], delimiter=mark))
    except csv.Error:
        raise Endless(len(found)) from None
    return found


def delimiter(text):
    """The mark between cells: the first of MARKS that gives most rows one number of cells above 1.

    "," for a text of one column.
    """
    best, most = ",", 0.0
    start = "\n".join(text[:LONGEST].splitlines()[:SAMPLE])
    for mark in MARKS:
        sizes = Counter(len(row) for row in rows(start, mark) if row)
        (size, count), total = sizes.most_common(1)[0] if sizes else (0, 0), sizes.total()
        if size > 1 and count / total > most + CLEARLY:
            best, most = mark, count / total
    return best


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
