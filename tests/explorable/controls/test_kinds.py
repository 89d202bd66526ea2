"""Each kind of control: what its clamp makes of a value, and which definitions it refuses."""

import math
from dataclasses import replace

import pytest

from explorable import figures
from tests.explorable.controls.samples import LOG, NORM, POINT, POINTS, slider
from tests.explorable.controls.test_clamp import assert_allowed

SLIDER = slider()


@pytest.mark.parametrize("name", figures.names())
def test_defaults_of_figures_are_allowed_and_their_names_differ(name):
    controls = figures.load(name).CONTROLS
    assert len({control.name for control in controls}) == len(controls)
    for control in controls:
        assert_allowed(control, control.default)
        assert control.label and getattr(control, "step", 1) > 0


@pytest.mark.parametrize("name", figures.names())
def test_at_most_names_a_slider_that_can_hold_the_lower_ones_values(name):
    controls = {control.name: control for control in figures.load(name).CONTROLS}
    for lower in controls.values():
        if getattr(lower, "at_most", ""):
            upper = controls[lower.at_most]
            assert upper.kind == "slider" and upper.low >= lower.low
            assert lower.default <= upper.default
            assert upper.step == lower.step and upper.scale == lower.scale


@pytest.mark.parametrize("value", [None, True, "1", math.nan, [1.0], {}])
def test_a_slider_falls_back_to_its_default(value):
    assert SLIDER.clamp(value) == SLIDER.default


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (-1, 0.2),
        (math.inf, 3.0),
        (-math.inf, 0.2),
        (2, 2.0),
        (0.25, 0.25),
        pytest.param(10**400, 3.0, id="huge"),
    ],
)
def test_a_slider_moves_to_its_nearest_end(value, kept):
    assert SLIDER.clamp(value) == kept and type(SLIDER.clamp(value)) is float


def test_a_slider_with_a_whole_step_counts():
    assert slider(low=1, high=9, default=2, step=1).clamp(4.5) == 5.0


@pytest.mark.parametrize("value", [None, True, 2, "L1", ["l1"], {}])
def test_a_choice_falls_back_to_its_default(value):
    assert NORM.clamp(value) == "l2" and NORM.clamp("l1") == "l1"


@pytest.mark.parametrize(("count", "style"), [(8, "radio"), (9, "select")])
def test_many_options_are_a_list_to_open(count, style):
    options = tuple((f"o{number}", "an option") for number in range(count))
    assert replace(NORM, options=options, default="o1", style="").style == style


@pytest.mark.parametrize("value", [None, 3, "1,2", [1], [1, 2, 3], [1, math.nan], [[1, 2]]])
def test_a_point_falls_back_to_its_default(value):
    assert POINT.clamp(value) == POINT.default == (2.4, 1.1)


def test_a_point_moves_into_its_ranges():
    assert POINT.clamp([9, 1e-300]) == (4.0, 0.0)
    assert [type(number) for number in POINT.clamp([1, -(10**400)])] == [float, float]


@pytest.mark.parametrize(
    "value", [None, 3, "1,2", [1, 2], [[1, 2, 3]], [[1, math.nan]], [[1, "2"]], [[math.inf, 0]]]
)
def test_points_fall_back_to_their_default(value):
    assert POINTS.clamp(value) == POINTS.default


def test_points_move_into_their_ranges_and_the_surplus_is_dropped():
    assert POINTS.clamp([[9, -99], (1e-300, 0.3)]) == ((2.0, -10.0), (0.0, 0.3))
    assert POINTS.clamp([[10**400, -(10**400)]]) == ((2.0, -10.0),)
    assert POINTS.clamp([]) == ()
    assert len(POINTS.clamp([[0, 0]] * 50)) == POINTS.most
    assert POINTS.clamp(POINTS.default) is POINTS.default


@pytest.mark.parametrize(
    ("control", "change", "words"),
    [
        (SLIDER, {"high": 0.2}, "low <= default"),
        (SLIDER, {"default": 9.0}, "low <= default"),
        (SLIDER, {"step": 0}, "step > 0"),
        (SLIDER, {"scale": "sqrt"}, "'sqrt'"),
        (SLIDER, {"smallest": 0.1}, "smallest"),
        (LOG, {"low": 0, "default": 0}, "smallest"),
        (LOG, {"low": -1}, "negative"),
        (LOG, {"low": 0, "smallest": 200.0}, "0 < smallest"),
        (NORM, {"default": "l3"}, "default"),
        (NORM, {"options": (("l2", "a"), ("l2", "b"))}, "different"),
        (NORM, {"style": "tabs"}, "'tabs'"),
    ],
)
def test_a_control_that_cannot_work_is_refused_by_name(control, change, words):
    with pytest.raises(ValueError, match=f"{control.name!r}.*{words}"):
        replace(control, **change)
