"""The door between the page's worker and Python: a figure's name and state in, a Scene out."""

import json

from pyodide.ffi import to_js

from explorable import figures
from explorable.controls import clamp
from explorable.runtime import code_edits as edits
from explorable.scene import delta as news

_states = {}  # of each page and figure, as it was last drawn
_seen = {}  # what the page has of that


def draw(name, state, page=None):
    """The figure's Scene for `state` (JSON), as [text, numbers] for the page: see news.message.

    Both sides say only what is new since the last time: a hundred thousand points that stay as
    they are do not cross again, and are the same object here.
    """
    figure, key = figures.load(name), (page, name)
    state = clamp(figure.CONTROLS, _states.get(key, {}) | json.loads(state))
    if page is None:
        return to_js(news.message(figure.draw(state)))
    _states[key] = state
    return to_js(news.message(figure.draw(state), _seen.setdefault(key, news.Page())))


def forget(page):
    """The page is gone, or has another Python now."""
    for memory in (_states, _seen):
        for key in [key for key in memory if key[0] == page]:
            del memory[key]


def edit(name, text):
    """The reader's text in the place of the figure's function; the original for an empty text."""
    if text:
        edits.rewrite(name, text)
    else:
        edits.restore(name)
