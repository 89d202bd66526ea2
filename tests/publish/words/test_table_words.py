"""What the page says of a reader's columns is in the catalogues: shown in a made-up language."""

import pytest

from explorable import words
from explorable.figures._shared import reader_data
from explorable.runtime import tables
from explorable.table import TableError
from explorable.table.errors import quoted
from tests.publish.words.test_figures import Brackets, unknown

TABLE = (
    b"size;day;town;same;none;price\n1,5;2026-01-02;Ulm;1;;3\n2,5;2026-01-03;Bonn;1;;4\n"
    b"3,5;2026-01-04;Ulm;1;;6\n4,5;2026-01-05;Bonn;1;;7\n"
)


@pytest.fixture
def columns():
    words.use(Brackets())
    tables.step("open", {"size": len(TABLE), "decimal": ","})
    tables.step("more", {"end": True}, TABLE)
    yield tables.step("columns", {})["columns"]
    words.use(None)
    reader_data.use()


def test_what_columns_hold_is_in_the_catalogues(columns):
    for column in columns:
        assert column["kind"] and not unknown(column["kind"] + column["refused"]), column["name"]


@pytest.mark.parametrize("outcome", ["town", "day"])
def test_what_is_wrong_with_an_outcome_is_in_the_catalogues(columns, outcome):
    with pytest.raises(TableError) as raised:
        tables.step("use", {"outcome": outcome, "chosen": ["size"], "isNew": True})
    assert "⟦" in str(raised.value)
    assert not unknown(str(raised.value).replace(outcome, ""))


def test_a_cell_is_quoted_as_the_language_does(columns):
    assert quoted(" x ") == "⟦“x”⟧"
