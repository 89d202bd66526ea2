"""The table of libraries for readers: every row has its notes, a formula in symbols and a call."""

import csv
import importlib
import io
import json
import pkgutil
import sys

import pytest

from explorable.data import DataError
from explorable.data.libraries import LIBRARIES
from publish.pages import libraries

ROWS = {row["id"]: row for row in libraries.rows()}


def test_every_row_has_its_notes_and_no_note_is_left_over():
    assert [*ROWS] == [row.id for row in LIBRARIES] and ROWS.keys() == libraries.notes().keys()
    for row in ROWS.values():
        assert row["version"] and row["language"] and row["default"] and row["how"].endswith(".")
        assert row["code"] and "{}" not in row["code"]
        assert not row["trap"] or row["trap"].endswith(".")


@pytest.mark.parametrize(
    ("name", "formula"),
    [
        ("sklearn-ridge", "alpha"),
        ("sklearn-lasso", "2 · n · alpha"),
        ("sklearn-logistic", "1 / C"),
        ("sklearn-linearsvr", "1 / (2 · C)"),
        ("glmnet-gaussian", "n · lambda · sd(x)² / sd(y)"),
        ("rstanarm-stan-glm", "σₙ² · sd(x)² / (prior scale² · sd(y)²)"),
    ],
)
def test_a_formula_is_written_in_symbols(name, formula):
    assert ROWS[name]["formula"] == formula


def test_what_a_prior_moves_with_is_named():
    assert ROWS["sklearn-ridge"]["moves"] == ""
    assert ROWS["glmnet-gaussian"]["moves"] == "n, sd(x) and sd(y)"
    assert ROWS["optax-adamw"]["kind"] == "none" and not ROWS["optax-adamw"]["formula"]


def test_a_table_that_cannot_be_read_is_named_when_it_is_used(monkeypatch):
    monkeypatch.delitem(sys.modules, "explorable.data.libraries")
    monkeypatch.setattr(pkgutil, "get_data", lambda *_: b'[{"id": ')
    importlib.reload(libraries)
    with pytest.raises(DataError, match=r"^libraries\.json cannot be read: .*column"):
        libraries.facts()


def test_the_downloads_hold_the_same_facts():
    table = list(csv.DictReader(io.StringIO(libraries.as_csv())))
    assert table == json.loads(libraries.as_json())
    assert [row["penalty"] for row in table] == [row.penalty for row in LIBRARIES]
