"""Drag latency of every figure at full speed and throttled; baselines for one of them."""

from tests.bench.drags import baselines, by_hand, throttle
from tests.bench.drags.drag import Drag, live_page, parts
from tests.bench.summary import in_turns, summary

MAIN = "likelihood"  # the figure that the baselines draw
ROUNDS = 4
# Throttled moves take long: figures other than MAIN get so many times fewer of them.
FEWER = 4
MATPLOTLIB_FRAMES = 4  # of a round: one takes long
LOOP = ("loop", "loop slowed")


def by_page(pages):
    """Page -> names of its figures, of name -> page."""
    found = {}
    for name in sorted(pages, key=pages.get):
        found.setdefault(pages[name], []).append(name)
    return found


def measure(playwright, address, path, names, moves):
    """Results of the figures `names` of one page, and of the baselines if MAIN is among them."""
    drags, baseline = {}, {}
    with live_page(playwright, f"{address}/{path}") as (browser, page):
        slow = throttle.Throttle(browser, page) if throttle.is_possible() else None
        for name in names:
            drag = Drag(page, name)
            if name == MAIN:
                found = with_baselines(playwright, address, drag, moves, slow)
                baseline = found.pop("otherwise")
            else:
                found = one_figure(drag, moves, slow)
            drags[name] = {"page": path, **found}
        slowed = {path: slow.description()} if slow else throttle.WHY_NOT
    return {"drag": drags, "slowed": slowed, "otherwise": baseline}


def one_figure(drag, moves, slow=None, fewer=FEWER):
    """The handle, and parts of a move at full speed and, by the Throttle `slow`, slowed."""
    return in_numbers(drag, in_turns(speeds(drag, slow, moves, fewer), ROUNDS))


def with_baselines(playwright, address, drag, moves, slow=None):
    """The same for MAIN, in turns with what else draws it, which is "otherwise"."""
    with (
        by_hand.opened(playwright, address, MAIN) as loop,
        baselines.matplotlib(playwright, address) as (about, frames),
    ):
        a_round = max(1, moves // ROUNDS)
        ways = dict(zip(LOOP, (loop.full, loop.slowed), strict=True))
        found = in_turns(
            {
                **speeds(drag, slow, moves, 1),
                **{way: lambda way=way: ways[way](a_round) for way in LOOP},
                "matplotlib": lambda: frames(MATPLOTLIB_FRAMES),
            },
            ROUNDS,
        )
        same = by_hand.same_picture(drag.page, loop.page, MAIN)
        result = in_numbers(drag, found)
        looped = dict(zip(("full", "slowed"), (found[way] for way in LOOP), strict=True))
        times = summary(found["matplotlib"])
        ratio = times["p50"] / result["full"]["total"]["p50"]
        result["otherwise"] = {
            "loop": by_hand.compared(looped, result, same),
            "matplotlib": {**about, "ms": times, "ratio_to_ours": ratio},
        }
        if loop.slow:
            result["otherwise"]["loop"]["throttle"] = loop.slow.description()
        return result


def in_numbers(drag, found):
    """The handle, and the parts of both speeds, as far as they were measured."""
    measured = [speed for speed in ("full", "slowed") if found[speed]]
    return {"handle": drag.handle, **{speed: parts(found[speed]) for speed in measured}}


def speeds(drag, slow, moves, fewer):
    """Name -> a function that returns one round of measurements."""
    a_round = max(1, moves // ROUNDS)

    def slowed():
        if not slow:
            return []
        with slow:
            return drag.measure(max(1, a_round // fewer))

    return {"full": lambda: drag.measure(a_round), "slowed": slowed}
