"""Memory of a browser's processes, which Linux alone reports."""

import re
from pathlib import Path

KINDS = re.compile(r"^Pss_(?:Anon|Shmem):\s+(\d+) kB$", re.MULTILINE)
WHY_NOT = "not measured: only Linux reports memory that processes share"


def is_possible():
    return Path("/proc/self/smaps_rollup").exists()


def megabytes(processes):
    """What these processes hold, as DevTools lists them; None where the system does not say.

    What they share counts in proportion. Pages of files are left out: how much of the program's
    text counts depends on the other browsers that run on this machine, and varies by 100 MB.
    """
    if not is_possible():
        return None
    rollups = [Path(f"/proc/{one['id']}/smaps_rollup").read_text() for one in processes]
    return sum(map(kilobytes, rollups)) / 1000


def kilobytes(rollup):
    """Anonymous and shared memory in one smaps_rollup."""
    return sum(map(int, KINDS.findall(rollup)))
