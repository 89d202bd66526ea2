"""Everything that a pointer can do, by keyboard."""

import pytest
from pytest import approx

from tests.browser.support import expected
from tests.browser.support.selectors import FIGURE, handle, part, slider


def moved_by(reader, key, value):
    """How far a key moves what `value` reads from the state."""
    before = value(reader.state)
    reader.press(key)
    reader.settle()
    return value(reader.state) - before


def test_arrow_keys_move_a_point(reader):
    reader.focus(handle("points[4]"))

    def across(key):
        return moved_by(reader, key, lambda state: state["points"][4][0])

    def up(key):
        return moved_by(reader, key, lambda state: state["points"][4][1])

    fine, plain, coarse = across("Alt+ArrowRight"), across("ArrowRight"), across("Shift+ArrowRight")
    assert 0 < fine < plain < coarse
    assert across("ArrowLeft") == approx(-plain)
    assert up("ArrowUp") == approx(plain)
    assert up("Shift+ArrowDown") == approx(-coarse)
    state = reader.state
    assert reader.readout("mle") == approx(expected.mle(state), abs=1e-9)
    words = f"document.querySelector('{handle('points[4]')}').getAttribute('aria-valuetext')"
    assert f"{state['points'][4][0]:.2f}" in reader.evaluate(words).replace("−", "-")
    assert reader.focused(handle("points[4]"))


def test_a_handle_has_an_accessible_name_and_value(reader):
    reader.focus(part(".legend button"))
    for _ in range(12):
        reader.press("Tab")
        if reader.focused("[data-handle]"):
            break
    assert reader.focused(part("[data-handle]")), "Tab reaches the handles"
    told = reader.evaluate(
        "['role', 'aria-label', 'aria-valuemin', 'aria-valuemax', 'aria-valuenow',"
        " 'aria-valuetext'].map((name) => document.activeElement.getAttribute(name))"
    )
    role, label, low, high, now, words = told
    assert role == "slider"
    assert label
    assert words
    assert float(low) <= float(now) <= float(high)
    outline = "getComputedStyle(document.activeElement.querySelector('.halo')).opacity"
    reader.wait_until(f"{outline} > 0.1")


def test_home_and_end_move_the_slope_to_its_limits(reader):
    for panel in ("houses", "slopes"):
        reader.focus(handle("slope", panel))
        reader.press("Home")
        reader.settle()
        assert reader.state["slope"] == -5
        reader.press("End")
        reader.settle()
        assert reader.state["slope"] == 5
        assert reader.readout("slope") == 5
    assert reader.readout("relative_likelihood") == approx(
        expected.relative_likelihood(reader.state), rel=1e-9
    )
    reader.press("ArrowRight")
    assert reader.state["slope"] == 5


def test_points_are_deleted_and_added_by_key(reader):
    before = reader.state["points"]
    reader.focus(handle("points[2]"))
    reader.press("Delete")
    reader.settle()
    assert reader.state["points"] == before[:2] + before[3:]
    assert reader.focused(handle("points[1]")), "the focus stays with a neighbour"
    reader.press("Insert")
    reader.settle()
    assert len(reader.state["points"]) == 6
    assert reader.focused(handle("points[5]")), "the new one can be moved at once"
    reader.press("+")
    reader.settle()
    assert len(reader.state["points"]) == 7
    assert reader.readout("mle") == approx(expected.mle(reader.state), abs=1e-9)
    assert reader.count(part("[data-panel=houses] [data-handle^=points]")) == 7


def test_escape_cancels_a_keyboard_drag(reader):
    house = handle("points[0]")
    reader.focus(house)
    reader.press("Enter")
    assert reader.count(house + "[data-picked]") == 1
    reader.press("Escape")
    assert reader.count("[data-picked]") == 0


@pytest.mark.parametrize("name", ["noise_sd", "slope"])
def test_sliders_have_the_same_keys(reader, name):
    reader.focus(slider(name))

    def by(key):
        return moved_by(reader, key, lambda state: state[name])

    fine, plain, coarse = by("Alt+ArrowRight"), by("ArrowRight"), by("Shift+ArrowUp")
    assert 0 < fine < plain < coarse
    assert by("ArrowLeft") == approx(-plain)
    assert by("Shift+ArrowDown") == approx(-coarse)
    assert by("Alt+ArrowLeft") == approx(-fine)
    ends = reader.evaluate(
        f"['min', 'max'].map((end) => Number({FIGURE}.querySelector(argument)[end]))", slider(name)
    )
    reader.press("Home")
    reader.settle()
    assert reader.state[name] == ends[0]
    assert reader.readout("log_likelihood") == approx(expected.log_likelihood(reader.state))
    reader.press("End")
    reader.settle()
    assert reader.state[name] == ends[1]
    assert reader.readout("log_likelihood") == approx(expected.log_likelihood(reader.state))


def test_undo_and_redo(reader):
    before = reader.state
    reader.focus(handle("points[0]"))
    reader.press("ArrowUp", "ArrowUp")
    after = reader.state
    assert after != before
    reader.press("Control+z", "Control+z")
    assert reader.state == before
    reader.press("Control+y")
    reader.press("Control+Shift+Z")
    reader.settle()
    assert reader.state == after
    assert reader.readout("mle") == approx(expected.mle(after), abs=1e-9)
