"""What the first cell of a notebook ends with, in the place of what standalone.py does for scripts.

notebook.py copies this file's text, without these lines, after `Sources` and `allowed`.
"""

import inspect
import io
import sys
from importlib import import_module

from IPython.display import Image, display

SCRIPT = "notebook"  # what tracebacks call the modules of this cell


def show(name, state, function=None):
    """Prints the numbers of a figure in that state, and draws it.

    `function`, if given, takes the place of the figure's own, in all figures that share it.
    """
    figure = import_module(f"explorable.figures.{name}")
    if function:
        put_in_place(figure.CODE, function)
    scene = figure.draw(allowed(figure.CONTROLS, state))  # noqa: F821
    print(scene.note or scene.summary)
    for readout in scene.readouts:
        print(f"{readout.label}: {readout.text}")
    draw(scene, 10, figure.TITLE)


def picture(name):
    """Draws a still picture of the text."""
    draw(import_module(f"pictures.{name}").draw(), 5)


def draw(scene, width, title=""):
    """Shows a Scene, `width` inches wide."""
    drawn = io.BytesIO()
    import_module("draw_mpl").draw(scene, width=width, title=title).savefig(drawn)
    display(Image(drawn.getvalue(), width=90 * width))


def put_in_place(original, function):
    """The figure draws with this function from now on. It sees what the original's module sees.

    The original itself stays if nothing was changed: figures may know it by heart and take a
    shorter way for it.
    """
    module, text = sys.modules[original.__module__], inspect.getsource(function)
    new = original
    if text.strip() != inspect.getsource(original).strip():
        seen = vars(module) | inspect.unwrap(function).__globals__
        exec(compile(text, SCRIPT, "exec"), seen)
        new = seen[original.__name__]
    setattr(module, original.__name__, new)
