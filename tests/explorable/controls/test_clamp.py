"""`clamp` returns a complete, allowed State for any input, and keeps an allowed one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorable import figures
from explorable.controls import State, clamp
from tests.explorable.controls import samples
from tests.explorable.states import FEW, figures_and_states, states

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda parts: st.lists(parts, max_size=4) | st.dictionaries(st.text(max_size=3), parts),
    max_leaves=8,
)
LISTS = st.sampled_from([figures.load(name).CONTROLS for name in figures.names()] + [samples.ALL])


def assert_allowed(control, value):
    if control.kind == "slider":
        assert isinstance(value, float | int) and control.low <= value <= control.high
    elif control.kind == "choice":
        assert value in control.values
    else:
        pairs = [value] if control.kind == "point" else value
        assert control.kind == "point" or len(value) <= control.most
        for x, y in pairs:
            assert control.x_range[0] <= x <= control.x_range[1]
            assert control.y_range[0] <= y <= control.y_range[1]


@given(figures_and_states())
@FEW
def test_clamp_keeps_an_allowed_state_to_six_decimals(figure_and_state):
    name, state = figure_and_state
    assert_kept(figures.load(name).CONTROLS, state)


@given(states(samples.ALL))
@FEW
def test_clamp_keeps_an_allowed_state_of_every_kind_of_control(state):
    assert_kept(samples.ALL, state)


def assert_kept(controls, state):
    for control in controls:
        value = clamp(controls, state)[control.name]
        if control.kind in ("slider", "choice"):
            assert value == state[control.name]
        elif control.kind == "point":
            assert value == pytest.approx(state[control.name], abs=1e-6)
        else:
            for pair, wanted in zip(value, state[control.name], strict=True):
                assert pair == pytest.approx(wanted, abs=1e-6)


@given(st.data())
@FEW
def test_clamp_is_allowed_complete_and_idempotent_for_any_input(data):
    controls = data.draw(LISTS)
    names = st.sampled_from([control.name for control in controls]) | st.text(max_size=5)
    state = clamp(controls, data.draw(st.dictionaries(names, ANYTHING, max_size=5)))
    assert clamp(controls, state) == state
    assert list(state) == [control.name for control in controls]
    for control in controls:
        assert_allowed(control, state[control.name])


@given(st.permutations(samples.ALL), states(samples.ALL), st.lists(st.integers(0, 50), max_size=3))
@FEW
def test_clamp_holds_chains_of_at_most_in_any_order(controls, state, counts):
    state |= dict(zip(("first", "heads", "flips"), map(float, counts), strict=False))
    clamped = clamp(controls, state)
    assert clamped.flips == state["flips"]
    assert clamped.heads == min(state["heads"], clamped.flips)
    assert clamped.first == min(state["first"], clamped.heads)


def test_clamp_drops_unknown_names_and_adds_missing_ones():
    controls = (samples.slider(), samples.POINTS)
    state = clamp(controls, {"penalty": 3, "sd": 2.0})
    assert state == {"sd": 2.0, "points": samples.POINTS.default}
    assert type(state) is State
