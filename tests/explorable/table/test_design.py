"""X and y of chosen columns: words become columns of 0 and 1, rows without a value are left out."""

import numpy as np
import pytest

from explorable.table import TableError, design, read

TEXT = """y,x,colour,two,same,none,when
1,1.5,red,a,1,NA,2024-01-01
2,2.5,green,b,1,,2024-01-02
3,,blue,a,1,,2024-01-03
4,4.5,red,b,1,NA,2024-01-04
5,7.5,blue,a,1,NA,2024-01-05
"""


def test_words_become_a_column_for_each_and_one_where_there_are_two():
    found = design(read(TEXT), "y", ["x", "colour", "two"])
    assert found.names == ("x", "colour = red", "colour = green", "colour = blue", "two = b")
    assert found.left_out == 1
    np.testing.assert_array_equal(found.y, [1, 2, 4, 5])
    np.testing.assert_array_equal(
        found.X, [[1.5, 1, 0, 0, 0], [2.5, 0, 1, 0, 1], [4.5, 1, 0, 0, 1], [7.5, 0, 0, 1, 0]]
    )


def test_the_outcome_does_not_explain_itself():
    assert design(read(TEXT), "y", ["y", "x", "x"]).names == ("x",)


@pytest.mark.parametrize(
    ("outcome", "chosen", "words"),
    [
        ("colour", ["x"], "Column “colour”: The outcome must be numbers; this column is words"),
        ("when", ["x"], "this column is dates"),
        ("same", ["x"], "Column “same”: The outcome is the same in every row"),
        ("y", ["same"], "Column “same”: It is “1” in every row"),
        ("y", ["none"], "Column “none”: All values are missing"),
        ("y", [], "at least one column besides"),
        ("y", ["y"], "at least one column besides"),
    ],
)
def test_what_explains_nothing_is_refused(outcome, chosen, words):
    with pytest.raises(TableError, match=words):
        design(read(TEXT), outcome, chosen)


def test_many_different_words_are_refused():
    text = "y,id\n" + "".join(f"{i},p{i}\n" for i in range(30))
    with pytest.raises(TableError, match="Column “id”: There are 30 different words"):
        design(read(text), "y", ["id"])


def test_too_few_whole_rows_name_the_emptiest_column():
    text = "y,a,b\n1,1,\n2,,3\n3,,4\n4,5,6\n"
    with pytest.raises(TableError, match=r"every chosen column: 1; .* “a”"):
        design(read(text), "y", ["a", "b"])
