"""Still pictures in the prose: every module of this folder is one, found by listing it.

A picture has `caption() -> str` and `draw() -> Scene`, in which the title of a panel says in words
what it shows. It is drawn at build, as the first frames of figures are; it has no handles, and no
browser runs it.
"""

import pkgutil
from importlib import import_module


def names():
    """The names of all pictures, in alphabetical order."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


def load(name):
    """The picture's module. Raises KeyError, with the names there are, for an unknown one."""
    if name not in names():
        raise KeyError(f"There is no picture {name!r}; pictures are {', '.join(names())}.")
    return import_module(f"{__name__}.{name}")


def draw(name):
    """The picture's Scene, checked."""
    scene = load(name).draw()
    scene.check()
    return scene
