"""Marks are used again while their key is the same, and their number has a limit."""

import json

import numpy as np
import pytest

from explorable import figures
from explorable.editable.noise_density import NOISE
from explorable.editable.slope_evidence import evidence
from explorable.figures._shared.houses import POINTS
from explorable.runtime import worker_api
from explorable.scene import reuse


def test_a_mark_is_made_once_for_a_key_whatever_its_inputs():
    made = reuse.reused(lambda *inputs: list(inputs))
    first = made("a", 1, 2)
    assert first == [1, 2]
    assert made("a", 3, 4) is first
    assert made("b", 3, 4) == [3, 4]


def test_old_marks_are_forgotten():
    made = reuse.reused(object)
    first = made(0)
    for key in range(1, reuse.MOST + 1):
        made(key)
    assert made(0) is not first


def names_of_new(change):
    """Names of the marks of the first panel of `likelihood` that cross after a change."""
    first, second = (
        json.loads(worker_api.draw("likelihood", json.dumps(state), 1))["panels"][0]["marks"]
        for state in ({}, change)
    )
    worker_api.forget(1)
    return [row[1] for row, new in zip(first, second, strict=True) if new]


MOVED = {"points": [[-1.3, -2.2], *figures.load("likelihood").CONTROLS[0].default[1:]]}


def test_of_a_moved_house_alone_the_page_gets_the_marks():
    assert names_of_new(MOVED) == ["density[0]", "mle", "points[0]"]


def test_another_noise_or_slope_draws_all_bells_anew():
    for change in ({"noise_sd": 0.7}, {"slope": 0.3}):
        assert [name for name in names_of_new(change) if name.startswith("bell")] == [
            f"bell[{i}]" for i in range(6)
        ]


def test_curves_of_a_rewritten_noise_follow_all_houses():
    def far_from_the_line(residual, noise_sd):  # heights are scaled by what the houses reach
        return np.exp(-(((residual - 9.0) / noise_sd) ** 2) / 2)

    NOISE.replace(far_from_the_line)
    try:
        for price in (-2.12, 3.0, 4.0):
            points = [(-1.3, price), *POINTS.default[1:]]
            panels = figures.draw("likelihood", {"points": points}).panels
            marks = {mark.name: mark for panel in panels for mark in panel.marks}
            x, y = np.transpose(points)
            shares = NOISE.relative_density(y - 1.4 * x, 1.0)
            heights = evidence(x, y, 1.0, -5.0, 5.0, 200).own[1]
            for index, (share, own) in enumerate(zip(shares, heights, strict=True)):
                stroke = marks[f"density[{index}]"]
                assert abs(stroke.x1 - stroke.x0) == pytest.approx(0.32 * share, abs=1e-12)
                assert marks[f"own[{index}]"].y == pytest.approx(own, abs=1e-12)
    finally:
        NOISE.restore()
