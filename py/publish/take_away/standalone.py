"""What every copied script ends with: imports out of texts, the reader's function, the run itself.

script.py copies this file's text, without these lines, into every script: it may use only what
comes with Python and with matplotlib.
"""

import argparse
import inspect
import logging
import re
import sys
from importlib import import_module
from importlib.abc import ExecutionLoader, MetaPathFinder
from importlib.util import spec_from_loader
from pathlib import Path

import numpy as np

SCRIPT = Path(__file__)


class Sources(MetaPathFinder, ExecutionLoader):
    """Imports modules from their texts, {"explorable/edits.py": text}, before any other way."""

    def __init__(self, texts):
        self.texts = texts

    def find_spec(self, name, path=None, target=None):
        """Only for modules that are here; all others are left to Python."""
        return spec_from_loader(name, self) if self.path(name) in self.texts else None

    def path(self, name):
        """Where the module's text would be among the texts."""
        package = f"{name.replace('.', '/')}/__init__.py"
        return package if package in self.texts else f"{name.replace('.', '/')}.py"

    def is_package(self, name):
        """Whether the module holds others."""
        return self.path(name).endswith("/__init__.py")

    def get_source(self, name):
        """The module's text, which tracebacks quote as well."""
        return self.texts[self.path(name)]

    def get_filename(self, name):
        """What tracebacks call it."""
        return f"{SCRIPT}/{self.path(name)}"

    def get_data(self, path):
        """The bytes of a table that lies beside a module."""
        return self.texts[Path(path).relative_to(SCRIPT).as_posix()].encode()


def put_function(code):
    """Puts the function between the marks in force for the Editable `code`, if it was changed.

    It sees the names of the original's module. Unchanged it is not used, because figures have
    closed forms for the original.
    """
    script = SCRIPT.read_text("utf-8-sig")
    marked = re.search(r"^# >>> function\n(.*)^# <<< function$", script, re.DOTALL | re.MULTILINE)
    if not marked:
        sys.exit("The lines “# >>> function” and “# <<< function” must stay where they were.")
    text = marked[1]
    if text.strip() == inspect.getsource(code.original).strip():
        return
    name = code.name
    namespace = dict(vars(sys.modules[code.module]))
    del namespace[name]
    above = script.count("\n", 0, marked.start(1))  # so that tracebacks name the script's lines
    exec(compile("\n" * above + text, SCRIPT, "exec"), namespace)
    function = code.defined_in(namespace)
    if not callable(function):
        sys.exit(f"There must still be a function called {name} between the marks.")
    code.replace(function)


def run(name, state, texts, words=None):
    """Prints the readouts of the figure in that state, and draws it, with these `words`."""
    parser = argparse.ArgumentParser(description="Prints the figure's numbers and draws it.")
    parser.add_argument("--save", metavar="FILE", type=Path, help="draw into this file")
    arguments = parser.parse_args()
    sys.meta_path.insert(0, Sources(texts))
    speech = import_module("explorable.words")
    speech.use(words)
    figure = import_module(f"explorable.figures.{name}")
    if hasattr(figure, "CODE"):
        put_function(figure.CODE)
    scene = figure.draw(allowed(figure.CONTROLS, state))
    for readout in scene.readouts:
        print(readout.name, "=", "none" if readout.value is None else repr(float(readout.value)))
    sys.stdout.flush()
    scene = import_module("explorable.scene.localise").localised(scene)
    draw(scene, speech.translated(figure.TITLE), arguments.save)


def allowed(controls, state):
    """The state as the figure takes it; says which values it does not take."""
    clamped = import_module("explorable.controls").clamp(controls, state)
    for name, value in state.items():
        if name not in clamped:
            print(f"There is no {name!r}; there are {', '.join(clamped)}.", file=sys.stderr)
        elif not np.array_equal(value, clamped[name]):
            print(f"{name} = {value} is not allowed; taken: {clamped[name]}.", file=sys.stderr)
    return clamped


def draw(scene, title, path):
    """Into the file `path`; without one in a window, or where there is no display, beside this."""
    draw_mpl = import_module("draw_mpl")
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # any font will do
    if path:
        drawn = draw_mpl.draw(scene, width=11, title=title)
    else:
        from matplotlib import pyplot

        drawn = draw_mpl.draw(scene, width=11, title=title, make=pyplot.figure)
        # Only a canvas that can be shown in a window needs a framework for windows.
        if drawn.canvas.required_interactive_framework:
            pyplot.show()
            return
    path = path or SCRIPT.with_suffix(".png")
    drawn.savefig(path)
    print(f"The figure is in {path}")
