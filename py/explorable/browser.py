"""The door between the page's worker and Python: a figure's name and state in, a Scene out."""

from js import Object
from pyodide.ffi import to_js

from explorable import edits, figures, wire


def draw(name, state):
    """The figure's Scene for `state` (a plain JS object), as a plain JS object to be posted.

    Proxies are refused here, by `create_pyproxies=False`, rather than by `postMessage` later,
    which could not say where they came from.
    """
    scene = figures.draw(name, state.to_py())
    return to_js(wire.pack(scene), dict_converter=Object.fromEntries, create_pyproxies=False)


def edit(name, text):
    """The reader's text in the place of the figure's function; the original for an empty text."""
    if text:
        edits.rewrite(name, text)
    else:
        edits.restore(name)
