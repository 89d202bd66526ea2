"""Readers' texts: each replaces the one Editable function of a figure, while the page is live.

A figure names its Editable as CODE. Figures that share an Editable share the replacement.
"""

import inspect
import linecache
import sys
from contextlib import contextmanager
from functools import wraps

import numpy as np

from explorable import figures
from explorable.runtime.output import captured
from explorable.words import Verbatim, say


def source(name):
    """The text of the original function shown beside the figure."""
    return inspect.getsource(figures.load(name).CODE.original)


def rewrite(name, text):
    """Puts the function that `text` defines in force for the figure's Editable.

    The text sees the names of the original's module and changes none of them; its function gets
    copies of arrays, read-only. What it prints is in output.OUTPUT. Raises what the text raises,
    SyntaxError included, and ValueError if the function is not in it.
    """
    code = figures.load(name).CODE
    namespace = dict(vars(sys.modules[code.module]))
    del namespace[code.name]
    # The file name in tracebacks; the page finds the line by it.
    file = f"your {code.name}"
    linecache.cache[file] = (len(text), None, text.splitlines(keepends=True), file)
    if _is_expression(text):
        raise ValueError(_missing(code))
    compiled = compile(text, file, "exec")
    with at_work():
        exec(compiled, namespace)
    function = code.defined_in({key: _guarded(f) for key, f in namespace.items() if callable(f)})
    if not callable(function):
        raise ValueError(_missing(code))
    code.replace(function)


def restore(name):
    """Puts the original in force again."""
    figures.load(name).CODE.restore()


def _is_expression(text):
    """Whether it is an expression alone, which defines nothing."""
    try:
        compile(text.strip(), "", "eval")
    except SyntaxError:
        return False
    return True


def _missing(code):
    signature = inspect.signature(code.original)
    return say(
        "The text must still define the whole function, def {name}{signature}: …",
        name=Verbatim(code.name),
        signature=signature,
    )


def _guarded(function):
    """`function`, with copies of its arrays: what a reader changes in place is the reader's own."""

    @wraps(function)
    def guarded(*values, **named):
        with at_work():
            return _real(function(*map(_copied, values), **named))

    return guarded


def _real(values):
    """What a function returned, where making it floats would lose a part of it in silence.

    A masked place of an array becomes NaN. Raises ValueError for a number that is not real.
    """
    if isinstance(values, np.ndarray) and hasattr(values, "mask"):  # numpy.ma is not imported here
        return values.astype(float).filled(np.nan)
    if np.iscomplexobj(values):
        wrong = np.flatnonzero(np.imag(values))
        if wrong.size:
            value = np.ravel(values)[wrong[0]]
            raise ValueError(
                say(
                    "Your function must return real numbers; one of them is {value}.",
                    value=f"{value:.3g}",
                )
            )
        return np.real(values)
    return values


def _copied(value):
    if not isinstance(value, np.ndarray):
        return value
    copy = value.copy()
    copy.flags.writeable = False  # or a change in place would be lost without a word
    return copy


@contextmanager
def at_work():
    """While a reader's code runs."""
    with captured():
        try:
            yield
        except ModuleNotFoundError as error:
            error.msg = say(
                "No module named {name!r}: numpy and the standard library are here", name=error.name
            )
            raise
