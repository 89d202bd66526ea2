"""Lazy imports: modules left out of the start-up packs are fetched on their first import.

The page starts with the modules of the standard library and of numpy that figures use. The others
are in one pack, fetched at the first import of any of them. A snapshot restores modules without
their files; those are fetched before the first import of anything.
"""

import sys
from importlib.machinery import PathFinder

from pyodide.ffi import JsException

FOLDER = "/lib/rest"


class RestFinder:
    """A finder for the modules `names` (separated by spaces) of the pack that `fetch` unpacks."""

    def __init__(self, names, fetch):
        self._names = frozenset(names.split())
        self._fetch = fetch
        self._is_fetched = False

    def find_spec(self, name, path=None, target=None):
        """The spec of a module of the pack, which has folders of its own for parts of packages."""
        if name not in self._names:
            return None
        if not self._is_fetched:
            fetch_for(name, self._fetch, FOLDER)
            self._is_fetched = True
        package, _, _ = name.rpartition(".")
        return PathFinder.find_spec(name, [f"{FOLDER}/{package.replace('.', '/')}"])


class FilesFinder:
    """The first finder after a snapshot: fetches the files that all other finders need."""

    def __init__(self, fetch):
        self._fetch = fetch

    def find_spec(self, name, path=None, target=None):
        """None, after it has fetched the files and removed itself from the finders."""
        library = next(place for place in sys.path if place.endswith(".zip"))
        packages = next(place for place in sys.path if place.endswith("site-packages"))
        fetch_for(name, self._fetch, library, packages)
        sys.meta_path.remove(self)


def fetch_for(name, fetch, *places):
    """Fetches into `places` for the import of `name`. Raises ImportError where that fails."""
    try:
        fetch(*places)
    except JsException as error:
        reason = f"{name} is not here yet, and could not be fetched: {error.message}"
        raise ImportError(reason, name=name) from None


def install(names, fetch):
    """Makes the modules `names` importable; `fetch` unpacks all of them into a folder."""
    sys.meta_path.append(RestFinder(names, fetch))


def install_first(fetch):
    """Lets `fetch` write the library's zip and the packages' folder before the first import."""
    sys.meta_path.insert(0, FilesFinder(fetch))
