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
        put_in_force(figure.CODE, function)
    scene = localised(figure.draw(allowed(figure.CONTROLS, state)))  # noqa: F821
    print(scene.note or scene.summary)
    for readout in scene.readouts:
        print(f"{readout.label}: {readout.text}")
    draw(scene, 10, import_module("explorable.words").translated(figure.TITLE))


def picture(name):
    """Draws a still picture of the text."""
    draw(localised(import_module(f"pictures.{name}").draw()), 5)


def localised(scene):
    """The Scene in the language of this notebook."""
    return import_module("explorable.scene.localise").localised(scene)


def draw(scene, width, title=""):
    """Shows a Scene, `width` inches wide."""
    drawn = io.BytesIO()
    import_module("draw_mpl").draw(scene, width=width, title=title).savefig(drawn)
    display(Image(drawn.getvalue(), width=90 * width))


def put_in_force(code, function):
    """Puts `function` in force for the Editable `code`; it sees the names of the original's module.

    An unchanged text restores the original, for which figures have closed forms.
    """
    text = inspect.getsource(function)
    if text.strip() == inspect.getsource(code.original).strip():
        return code.restore()
    seen = vars(sys.modules[code.module]) | inspect.unwrap(function).__globals__
    exec(compile(text, SCRIPT, "exec"), seen)
    written = code.defined_in({function.__name__: seen[function.__name__]})
    if written is None:
        raise ValueError(f"The function must still be called {code.name}.")
    return code.replace(written)
