"""A table goes through the worker's steps; its script gives the same numbers by other ways."""

import json
import re
import subprocess
import sys

import nbformat
import numpy as np
import pytest
from sklearn.linear_model import Ridge

from explorable import figures
from explorable.data.libraries import LIBRARIES
from explorable.figures._shared import reader_data
from explorable.figures.your_data.fit import fit
from explorable.figures.your_data.words import number_text
from explorable.runtime import tables, worker_api
from explorable.table import TableError

STATES = [
    {"strength": 0.1},
    {"strength": 0.003, "unit": "own"},
    {"strength": 0.02, "norm": "l1"},
    {"strength": 0.01, "norm": "l1", "unit": "own"},
]


@pytest.fixture(autouse=True)
def example_afterwards():
    yield
    reader_data.use()


def houses(n=40):
    random = np.random.default_rng(3)
    size, age = random.uniform(40, 160, n), random.integers(0, 90, n)
    town = random.choice(["Ulm", "Bonn", "Köln"], n)
    price = 2 * size - age + 30 * (town == "Ulm") + random.normal(0, 15, n)
    rows = zip(size.round(1), age, town, price.round(1), strict=True)
    return "size;age;town;price\n" + "".join(f"{s};{a};{t};{p}\n" for s, a, t, p in rows)


def give(text, pieces=3):
    data = text.encode()
    tables.step("open", {"size": len(data), "decimal": ""})
    size = len(data) // pieces + 1
    for start in range(0, len(data), size):
        end = start + size >= len(data)
        tables.step("more", {"end": end}, data[start : start + size])
    return tables.step("columns", {})


def choose(outcome="price", chosen=("size", "age", "town")):
    return tables.step("use", {"outcome": outcome, "chosen": [*chosen]})


def test_the_last_numbers_are_the_outcome_and_the_others_explain_it():
    found = give(houses())
    assert (found["rows"], found["outcome"], found["chosen"]) == (40, "price", ["size", "age"])
    kinds = {column["name"]: column["kind"] for column in found["columns"]}
    assert kinds == {
        "size": "number",
        "age": "number",
        "town": "3 different words",
        "price": "number",
    }


def test_the_figure_shows_the_table():
    give(houses())
    assert choose() == {"words": "40 rows and 5 weights. The figure shows them."}
    scene = figures.draw("your_data", {})
    assert {one.label for one in scene.series} >= {"size", "age", "town = Ulm"}
    assert "moves price by less than" in scene.summary


def test_rows_without_a_value_are_left_out_and_counted():
    give("a;b\n1;2\n2;\n3;5\n4;4\n")
    assert choose("b", ["a"])["words"] == (
        "3 rows and 1 weight. Left out, because a value is missing: 1 row. The figure shows them."
    )


def test_what_is_refused_leaves_the_table_before_in_force():
    give(houses())
    choose()
    with pytest.raises(TableError):
        choose(chosen=())
    with pytest.raises(TableError, match="Row 2"):
        give("a;b\n1\n")
    with pytest.raises(TableError, match="2,000 MB"):
        tables.step("open", {"size": 2e9, "decimal": ""})
    assert reader_data.current().outcome == "price"
    assert choose()["words"].startswith("40 rows")


def test_a_saved_table_is_opened_with_its_choices():
    give(houses())
    choose(chosen=("size", "town"))
    saved = tables.step("save", {"state": {"strength": 3}})["text"]
    before = reader_data.current()
    found = give(saved)
    assert (found["outcome"], found["chosen"]) == ("price", ["size", "town"])
    assert found["state"] == {"strength": 3}
    choose(found["outcome"], found["chosen"])
    np.testing.assert_array_equal(reader_data.current().X, before.X)
    assert tables.step("save", {"state": {"strength": 3}})["text"] == saved


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{}", "This JSON needs"),
        ('{"explorable": "your-data", "columns": {"a": [1], "b": [1, 2]}}', "“b”: It has 2 values"),
        (
            '{"explorable": "your-data", "columns": {"a": [1, "x"], "b": [1, 2]}}',
            "Row 1, column “a”",
        ),
        ('{"explorable": "your-data", "columns": {"a": [1, 2]}}', "There are 1 columns"),
    ],
)
def test_another_json_is_refused_in_words(text, words):
    with pytest.raises(TableError, match=words):
        give(text)


