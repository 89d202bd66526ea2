"""The figures: every module of this folder is one, found by listing it.

The question before a figure, its GUESS, is drawn like a figure by the name of that and "-guess".
"""

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path

from explorable.controls import clamp


def names():
    """The names of all figures, in alphabetical order."""
    found = sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
    return found or [*_AT_IMPORT]


_AT_IMPORT = ()
_AT_IMPORT = tuple(names())  # a Python restored from a snapshot has no files to list


GUESS = "-guess"
PARTS = ("TITLE", "CAPTION", "CONTROLS", "draw")


def guesses():
    """The names of the questions before figures, in the order of these."""
    return [f"{name}{GUESS}" for name in names() if hasattr(load(name), "GUESS")]


class FigureError(ImportError):
    """A figure's file cannot be used; the message names the file and the reason."""


class UnknownFigure(FigureError, KeyError):
    """There is no figure of that name; the message lists the names there are."""


@cache  # called on every frame; the folder does not change while Python runs
def load(name):
    """The figure's module, or the Guess of a question.

    Raises UnknownFigure for a name that no figure has, and FigureError where its file raises, lacks
    one of PARTS, or has the name of another figure's folder.
    """
    if name.endswith(GUESS):
        return load(name.removesuffix(GUESS)).GUESS
    if name not in names():
        raise UnknownFigure(f"There is no figure {name!r}; figures are {', '.join(names())}.")
    try:
        module = import_module(f"{__name__}.{name}")
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise FigureError(f"The figure {name}.py cannot be imported. {reason}") from error
    _check(name, module)
    return module


def _check(name, module):
    """Raises FigureError where the module lacks a part, or a file and a folder have its name."""
    missing = [part for part in PARTS if not hasattr(module, part)]
    if missing:
        raise FigureError(f"The figure {name}.py has no {' and no '.join(missing)}.")
    if hasattr(module, "__path__") and Path(module.__file__).parent.with_suffix(".py").exists():
        raise FigureError(f"There are two figures {name}: {name}.py and the folder {name}/.")


def draw(name, state):
    """The figure's Scene for any state, checked; missing and invalid values are clamped.

    Raises FigureError where the Scene has the name of another figure.
    """
    figure = load(name)
    scene = figure.draw(clamp(figure.CONTROLS, state))
    if scene.figure != name:
        raise FigureError(f"The figure {name} draws a Scene with the name “{scene.figure}”.")
    scene.check()
    return scene
