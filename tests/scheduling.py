"""Which tests run in one process: those of an engine, because starting Python in it takes longest.

Between two tests of one engine its browser and a live page stay open; so do, between those of any
other file, what that file's fixtures have made. Chromium, in which every test runs, has two such
groups: the others would have ended long before it.
"""

import re

from xdist.scheduler import LoadScopeScheduling

ENGINE = re.compile(r"\[(chromium|firefox|webkit)\b")
MIDDLE = "tests/browser/input"  # of Chromium's files, by time


class ByEngine(LoadScopeScheduling):
    """Hands out an engine or a file, whole, to the next process that is free."""

    def _split_scope(self, nodeid):
        found = ENGINE.search(nodeid)
        if not found:
            return nodeid.split("::")[0]
        return f"{found[1]} {nodeid > MIDDLE}" if found[1] == "chromium" else found[1]
