"""Numbers as people write them: decimal point or comma, marks between thousands, any minus sign.

A text is read with a decimal mark, "." or ",". Many can be read with one mark alone, and so tell
which one a file has; "1,234" and "1.234" can be read with both.
"""

import math
import re
import unicodedata

from explorable.table.errors import TableError
from explorable.words import say

MISSING = frozenset(
    ("", "-", "–", "—", ".", "?", "na", "n/a", "#n/a", "nan", "null", "none", "nil", "missing")
)
FORM = re.compile(
    r"[+-]?(?:\d+|[1-9]\d?\d?(?:([',])\d{3})(?:\1\d{3})*)?(?:\.\d*)?(?:e[+-]?\d+)?",
    re.IGNORECASE | re.ASCII,
)
INDIAN = re.compile(r"[+-]?[1-9]\d?(?:,\d\d)+,\d{3}(?:\.\d*)?", re.ASCII)
DIGIT = re.compile(r"^[^e]*\d", re.IGNORECASE | re.ASCII)
MARKS = str.maketrans(
    dict.fromkeys("\u00a0\u2007\u2009\u202f\u2019\u066c", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | {"\u066b": "."}
)
SWAPPED = str.maketrans(".,", ",.")
DATE = re.compile(
    r"\d{4}([-/.])\d\d?\1\d\d?([T ]\d\d?:\d\d.*)?|\d\d?([-/.])\d\d?\3(\d{4}|\d\d)( \d\d?:\d\d.*)?",
    re.ASCII,
)


def is_missing(text):
    """Whether the cell says that there is no value: empty, NA, null, a dash and the like."""
    return text.strip().lower() in MISSING


def is_date(text):
    """Whether the cell looks like a date: 2024-05-31, 31.05.2024, 5/31/24, with or without time."""
    return bool(DATE.fullmatch(text.strip()))


def number(text, decimal="."):
    """The number that `text` is with this decimal mark, a finite float; None where it is none."""
    plain = text.strip()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKC", plain.translate(MARKS)).translate(MARKS)
    plain = plain.replace(" ", "'")
    if decimal == ",":
        plain = plain.translate(SWAPPED)
    elif INDIAN.fullmatch(plain):
        plain = plain.replace(",", "")
    if not (FORM.fullmatch(plain) and DIGIT.match(plain)):
        return None
    value = float(plain.replace(",", "").replace("'", ""))
    return value if math.isfinite(value) else None


def mark_of(text):
    """The decimal mark that `text` must have to be a number: "." or ","; else None.

    None for what is a number with either (12, or 1,234) and for what is none at all.
    """
    point, comma = number(text, "."), number(text, ",")
    if (point is None) == (comma is None):
        return None
    return "." if comma is None else ","


def readings(text):
    """The two different numbers that `text` may be, or None: ("1,234" may be 1234 or 1.234)."""
    point, comma = number(text, "."), number(text, ",")
    return (point, comma) if None not in (point, comma) and point != comma else None


def common_mark(columns, row):
    """The decimal mark of Cells; "" where no cell tells. `row(i)` is the row in the file of cell i.

    Raises TableError where one cell has a comma and another a point.
    """
    found = {}
    for cells in columns:
        for mark, (at, text) in cells.marks().items():
            found.setdefault(mark, (at, text, cells.name))
    if len(found) == 2:
        (at, text, name), (i, other, there) = found[","], found["."]
        raise TableError(
            say(
                "“{text}” has a decimal comma, and “{other}” (row {row:,}, column "
                "“{there}”) a decimal point. Say above which mark stands before decimals.",
                text=text,
                other=other,
                row=row(i),
                there=there,
            ),
            row(at),
            name,
        )
    return next(iter(found), "")
