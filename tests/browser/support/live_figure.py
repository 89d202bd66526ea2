"""Moves controls of any live figure by keyboard, and checks the result."""

import math

NAMES = "[...document.querySelectorAll('explorable-figure')].map((one) => one.name)"
SLIDERS = "[...{}.querySelectorAll('input[type=range]')].map((input) => input.name)"
HANDLES = (
    "[...{}.querySelectorAll('[data-handle]')].map((handle) =>"
    " [handle.closest('[data-panel]').dataset.panel, handle.dataset.handle])"
)


def sliders(figure):
    """The names of its sliders."""
    return figure.reader.evaluate(SLIDERS.format(figure.element))


def handles(figure):
    """Selectors of its handles: all in Chromium, the first of each list elsewhere."""
    found = figure.reader.evaluate(HANDLES.format(figure.element))
    if figure.reader.engine != "chromium":
        first = {}
        for panel, name in found:
            first.setdefault((panel, name.split("[")[0]), (panel, name))
        found = first.values()
    place = '[data-panel="{}"] [data-handle="{}"]'
    return [figure.inside(place.format(panel, name)) for panel, name in found]


def move(figure, place):
    """Press an arrow key on a slider or handle, the other arrow at the end of its range.

    Returns the state before.
    """
    before = figure.state
    for key in ("ArrowRight", "ArrowLeft"):
        if figure.state == before:
            figure.reader.focus(place)
            figure.reader.press(key)
    figure.settle()
    assert figure.state != before
    check_readouts(figure)
    return before


def move_slider(figure, name):
    """Move the slider of this name; returns the state before."""
    return move(figure, figure.inside(f'input[type=range][name="{name}"]'))


def check_readouts(figure):
    """Python has answered with finite numbers and without an error."""
    assert figure.readouts
    assert all(math.isfinite(number) for number in figure.readouts.values())
    assert not figure.visible(".note details"), figure.text(".note")


def undo(figure):
    """Undo the last step and wait for the picture."""
    figure.press("undo")
    figure.settle()


def first_frame(figure, page):
    """The elements of its panels as the HTML of the built page has them."""
    path = figure.reader.site.folder / page / "index.html"
    return figure.pictures(path.read_text(encoding="utf-8"))


def clear_panels(figure):
    """Remove its panels' elements, so that the next frame is drawn anew and not updated."""
    figure.reader.evaluate(f"void {figure.element}.querySelector('.panels').replaceChildren()")
