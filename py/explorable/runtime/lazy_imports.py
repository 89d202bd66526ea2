"""What no figure needs is fetched when a reader's own code imports it.

The page starts with the modules of the standard library and of numpy that a session uses. All the
others come together, at the first import of one of them. If the page started from a snapshot, those
that it started with are in memory alone; their files come at the first import of anything.
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
        bring(name, self._fetch, FOLDER)
        self._here = True


class First:
    """Stands before all other finders, finds nothing, and has `fetch` bring what they look at."""

    def __init__(self, fetch):
        self._fetch = fetch

    def find_spec(self, name, path=None, target=None):
        """Nothing, but from now on the others know."""
        library = next(place for place in sys.path if place.endswith(".zip"))
        packages = next(place for place in sys.path if place.endswith("site-packages"))
        bring(name, self._fetch, library, packages)
        sys.meta_path.remove(self)


def bring(name, fetch, *places):
    """What `name` is to be imported from. Raises ImportError where it cannot be had."""
    try:
        fetch(*places)
    except JsException as error:
        words = f"{name} is not here yet, and could not be fetched: {error.message}"
        raise ImportError(words, name=name) from None


def install(names, fetch):
    """Makes these modules (a text) importable; `fetch` unpacks all of them into a folder."""
    sys.meta_path.append(Rest(names, fetch))


def install_first(fetch):
    """Has `fetch` write the library's zip and the packages' folder before anything is imported."""
    sys.meta_path.insert(0, First(fetch))
