"""Source lines of our own modules, fetched when a traceback first shows one.

The page starts with compiled modules alone. Where there is no file, linecache asks the loader of a
module for its source.
"""

from importlib.machinery import SourcelessFileLoader
from pathlib import Path

from explorable.runtime.lazy_imports import fetch_for

FOLDER = "/lib/sources"
PACKAGE = "explorable"


class Sources:
    """The texts of our modules in the pack that `fetch` unpacks into a folder."""

    def __init__(self, fetch):
        self._fetch = fetch
        self._is_fetched = False

    def text(self, name):
        """The source of the module `name`; None if it is not ours, or could not be fetched.

        The pack is requested once: a traceback has many lines, and each request may fail slowly.
        """
        if name.partition(".")[0] != PACKAGE:
            return None
        if not self._is_fetched:
            self._is_fetched = True
            fetch_for(name, self._fetch, FOLDER)
        place = Path(FOLDER, *name.split("."))
        for path in (place.with_suffix(".py"), place / "__init__.py"):
            if path.exists():
                return path.read_text("utf-8")
        return None


def install(fetch):
    """Lets modules that were imported without their source state it."""
    sources = Sources(fetch)
    SourcelessFileLoader.get_source = lambda loader, name: sources.text(name)
