"""What no figure needs is fetched when a reader's own code imports it.

The page starts with the modules of the standard library and of numpy that a session uses. All the
others come together, at the first import of one of them.
"""

import sys
from importlib.machinery import PathFinder

from pyodide.ffi import JsException

FOLDER = "/lib/rest"


class Rest:
    """A finder for modules that no other finder knows: `names` are fetched by `fetch` together."""

    def __init__(self, names, fetch):
        self._names = frozenset(names.split())
        self._fetch = fetch
        self._here = False

    def find_spec(self, name, path=None, target=None):
        """Where the module is, in the folder of its package: packages may lie in two places."""
        if name not in self._names:
            return None
        if not self._here:
            self._bring(name)
        package, _, _ = name.rpartition(".")
        return PathFinder.find_spec(name, [f"{FOLDER}/{package.replace('.', '/')}"])

    def _bring(self, name):
        try:
            self._fetch(FOLDER)
        except JsException as error:
            words = f"{name} is not here yet, and could not be fetched: {error.message}"
            raise ImportError(words, name=name) from None
        self._here = True


def install(names, fetch):
    """Makes these modules (a text) importable; `fetch` unpacks all of them into a folder."""
    sys.meta_path.append(Rest(names, fetch))
