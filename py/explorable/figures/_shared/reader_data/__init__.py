"""The data of `your_data`: the reader's own, while there are any, else the diabetes data.

All that follows from the data alone is computed once, when it is first asked for.
"""

from dataclasses import dataclass, field

import numpy as np

from explorable import data
from explorable.figures._shared.diabetes import NAMES
from explorable.figures._shared.reader_data.answers import answers_of
from explorable.stats.tall import ridge as tall


@dataclass(slots=True)
class ReaderData:
    """X (n, d) and y (n,) in their own units, with the names (d,) and that of the outcome.

    X is an array, or table.column.Rows.
    """

    X: np.ndarray
    y: np.ndarray
    names: tuple
    outcome: str
    known: dict = field(default_factory=dict)

    def answers(self, standardise):
        """The Answers, for columns in units of their standard deviations or in their own."""
        if standardise not in self.known:
            found = tall.centred(self.X, self.y, standardise)
            self.known[standardise] = answers_of(found, standardise)
        return self.known[standardise]


def _example():
    table = data.table("diabetes")
    return ReaderData(
        np.column_stack([table[name] for name in NAMES]), table["progression"], NAMES, "progression"
    )


EXAMPLE = _example()
_current = EXAMPLE


def current():
    """The ReaderData that figures show."""
    return _current


def use(new=EXAMPLE):
    """Puts other ReaderData in force; without any, the example."""
    global _current
    _current = new
    EXAMPLE.known.clear()
