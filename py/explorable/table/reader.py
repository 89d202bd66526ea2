"""Reads delimited text, piece by piece: bytes in, columns out.

Cells stand between tabs, semicolons, bars or commas. The text is UTF-8 or UTF-16 with or without a
byte order mark, else that of Windows. Its first row has the names unless it has a number in it.
"""

import numpy as np

from explorable.table.cells import Cells
from explorable.table.decoder import Decoder
from explorable.table.delimiter import Endless, delimiter, last_end, rows
from explorable.table.errors import MOST_ROWS, TableError, ragged, too_many_rows
from explorable.table.names import Unnamed, are_names, different, refuse_too_many
from explorable.table.numbers import common_mark
from explorable.table.plain import plain_table
from explorable.words import say

PIECE = 1 << 20  # bytes that are read at once
WAITING = 1 << 22  # characters of one row, above which a quotation mark was never closed
ENDLESS = "Here begins a cell without end: a quotation mark is missing, in this row or below."


class Reader:
    """`feed` takes the next bytes, `columns` ends the file.

    decimal  the mark before decimals, "." or ","; "" is found out
    size     of the file in bytes, so that there is room for all its rows at once; 0 if unknown
    """

    def __init__(self, decimal="", size=0):
        self.decimal = decimal
        self._bytes, self._fed = size, 0
        self._decoder, self._waiting, self._mark = Decoder(), "", ""
        self._cells = []
        self._seen = ""  # the first decimal mark that was beyond doubt
        self._rows = 0  # rows read of the file, the names and empty ones included
        self._numbers = []  # the rows in the file of the cells, an array for each piece

    @property
    def size(self):
        """How many rows of values have been read."""
        return sum(map(len, self._numbers))

    @property
    def _share(self):
        """The share of the file that has been read; 0 if unknown."""
        return min(self._fed / self._bytes, 1.0) if self._bytes else 0.0

    def feed(self, data, is_end=False):
        """The next bytes of the file. Raises TableError at the first row that is at fault."""
        self._fed += len(data)
        text = self._decoder.decode(bytes(data), is_end)
        if "\0" in text:
            raise TableError("This is not text.", self._rows + 1)
        self._waiting += text
        end = len(self._waiting) if is_end else last_end(self._waiting)
        text, self._waiting = self._waiting[:end], self._waiting[end:]
        if len(self._waiting) > WAITING:
            raise TableError(ENDLESS, self._rows + 1)
        if text.strip():
            self._mark = self._mark or delimiter(text)
            if self._cells and self._take_plain(text):
                return
            try:
                self._take(rows(text, self._mark))
            except Endless as end:
                raise TableError(ENDLESS, self._rows + 1 + end.args[0]) from None

    def _take_plain(self, text):
        """Takes rows of numbers the quick way; whether that could be done."""
        decimal = self.decimal or self._seen
        table = plain_table(text, self._mark, decimal or ".", len(self._cells))
        if table is None:
            return False
        self._refuse_too_many(self._rows + 1, len(table))
        self._numbers.append(np.arange(self._rows + 1, self._rows + 1 + len(table)))
        self._rows += len(table)
        for cells, values in zip(self._cells, table.T, strict=True):
            cells.add_numbers(values, decimal or ".", self._share)
        return True

    def _take(self, found):
        numbered = [(self._rows + i, row) for i, row in enumerate(found, 1) if any(row)]
        self._rows += len(found)
        if numbered and not self._cells:
            numbered = self._begin(numbered)
        if not numbered:
            return
        width = len(self._cells)
        for at, row in numbered:
            if len(row) != width:
                raise ragged(at, len(row), [cells.name for cells in self._cells])
        self._refuse_too_many(numbered[0][0], len(numbered))
        self._numbers.append(np.array([at for at, _ in numbered]))
        for cells, values in zip(
            self._cells, zip(*(row for _, row in numbered), strict=True), strict=True
        ):
            cells.add(values, self._share)
        self._seen = self._seen or next((m for c in self._cells for m in c.marks()), "")

    def _refuse_too_many(self, at, count):
        if self.size + count > MOST_ROWS:
            raise too_many_rows(at + MOST_ROWS - self.size)

    def _begin(self, numbered):
        """Names the columns; returns the rows that are left."""
        at, first = numbered[0]
        refuse_too_many(first, at)
        has_names = are_names(first)
        names = different(first if has_names else [""] * len(first))
        self._cells = [Cells(name, self.decimal) for name in names]
        return numbered[1:] if has_names else numbered

    def columns(self):
        """The Columns, all of one length. Raises TableError for what cannot be one table."""
        if not self._cells or not self.size:
            what = "has names and no rows" if self._cells else "is empty"
            raise TableError(
                say("The file {what}: row {row} is missing.", what=what, row=self._rows + 1)
            )
        numbers, first = np.concatenate(self._numbers), self._cells[0].name
        row = lambda i: int(numbers[i])  # noqa: E731
        decimal = self.decimal or common_mark(self._cells, row)
        columns = []
        while self._cells:  # each is freed once its Column has been made
            columns.append(self._cells.pop(0).column(decimal, row))
        columns = [c for c in columns if c.kind != "empty" or not isinstance(c.name, Unnamed)]
        if all(column.kind == "empty" for column in columns):
            raise TableError("All values are missing.", row(0), first)
        if len(columns) < 2:
            raise TableError(
                "There is one column. An outcome and another column are needed, with a comma, "
                "semicolon or tab between them.",
                row(0),
                columns[0].name,
            )
        return columns


def read(data, decimal=""):
    """The Columns of a whole file, given as bytes or text."""
    data = data.encode() if isinstance(data, str) else data
    reader = Reader(decimal, len(data))
    for start in range(0, max(len(data), 1), PIECE):
        reader.feed(data[start : start + PIECE], start + PIECE >= len(data))
    return reader.columns()
