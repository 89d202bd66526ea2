"""The script of a reader's table gives the page's numbers twice, by numpy and by scikit-learn."""

import re
import subprocess
import sys

import nbformat
import numpy as np
import pytest

from explorable import figures
from explorable.figures._shared import reader_data
from explorable.figures.your_data.fit import fit
from explorable.figures.your_data.words import number_text
from explorable.runtime import tables


def houses(random):
    """Words with umlauts, two words, thousands marks and decimal commas."""
    n = 60
    size, age = random.uniform(40, 160, n), random.integers(0, 90, n)
    town, garden = random.choice(["Ulm", "Bonn", "Köln"], n), random.choice(["yes", "no"], n)
    price = 2000 * size - 900 * age + 3e4 * (town == "Ulm") + random.normal(0, 2e4, n)
    price = [f"{p:,.1f}".translate(str.maketrans(",.", ".,")) for p in price]
    sizes = [f"{s:.1f}".replace(".", ",") for s in size]
    rows = zip(sizes, age, town, garden, price, strict=True)
    return "size;age;town;garden;price €\n" + "".join(";".join(map(str, r)) + "\n" for r in rows)


def cars(random):
    """Columns that nearly follow from each other, of very different sizes, with missing values."""
    n = 90
    weight = random.normal(1500, 300, n)
    power, litres = weight / 12 + random.normal(0, 4, n), weight / 1e6 + random.normal(0, 1e-5, n)
    used = 4 + weight / 300 + random.normal(0, 0.5, n)
    cells = np.char.mod("%.7g", np.column_stack([weight, power, litres, used]))
    cells[random.integers(0, n, 9), random.integers(0, 4, 9)] = "NA"
    return "weight\tpower\tlitres\tused\n" + "".join("\t".join(row) + "\n" for row in cells)


def genes(random):
    """More columns than rows."""
    n, d = 25, 40
    X = random.normal(size=(n, d)) @ (np.eye(d) + 0.1 * random.normal(size=(d, d)))
    y = X[:, :5] @ np.arange(1, 6) + random.normal(size=n)
    cells = np.char.mod("%.7g", np.column_stack([X, y]))
    names = ",".join([*(f"g{j}" for j in range(d)), "growth"])
    return names + "\n" + "".join(",".join(row) + "\n" for row in cells)


@pytest.fixture(autouse=True)
def example_afterwards():
    yield
    reader_data.use()


def give(table, seed):
    """Gives the table to the page's steps, with some of its columns chosen."""
    random = np.random.default_rng(seed)
    data = table(random).encode()
    tables.step("open", {"size": len(data), "decimal": ""})
    tables.step("more", {"end": True}, data)
    found = tables.step("columns", {})
    usable = [c["name"] for c in found["columns"] if not c["refused"]]
    others = [name for name in usable if name != found["outcome"]]
    count = random.integers(max(2, len(others) - 2), len(others) + 1)
    chosen = sorted(random.permutation(others)[:count].tolist(), key=others.index)
    tables.step("use", {"outcome": found["outcome"], "chosen": chosen, "isNew": True})


def program(kind, state):
    return tables.step("program", {"state": state, "kind": kind})["text"]


def saved(folder, state):
    text = tables.step("save", {"state": state})["text"]
    (folder / "your-data.json").write_text(text, "utf-8")


def printed(text, capsys, monkeypatch, folder):
    """What a program prints beside the saved table."""
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "argv", ["reproduce.py"])
    capsys.readouterr()
    exec(compile(text, "reproduce.py", "exec"), {})
    return capsys.readouterr().out


def after(words, text):
    """The numbers after these words at the beginning of lines."""
    return [float(found) for found in re.findall(rf"^{words}(\S+)$", text, re.MULTILINE)]


