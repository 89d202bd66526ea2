"""Drag latency of every figure at full speed and throttled; baselines for one of them."""

from contextlib import ExitStack
from itertools import groupby

from tests.bench import baselines, throttle
from tests.bench.drag import WARM_UP, Drag, live_page, parts
from tests.bench.summary import in_turns, summary

MAIN = "likelihood"  # the figure that the baselines draw
ROUNDS = 4
# Throttled moves take long: figures other than MAIN get so many times fewer of them.
FEWER = 4
# Frames of a round: a frame of matplotlib takes long.
FRAMES = {"limit": 50, "matplotlib": 4}


def measure(playwright, address, pages, moves):
    """Results of all figures in `pages` (name -> page), and of the baselines."""
    drags, slowed, baseline = {}, {}, {}
    for path, names in groupby(sorted(pages, key=pages.get), key=pages.get):
        with ExitStack() as stack:
            browser, page = stack.enter_context(live_page(playwright, f"{address}/{path}"))
            slow = throttle.Throttle(browser, page) if throttle.is_possible() else None
            for name in names:
                ways = open_baselines(stack, playwright, address) if name == MAIN else {}
                found = one_figure(page, name, moves, slow, ways)
                drags[name] = {"page": path, **found.pop("drag")}
                baseline |= found
            if slow:
                slowed[path] = slow.description()
    return {"drag": drags, "slowed": slowed or throttle.WHY_NOT, "otherwise": baseline}


def one_figure(page, name, moves, slow=None, ways=None, warm_up=WARM_UP):
    """The figure's "drag" and the results of the baselines `ways`; `slow` is a Throttle."""
    drag = Drag(page, name, warm_up)
    ways = ways or {}
    found = in_turns(variants(drag, slow, ways, moves), ROUNDS)
    speeds = [speed for speed in ("full", "slowed") if found[speed]]
    result = {"drag": {"handle": drag.handle, **{speed: parts(found[speed]) for speed in speeds}}}
    ours = result["drag"]["full"]["total"]["p50"]
    for way, (about, _) in ways.items():
        times = summary(found[way])
        result[way] = {**about, "ms": times, "ratio_to_ours": times["p50"] / ours}
    return result


def open_baselines(stack, playwright, address):
    """Name -> (facts for the results, a function that draws so many frames)."""
    return {
        "limit": stack.enter_context(baselines.limit(playwright, address)),
        "matplotlib": stack.enter_context(baselines.matplotlib(playwright, address)),
    }


def variants(drag, slow, ways, moves):
    """Name -> a function that returns one round of measurements."""
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
