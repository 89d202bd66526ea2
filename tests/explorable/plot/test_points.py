"""From ten points to a hundred thousand: the numbers stay right, and a frame costs no more."""

import statistics
import time
from functools import cache

import numpy as np
import pytest

from explorable import figures
from explorable.controls import clamp
from explorable.controls.point_list import Pairs, columns
from explorable.plot.points import SHOWN
from explorable.scene import delta
from explorable.scene.marks import Dot, Handle

WITH_POINTS = [
    name
    for name in figures.names()
    if any(control.kind == "points" for control in figures.load(name).CONTROLS)
]
MANY = 100_000
FRAMES = 40


def points_of(name):
    """The figure's control for points."""
    controls = figures.load(name).CONTROLS
    return next(control for control in controls if control.kind == "points")


@cache
def state_of(name, number):
    """An allowed state with that many points, spread over their ranges."""
    control, random = points_of(name), np.random.default_rng(number)
    pairs = [random.uniform(*limits, number) for limits in (control.x_range, control.y_range)]
    return clamp(figures.load(name).CONTROLS, {control.name: np.transpose(pairs).tolist()})


def frame_cost(name, number):
    """Median processor seconds of a frame, message included, while each slider is moved."""
    state, figure = state_of(name, number), figures.load(name)
    page = delta.Page()
    delta.message(figures.draw(name, state), page)
    times = []
    for share in np.linspace(0, 1, FRAMES):
        for slider in (control for control in figure.CONTROLS if control.kind == "slider"):
            moved = state | {slider.name: slider.low + share * (slider.high - slider.low)}
            start = time.process_time()
            delta.message(figures.draw(name, moved), page)
            times.append(time.process_time() - start)
    return statistics.median(times)


@pytest.mark.parametrize("name", WITH_POINTS)
def test_a_slider_costs_the_same_with_a_hundred_thousand_points(name):
    ratios = (frame_cost(name, MANY) / frame_cost(name, 10) for _ in range(5))
    assert any(ratio < 2 for ratio in ratios)  # a busy machine gets another try


@pytest.mark.parametrize("name", WITH_POINTS)
def test_more_points_than_by_hand_are_dots_without_handles(name):
    control = points_of(name)
    scenes = [figures.draw(name, state_of(name, control.by_hand + more)) for more in (0, 1)]
    handles, dots = [], []
    for scene in scenes:
        marks = [mark for panel in scene.panels for mark in panel.marks]
        handles.append([m for m in marks if isinstance(m, Handle) and m.name.startswith("points")])
        dots.append([m for m in marks if isinstance(m, Dot) and m.name.startswith("some")])
    assert list(map(len, handles)) == [control.by_hand, 0]
    assert list(map(len, dots)) == [0, SHOWN]
    places = set(state_of(name, control.by_hand + 1)[control.name])
    assert {(dot.x, dot.y) for dot in dots[1]} <= places
    assert "too many" not in scenes[0].note
    assert scenes[1].note.startswith(f"{control.by_hand + 1} {control.noun}s are too many")


def test_clamped_points_are_immutable_and_not_clamped_again():
    control = points_of(WITH_POINTS[0])
    kept = control.clamp([[1, 2], [99, -99]])
    assert control.clamp(kept) is kept
    x, y = columns(kept)
    assert columns(kept)[0] is x
    assert (x.tolist(), y.tolist()) == ([1, control.x_range[1]], [2, control.y_range[0]])
    with pytest.raises(ValueError, match="read-only"):
        x[0] = 3
    stranger = Pairs([(99.0, 99.0)])
    assert control.clamp(stranger) == ((control.x_range[1], control.y_range[1]),)
    assert control.clamp(control.default) is control.default
