"""What a file may be and may not be, and the sentences that say so."""

from explorable.words import say, translated

MOST_ROWS, MOST_COLUMNS = 100_000, 50
MOST_BYTES = 200_000_000
SHOWN = 30  # characters of a cell in a sentence
FORMATS = (
    (b"PK\x03\x04", "an Excel or OpenDocument file (.xlsx, .ods)"),
    (b"\xd0\xcf\x11\xe0", "an old Excel file (.xls)"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "a compressed file (.gz)"),
    (b"PAR1", "a Parquet file"),
)


class TableError(ValueError):
    """A table that cannot be read; the message is one sentence or two for readers.

    `row` counts the rows of the file from 1, as spreadsheets do, names included; `column` is a
    column's name. Either is None where the sentence is about no single one.
    """

    def __init__(self, words, row=None, column=None):
        places = [
            say("Row {row:,}", row=row) if row else "",
            say("column “{column}”", column=column) if column else "",
        ]
        place = ", ".join(filter(None, places))
        words = translated(words)
        super().__init__(f"{place[0].upper()}{place[1:]}: {words}" if place else words)
        self.row, self.column = row, column


def refuse_format(start):
    """Raises TableError where the first bytes of a file are not those of a text."""
    for signature, what in FORMATS:
        if start.startswith(signature):
            raise TableError(
                say(
                    "This is {what}, not text, from its first row on. Open it where it was made "
                    "and save it as CSV.",
                    what=what,
                )
            )


def refuse_size(size):
    """Raises TableError for a file of more than MOST_BYTES bytes, before anything is read."""
    if size > MOST_BYTES:
        raise TableError(
            say(
                "The file has {size:,.0f} MB; there is room for {most_bytes:,.0f} MB or "
                "{most_rows:,} rows. Save a part of it, such as a random sample of its rows.",
                size=size / 1e6,
                most_bytes=MOST_BYTES / 1e6,
                most_rows=MOST_ROWS,
            )
        )


def quoted(cell):
    """The cell in quotation marks, cut where it is long."""
    text = cell.strip()
    return f"“{text[:SHOWN]}…”" if len(text) > SHOWN else f"“{text}”"
