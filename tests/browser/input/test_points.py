"""Houses come and go, and every step can be taken back."""

from itertools import pairwise

import pytest
from pytest import approx

from tests.browser.support import expected
from tests.browser.support.selectors import button, handle, part

DISABLED = "document.querySelector(argument).ariaDisabled === 'true'"


def test_a_double_click_adds_a_point(reader):
    before = reader.state["points"]
    reader.show(part("[data-panel=houses]"))
    left, top, width, height = reader.evaluate(
        "((box) => [box.x, box.y, box.width, box.height])"
        "(document.querySelector(argument).getBoundingClientRect())",
        part("[data-panel=houses]"),
    )
    there = (round(left + width * 0.25), round(top + height * 0.25))
    reader.click_at(*there, times=2)
    reader.settle()
    points = reader.state["points"]
    assert points[:6] == before
    assert len(points) == 7
    assert reader.centre(handle("points[6]")) == approx(there, abs=2)
    assert reader.readout("mle") == approx(expected.mle(reader.state), abs=1e-9)

    reader.click_at(left + width * 0.75, top + height * 0.25)
    assert len(reader.state["points"]) == 7, "a single click adds nothing"


def test_the_button_adds_a_point_and_undo_removes_it(reader):
    before = reader.state
    assert reader.evaluate(DISABLED, button("undo"))
    assert reader.evaluate(DISABLED, button("redo"))
    reader.click(button("add"))
    reader.settle()
    added = reader.state
    assert len(added["points"]) == 7
    assert reader.focused(handle("points[6]"))
    assert not reader.evaluate(DISABLED, button("undo"))

    reader.click(button("undo"))
    reader.settle()
    assert reader.state == before
    assert reader.count(part("[data-panel=houses] [data-handle^=points]")) == 6
    assert reader.evaluate(DISABLED, button("undo"))
    assert not reader.evaluate(DISABLED, button("redo"))
    reader.click(button("undo"))
    assert reader.state == before, "there is nothing more to take back"

    reader.click(button("redo"))
    reader.settle()
    assert reader.state == added
    assert reader.readout("mle") == approx(expected.mle(added), abs=1e-9)


@pytest.mark.engines("chromium")
def test_the_first_added_point_determines_the_slope(reader):
    reader.state = {"points": []}
    reader.settle()
    reader.click(button("add"))
    reader.settle()
    assert len(reader.state["points"]) == 1
    assert reader.readout("mle") == approx(expected.mle(reader.state))


@pytest.mark.engines("chromium")
def test_added_points_do_not_overlap(reader):
    for _ in range(20):
        reader.click(button("add"))
    reader.settle()
    sizes = sorted(x for x, _ in reader.state["points"])
    assert len(sizes) == 26
    assert min(after - before for before, after in pairwise(sizes)) > 0.05


def test_reset_can_be_undone(reader):
    before = reader.state
    reader.state = {"slope": 3, "points": [[1, 2]], "noise_sd": 0.4}
    changed = reader.state
    reader.click(button("reset"))
    reader.settle()
    assert reader.state == before
    assert reader.readout("mle") == approx(expected.mle(before), abs=1e-9)
    reader.click(button("undo"))
    reader.settle()
    assert reader.state == changed
