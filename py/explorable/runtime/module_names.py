"""The names of the modules that figures use, put back before another reader's text runs.

A text may set `np.exp = None`, and the next one would fail for that. Only names are put back, not
what objects hold: for that, the page starts another Python.
"""

import sys

FAMILIES = ("builtins", "json", "math", "numpy", "explorable")
_kept = {}  # name of a module -> (module, its names when it was first seen here)


def put_back(modules=sys.modules, kept=_kept):
    """Puts back the names of all modules seen before, and keeps those of new ones.

    It uses no name that a text can have changed: hence the arguments, and no builtin function.
    """
    for name, (module, names) in kept.items():
        modules[name] = module
        module.__dict__.update(names)
    for name, module in modules.copy().items():
        if name not in kept and name.partition(".")[0] in FAMILIES:
            kept[name] = module, module.__dict__.copy()
