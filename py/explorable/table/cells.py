"""The cells of one column as they come, and what they turn out to be.

Cells that Python reads as numbers at once become an array. Others are kept as the number of their
text among the different texts of the column, so that each is looked at once.
"""

import numpy as np

from explorable.table.column import Column, Growing
from explorable.table.errors import TableError
from explorable.table.faults import is_infinite, no_number, two_readings, two_units
from explorable.table.numbers import is_date, is_missing, mark_of, number, readings
from explorable.table.plain import plain_cells
from explorable.table.units import bare

MOSTLY = 0.5  # share of numbers from which a word among them is a fault, and not a category


class Cells:
    """The cells of one column, collected; `add` takes them, `marks` and `column` look at them."""

    def __init__(self, name, decimal):
        self.name = name
        self._decimal = decimal  # the one that the reader chose, or ""
        self._values = Growing()
        self._runs = []  # [start, end, the decimal mark of the numbers; "" for places in _texts]
        self._texts = {}

    def add(self, cells, share=0.0):
        """The next cells, a sequence of texts; `share` of the file has been read with them."""
        values = None if self._decimal == "," else plain_cells(cells)
        if values is None:
            places = [self._texts.setdefault(cell, len(self._texts)) for cell in cells]
            self.add_numbers(places, "", share)
        else:
            self.add_numbers(values, ".", share)

    def add_numbers(self, values, mark, share=0.0):
        """The next cells as numbers, NaN for empty ones, which were read with this mark."""
        start = self._values.size
        self._values.extend(values, share)
        if self._runs and self._runs[-1][2] == mark:
            self._runs[-1][1] = self._values.size
        else:
            self._runs.append([start, self._values.size, mark])

    def marks(self):
        """{decimal mark: (number of the first cell that has it, its text)}, as far as it is clear.

        {} for a column that is not mostly numbers.
        """
        found = {}
        known = [text for text in self._texts if not is_missing(text)]
        plain = {text: bare(text)[0] for text in known}
        count = sum(number(p) is not None or number(p, ",") is not None for p in plain.values())
        if count < MOSTLY * len(known):
            return found
        for text in known:
            if (mark := mark_of(plain[text])) and mark not in found:
                found[mark] = self._row_of(self._texts[text]), text
        for start, values, mark in self._numbers():
            fractions = np.flatnonzero(values != np.floor(values))
            for index in fractions[np.isfinite(values[fractions])][:1].tolist():
                here = start + index, f"{values[index]:.15g}".replace(".", mark)
                found[mark] = min(found.get(mark, here), here)
        return found

    def column(self, decimal, row):
        """The Column; `decimal` is the file's mark or "", `row(i)` the row in the file of cell i.

        Raises TableError for a word among numbers, and for numbers that may be two.
        """
        texts = [*self._texts]
        known = [text for text in texts if not is_missing(text)]
        plain, signs = zip(*map(bare, texts), strict=True) if texts else ((), ())
        found = [number(text, decimal or ".") for text in plain]
        values = self._all(np.array([np.nan if value is None else value for value in found]))
        words = [t for t, v in zip(texts, found, strict=True) if v is None and not is_missing(t)]
        if not known and np.isnan(values).all():
            return Column(self.name, "empty", values)
        if not words:
            if not decimal:
                self._refuse_two_readings(known, row)
            unit = self._unit(dict(zip(texts, signs, strict=True)), row)
            return Column(self.name, "number", values, unit=unit)
        if all(map(is_date, known)) and not any(mark for *_, mark in self._runs):
            return self._words("date", texts)
        if np.isfinite(values).mean() > MOSTLY or all(map(is_infinite, words)):
            at = row(self._row_of(self._texts[words[0]]))
            raise TableError(no_number(words[0], self._decimal), at, self.name)
        return self._words("word", texts)

    def _refuse_two_readings(self, known, row):
        for text in known:
            if "," in text and (pair := readings(bare(text)[0])):
                at = row(self._row_of(self._texts[text]))
                raise TableError(two_readings(text, pair), at, self.name)

    def _unit(self, signs, row):
        """The sign that all numbers have, given that of each text; TableError for two of them."""
        seen = {}  # sign: (number of its first cell, its text)
        for text, sign in signs.items():
            if not is_missing(text) and sign not in seen:
                seen[sign] = self._row_of(self._texts[text]), text
        for start, values, mark in self._numbers() if any(seen) else ():
            for index in np.flatnonzero(~np.isnan(values))[:1].tolist():
                here = start + index, f"{values[index]:.15g}".replace(".", mark)
                seen[""] = min(seen.get("", here), here)
        if len(seen) > 1:
            (first, one), (second, other) = sorted(seen.values())[:2]
            raise TableError(two_units(other, one, row(first)), row(second), self.name)
        return next(iter(seen), "")

    def _words(self, kind, texts):
        """A column of words; what was read as numbers becomes text again."""
        levels, parts = {}, []

        def place_of(text):
            return np.nan if is_missing(text) else levels.setdefault(text.strip(), len(levels))

        places = np.array([*map(place_of, texts)])
        for _, values, mark in self._parts():
            if mark:
                parts.append([place_of(f"{value:.15g}") for value in values.tolist()])
            else:
                parts.append(places[values.astype(int)])
        return Column(self.name, kind, np.concatenate(parts).astype(float), tuple(levels))

    def _parts(self):
        """(number of the first cell, array, decimal mark) of each run."""
        for start, end, mark in self._runs:
            yield start, self._values.values[start:end], mark

    def _numbers(self):
        return (part for part in self._parts() if part[2])

    def _all(self, numbers):
        """All cells as numbers (n,), with those of the texts given; no copy where there is none."""
        if not self._texts:
            return self._values.values
        return np.concatenate(
            [v if mark else numbers[v.astype(int)] for _, v, mark in self._parts()]
        )

    def _row_of(self, place):
        """The number of the first cell with this text."""
        for start, values, mark in self._parts():
            if not mark and (values == place).any():
                return start + int(np.argmax(values == place))
        raise KeyError(place)
