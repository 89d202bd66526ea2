"""Runs in Pyodide, at build, before its memory is taken: what stays in it, and what must not."""

import gc
import linecache
import os
import sys

# Seeded when they are imported: readers should not all draw the same numbers. `random` is there,
# and is seeded again in the page.
SEEDED = {"numpy.random", "secrets", "uuid"}

if SEEDED & sys.modules.keys():
    raise RuntimeError(f"The session has imported {SEEDED & sys.modules.keys()}.")

# What the session has computed is computed again where it is needed; memory that starts with every
# page is dear.
for _module in [*sys.modules.values()]:
    if _module.__name__.startswith("explorable"):
        for _value in [*vars(_module).values()]:
            if hasattr(_value, "cache_clear"):
                _value.cache_clear()
gc.collect()

linecache.clearcache()
sys.path.remove("")  # Pyodide puts it there at every start
del os.environ["PYTHONHASHSEED"], _module, _value
gc.collect()
gc.freeze()  # collections pass over what stays for good: one fell into many a drag
