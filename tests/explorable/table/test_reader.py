"""Reading is the inverse of writing, in every format; each bad file has its sentence."""

import csv
import io
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorable.table import Reader, TableError, read
from explorable.table.errors import MOST_BYTES, MOST_ROWS, refuse_size

WORDS = st.text("abcäöü;,|\t\"'\n é", max_size=6).filter(lambda word: word.strip(" -\t\n"))
NUMBERS = st.floats(-1e9, 1e9).map(lambda x: float(f"{x:.6g}"))
FORMATS = {
    "delimiter": st.sampled_from(",;\t|"),
    "decimal": st.sampled_from(".,"),
    "thousands": st.sampled_from(("", "'", "\u202f")),
    "newline": st.sampled_from(("\n", "\r\n")),
    "encoding": st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "cp1252")),
    "quoting": st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)),
}


def number_text(value, decimal, thousands):
    if np.isnan(value):
        return ""
    text = f"{value:,.6f}".replace(",", "t").replace(".", decimal)
    return text.replace("t", thousands)


def written(rows, delimiter, newline, encoding, quoting):
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator=newline, quoting=quoting)
    writer.writerows(rows)
    return text.getvalue().encode(encoding, "replace")


@settings(max_examples=150, deadline=None)
@given(data=st.data(), **FORMATS)
def test_what_is_written_in_a_format_is_read_back(data, decimal, thousands, **format):
    n = data.draw(st.integers(3, 12))
    table = data.draw(st.lists(st.lists(NUMBERS, min_size=n, max_size=n), min_size=1, max_size=3))
    words = data.draw(st.lists(WORDS, min_size=n, max_size=n))
    if format["encoding"] == "cp1252":
        thousands = thousands.replace("\u202f", "\u00a0")
    table = [[0.5, *column[1:]] for column in table]  # which tells the decimal mark
    if n > 4:
        table[0][2] = np.nan
    cells = [[number_text(v, decimal, thousands) for v in column] for column in table]
    names = [f"v{i}" for i in range(len(table))]
    rows = [[*names, "word"], *zip(*cells, words, strict=True)]
    columns = read(written(rows, **format))
    assert [column.name for column in columns] == [*names, "word"]
    for column, values in zip(columns, table, strict=False):
        assert column.kind == "number"
        np.testing.assert_array_equal(column.values, [float(f"{value:.6f}") for value in values])
    assert columns[-1].kind in ("word", "empty", "number")
    if columns[-1].kind == "word":
        found = [None if np.isnan(v) else columns[-1].levels[int(v)] for v in columns[-1].values]
        expected = [word.strip().replace("\r", "\n") for word in words]
        assert [f for f in found if f is not None] == [e for e in expected if e not in ("", "-")]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(1, 40), min_size=1, max_size=60), st.sampled_from(("\n", "\r\n", "\r")))
def test_pieces_of_any_size_give_the_same_columns(sizes, newline):
    text = 'a,"b ""x"""\n1.5,"two\nlines"\n-2,"q;""w"\n,é\n7e3,z\n'.replace("\n", newline).encode()
    whole, reader, at = read(text), Reader(), 0
    for size in sizes:
        reader.feed(text[at : at + size])
        at += size
    reader.feed(text[at:], True)
    for one, other in zip(whole, reader.columns(), strict=True):
        assert (one.name, one.kind, one.levels) == (other.name, other.kind, other.levels)
        np.testing.assert_array_equal(one.values, other.values)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("x;y\n1.234,5;1\n2,0;2\n", [1234.5, 2]),
        ('x,y\n"1,234.5",1\n2.0,2\n', [1234.5, 2]),
        ('x,y\n"1,234",1.5\n2,2\n', [1234, 2]),
        ("x;y\n1,234;1,5\n2;2\n", [1.234, 2]),
        ("x\ty\n1’000\t1\n−3\t2\n", [1000, -3]),
        ("x|y\nNA|1\n1|2\n-|3\n.|4\n", [np.nan, 1, np.nan, np.nan]),
        ("1,2\n3,4\n", [1, 3]),
        ("x,y,\n1,2,\n3,4,\n", [1, 3]),
        ("\n\nx,y\n\n1,2\n3,4\n\n", [1, 3]),
        ("x,x\n1,2\n3,4", [1, 3]),
        ("x,y\n1e3,1\n1E-2,2\n", [1000, 0.01]),
    ],
)
def test_numbers_as_people_write_them(text, values):
    columns = read(text)
    assert len(columns) == 2
    assert columns[0].kind == "number"
    np.testing.assert_allclose(columns[0].values, values)


