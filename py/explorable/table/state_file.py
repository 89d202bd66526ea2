"""A table with its choices as a JSON file, which the page writes and opens again.

    {"explorable": "your-data", "columns": {"size": [50, null], "town": ["Ulm", "Bonn"]},
     "outcome": "price", "chosen": ["size", "town"], "state": {"strength": 0.1}}

Columns hold numbers or words, null where a value is missing. All but the columns may be absent.
"""

import json

import numpy as np

from explorable.table.column import Column
from explorable.table.errors import MOST_COLUMNS, MOST_ROWS, TableError
from explorable.table.names import different
from explorable.words import say

KIND = "your-data"


def is_state_file(start):
    """Whether the first bytes of a file are those of JSON and not of a table."""
    text = start[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
    return text.startswith((b"{", b"[{", b"[[")) and not text.startswith(b"{\\rtf")


def written(columns, outcome, chosen, state):
    """The text of the file for Columns."""
    cells = {column.name: _cells(column) for column in columns}
    content = {"explorable": KIND, "columns": cells}
    return json.dumps(content | {"outcome": outcome, "chosen": chosen, "state": state})


def _cells(column):
    words = column.levels
    values = [None if value != value else value for value in column.values.tolist()]  # NaN
    if words:
        return [None if value is None else words[int(value)] for value in values]
    return [int(value) if _is_whole(value) else value for value in values]


def _is_whole(value):
    return value is not None and value.is_integer() and abs(value) < 2**53


def opened(text):
    """(Columns, outcome or "", chosen names or None, state) of such a file's text.

    Raises TableError for any other text.
    """
    try:
        content = json.loads(text)
        columns = content["columns"]
        if content["explorable"] != KIND or not isinstance(columns, dict):
            raise KeyError("explorable")
    except (ValueError, KeyError, TypeError):
        words = 'This JSON needs "explorable": "your-data" and "columns", as the page writes them.'
        raise TableError(words) from None
    first = None
    for name, cells in columns.items():
        length = len(cells) if isinstance(cells, list) else 0
        first = first or length
        if not length:
            raise TableError("It is no list of values.", None, name)
        if length > MOST_ROWS:
            raise TableError(
                say(
                    "It has {length:,} values, and there is room for {most_rows:,}. Save a random "
                    "sample of the rows.",
                    length=length,
                    most_rows=MOST_ROWS,
                ),
                None,
                name,
            )
        if length != first:
            raise TableError(
                say(
                    "It has {length} values, and the first has {first}.", length=length, first=first
                ),
                None,
                name,
            )
    if not 1 < len(columns) <= MOST_COLUMNS:
        raise TableError(
            say(
                "There are {number} columns; two to {most_columns} are possible.",
                number=len(columns),
                most_columns=MOST_COLUMNS,
            )
        )
    shown = dict(zip(columns, different(columns), strict=True))
    found = [_column(shown[name], cells) for name, cells in columns.items()]
    outcome, chosen, state = (content.get(name) for name in ("outcome", "chosen", "state"))
    outcome = shown.get(outcome, "") if isinstance(outcome, str) else ""
    if isinstance(chosen, list):
        chosen = [shown[name] for name in chosen if isinstance(name, str) and name in shown]
    else:
        chosen = None
    return found, outcome, chosen, state if isinstance(state, dict) else {}


def _column(name, cells):
    levels, values = {}, np.empty(len(cells))
    is_number = all(cell is None or isinstance(cell, int | float) for cell in cells)
    for i, cell in enumerate(cells):
        if cell is None or cell != cell:  # NaN, as Python writes it
            values[i] = np.nan
        elif is_number:
            values[i] = cell
            if not np.isfinite(values[i]):
                raise TableError("It is no finite number.", i + 1, name)
        elif isinstance(cell, str):
            values[i] = levels.setdefault(cell, len(levels))
        else:
            raise TableError("Numbers and words are mixed.", i + 1, name)
    kind = "word" if levels else "empty" if np.isnan(values).all() else "number"
    return Column(name, kind, values, tuple(levels))