@pytest.mark.parametrize("table", [houses, cars, genes])
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("norm", ["l2", "l1"])
def test_the_script_gives_the_numbers_of_the_page_twice(
    table, seed, norm, tmp_path, capsys, monkeypatch
):
    give(table, seed)
    strength = float(10 ** np.random.default_rng(seed).uniform(-2.5, 0))
    state = {"norm": norm, "unit": ("sd", "own")[seed % 2], "strength": strength}
    saved(tmp_path, state)
    text = printed(program("script", state), capsys, monkeypatch, tmp_path)
    data = reader_data.current()
    answers = data.answers(state["unit"] == "sd")
    found = fit(answers, norm, strength)
    line = r"^(.+): (\S+?)(?: ± (\S+))?, prior ± (\S+)$"
    rows = re.findall(line, text, re.MULTILINE)
    again = re.findall(r"^scikit-learn: (.+): (\S+)$", text, re.MULTILINE)
    names, by_numpy, spreads, reaches = zip(*rows, strict=True)
    assert names == data.names == tuple(name for name, _ in again)
    expected = found.w / answers.own_sds
    near = {"rtol": 1e-5, "atol": 1e-6 * np.abs(expected).max()}
    np.testing.assert_allclose(np.array(by_numpy, float), expected, **near)
    np.testing.assert_allclose([float(w) for _, w in again], expected, **near)
    np.testing.assert_allclose(np.array(reaches, float) * answers.own_sds, found.reach, rtol=1e-5)
    assert after("noise sd ", text) == pytest.approx([found.noise_sd], rel=1e-5)
    if norm == "l2":
        sds = 1.959963984540054 * found.sd / answers.own_sds
        np.testing.assert_allclose(np.array(spreads, float), sds, rtol=1e-7)
        error = after("leave-one-out ", text)
        assert error == pytest.approx(after("scikit-learn: leave-one-out ", text), rel=1e-7)
        assert after("log evidence ", text) == pytest.approx([answers.evidence(found.penalty)])
    shown = {one.name: one.value for one in figures.draw("your_data", state).readouts}
    best = after("highest evidence of ridge at ", text)
    assert best == pytest.approx(
        [shown["best_evidence"]] if shown["best_evidence"] else [], rel=1e-5
    )
    lowest = after("lowest leave-one-out of ridge at ", text)
    assert lowest == pytest.approx([shown["best_loo"]] if shown["best_loo"] else [], rel=1e-6)
    (nearest,) = after("scikit-learn: of 49 penalties RidgeCV takes ", text)
    if lowest:
        assert abs(np.log(nearest / lowest[0])) < np.log(1e8) / 48
    weights = tables.step("report", {"state": state})["weights"]
    for row, weight, reach in zip(weights, by_numpy, reaches, strict=True):
        assert row[2] == f"± {number_text(float(reach))}"
        assert row[3] == number_text(float(weight)) or norm == "l1"  # descent ends beside 0


@pytest.mark.parametrize("norm", ["l2", "l1"])
def test_the_notebook_prints_what_the_script_prints(norm, tmp_path, capsys, monkeypatch):
    give(houses, 1)
    state = {"norm": norm, "strength": 0.02}
    saved(tmp_path, state)
    notebook = nbformat.reads(program("notebook", state), as_version=4)
    nbformat.validate(notebook)
    cells = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    text = printed(cells, capsys, monkeypatch, tmp_path)
    assert text.count("scikit-learn: ") >= 3
    assert text == printed(program("script", state), capsys, monkeypatch, tmp_path)


def test_the_script_runs_where_a_console_has_few_letters(tmp_path):
    give(houses, 2)
    saved(tmp_path, {})
    (tmp_path / "reproduce.py").write_text(program("script", {}), "utf-8")
    command = [sys.executable, "-X", "utf8=0", "reproduce.py", "your-data.json"]
    run = subprocess.run(
        command, cwd=tmp_path, capture_output=True, check=True, env={"PYTHONIOENCODING": "ascii"}
    )
    assert b"size: " in run.stdout and b"scikit-learn: size" in run.stdout
