"""Every figure of the gallery goes live, follows a control, and redraws its first frame."""

import pytest

from explorable import figures as modules
from tests.browser.support.figure import Figure
from tests.browser.support.live_figure import (
    NAMES,
    clear_panels,
    first_frame,
    handles,
    move,
    move_slider,
    sliders,
    undo,
)

pytestmark = pytest.mark.engines("chromium")  # test_controls_live.py runs in all three engines

GALLERY = "gallery/"


def test_every_figure_goes_live_and_redraws_its_first_frame(new_page, subtests):
    reader = new_page().open(GALLERY)
    names = reader.evaluate(NAMES)
    assert sorted(names) == modules.names()
    for figure in (Figure(reader, name) for name in names):
        with subtests.test(figure=figure.name):
            figure.settle()
            first = first_frame(figure, GALLERY)
            clear_panels(figure)
            before = move_first_control(figure)
            assert figure.pictures() != first
            undo(figure)
            assert figure.state == before
            assert figure.pictures() == first


def move_first_control(figure):
    """Move its first slider, or its first handle where it has no slider."""
    names = sliders(figure)
    return move_slider(figure, names[0]) if names else move(figure, handles(figure)[0])
