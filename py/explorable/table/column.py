"""One column of a table, once it has been read."""

from dataclasses import dataclass

import numpy as np


@dataclass(slots=True)
class Column:
    """A column that has been read.

    kind     "number", "date", "word", or "empty"
    values   float64 (n,), NaN where a value is missing; of words and dates the place in `levels`
    levels   the different words, in the order of their first row; () for numbers
    """

    name: str
    kind: str
    values: np.ndarray
    levels: tuple = ()

    @property
    def missing(self):
        """How many rows have no value."""
        return int(np.isnan(self.values).sum())

    @property
    def is_constant(self):
        """Whether all values that there are are equal."""
        known = self.values[~np.isnan(self.values)]
        return bool(known.size and (known == known[0]).all())
