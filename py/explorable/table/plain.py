"""The quick way for text that holds plain numbers alone: many rows by few calls of numpy."""

import warnings

import numpy as np

BREAK = ord("\n")


def plain_table(text, mark, decimal, width):
    """float64 (n, width) of whole rows of plain numbers, NaN for empty cells; else None.

    Plain is what has digits, signs, `decimal` and powers of ten only, between the `mark`s; None
    also for rows of another length and for empty rows, which the slow way looks at.
    """
    if mark == decimal:
        decimal = "."
    data = text.replace("\r\n", "\n").encode("ascii", "replace")
    data = data if data.endswith(b"\n") else data + b"\n"
    if data.translate(None, f"0123456789+-eE{mark}{decimal}\n".encode()):
        return None
    places = np.frombuffer(data, np.uint8)
    ends = np.flatnonzero(places == BREAK)
    marks = np.searchsorted(np.flatnonzero(places == ord(mark)), ends)
    if (np.diff(marks, prepend=0) != width - 1).any() or data.startswith(b"\n") or width < 2:
        return None
    if decimal == ",":
        data = data.replace(b",", b".")
    data = b"," + data[:-1].replace(mark.encode(), b",").replace(b"\n", b",") + b","
    if b",," in data:  # twice, for neighbours share a comma
        data = data.replace(b",,", b",nan,").replace(b",,", b",nan,")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            values = np.fromstring(data[1:-1].decode(), sep=",")
        except (DeprecationWarning, ValueError):
            return None
    if values.size != width * ends.size or np.isinf(values).any():
        return None
    return values.reshape(-1, width)


def plain_cells(cells):
    """float64 (n,) where all cells are numbers as Python writes them, or are empty; else None."""
    try:
        values = np.array([*map(float, cells)])
    except ValueError:
        try:
            values = np.array([float(cell or "nan") for cell in cells])
        except ValueError:
            return None
        if np.count_nonzero(np.isnan(values)) != cells.count(""):
            return None
        return None if _odd(cells, values) else values
    return None if not np.isfinite(values).all() or _odd(cells, values) else values


def _odd(cells, values):
    """Whether a cell is a number to Python alone, such as 1_000, or beyond a double's range."""
    return np.isinf(values).any() or any("_" in cell for cell in cells)
