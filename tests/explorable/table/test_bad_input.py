"""Files that people bring by mistake: a sentence with the place, or the right numbers."""

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorable.table import TableError, design, read


def table(cells, name="a"):
    """A table whose first column has these cells, and whose second one has numbers."""
    rows = "".join(f'"{cell}";{(i * 7) % 5},5\n' for i, cell in enumerate(cells))
    return f"{name};y\n{rows}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('a,b\n1,2\n"3,4\n5,6\n', "Row 3: Here begins a cell without end"),
        ('a,b\n1,2\n"x\ny",3\n5,"6\n', "Row 4: Here begins a cell without end"),
        (b"a,b\r\n1,2\r\n3,\x005\r\n", "Row 3: After “3,” comes a character (NUL)"),
        (",\n,\n", "The file is empty"),
        ("My table\n\na,b\n1,2\n3,4\n5,6\n", "Row 1: This row has 1 cell, and most others have 2"),
        ("\n# from,,\na,b,c\n1,2,3\n3,4,5\n", "Row 2: This row has 1 cell, and most others have 3"),
        ("a,b\n1,1,2\n2,3,4\n3,1,1\n", "Row 1: This row has 2 cells, and most others have 3"),
        ("town,2019,2020\nUlm,1,2\nBonn,3,4\n", "Row 1: “2019” would be a value here, not a name"),
        (b"a\0b", "Row 1: After “a” comes"),
        (b"PK\x05\x06" + bytes(18), "an Excel or OpenDocument file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel file (.xls)"),
        (b"%PDF-1.7\n", "a PDF"),
        ("\ufeff\n <!DOCTYPE html>\n<table>", "This is a web page"),
        ('<?xml version="1.0"?>\n<Workbook>', "This is XML"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
        (b"$FL2@(#) SPSS", "an SPSS file"),
        ("{\\rtf1 a,b}", "a text document"),
        ("a,b\n1,2\ninf,3\n", "Row 3, column “a”: “inf” is no finite number"),
        ("a,b\n-∞,2\n1,3\n", "Row 2, column “a”: “-∞” is no finite number"),
        ("a,b\n1,2\n1e400,3\n4,1\n", "Row 3, column “a”: “1e400” is no finite number"),
        (table(["$1,5", "2,5", "$3"]), "Row 3, column “a”: “2,5” and “$1,5” (row 2) do not"),
        (table(["5 %", "2 %", "€ 3"]), "Row 4, column “a”: “€ 3” and “5 %” (row 2) do not"),
        ("a,b\n0.5,1\n" + "1,2\n" * 9 + "5%,2\n", "Row 12, column “a”: “5%” and “0.5” (row 2)"),
    ],
)
def test_a_bad_file_has_its_sentence(text, words):
    with pytest.raises(TableError, match=re.escape(words)):
        read(text)


ODD = ["", "NA", "2,5", "2.5", "1.234", "1e400", "inf", "5%", "$3", "2024-01-01", '"', "½", "1_0"]
CELLS = st.one_of(st.sampled_from(ODD), st.text(max_size=3), st.integers(-5, 5).map(str))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(CELLS, max_size=4), max_size=6), st.sampled_from((*",;\t|", " ")))
def test_whatever_comes_there_are_columns_or_a_sentence(rows, mark):
    try:
        columns = read("\n".join(map(mark.join, rows)))
        numbers = [column.name for column in columns if column.kind == "number"]
        found = design(columns, numbers[-1] if numbers else columns[0].name, numbers)
        assert np.isfinite(found.X).all() and np.isfinite(found.y).all()
    except TableError as error:
        assert str(error).endswith(".")


def test_a_number_with_another_mark_than_the_chosen_one_is_named():
    with pytest.raises(TableError, match=r"Row 3, column “a”: “2.25” is no number with .* “,”"):
        read("a;b\n1,5;2\n2.25;3\n3,1;4\n", ",")