def test_an_empty_column_goes_only_where_it_has_no_name():
    columns = read("x,y,,column of notes\n1,2,,\n3,4,,\n5,7,,\n")
    assert [column.name for column in columns] == ["x", "y", "column of notes"]


def test_the_mark_that_a_reader_chose_decides():
    text = "x;y\n1.234;1\n5.678;2\n"
    np.testing.assert_allclose(read(text)[0].values, [1.234, 5.678])
    np.testing.assert_allclose(read(text, ",")[0].values, [1234, 5678])


@pytest.mark.parametrize("text", ["2024-05-31", "31.05.2024", "5/31/24", "2024-05-31T10:00:00Z"])
def test_dates_are_dates(text):
    assert read(f"when,y\n{text},1\n{text},2\n")[0].kind == "date"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a,b\n1,2\n3\n", "Row 3, column “a”: There is 1 cell, and 2 in the first row"),
        ("a,b\n1,2\n\n3,4,5\n", "Row 4, column “b”: There are 3 cells"),
        ("", "The file is empty: row 1 is missing"),
        (" \n \n", "The file is empty"),
        ("a,b\n", "has names and no rows: row 2 is missing"),
        ("a\n1\n2\n", "Row 2, column “a”: There is one column"),
        ("a,b\n,\nNA,\n", "Row 3, column “a”: All values are missing"),
        ("a,b\nNA,-\nNA,\n", "Row 2, column “a”: All values are missing"),
        ("a,b\n1.5,1\n2;5,2\n3,4\n", "Row 3, column “a”: “2;5” is not a number"),
        ('a,b\n1.5,1\n"2,5",2\n', "“2,5” has a decimal comma, and “1.5” (row 2"),
        ("a;b\n1,5;1.25\n", "“1,5” has a decimal comma, and “1.25” (row 2, column “b”)"),
        ("a;b\n1,234;1\n2;2\n", "Row 2, column “a”: “1,234” may be 1234 or 1.234"),
        ("a;b\n1,5;1234567.5\n", "and “1234567.5” (row 2, column “b”) a decimal point"),
        ("a;b\n-1,234;1\n2;2\n", "“-1,234” may be −1234 or −1.234"),
        (
            b"PK\x03\x04\x14\x00",
            "an Excel or OpenDocument file (.xlsx, .ods), not text",
        ),
        (b"a,b\n1,\x00\n", "Row 2: After “1,” comes a character (NUL)"),
        ('a,b\n1,2\n"3,4\n5,6\n' + "7,8\n" * 60_000, "Row 3: Here begins a cell without end"),
        (",".join(f"c{i}" for i in range(51)), "Row 1: There are 51 columns, and room for 50"),
    ],
)
def test_a_bad_file_has_its_sentence(text, words):
    with pytest.raises(TableError, match=re.escape(words)):
        read(text)


def test_too_many_rows_are_refused_at_the_first_of_them():
    reader = Reader()
    reader.feed(b"a,b\n")
    with pytest.raises(TableError, match=f"Row {MOST_ROWS + 2:,}: There is room"):
        for _ in range(100):
            reader.feed(b"1,2\n" * 10_000)


def test_two_gigabytes_are_refused_by_size():
    refuse_size(MOST_BYTES)
    with pytest.raises(TableError, match="2,000 MB; there is room for 200 MB"):
        refuse_size(2_000_000_000)


def test_a_quote_that_is_never_closed_ends_a_long_file():
    reader = Reader()
    reader.feed(b'a,b\n"1,2\n')
    with pytest.raises(TableError, match="Row 2: Here begins a cell without end"):
        for _ in range(8):
            reader.feed(b"1,2\n" * 200_000)
