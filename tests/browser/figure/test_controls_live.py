"""Each slider and handle of a live figure moves it; a move is undone, redone and reset."""

import pytest

from tests.browser.page.test_page import AXE
from tests.browser.support.figure import Figure
from tests.browser.support.live_figure import (
    clear_panels,
    first_frame,
    handles,
    move,
    move_slider,
    sliders,
    undo,
)
from tests.browser.support.selectors import ARTICLE

VIOLATIONS = (
    "axe.run(document.querySelector(argument), { resultTypes: ['violations'] })"
    ".then(({ violations }) => violations.map(({ id, nodes }) =>"
    " `${id}: ${nodes.map(({ html }) => html).join(' ')}`))"
)


@pytest.fixture
def figure(reader):
    """The article's first figure in its default state."""
    return Figure(reader, "likelihood")


@pytest.mark.parametrize("drawn", ["updated", "anew"])
def test_the_first_frame_is_what_python_draws(figure, drawn):
    first = first_frame(figure, ARTICLE)
    if drawn == "anew":
        clear_panels(figure)
    move_slider(figure, sliders(figure)[0])
    assert figure.pictures() != first
    undo(figure)
    assert figure.pictures() == first


def test_every_slider_moves_the_figure(figure, subtests):
    for name in sliders(figure):
        with subtests.test(slider=name):
            shown = figure.pictures(), figure.text(".readouts")
            before = move_slider(figure, name)
            after = figure.state
            assert (figure.pictures(), figure.text(".readouts")) != shown
            undo(figure)
            assert figure.state == before
            figure.press("redo")
            assert figure.state == after
            figure.press("reset")
            figure.settle()
            assert figure.state == before
            assert (figure.pictures(), figure.text(".readouts")) == shown


def test_every_handle_can_be_nudged(figure, subtests):
    for handle in handles(figure):
        with subtests.test(handle=handle):
            before = move(figure, handle)
            assert figure.reader.focused(handle)
            undo(figure)
            assert figure.state == before


@pytest.mark.engines("chromium")
def test_a_figure_with_open_details_has_no_accessibility_violation(figure):
    figure.reader.page.evaluate(AXE.read_text(encoding="utf-8"))
    opened = f"{figure.element}.querySelectorAll('details:not([hidden])')"
    figure.reader.evaluate(f"void {opened}.forEach((details) => details.open = true)")
    assert figure.reader.evaluate(VIOLATIONS, figure.inside()) == []
