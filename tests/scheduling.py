"""Which tests run in one process: those of an engine, because starting Python in it takes longest.

Between two tests of one engine its browser and a live page stay open; so do, between those of any
other file, what that file's fixtures have made.
"""

import re

from xdist.scheduler import LoadScopeScheduling

ENGINE = re.compile(r"\[(chromium|firefox|webkit)\b")


class ByEngine(LoadScopeScheduling):
    """Hands out an engine or a file, whole, to the next process that is free."""

    def _split_scope(self, nodeid):
        found = ENGINE.search(nodeid)
        return found[1] if found else nodeid.split("::")[0]
