"""An outcome and columns of a table as y and X: what a ridge can take."""

from dataclasses import dataclass

import numpy as np

from explorable.table.column import Rows
from explorable.table.errors import TableError, quoted
from explorable.table.faults import refuse_scale
from explorable.words import Verbatim, noted, say

KINDS = {"date": noted("dates"), "word": noted("words"), "empty": noted("empty")}
KIND = {"number": noted("number"), "date": noted("date"), "word": noted("word")}
MOST_LEVELS, MOST_WEIGHTS = 20, 100


@dataclass(slots=True)
class Design:
    """X (n, d) as Rows, y (n,), the names (d,) of the columns of X, and that of the outcome.

    `left_out` rows of the table miss a value.
    """

    X: Rows
    y: np.ndarray
    names: tuple
    outcome: str
    left_out: int


def design(columns, outcome, chosen):
    """The Design for the name of an outcome and the names of the columns that explain it.

    A column of words becomes a column of 0 and 1 for each word ("colour = red"), but one column
    where there are two words. Rows in which a chosen value is missing are left out. Raises
    TableError, with the column, for what cannot be explained or cannot explain anything.
    """
    known = {column.name: column for column in columns}
    target = known[outcome]
    if target.kind != "number":
        raise TableError(
            say("The outcome must be numbers; this column is {kinds}.", kinds=KINDS[target.kind]),
            None,
            outcome,
        )
    used = [known[name] for name in dict.fromkeys(chosen) if name != outcome]
    if not used:
        raise TableError(
            say(
                "Choose at least one column besides the outcome, in the list below: one of "
                "numbers, or of words if each has a weight of its own."
            )
        )
    for column in used:
        if column.kind == "empty":
            raise TableError("All values are missing. Leave it out.", None, column.name)
    is_whole = ~np.isnan(target.values)
    for column in used:
        is_whole &= ~np.isnan(column.values)
    left_out = int(len(is_whole) - is_whole.sum())
    if len(is_whole) < 3:
        raise TableError(
            say(
                "There are {rows} rows; three are needed: an intercept and a weight take two.",
                rows=len(is_whole),
            )
        )
    if is_whole.sum() < 3:
        raise TableError(
            say(
                "Rows with a value in every chosen column: {rows}; three are needed. Leave out "
                "the column with most missing values, {column}.",
                rows=int(is_whole.sum()),
                column=_emptiest(used),
            )
        )
    kept = np.flatnonzero(is_whole) if left_out else None
    parts, names = [], []
    for column in used:
        levels, its_names = _weights(column, _only(column.values, kept))
        parts += [(column.values, level) for level in levels]
        names += its_names
    if len(names) > MOST_WEIGHTS:
        raise TableError(
            say(
                "That is {number} weights, and room for {most_weights}.",
                number=len(names),
                most_weights=MOST_WEIGHTS,
            )
        )
    y = _only(target.values, kept)
    if y.min() == y.max():
        raise TableError(
            "The outcome is the same in every row: nothing is to explain.", None, outcome
        )
    refuse_scale(y, outcome)
    return Design(Rows(parts, kept), y, tuple(names), target.name, left_out)


def _only(values, kept):
    return values if kept is None else values[kept]


def _weights(column, values):
    """What one column of the table becomes in X: the levels of Rows, and the names."""
    if values.min() == values.max():
        same = column.levels[int(values[0])] if column.levels else f"{values[0]:.15g}"
        words = say(
            "It is {same} in every row that is used, and explains nothing. Leave it out.",
            same=quoted(same),
        )
        raise TableError(words, None, column.name)
    if column.kind == "number":
        refuse_scale(values, column.name)
        return [None], [column.name]
    present = np.unique(values).astype(int).tolist()
    if len(present) > MOST_LEVELS:
        raise TableError(
            say(
                "There are {number} different words, and room for {most_levels}. Leave it out.",
                number=len(present),
                most_levels=MOST_LEVELS,
            ),
            None,
            column.name,
        )
    if len(present) == 2:
        present = present[1:]
    names = [Verbatim(f"{column.name} = {column.levels[place]}") for place in present]
    return present, names


def _emptiest(columns):
    return quoted(max(columns, key=lambda column: column.missing).name)
