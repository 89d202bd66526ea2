"""The benchmark's last committed result, as rows for the page about the site.

`npm run bench -- --keep` writes benchmark_results.json, with the date and the machine.
"""

import datetime
import json
from pathlib import Path

from publish.pages import benchmark_drags

FILE = "py/publish/pages/benchmark_results.py"
PLACE = Path(__file__).with_name("benchmark_results.json")
# What the rows are called.
VISITS = {"first": "First visit, {browser}", "later": "Later visit, {browser}"}
NEXT_PAGE = "Next page of a visit, {browser}"
TRANSFERRED = "Transferred, first visit"
SETTLED = {"figure": "Memory for one live figure", "article": "Memory for an article"}
STARTS, MEMORY = "Starts of Python", "Memory"
BLOCKED = "Memory where frames may store nothing"
PLACES = {"first": "The first is live", "second": "The second", "tenth": "The tenth"}


def measured(language):
    """The result as the template needs it: its day in words, and rows (name, cells) of text."""
    found = json.loads(PLACE.read_text(encoding="utf-8"))
    day = datetime.date.fromisoformat(found["machine"]["date"])
    starts = [
        *waits(found["until_live_ms"]),
        *next_pages(found.get("next_page_ms", {}), found["until_live_ms"]),
        ((TRANSFERRED, ""), first_bytes(found["bytes"])),
        *settled_memory(found.get("settled_mb", {})),
    ]
    tables = {
        "starts": starts,
        "embeds": embedded(**found["embeds"]),
        "drags": benchmark_drags.drags(found["drag_ms"]),
        "otherwise": benchmark_drags.otherwise(found),
    }
    return {
        "machine": found["machine"],
        "day": language.day(day),
        **{name: [in_words(language, *row) for row in rows] for name, rows in tables.items()},
    }


def in_words(language, name, cells):
    """A row in a language; `name` is a text and the browser that it names, if it does."""
    text, browser = name
    return language.say(text).format(browser=browser), [language.written(cell) for cell in cells]


def words():
    """All that rows are called, but for titles of figures."""
    starts = [*VISITS.values(), NEXT_PAGE, TRANSFERRED, *SETTLED.values()]
    embeds = [STARTS, *PLACES.values(), MEMORY, BLOCKED]
    return [*starts, *embeds, *benchmark_drags.OTHERWISE.values()]


def waits(until_live):
    """Seconds until Python answers."""
    for browser, visits in until_live.items():
        for when, wait in visits.items():
            seconds = {name: time / 1e3 for name, time in wait.items()}
            yield (VISITS[when], browser), compared(**seconds, digits=".2f", unit="s")


def next_pages(times, until_live):
    """Seconds until Python answers on the next page of a visit, against plain's later visit."""
    for browser, time in times.items():
        plain = until_live[browser]["later"]["plain"]
        cells = [in_unit(time / 1e3, ".2f", "s"), "", in_unit(plain / 1e3, ".2f", "s")]
        yield (NEXT_PAGE, browser), [*cells, f"{time / plain:.2f}"]


def first_bytes(sizes):
    """What comes over the network at a first visit."""
    megabytes = {name: size / 1e6 for name, size in sizes.items()}
    return compared(**megabytes, digits=".1f", unit="MB")


def settled_memory(added):
    """Megabytes that a page adds to a blank one once it has settled."""
    for name, text in SETTLED.items() if added else ():
        cells = [in_unit(added[each], ".0f", "MB") for each in (name, "plain")]
        yield (text, ""), [cells[0], "", cells[1], f"{added[name] / added['plain']:.2f}"]


def embedded(boots, live_ms, memory_mb, blocked=None):
    """One figure in a page of another site, and ten; memory is what they add to such a page."""
    yield (STARTS, ""), [str(boots["one"]), str(boots["ten"])]
    for place, name in PLACES.items():
        alone = in_unit(live_ms["alone"] / 1e3, ".2f", "s") if place == "first" else ""
        yield (name, ""), [alone, in_unit(live_ms[place] / 1e3, ".2f", "s")]
    yield (MEMORY, ""), added(memory_mb)
    if blocked:
        yield (BLOCKED, ""), added(blocked["memory_mb"])


def added(memory_mb):
    """What one figure and ten add to the memory of a page without."""
    return [in_unit(memory_mb[name] - memory_mb["none"], ".0f", "MB") for name in ("one", "ten")]


def compared(ours, parts, plain, digits, unit):
    """Ours, ours without the snapshot, the plain recipe's; and the first as a share of the last."""
    return [*(in_unit(each, digits, unit) for each in (ours, parts, plain)), f"{ours / plain:.2f}"]


def in_unit(number, digits, unit):
    return f"{number:{digits}}\N{NO-BREAK SPACE}{unit}"
