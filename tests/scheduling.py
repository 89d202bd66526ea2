"""Distributes tests over processes: the tests of one engine, or of one file, run in one process.

Tests of one engine share its browser and a live page, because starting Python takes longest; tests
of another file share that file's fixtures. Chromium runs every browser test, so its tests form two
groups, which take about as long as the one group of each other engine.

Groups are handed out in the order of collection. The long ones, of browsers, come early, and the
many short files after them keep all processes busy to the end.
"""

import re

from xdist.scheduler import LoadScopeScheduling

TEST = re.compile(r"tests/browser/(\w+)/.*\[(chromium|firefox|webkit)\b")
SECOND_GROUP = ("offline", "page", "runtime")  # folders, which take as long as all others


class EngineScheduling(LoadScopeScheduling):
    """Assigns an engine's group, or a file, as a whole to the next free process."""

    def _split_scope(self, nodeid):
        found = TEST.match(nodeid)
        if not found:
            return nodeid.split("::")[0]
        folder, engine = found.groups()
        return f"{engine} 2" if engine == "chromium" and folder in SECOND_GROUP else engine
