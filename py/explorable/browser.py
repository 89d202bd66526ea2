"""The door between the page's worker and Python: a figure's name and state in, a Scene out."""

import json

from pyodide.ffi import to_js

from explorable import edits, figures, wire
from explorable.controls import clamp

_states = {}  # of each page and figure, as it was last drawn


def draw(name, state, page=None):
    """The figure's Scene for `state` (JSON), as [text, numbers] for the page: see wire.message.

    A page says only what is new since the last time: a hundred thousand points that stay as they
    are do not cross again, and are the same object here.
    """
    figure = figures.load(name)
    state = clamp(figure.CONTROLS, _states.get((page, name), {}) | json.loads(state))
    if page is not None:
        _states[page, name] = state
    return to_js(wire.message(figure.draw(state)))


def forget(page):
    """The page is gone, or has another Python now."""
    for key in [key for key in _states if key[0] == page]:
        del _states[key]


def edit(name, text):
    """The reader's text in the place of the figure's function; the original for an empty text."""
    if text:
        edits.rewrite(name, text)
    else:
        edits.restore(name)
