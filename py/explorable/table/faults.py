"""What is wrong with a cell, or a column of numbers, in sentences."""

import re

from explorable.plot.number_format import digits_of, three_digits
from explorable.table.errors import TableError, quoted
from explorable.table.numbers import DIGIT, FORM, number
from explorable.words import say

LARGEST, LEAST = 1e100, 1e-100  # sizes and spreads whose squares can still be added up
FINE = 1e-11  # spread over size, under which the digits of a double do not tell rows apart
INFINITE = re.compile(r"[+-]?(inf|infinity|∞)", re.IGNORECASE)


def is_infinite(text):
    """Whether the cell is a number that no double holds: inf, 1e400."""
    plain = text.strip().replace("\u2212", "-")
    is_form = FORM.fullmatch(plain) and DIGIT.match(plain)
    return bool(INFINITE.fullmatch(plain) or (number(text) is None and is_form))


def no_number(text, decimal):
    """The sentence for a word among numbers; `decimal` is the mark that a reader chose, or ""."""
    if is_infinite(text):
        return say(
            "{text} is no finite number. Correct it, or leave the cell empty: a row without a "
            "value is left out.",
            text=quoted(text),
        )
    if decimal and number(text, "." if decimal == "," else ",") is not None:
        return say(
            "{text} is no number with the decimal mark “{decimal}”. Correct it, or say above that "
            "decimals stand after another mark.",
            text=quoted(text),
            decimal=decimal,
        )
    return say(
        "{text} is not a number, and most values of this column are. Correct it, or leave the cell "
        "empty: a row without a value is left out.",
        text=quoted(text),
    )


def two_readings(text, pair):
    """The sentence for a number that may be two."""
    return say(
        "{text} may be {one} or {other}. Say above which mark stands before decimals.",
        text=quoted(text),
        one=digits_of(pair[0], 15),
        other=digits_of(pair[1], 15),
    )


def two_units(text, other, row):
    """The sentence for numbers of one column with different signs, such as % and none."""
    return say(
        "{text} and {other} (row {row:,}) do not have the same unit. Write all values of a column "
        "in one unit.",
        text=quoted(text),
        other=quoted(other),
        row=row,
    )


def refuse_scale(values, name):
    """Raises TableError for numbers that a double cannot square or tell apart."""
    low, high = float(values.min()), float(values.max())
    size = max(-low, high)
    if size > LARGEST or high - low < LEAST:
        words = say(
            "Its values go from {low} to {high}: their squares are beyond the range of "
            "numbers. Write it in another unit.",
            low=three_digits(low),
            high=three_digits(high),
        )
        raise TableError(words, None, name)
    if high - low < FINE * size:
        words = say(
            "Its values differ by {spread} and are as large as {size}: too few digits tell "
            "the rows apart. Subtract the least of them first.",
            spread=three_digits(high - low),
            size=three_digits(size),
        )
        raise TableError(words, None, name)
