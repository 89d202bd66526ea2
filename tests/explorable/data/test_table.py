"""Tables are columns of finite numbers; a file that is none is refused by file, row and column."""

from pathlib import Path

import numpy as np
import pytest

from explorable import data

GOOD = "# Source: made up.\nage, income\n\n31,-1.5e3\n# The second wave.\n45,0.1\n"


def write(folder, text, name="people"):
    (folder / f"{name}.csv").write_text(text, "utf-8")
    return data.table(name, folder)


def test_a_table_has_its_columns_in_order_as_float64(tmp_path):
    table = write(tmp_path, GOOD)
    assert list(table) == ["age", "income"]
    assert table["age"].tolist() == [31.0, 45.0] and table["income"].tolist() == [-1500.0, 0.1]
    assert all(column.dtype == np.float64 for column in table.values())


def test_columns_cannot_be_changed_and_are_read_once(tmp_path):
    table = write(tmp_path, GOOD)
    with pytest.raises(ValueError, match="read-only"):
        table["age"][0] = 0.0
    assert data.table("people", tmp_path) is table


def test_random_numbers_come_back_exactly(tmp_path):
    numbers = np.random.default_rng(3).normal(size=(50, 4)) * 10.0 ** np.arange(-200, 200, 100)
    rows = "\n".join(",".join(map(repr, row)) for row in numbers.tolist())
    table = write(tmp_path, f"a,b,c,d\r\n{rows}\r\n")
    assert np.array_equal(np.column_stack(list(table.values())), numbers)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a,b\n1,2\n3,x\n", r"people.csv, row 3, column 'b': 'x'"),
        ("# from nowhere\na,b\n1,\n", r"people.csv, row 3, column 'b': ''"),
        ("a,b\nnan,1\n", r"people.csv, row 2, column 'a': 'nan'"),
        ("a,b\n1,1e999\n", r"people.csv, row 2, column 'b': '1e999'"),
        ("a,b\n1,2\n\n1,2,3\n", r"people.csv, row 4 has 3 cells, not 2"),
        ("a,a\n1,2\n", r"people.csv, row 1: every column needs a name"),
        ("a,\n1,2\n", r"people.csv, row 1: every column needs a name"),
        ("a,b\n", r"people.csv needs a row of column names and at least one"),
        ("# nothing\n", r"people.csv needs a row"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_its_place(text, words, tmp_path):
    with pytest.raises(ValueError, match=words):
        write(tmp_path, text)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"nobody\.csv"):
        data.table("nobody", tmp_path)
    with pytest.raises(FileNotFoundError, match=r"nobody\.csv"):
        data.table("nobody")


def test_the_files_of_the_package_are_tables_and_name_their_source():
    for path in Path(data.__file__).parent.glob("*.csv"):
        assert len({len(column) for column in data.table(path.stem).values()}) == 1
        assert path.read_text("utf-8").startswith("#"), path.name
