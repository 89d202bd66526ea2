"""The numbers that a reader takes away are those of the Scene."""

import csv
import io

import numpy as np
import pytest

from explorable import figures
from explorable.scene import serialize as wire


@pytest.mark.engines("chromium")
def test_an_exported_csv_holds_the_exact_numbers_of_the_scene(posterior):
    _, content = posterior.take("csv")
    rows = list(csv.DictReader(io.StringIO(content.decode())))
    told = {}
    for row in rows:
        points = told.setdefault((row["panel"], row["mark"], row["kind"], row["term"]), [])
        points.append([float(row["x"]), float(row["y"])])
    scene = posterior.reader.evaluate(
        f"JSON.parse(JSON.stringify({posterior.figure.element}.scene, (key, value) =>"
        " value instanceof Float64Array ? [...value] : value))"
    )
    assert told == points_of(scene)
    own = points_of(wire.pack_json(figures.draw("posterior", posterior.figure.state)))
    assert told.keys() == own.keys() and max(map(len, told.values())) > 40
    assert all(np.allclose(told[key], own[key], rtol=1e-9, atol=1e-12) for key in told)


@pytest.mark.engines("chromium")
def test_numbers_can_be_copied_as_a_table_or_saved_with_decimal_commas(posterior):
    reader = posterior.reader
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    _, plain = posterior.take("csv")
    rows = list(csv.reader(io.StringIO(plain.decode())))
    name, content = posterior.take("commas")
    assert name == "posterior-commas.csv"
    commas = list(csv.reader(io.StringIO(content.decode()), delimiter=";"))
    assert [[*row[:-2], *(cell.replace(",", ".") for cell in row[-2:])] for row in commas] == rows
    posterior.ask("table")
    reader.wait_until(f"{posterior.outcome}.startsWith('Copied')")
    copied = reader.evaluate("navigator.clipboard.readText()")
    assert [line.split("\t") for line in copied.splitlines()] == rows


def points_of(scene):
    """(panel, mark, kind, term) -> its points."""
    found = {}
    for panel in scene["panels"]:
        for mark in panel["marks"]:
            key = (panel["name"], mark["name"], mark["kind"], mark["term"])
            if "x0" in mark:
                found[key] = [[mark["x0"], mark["y0"]], [mark["x1"], mark["y1"]]]
            elif isinstance(mark["x"], list):
                found[key] = [list(pair) for pair in zip(mark["x"], mark["y"], strict=True)]
            elif mark["kind"] != "label":
                found[key] = [[mark["x"], mark["y"]]]
    return found
