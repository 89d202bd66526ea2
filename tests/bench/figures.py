"""Every figure dragged, at full speed and slowed four times; one of them also drawn otherwise."""

from contextlib import ExitStack
from itertools import groupby

from tests.bench import others, throttle
from tests.bench.drag import WARM_UP, Drag, live_page, parts
from tests.bench.summary import in_turns, summary

MAIN = "likelihood"  # the figure that others draw too
ROUNDS = 4
# Slowed moves take long: figures but MAIN get so many times fewer of them.
FEWER = 4
# The frames of a round: a frame of matplotlib takes long too.
FRAMES = {"limit": 50, "matplotlib": 4}


def measure(playwright, address, pages, moves, warm_up=WARM_UP):
    """Results of all figures in `pages` (name -> page), and how others draw MAIN."""
    drags, slowed, otherwise = {}, {}, {}
    by_page = groupby(sorted(pages, key=pages.get), key=pages.get)
    for path, names in by_page:
        with live_page(playwright, f"{address}/{path}") as (browser, page):
            slow = throttle.Throttle(browser, page) if throttle.is_possible() else None
            for name in names:
                drag = Drag(page, name, warm_up)
                with ExitStack() as stack:
                    ways = open_others(stack, playwright, address) if name == MAIN else {}
                    found = in_turns(variants(drag, slow, ways, moves), ROUNDS)
                speeds = {
                    speed: parts(found[speed]) for speed in ("full", "slowed") if found[speed]
                }
                drags[name] = {"page": path, "handle": drag.handle, **speeds}
                for way, (about, _) in ways.items():
                    otherwise[way] = {**about, "ms": summary(found[way])}
                    ours = drags[name]["full"]["total"]["p50"]
                    otherwise[way]["ratio_to_ours"] = otherwise[way]["ms"]["p50"] / ours
            if slow:
                slowed[path] = slow.description()
    return {"drag": drags, "slowed": slowed or throttle.WHY_NOT, "otherwise": otherwise}


def open_others(stack, playwright, address):
    """Way -> (what is to be said about it, a function that draws so many frames)."""
    return {
        "limit": stack.enter_context(others.limit(playwright, address)),
        "matplotlib": stack.enter_context(others.matplotlib(playwright, address)),
    }


def variants(drag, slow, ways, moves):
    """What is measured in turns: name -> a function that gives one round of measurements."""
    a_round = max(1, moves // ROUNDS)
    fewer = a_round if drag.figure == MAIN else max(1, a_round // FEWER)

    def slowed():
        if not slow:
            return []
        with slow:
            return drag.measure(fewer)

    found = {"full": lambda: drag.measure(a_round), "slowed": slowed}
    for way, (_, frames) in ways.items():
        found[way] = lambda frames=frames, count=FRAMES[way]: frames(count)
    return found
