"""Columns of a table, once they have been read: one alone, and several as the X of a model."""

from dataclasses import dataclass

import numpy as np

from explorable.table.names import Unnamed

ROOM = 1.05  # of the size that is expected of a growing array
OF_ROWS = frozenset(("id", "index", "row", "rownames", "row.names", "no", "no.", "nr", "nr.", "#"))


class Growing:
    """Numbers, float64, in the order in which they came."""

    def __init__(self):
        self._room = np.empty(0)
        self.size = 0

    @property
    def values(self):
        """(size,) of the numbers so far; a view that is replaced as the array grows."""
        return self._room[: self.size]

    def extend(self, values, share=0.0):
        """Appends values (n,). `share` of all that will come has come with them; 0 if unknown."""
        end = self.size + len(values)
        if end > len(self._room):
            expected = ROOM * end / share if share else 2 * end
            room = np.empty(max(end, int(expected)))
            room[: self.size] = self.values
            self._room = room
        self._room[self.size : end] = values
        self.size = end


@dataclass(slots=True)
class Column:
    """A column that has been read.

    kind     "number", "date", "word", or "empty"
    values   float64 (n,), NaN where a value is missing; of words and dates the place in `levels`
    levels   the different words, in the order of their first row; () for numbers
    unit     the sign that all numbers had, such as % or €; "" for none
    """

    name: str
    kind: str
    values: np.ndarray
    levels: tuple = ()
    unit: str = ""

    @property
    def missing(self):
        """How many rows have no value."""
        return int(np.isnan(self.values).sum())

    @property
    def numbers_rows(self):
        """Whether the values are 1, 2, 3, ... or 0, 1, 2, ... under a name for this, or none."""
        if self.kind != "number" or not (
            self.name.lower() in OF_ROWS or isinstance(self.name, Unnamed)
        ):
            return False
        first, rows = self.values[0], np.arange(len(self.values))
        return first in (0, 1) and bool((self.values - first == rows).all())

    @property
    def has_fractions(self):
        """Whether its numbers are not all whole."""
        known = self.values[~np.isnan(self.values)]
        return self.kind == "number" and bool((known != np.floor(known)).any())

    @property
    def may_be_thousands(self):
        """Whether points may stand between thousands: in 1.234 beside 950, but not in 0.123."""
        known = np.abs(self.values[~np.isnan(self.values)])
        fractions = known[known != np.floor(known)]
        digits = np.rint(1000 * fractions)
        have_three = (digits % 10 != 0).any() and (fractions == digits / 1000).all()
        return bool(have_three and (fractions >= 1).all() and (known < 1000).all())

    @property
    def is_constant(self):
        """Whether all values that there are are equal."""
        known = self.values[~np.isnan(self.values)]
        return bool(known.size and (known == known[0]).all())


class Rows:
    """X (n, d) that is in memory as its columns alone: X[rows] copies what is asked for.

    parts  for each of d: (values of a column of the table, and the place in `levels` that is 1
           where all others are 0, or None for the values themselves)
    kept   the numbers (n,) of the rows of the table that are used, or None for all
    """

    def __init__(self, parts, kept):
        self._parts, self._kept = parts, kept
        self.shape = len(parts[0][0] if kept is None else kept), len(parts)

    def __getitem__(self, rows):
        """float64 (k, d) for a slice or array of k rows."""
        if self._kept is not None:
            rows = self._kept[rows]
        return np.column_stack(
            [v[rows] if level is None else v[rows] == level for v, level in self._parts]
        ).astype(float, copy=False)

    def __array__(self, dtype=None, copy=None):
        """All of it, as numpy asks for it."""
        return self[:].astype(dtype or float, copy=False)