@pytest.mark.parametrize("state", STATES)
def test_the_script_gives_the_numbers_of_the_figure_twice(state, tmp_path):
    give(houses())
    choose()
    (tmp_path / "reproduce.py").write_text(program("script", state), "utf-8")
    done = ran(tmp_path, state, "reproduce.py", "your-data.json")
    answers = reader_data.current().answers(state.get("unit") != "own")
    found = fit(answers, state.get("norm", "l2"), state["strength"])
    expected = found.w / answers.own_sds
    for by in ("", "scikit-learn: "):
        lines = re.findall(rf"^{by}(size|age|town = \w+): (\S+)", done.stdout, re.MULTILINE)
        assert [name for name, _ in lines] == [*reader_data.current().names]
        np.testing.assert_allclose([float(w) for _, w in lines], expected, rtol=1e-6, atol=1e-7)
    if found.sd is not None:
        (error, again) = map(float, re.findall(r"leave-one-out (\S+)", done.stdout))
        assert error == pytest.approx(again, rel=1e-8)
        evidence = float(re.search(r"log evidence (\S+)", done.stdout)[1])
        assert evidence == pytest.approx(answers.evidence(found.penalty), rel=1e-8)


@pytest.mark.parametrize("state", STATES[1:3])
def test_the_notebook_prints_what_the_script_prints(state, tmp_path):
    give(houses())
    choose()
    notebook = nbformat.reads(program("notebook", state), as_version=4)
    nbformat.validate(notebook)
    cells = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    (tmp_path / "cells.py").write_text("\n".join(cells), "utf-8")
    (tmp_path / "reproduce.py").write_text(program("script", state), "utf-8")
    printed = ran(tmp_path, state, "cells.py").stdout
    assert printed.count("scikit-learn: ") >= 5
    assert printed == ran(tmp_path, state, "reproduce.py", "your-data.json").stdout


def program(kind, state):
    return tables.step("program", {"state": state, "kind": kind})["text"]


def ran(folder, state, *command):
    """A program of the folder run beside the saved table."""
    saved = tables.step("save", {"state": state})["text"]
    (folder / "your-data.json").write_text(saved, "utf-8")
    command = [sys.executable, *command]
    return subprocess.run(command, cwd=folder, capture_output=True, check=True, encoding="utf-8")


def test_the_calls_state_the_same_prior():
    give(houses())
    choose(chosen=("size", "age"))
    data, state = reader_data.current(), {"strength": 0.1, "unit": "own"}
    calls = tables.step("report", {"state": state})["calls"]
    found = fit(data.answers(False), "l2", 0.1)
    judge = Ridge(alpha=float(calls["sklearn-ridge"])).fit(data.X, data.y).coef_
    np.testing.assert_allclose(judge, found.w / found.answers.own_sds, rtol=1e-5)
    assert [row[3] for row in tables.step("report", {"state": state})["weights"]] == [
        number_text(w) for w in judge.tolist()
    ]
    standardised = tables.step("report", {"state": {"strength": 0.1}})["calls"]
    rows = [
        row.id for row in LIBRARIES if row.penalty and (row.loss, row.norm) == ("squares", "l2")
    ]
    assert [*standardised] == rows
    assert calls.keys() < standardised.keys()


def test_answers_are_json():
    json.dumps(give(houses()), allow_nan=False)
    json.dumps(choose())
    json.dumps(tables.step("report", {"state": {}}), allow_nan=False)


class FromJavaScript(bytes):
    """An array as Pyodide passes it: bytes only after `to_bytes`, and false where it is empty."""

    def to_bytes(self):
        return bytes(self)

    def removeprefix(self, _):
        raise AttributeError("removeprefix")


def test_an_empty_file_is_refused_in_words():
    worker_api.table("open", json.dumps({"size": 0, "decimal": ""}))
    with pytest.raises(TableError, match="The file is empty"):
        worker_api.table("more", json.dumps({"end": True}), FromJavaScript())
        worker_api.table("columns", "{}")
