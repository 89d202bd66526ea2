"""Readers' texts: each replaces the one Editable function of a figure, while the page is live.

A figure names its Editable as CODE. Figures that share an Editable share the replacement.
"""

import inspect
import linecache
import sys

from explorable import figures


def source(name):
    """The text of the original function shown beside the figure."""
    return inspect.getsource(figures.load(name).CODE.original)


def rewrite(name, text):
    """Puts the function that `text` defines in force for the figure's Editable.

    The text sees the names of the original's module and changes none of them. Raises what the
    text raises, SyntaxError included, and ValueError if the function is not in it.
    """
    code = figures.load(name).CODE
    namespace = dict(vars(sys.modules[code.module]))
    del namespace[code.name]
    # The file name in tracebacks; the page finds the line by it.
    file = f"your {code.name}"
    linecache.cache[file] = (len(text), None, text.splitlines(keepends=True), file)
    exec(compile(text, file, "exec"), namespace)
    function = code.defined_in(namespace)
    if not callable(function):
        raise ValueError(f"The text must still define a function called {code.name}.")
    code.replace(function)


def restore(name):
    """Puts the original in force again."""
    figures.load(name).CODE.restore()
