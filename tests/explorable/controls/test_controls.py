"""Whatever a link says, `clamp` makes an allowed state of it, and leaves an allowed one alone."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorable import figures
from explorable.controls import Points, Slider, clamp
from tests.explorable.states import FEW, figures_and_states

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda parts: st.lists(parts, max_size=4) | st.dictionaries(st.text(max_size=3), parts),
    max_leaves=8,
)
SLIDER = Slider(
    name="sd", label="sd", symbol="s", term="noise", low=0.2, high=3.0, default=1.5, step=0.01
)
POINTS = Points(
    name="points",
    label="Houses",
    noun="house",
    x_label="size",
    y_label="price",
    x_range=(-1.0, 2.0),
    y_range=(-10.0, 10.0),
    default=((0.5, 1.0),),
    step=0.01,
    most=3,
)


@given(figures_and_states())
@FEW
def test_an_allowed_state_is_kept_to_six_decimals(figure_and_state):
    name, state = figure_and_state
    for control_name, value in clamp(figures.load(name).CONTROLS, state).items():
        if isinstance(value, float | int):
            assert value == state[control_name]
        else:
            for pair, wanted in zip(value, state[control_name], strict=True):
                assert pair == pytest.approx(wanted, abs=1e-6)


@given(st.data())
@FEW
def test_clamping_anything_is_allowed_and_clamping_again_changes_nothing(data):
    controls = figures.load(data.draw(st.sampled_from(figures.names()))).CONTROLS
    names = st.sampled_from([control.name for control in controls]) | st.text(max_size=5)
    state = clamp(controls, data.draw(st.dictionaries(names, ANYTHING, max_size=5)))
    assert clamp(controls, state) == state
    for control in controls:
        check_allowed(control, state.pop(control.name))
    assert not state


def check_allowed(control, value):
    if control.kind == "slider":
        assert isinstance(value, float | int) and control.low <= value <= control.high
        return
    assert len(value) <= control.most
    for x, y in value:
        assert control.x_range[0] <= x <= control.x_range[1]
        assert control.y_range[0] <= y <= control.y_range[1]


@pytest.mark.parametrize("name", figures.names())
def test_defaults_lie_inside_and_steps_reach_both_ends(name):
    for control in figures.load(name).CONTROLS:
        check_allowed(control, control.default)
        assert control.step > 0 and control.label
        if control.kind == "slider":
            assert control.scale in ("linear", "log")
            places = [control.low, control.default, control.high]
            if control.scale == "log":
                places = [math.log10(place) for place in places]
            steps = [(place - places[0]) / control.step for place in places]
            assert steps == pytest.approx([round(count) for count in steps], abs=1e-6)


@pytest.mark.parametrize("value", [None, True, "1", math.nan, [1.0], {}])
def test_what_is_no_number_is_the_default(value):
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
def test_a_number_moves_to_the_nearest_end(value, kept):
    assert SLIDER.clamp(value) == kept and type(SLIDER.clamp(value)) is float


@pytest.mark.parametrize(
    "value", [None, 3, "1,2", [1, 2], [[1, 2, 3]], [[1, math.nan]], [[1, "2"]], [[math.inf, 0]]]
)
def test_what_is_no_list_of_pairs_is_the_default(value):
    assert POINTS.clamp(value) == POINTS.default


def test_points_move_into_their_ranges_and_the_surplus_goes():
    assert POINTS.clamp([[9, -99], (1e-300, 0.3)]) == ((2.0, -10.0), (0.0, 0.3))
    assert POINTS.clamp([[10**400, -(10**400)]]) == ((2.0, -10.0),)
    assert POINTS.clamp([]) == ()
    assert len(POINTS.clamp([[0, 0]] * 5)) == POINTS.most


def test_unknown_names_go_and_missing_ones_come():
    assert clamp((SLIDER, POINTS), {"penalty": 3, "sd": 2.0}) == {
        "sd": 2.0,
        "points": POINTS.default,
    }


def test_names_of_figures_are_in_order():
    assert all(a < b for a, b in pairwise(figures.names()))
    with pytest.raises(KeyError, match="likelihood"):
        figures.load("likelyhood")
