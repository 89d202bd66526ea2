"""What holds for every figure that there is: it lives, moves, can be undone, and is accessible."""

import math

import pytest

from tests.browser.support.named import Figure
from tests.browser.support.sites import ROOT

GALLERY = "gallery/"
NAMES = "[...document.querySelectorAll('explorable-figure')].map((one) => one.name)"
SLIDERS = "[...{}.querySelectorAll('input[type=range]')].map((input) => input.name)"
HANDLES = (
    "[...{}.querySelectorAll('[data-handle]')].map((handle) =>"
    " [handle.closest('[data-panel]').dataset.panel, handle.dataset.handle])"
)
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
VIOLATIONS = (
    "axe.run(document.querySelector(argument), { resultTypes: ['violations'] })"
    ".then(({ violations }) => violations.map(({ id, nodes }) =>"
    " `${id}: ${nodes.map(({ html }) => html).join(' ')}`))"
)


@pytest.fixture(scope="module")
def gallery(start_reader, keeper):
    """The gallery with Python running, one an engine."""
    reader = start_reader(beside=keeper)
    reader.open(GALLERY)
    reader.wait_until("document.querySelector('explorable-figure').dataset.phase === 'live'")
    yield reader
    reader.close()


@pytest.fixture
def figures(gallery):
    """Every figure of the gallery in its default state; none of them may report an error."""
    gallery.forget()
    found = [Figure(gallery, name) for name in gallery.evaluate(NAMES)]
    for figure in found:
        if "=" in gallery.evaluate("location.search"):
            figure.press("reset")
    gallery.move(1, 1)
    yield found
    assert not gallery.errors()


def handles_of(figure):
    """(panel, handle) of every handle; of many alike, all in one engine and the first in others."""
    found = figure.reader.evaluate(HANDLES.format(figure.element))
    if figure.reader.engine == "chromium":
        return found
    first = {}
    for panel, name in found:
        first.setdefault((panel, name.split("[")[0]), name)
    return [(panel, name) for (panel, _), name in first.items()]


def check_numbers(figure):
    """Python has answered, and with numbers."""
    assert all(math.isfinite(number) for number in figure.readouts.values())
    assert figure.readouts
    assert not figure.visible(".note details"), figure.text(".note")


def move(figure, act):
    """Act on a figure with an arrow; at the end of its range, with the other one."""
    before = figure.state
    act("ArrowRight")
    if figure.state == before:
        act("ArrowLeft")
    figure.settle()
    assert figure.state != before
    check_numbers(figure)
    return before


def test_the_first_frame_is_what_python_draws(figures, subtests):
    page = (figures[0].reader.site.folder / GALLERY / "index.html").read_text(encoding="utf-8")
    assert len(figures) >= 5
    for figure in figures:
        with subtests.test(figure=figure.name):
            figure.settle()
            [slider, *_] = figure.reader.evaluate(SLIDERS.format(figure.element))
            first = figure.pictures(page)
            for kept in (True, False):
                if not kept:  # and everything drawn anew, not only updated
                    panels = f"{figure.element}.querySelector('.panels')"
                    figure.reader.evaluate(f"void {panels}.replaceChildren()")
                move(figure, lambda key, name=slider, figure=figure: figure.slide(name, key))
                assert figure.pictures() != first
                figure.press("undo")
                figure.settle()
                assert figure.pictures() == first


def test_every_slider_moves_its_figure(figures, subtests):
    for figure in figures:
        for name in figure.reader.evaluate(SLIDERS.format(figure.element)):
            with subtests.test(figure=figure.name, slider=name):
                shown = figure.pictures(), figure.text(".readouts")
                before = move(figure, lambda key, name=name, figure=figure: figure.slide(name, key))
                after = figure.state
                assert (figure.pictures(), figure.text(".readouts")) != shown
                figure.press("undo")
                assert figure.state == before
                figure.press("redo")
                assert figure.state == after
                figure.press("reset")
                figure.settle()
                assert figure.state == before
                assert (figure.pictures(), figure.text(".readouts")) == shown


def test_every_handle_can_be_nudged(figures, subtests):
    for figure in figures:
        for panel, handle in handles_of(figure):
            with subtests.test(figure=figure.name, panel=panel, handle=handle):
                place = figure.inside(f'[data-panel="{panel}"] [data-handle="{handle}"]')

                def nudge(key, place=place, figure=figure):
                    figure.reader.focus(place)
                    figure.reader.press(key)

                before = move(figure, nudge)
                assert figure.reader.focused(place)
                figure.press("undo")
                figure.settle()
                assert figure.state == before


@pytest.mark.engines("chromium")
def test_axe_finds_nothing_in_any_figure(figures, subtests):
    figures[0].reader.page.evaluate(AXE)
    for figure in figures:
        with subtests.test(figure=figure.name):
            figure.show()
            opened = f"{figure.element}.querySelectorAll('details:not([hidden])')"
            figure.reader.evaluate(f"void {opened}.forEach((details) => details.open = true)")
            assert figure.reader.evaluate(VIOLATIONS, figure.inside()) == []
