"""The frame of weights: it holds what is drawn at this λ, and says or shows what goes on beyond."""

import numpy as np
import pytest

from explorable import figures
from explorable.figures._shared import reader_data
from tests.explorable.figures.ridge.own_table import drawn_with

STRENGTHS = (1e-5, 1e-3, 0.1, 10.0, 1e3)
random = np.random.default_rng(1)
NOISE, FEW_ROWS = random.normal(size=(30, 2)), random.normal(size=(4, 6))
TWINS = np.repeat(random.normal(size=(30, 2)), 2, axis=1)
TABLES = {
    "noise": (NOISE, random.normal(size=30)),
    "fewer rows than columns": (FEW_ROWS, random.normal(size=4)),
    "twins": (TWINS, TWINS[:, 0] + random.normal(size=30)),
    "no noise": (NOISE, NOISE @ (2, -1)),
    "diabetes": (reader_data.EXAMPLE.X[:, 2:], reader_data.EXAMPLE.y),
}


def ends(marks):
    """Places of all MAPs and ends of all strokes."""
    for name, mark in marks.items():
        if name.startswith(("posterior[", "solutions[")):
            yield from (mark.x0, mark.x1)
        elif name.startswith("map["):
            yield mark.x
        elif name.startswith("now["):
            yield mark.y


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("norm", ["l1", "l2"])
@pytest.mark.parametrize("unit", ["sd", "own"])
def test_weights_and_intervals_are_in_the_frame_and_not_in_a_corner_of_it(table, norm, unit):
    reaches = []
    for strength in STRENGTHS:
        scene, marks = drawn_with(*TABLES[table], strength=strength, norm=norm, unit=unit)
        frame, across = scene.panels[0].y, scene.panels[1].x
        assert (frame.low, frame.high) == (across.low, across.high) == (-frame.high, frame.high)
        assert max(map(abs, ends(marks))) < frame.high
        reaches.append(frame.high)
    assert reaches[2] == min(reaches)
    doublings = np.log2(np.divide(reaches, min(reaches)))
    assert doublings == pytest.approx(np.round(doublings)), "it changes seldom"
    if table == "noise":
        assert len(set(reaches)) == 1
        _, marks = drawn_with(*TABLES[table], norm=norm, unit=unit)
        if norm == "l2":
            assert max(map(abs, ends(marks))) > 0.5 * reaches[0]


def test_the_frame_of_the_diabetes_data_is_that_of_the_likely_penalty():
    reaches = {figures.draw("your_data", {"strength": s}).panels[0].y.high for s in (0.03, 0.1, 9)}
    assert len(reaches) == 1 and 40 < reaches.pop() < 50


@pytest.mark.parametrize(("strength", "goes_on"), [(1e-3, True), (0.1, False)])
def test_a_prior_that_goes_on_beyond_the_frame_has_no_end_in_it(strength, goes_on):
    scene = figures.draw("your_data", {"strength": strength})
    size = scene.panels[1].x
    bands = [mark for mark in scene.panels[1].marks if mark.name.startswith("prior[")]
    for band in bands:
        assert band.x.min() == -band.x.max()
        assert (band.x.max() > 1.1 * size.high) == goes_on
    assert len(bands) == 10


def test_an_mle_beyond_the_frame_is_told():
    x = np.random.default_rng(7).normal(size=(20, 3))
    X = np.column_stack((x[:, 0], x[:, 0] + 0.01 * x[:, 1], x[:, 2]))
    scene, marks = drawn_with(X, x @ (1.0, 0.3, 1.0) + np.cos(np.arange(20.0)))
    high = scene.panels[1].x.high
    assert [abs(marks[f"mle[{i}]"].x0) > high for i in range(3)] == [True, True, False]
    assert "Out of the frame: the MLE of " in scene.note
    assert " c." not in scene.note and " c " not in scene.note
    assert "Out of the frame" not in figures.draw("your_data", {}).note
