"""The figures: every module of this folder is one, found by listing it."""

import pkgutil
from functools import cache
from importlib import import_module

from explorable.controls import clamp


def names():
    """The names of all figures, in alphabetical order."""
    return sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))


@cache  # called on every frame; the folder does not change while Python runs
def load(name):
    """The figure's module. Raises KeyError, with the names there are, for an unknown one."""
    if name not in names():
        raise KeyError(f"There is no figure {name!r}; figures are {', '.join(names())}.")
    return import_module(f"{__name__}.{name}")


def draw(name, state):
    """The figure's Scene for any state, checked; missing and invalid values are clamped."""
    figure = load(name)
    scene = figure.draw(clamp(figure.CONTROLS, state))
    scene.check()
    return scene
