"""What a reader rewrites: the one function of a figure that is shown beside it, swapped while live.

Every figure names that function as CODE and calls it through its module, so that a new one, put
into the module, is what the next frame calls. Figures that share the function share the change.
"""

import inspect
import linecache
import sys

from explorable import figures


def source(name):
    """The text of the function shown beside the figure."""
    return inspect.getsource(figures.load(name).CODE)


def rewrite(name, text):
    """Puts the function that `text` defines in the place of the figure's own.

    The text sees what the original's module sees, and leaves nothing else behind there. Raises
    what the text raises, SyntaxError included, and ValueError if the function is not in it.
    """
    original = figures.load(name).CODE
    module = sys.modules[original.__module__]
    namespace = dict(vars(module))
    del namespace[original.__name__]
    # What tracebacks call it; the page finds the line by this name.
    file = f"your {original.__name__}"
    linecache.cache[file] = (len(text), None, text.splitlines(keepends=True), file)
    exec(compile(text, file, "exec"), namespace)
    function = namespace.get(original.__name__)
    if not callable(function):
        raise ValueError(f"The text must still define a function called {original.__name__}.")
    setattr(module, original.__name__, function)


def restore(name):
    """Puts the figure's own function back."""
    original = figures.load(name).CODE
    setattr(sys.modules[original.__module__], original.__name__, original)
