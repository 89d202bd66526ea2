"""The benchmark of readers' tables measures all its parts, on a small table."""

import json
import shutil

import pytest

from tests.bench import serving
from tests.bench.table import made, tables, visit

NATIVE = {"read": 0.1, "fit": 0.3, "alpha": 1.0, "versions": {"scikit-learn": "1.9.1"}}


@pytest.fixture(scope="module")
def one(playwright):
    """A visit with a table that is read when it is pasted, and a few moves."""
    with serving.bench_site() as (address, folder):
        made.write(folder / "bench" / "table.csv", 4000, 4)  # less is put into the field
        found = visit.visit(playwright, address, folder, "bench/table.csv", 5)
        return json.loads(json.dumps(found))


def test_a_visit_is_timed_from_the_key_to_the_picture(one):
    assert 0 < one["stop"] <= one["read"] < one["drawn"] < one["drawn_painted"]
    assert one["moves"]["n"] == 5


def test_the_report_says_which_aims_are_met(one):
    blocked = {"clipboard": 80.0, "blocked": [[0, 100.0], [200, 60.0]]}
    samples = {
        "native": [NATIVE],
        "paste": [one | {"idle": 100.0, "kept": 40.0, "memory": 164.0} | blocked],
    }
    found = tables.in_numbers(samples, "paste")
    assert found["blocked"] == 60.0
    assert found["memory"] == pytest.approx(4.0)
    assert found["kept"] == pytest.approx(2.5)
    assert found["ratio"] == pytest.approx(one["drawn_painted"] / 400)
    report = [*tables.lines(samples | {"found": {"paste": found}})]
    assert next(line for line in report if "memory" in line).endswith("NOT MET")
    assert any("keeps 2.5 times" in line for line in report)


def test_the_made_table_is_the_same_each_time(tmp_path):
    made.write(tmp_path / "a.csv", 9, 3)
    shutil.copy(tmp_path / "a.csv", tmp_path / "b.csv")
    made.write(tmp_path / "a.csv", 9, 3)
    text = (tmp_path / "a.csv").read_text("utf-8")
    assert text == (tmp_path / "b.csv").read_text("utf-8")
    assert text.startswith("x1,x2,yield_t\n") and text.count("\n") == 10
