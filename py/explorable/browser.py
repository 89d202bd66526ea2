"""The door between the page's worker and Python: a figure's name and state in, a Scene out."""

import json

from pyodide.ffi import to_js

from explorable import edits, figures, wire


def draw(name, state):
    """The figure's Scene for `state` (JSON), as [text, numbers] for the page: see wire.message."""
    return to_js(wire.message(figures.draw(name, json.loads(state))))


def edit(name, text):
    """The reader's text in the place of the figure's function; the original for an empty text."""
    if text:
        edits.rewrite(name, text)
    else:
        edits.restore(name)
