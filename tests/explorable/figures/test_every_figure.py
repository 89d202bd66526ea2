"""What holds for every figure in every state. Figures are found, not listed."""

import json
import math
import re

import numpy as np
import pytest
from hypothesis import HealthCheck, find, given, settings

from explorable import figures
from explorable.controls import clamp
from explorable.plot import layout
from explorable.scene import serialize
from explorable.scene.marks import Handle, Label
from explorable.scene.model import PANEL_WIDTH
from explorable.scene.terms import SERIES, TERMS
from explorable.scene.transforms import transform_named
from tests.explorable.states import figures_and_states

MANY = settings(
    deadline=None,
    max_examples=80,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
NAME = re.compile(r"\w+(\[[^]]+\])*", re.ASCII)  # and no words that a slider changes
SENTENCE = re.compile(r"[A-Z\d].*[^.\s]\.", re.DOTALL)


def test_there_is_a_figure():
    assert "likelihood" in figures.names()


@pytest.mark.parametrize("kind", ["crowd", "single points", "nothing"])
def test_the_states_hold_crowds_and_few_points(kind):
    wanted = {
        "crowd": lambda number, by_hand: number > by_hand,
        "single points": lambda number, by_hand: 1 < number <= by_hand,
        "nothing": lambda number, by_hand: number == 0,
    }[kind]

    def has(figure_and_state):
        controls = figures.load(figure_and_state[0]).CONTROLS
        points = [control for control in controls if control.kind == "points"]
        state = clamp(controls, figure_and_state[1])
        return any(wanted(len(state[control.name]), control.by_hand) for control in points)

    find(figures_and_states(), has, settings=settings(MANY, max_examples=5000))


@given(figures_and_states())
@MANY
def test_a_state_gives_one_scene_that_can_be_sent(figure_and_state):
    name, state = figure_and_state
    packed = serialize.pack(figures.draw(name, state))
    assert json.dumps(_plain(packed)) == json.dumps(
        _plain(serialize.pack(figures.draw(name, state)))
    )
    _assert_sendable(packed, name)
    assert packed["figure"] == name
    as_json = serialize.pack_json(figures.draw(name, state))
    assert json.loads(json.dumps(as_json, allow_nan=False)) == as_json == _plain(packed)


@given(figures_and_states())
@MANY
def test_every_scene_is_complete(figure_and_state):
    name, state = figure_and_state
    scene = figures.draw(name, state)
    assert SENTENCE.fullmatch(scene.summary)
    assert scene.note == "" or SENTENCE.fullmatch(scene.note)
    for thing in (*scene.readouts, *(mark for panel in scene.panels for mark in panel.marks)):
        assert thing.term in TERMS or thing.term in SERIES
    for panel in scene.panels:
        assert all(NAME.fullmatch(mark.name) for mark in panel.marks)
    names = [readout.name for readout in scene.readouts]
    assert len(set(names)) == len(names)
    for readout in scene.readouts:
        assert readout.text and readout.label
        assert (readout.value is None) == (readout.text in ("none", "∞", "−∞"))


@given(figures_and_states())
@MANY
def test_axes_are_in_order_and_ticks_inside(figure_and_state):
    for panel in figures.draw(*figure_and_state).panels:
        for axis in (panel.x, panel.y):
            assert axis.low < axis.high
            slack = 1e-9 * (axis.high - axis.low)
            assert all(axis.low - slack <= tick <= axis.high + slack for tick in axis.ticks)
            assert len(axis.ticks) == len(axis.tick_labels)


@given(figures_and_states())
@MANY
def test_labels_lie_apart_and_inside_the_panel(figure_and_state):
    for panel in figures.draw(*figure_and_state).panels:
        boxes = [layout.box(mark, panel) for mark in panel.marks if isinstance(mark, Label)]
        for index, (start, end, down) in enumerate(boxes):
            assert 0 <= start < end <= PANEL_WIDTH
            assert layout.TOP - 1e-6 <= down <= panel.height
            for other_start, other_end, other_down in boxes[:index]:
                beside = end <= other_start or other_end <= start
                assert beside or abs(down - other_down) >= layout.LINE_HEIGHT - 1e-6


@given(figures_and_states())
@MANY
def test_handles_stand_on_the_state_they_write(figure_and_state):
    name, state = figure_and_state
    state = clamp(figures.load(name).CONTROLS, state)
    for panel in figures.draw(name, state).panels:
        for handle in filter(_is_handle, panel.marks):
            assert handle.x_range[0] <= handle.x <= handle.x_range[1]
            assert handle.y_range[0] <= handle.y <= handle.y_range[1]
            assert handle.step > 0 and handle.label and handle.value_text
            wanted = position_in(state, handle)
            for free, at in zip("xy", wanted, strict=True):
                if free in handle.free:
                    assert getattr(handle, free) == pytest.approx(at, rel=1e-12)


def position_in(state, handle):
    """Where the state puts a handle: the values it writes, through its transform."""
    first, *second = (handle.writes or handle.name).split(",")
    control, index = re.fullmatch(r"(\w+)(?:\[(\d+)\])?", first).groups()
    value = state[control] if index is None else state[control][int(index)]
    pair = (value, state[second[0]]) if second else value
    pair = pair if isinstance(pair, tuple) else (pair, pair)
    return transform_named(handle.transform)[1](*pair)


@pytest.mark.parametrize("name", figures.names())
def test_a_figure_says_what_it_is(name):
    figure = figures.load(name)
    assert figure.TITLE and SENTENCE.fullmatch(figure.CAPTION) and figure.__doc__
    defaults = {control.name: control.default for control in figure.CONTROLS}
    assert len(defaults) == len(figure.CONTROLS)
    assert clamp(figure.CONTROLS, {}) == clamp(figure.CONTROLS, defaults) == defaults
    assert figures.draw(name, {}).note == ""


def _is_handle(mark):
    return isinstance(mark, Handle)


def _plain(value):
    """Arrays as lists."""
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return value.tolist() if isinstance(value, np.ndarray) else value


def _assert_sendable(value, where):
    """Only what a worker can post: exactly these types, and finite."""
    if type(value) is dict:
        for key, part in value.items():
            assert type(key) is str
            _assert_sendable(part, f"{where}.{key}")
    elif type(value) is list:
        for index, part in enumerate(value):
            _assert_sendable(part, f"{where}[{index}]")
    elif type(value) is np.ndarray:
        assert value.dtype == np.float64 and value.ndim == 1 and value.flags.c_contiguous, where
        assert np.isfinite(value).all(), where
    else:
        assert type(value) in (float, str, bool), f"{where} is a {type(value)}"
        assert type(value) is not float or math.isfinite(value), where