@pytest.mark.parametrize(
    ("cells", "unit", "values"),
    [
        (["1,5%", "12 %", "", "0,5%"], "%", [1.5, 12, np.nan, 0.5]),
        (["€ 1.200,00", "−€3", "€4,5"], "€", [1200, -3, 4.5]),
        (["1.200,00 €", "-3 €", "NA"], "€", [1200, -3, np.nan]),
        (["CHF 1'200,50", "CHF 7", "CHF -8"], "CHF", [1200.5, 7, -8]),
        (["1 234,5", "12 000,0", "3"], "", [1234.5, 12000, 3]),
        (["1.234,5", "12\u00a0000,0", "\u22123"], "", [1234.5, 12000, -3]),
    ],
)
def test_signs_of_units_and_spaces_between_thousands_are_read(cells, unit, values):
    column = read(table(cells))[0]
    assert (column.kind, column.unit) == ("number", unit)
    np.testing.assert_allclose(column.values, values)


@pytest.mark.parametrize("cells", [["p1", "p2", "p3"], ["5 kg", "6 kg", "7 kg"], ["#1", "#2", "%"]])
def test_other_letters_beside_numbers_are_words(cells):
    assert read(table(cells))[0].kind == "word"


def test_lakh_and_crore_are_numbers():
    column = read('a,b\n"1,23,456",2\n"12,00,000.5",3\n')[0]
    np.testing.assert_allclose(column.values, [123456, 1200000.5])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252"])
def test_tables_of_spreadsheets_are_read_in_their_encodings(encoding):
    columns = read("größe\tb\r\n1,5\t2\r\n3\t4\r\n".encode(encoding))
    assert [column.name for column in columns] == ["größe", "b"]
    np.testing.assert_array_equal(columns[0].values, [1.5, 3])


def test_the_line_for_excel_alone_is_no_row_of_names():
    with pytest.raises(TableError, match="Row 4, column “b”: There are 3 cells"):
        read("sep=;\na;b\n1,5;2\n2;3;4\n")
    assert [column.name for column in read('"sep=;"\r\na;b\r\n1,5;2\r\n')] == ["a", "b"]


def test_names_are_one_line_without_what_cannot_be_seen():
    names = [column.name for column in read('"a\nb",\u202ea b\x07,' + "n" * 900 + "\n1,2,3\n")]
    assert names == ["a b", "a b (2)", "n" * 79 + "…"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "y,a\n1,1e308\n2,-1e308\n4,3\n",
            "Column “a”: Its values go from −1.0 × 10³⁰⁸ to 1.0 × 10³⁰⁸: their",
        ),
        ("y,a\n1,1e-320\n2,2e-320\n4,3e-320\n", "Column “a”: Its values go from 1.0 × 10⁻³²⁰ to"),
        ("y,a\n1e155,1\n2e155,2\n4,3\n", "Column “y”: Its values go from 4 to 2.0 × 10¹⁵⁵"),
        (
            "y,a\n1,1e15\n2,1000000000000001\n4,1e15\n",
            "Column “a”: Its values differ by 1 and are as large as 1.0 × 10¹⁵:",
        ),
        ("y,a\n1,1234567\n2,1234567\n4,1234567\n", "Column “a”: It is “1234567” in every row"),
        ("y,a\n1,1\n2,2\n", "There are 2 rows; three are needed"),
        ("y,a\n1,x\n2,z\n3,x\n", "at least one column besides the outcome, in the list below"),
    ],
)
def test_what_no_ridge_can_take_is_refused(text, words):
    columns = read(text)
    chosen = [column.name for column in columns if column.kind == "number"]
    with pytest.raises(TableError, match=re.escape(words)):
        design(columns, "y", chosen)


@pytest.mark.parametrize("size", [1e-40, 1e-8, 1, 1e8, 1e40])
def test_what_is_taken_has_finite_answers_of_one_scale(size):
    from explorable.figures._shared.reader_data import ReaderData

    X, y = np.array([[1.0, 3], [2, 1], [4, 1], [3, 7]]), np.array([1.0, 2, 2, 5])
    found = design(
        read("y,a,b\n" + "".join(f"{y},{a * size},{b}\n" for (a, b), y in zip(X, y, strict=True))),
        "y",
        ["a", "b"],
    )
    scaled = ReaderData(found.X, found.y, found.names, "y").answers(True)
    plain = ReaderData(X, y, found.names, "y").answers(True)
    assert scaled.evidence(1.0) == pytest.approx(plain.evidence(1.0), rel=1e-12)
