"""What a file may be and may not be, and the sentences that say so."""

from explorable.words import Verbatim, plural, say, translated

MOST_ROWS, MOST_COLUMNS = 100_000, 50
MOST_BYTES = 200_000_000
SHOWN = 30  # characters of a cell in a sentence
ZIP = "an Excel or OpenDocument file (.xlsx, .ods)"
PICTURE, ARCHIVE = "a picture", "a compressed file"
FORMATS = (
    (b"PK\x03\x04", ZIP),
    (b"PK\x05\x06", ZIP),
    (b"\xd0\xcf\x11\xe0", "an old Excel file (.xls)"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", ARCHIVE),
    (b"BZh", ARCHIVE),
    (b"\xfd7zXZ", ARCHIVE),
    (b"7z\xbc\xaf", ARCHIVE),
    (b"Rar!", ARCHIVE),
    (b"\x28\xb5\x2f\xfd", ARCHIVE),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"PAR1", "a Parquet file"),
    (b"ARROW1", "an Arrow file"),
    (b"\x89HDF", "an HDF5 file"),
    (b"SQLite format 3", "a database"),
    (b"$FL2", "an SPSS file"),
    (b"<stata_dta>", "a Stata file"),
    (b"RDX", "a file of R"),
    (b"{\\rtf", "a text document (.rtf)"),
)
MARKUP = (b"<!doctype", b"<html", b"<table", b"<head", b"<meta", b"<style")


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
    text = start[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    found = [(text, mark, "a web page") for mark in MARKUP]
    found += [(text, b"<?xml", "XML"), *((start, *one) for one in FORMATS)]
    for beginning, signature, what in found:
        if beginning.startswith(signature):
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


def too_many_rows(row):
    """The TableError for the row that is one more than MOST_ROWS."""
    words = say(
        "There is room for {most_rows:,} rows, and here begins one more. Save a "
        "random sample of the rows: λ changes little with it.",
        most_rows=MOST_ROWS,
    )
    return TableError(words, row)


def ragged(row, number, names):
    """The TableError for a row with this `number` of cells, under so many `names`."""
    words = plural(
        number,
        "There is {number} cell, and {width} in the first row. A cell with the delimiter in it "
        "needs quotation marks.",
        "There are {number} cells, and {width} in the first row. A cell with the delimiter in "
        "it needs quotation marks.",
        number=number,
        width=len(names),
    )
    return TableError(words, row, names[min(number, len(names)) - 1])


def quoted(cell):
    """The cell in quotation marks, cut where it is long."""
    text = cell.strip()
    shown = f"{text[:SHOWN]}…" if len(text) > SHOWN else text
    return say("“{text}”", text=Verbatim(shown))
