"""The cells of one column as they come, and what they turn out to be.

Cells that Python reads as numbers at once become an array. Others are kept as the number of their
text among the different texts of the column, so that each is looked at once.
"""

import numpy as np

from explorable.table.column import Column
from explorable.table.errors import TableError, quoted
from explorable.table.numbers import is_date, is_missing, mark_of, number, readings
from explorable.table.plain import plain_cells
from explorable.words import say

MOSTLY = 0.5  # share of numbers from which a word among them is a fault, and not a category


class Cells:
    """The cells of one column, collected; `add` takes them, `marks` and `column` look at them."""

    def __init__(self, name, decimal):
        self.name = name
        self._decimal = decimal  # the one that the reader chose, or ""
        self._parts = []  # (array, the decimal mark of its numbers; "" for places in _texts)
        self._texts = {}

    def add(self, cells):
        """The next cells, a sequence of texts."""
        values = None if self._decimal == "," else plain_cells(cells)
        if values is None:
            texts = self._texts
            places = [texts.setdefault(cell, len(texts)) for cell in cells]
            self._parts.append((np.array(places, dtype=np.int32), ""))
        else:
            self._parts.append((values, "."))

    def add_numbers(self, values, decimal):
        """The next cells as numbers, NaN for empty ones, which were read with this mark."""
        self._parts.append((values, decimal))

    def marks(self):
        """{decimal mark: (number of the first cell that has it, its text)}, as far as it is clear.

        {} for a column that is not mostly numbers.
        """
        found = {}
        known = [text for text in self._texts if not is_missing(text)]
        count = sum(number(text) is not None or number(text, ",") is not None for text in known)
        if count < MOSTLY * len(known):
            return found
        for text in known:
            if (mark := mark_of(text)) and mark not in found:
                found[mark] = self._row_of(self._texts[text]), text
        for start, values, mark in self._numbers():
            fractions = np.flatnonzero(values != np.floor(values))
            for index in fractions[np.isfinite(values[fractions])][:1].tolist():
                here = start + index, f"{values[index]:g}".replace(".", mark)
                found[mark] = min(found.get(mark, here), here)
        return found

    def column(self, decimal, row):
        """The Column; `decimal` is the file's mark or "", `row(i)` the row in the file of cell i.

        Raises TableError for a word among numbers, and for numbers that may be two.
        """
        texts = [*self._texts]
        known = [text for text in texts if not is_missing(text)]
        found = [number(text, decimal or ".") for text in texts]
        values = self._all(np.array([np.nan if value is None else value for value in found]))
        words = [t for t, value in zip(texts, found, strict=True) if value is None]
        words = [text for text in words if not is_missing(text)]
        if not known and np.isnan(values).all():
            return Column(self.name, "empty", values)
        if not words:
            if not decimal:
                self._refuse_two_readings(known, row)
            return Column(self.name, "number", values)
        if all(map(is_date, known)) and not any(mark for _, mark in self._parts):
            return self._words("date", texts)
        if np.isfinite(values).mean() > MOSTLY:
            first = self._texts[words[0]]
            raise TableError(
                say(
                    "{text} is not a number, and most values of this column are. Correct it, or "
                    "leave the cell empty: a row without a value is left out.",
                    text=quoted(words[0]),
                ),
                row(self._row_of(first)),
                self.name,
            )
        return self._words("word", texts)

    def _refuse_two_readings(self, known, row):
        for text in known:
            if "," in text and (pair := readings(text)):
                raise TableError(
                    say(
                        "{text} may be {one:.15g} or {other:.15g}. Say above which mark stands "
                        "before decimals.",
                        text=quoted(text),
                        one=pair[0],
                        other=pair[1],
                    ),
                    row(self._row_of(self._texts[text])),
                    self.name,
                )

    def _words(self, kind, texts):
        """A column of words; what was read as numbers becomes text again."""
        levels, places = {}, []
        for text in texts:
            word = text.strip()
            place = np.nan if is_missing(text) else levels.setdefault(word, len(levels))
            places.append(place)
        parts = []
        for values, mark in self._parts:
            if mark:
                shown = [f"{v:.15g}" for v in values.tolist()]
                parts.append(
                    [np.nan if w == "nan" else levels.setdefault(w, len(levels)) for w in shown]
                )
            else:
                parts.append(np.array(places)[values])
        return Column(self.name, kind, np.concatenate(parts).astype(float), tuple(levels))

    def _numbers(self):
        """(number of the first cell, array, decimal mark) of the parts that hold numbers."""
        start = 0
        for values, mark in self._parts:
            if mark:
                yield start, values, mark
            start += len(values)

    def _all(self, numbers):
        return np.concatenate([part if mark else numbers[part] for part, mark in self._parts])

    def _row_of(self, place):
        """The number of the first cell with this text."""
        start = 0
        for values, mark in self._parts:
            if not mark and (values == place).any():
                return start + int(np.argmax(values == place))
            start += len(values)
        raise KeyError(place)
