"""Data sets that figures show: `NAME.csv` in this folder, read by `table("NAME")`.

A file holds a row of column names, then rows of numbers; lines that begin with # say where the
data come from. A figure's module reads its table when it is imported, so that a snapshot of Python
holds the numbers and needs no file.
"""

import math
import pkgutil
from functools import cache
from pathlib import Path

import numpy as np


class DataError(ValueError):
    """A data file cannot be read; the message names the file and the place."""


@cache
def table(name, folder=None):
    """{column: float64 (n,)} of `NAME.csv`, in the file's order; the arrays are read-only.

    `folder` is another place to look in than this package. Raises FileNotFoundError where there is
    no such file, and DataError, with file, row and column, for one that is no table of numbers.
    """
    file = f"{name}.csv"
    data = Path(folder, file).read_bytes() if folder else pkgutil.get_data(__name__, file)
    return parsed(data.decode("utf-8-sig"), file)


def parsed(text, file):
    """The columns in the text of a file: finite numbers, separated by commas."""
    rows = [
        (number, [cell.strip() for cell in line.split(",")])
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]
    if len(rows) < 2:
        raise DataError(f"{file} needs a row of column names and at least one row of numbers.")
    (first, names), *rest = rows
    if "" in names or len(set(names)) != len(names):
        raise DataError(f"{file}, row {first}: every column needs a name of its own.")
    columns = {name: np.empty(len(rest)) for name in names}
    for index, (number, cells) in enumerate(rest):
        if len(cells) != len(names):
            raise DataError(f"{file}, row {number} has {len(cells)} cells, not {len(names)}.")
        for name, cell in zip(names, cells, strict=True):
            columns[name][index] = _finite(cell, f"{file}, row {number}, column {name!r}")
    for column in columns.values():
        column.setflags(write=False)
    return columns


def _finite(cell, place):
    try:
        number = float(cell)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise DataError(f"{place}: {cell!r} is not a finite number.")
    return number
