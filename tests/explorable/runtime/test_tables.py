"""A table goes through the worker's steps, and its λ is stated in the words of libraries."""

import json

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


def give(text, pieces=3, decimal=""):
    data = text.encode()
    tables.step("open", {"size": len(data), "decimal": decimal})
    size = len(data) // pieces + 1
    for start in range(0, len(data), size):
        end = start + size >= len(data)
        tables.step("more", {"end": end}, data[start : start + size])
    return tables.step("columns", {})


def choose(outcome="price", chosen=("size", "age", "town"), isNew=True):
    return tables.step("use", {"outcome": outcome, "chosen": [*chosen], "isNew": isNew})


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


@pytest.mark.parametrize(
    ("values", "other", "decimal", "kind"),
    [
        ("1.234 950 12.5 2.501", "1 2 3 5", "", "number, with a decimal point"),
        ("1.234 950 12.5 2.501", "1 2 3 5", ".", "number"),
        ("1.234 950 12.5 2.501", "1 2.75 3 5", "", "number"),
        ("1.234 0.95 12.5 2.501", "1 2 3 5", "", "number"),
        ("1.234 1950 12.5 2.501", "1 2 3 5", "", "number"),
        ("1.5 2.25 3 4", "1 2 3 5", "", "number"),
    ],
)
def test_a_point_that_may_stand_between_thousands_is_named(values, other, decimal, kind):
    rows = zip(values.split(), other.split(), strict=True)
    found = give("a;b\n" + "".join(f"{a};{b}\n" for a, b in rows), decimal=decimal)
    assert [column["kind"] for column in found["columns"]] == [kind, "number"]


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


def test_a_table_that_is_stopped_when_it_has_been_read_leaves_the_one_before():
    give(houses())
    choose()
    give("a,b\n1,2\n3,4\n5,7\n")
    assert choose(isNew=False)["words"].startswith("40 rows")
    give("a,b\n1,2\n3,4\n5,7\n")
    assert choose("b", ["a"])["words"].startswith("3 rows")


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


def test_what_is_saved_is_what_the_figure_shows_and_not_a_table_that_was_refused():
    give(houses())
    choose(chosen=("size", "town"))
    saved = tables.step("save", {"state": {}})["text"]
    found = give("town,price\nUlm,1\nBonn,2\nUlm,4\n")
    with pytest.raises(TableError, match="at least one column"):
        choose(found["outcome"], found["chosen"])
    assert tables.step("save", {"state": {}})["text"] == saved


def test_a_column_that_numbers_the_rows_is_not_chosen():
    found = give(",a,b\n0,3,1\n1,5,2\n2,4,4\n")
    assert (found["outcome"], found["chosen"]) == ("b", ["a"])
    assert found["columns"][0]["kind"] == "number, counts the rows"
    assert give("x;a;b %\n1;3;1 %\n2;5;2 %\n3;4;4 %\n")["chosen"] == ["x", "a"]
    assert give("x;a;b %\n1;3;1 %\n2;5;2 %\n3;4;4 %\n")["columns"][2]["kind"] == "number, in %"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{}", "This JSON needs"),
        ('[{"a": 1, "b": 2}]', "This JSON needs"),
        ('{"explorable": "your-data", "columns": {"a": [], "b": []}}', "“a”: It is no list"),
        (
            json.dumps({"explorable": "your-data", "columns": {"a": [1] * 10**6}}),
            "room for 100,000",
        ),
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


@pytest.mark.parametrize("unit", ["sd", "own"])
def test_the_best_places_of_the_slider_have_the_best_penalties(unit):
    give(houses())
    choose()
    shown = {one.name: one.value for one in figures.draw("your_data", {"unit": unit}).readouts}
    best = tables.step("report", {"state": {"unit": unit, "norm": "l1"}})["best"]
    for name, strength in best.items():
        answers = reader_data.current().answers(unit == "sd")
        assert fit(answers, "l2", strength).penalty == pytest.approx(shown[f"best_{name}"])


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
