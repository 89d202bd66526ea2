"""The quick way reads the same as the slow one, and leaves to it what is not plain."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorable.table.numbers import number
from explorable.table.plain import plain_table

CELL = st.one_of(
    st.just(""),
    st.integers(-(10**6), 10**6).map(str),
    st.floats(-1e9, 1e9).map(lambda x: f"{x:.7g}"),
    st.floats(-1e9, 1e9).map(lambda x: f"{x:.3e}"),
)


@settings(max_examples=100, deadline=None)
@given(
    st.integers(2, 4).flatmap(
        lambda d: st.lists(st.lists(CELL, min_size=d, max_size=d), min_size=1, max_size=9)
    ),
    st.sampled_from((",.", ";.", ";,", "\t,", "|.")),
    st.sampled_from(("\n", "\r\n")),
    st.booleans(),
)
def test_plain_numbers_are_read_as_the_slow_way_reads_them(rows, marks, newline, has_end):
    mark, decimal = marks
    rows = [[cell.replace(".", decimal) for cell in row] for row in rows]
    text = newline.join(mark.join(row) for row in rows) + newline * has_end
    expected = [[np.nan if c == "" else number(c, decimal) for c in row] for row in rows]
    np.testing.assert_array_equal(plain_table(text, mark, decimal, len(rows[0])), expected)


@pytest.mark.parametrize(
    "text",
    [
        "1,2\n3\n",
        "1,2\n\n3,4\n",
        "1,x\n",
        "1,2,3\n",
        "1-2,3\n",
        "1,-\n",
        "1,1e999\n",
        "e,1\n",
        '"1",2\n',
    ],
)
def test_anything_else_is_left_to_the_slow_way(text):
    assert plain_table(text, ",", ".", 2) is None
