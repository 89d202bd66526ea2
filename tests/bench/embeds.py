"""Cost of one and of ten embeds in a host page: starts of Python, time until live, memory."""

from pathlib import Path
from types import SimpleNamespace

from explorable import figures
from tests.bench.summary import in_turns, summary
from tests.browser.engines.browsers import chromium_options
from tests.browser.support.host_pages import frame, host_page
from tests.browser.support.request_log import counted

COUNT = 10
SIZES = {"none": 0, "one": 1, "ten": COUNT}  # frames in the page
PLACES = {"first": 0, "second": 1, "tenth": COUNT - 1}  # in the order in which they go live
START = "/python/start.json"  # requested once by every start
WHY_NOT = "not measured: only Linux reports memory that processes share"
# Time from navigation until the figure of each frame posts that it is live.
WATCH = """<script nonce=own>
window.live = new Map();
addEventListener('message', ({ source, data }) => {
  if (data.phase === 'live' && !live.has(source)) live.set(source, performance.now());
});
</script>"""


def measure(playwright, folder, rounds):
    """Visits to pages with no figure, one and ten, in turns, each with a new profile."""
    with counted(SimpleNamespace(folder=folder)) as site:
        visits = {
            name: lambda count=count: [visit(playwright, site, count)]
            for name, count in SIZES.items()
        }
        in_turns(visits, 1)  # warms the disk cache
        return in_numbers(in_turns(visits, rounds))


def in_numbers(found):
    """How often Python starts, when figures are live, and the memory; of `visit`s by name."""
    waits = {"alone": [one["live"][0] for one in found["one"]]}
    waits |= {name: [one["live"][i] for one in found["ten"]] for name, i in PLACES.items()}
    memory = {name: [one["memory"] for one in visits] for name, visits in found.items()}
    known = None not in memory["none"]
    return {
        "boots": {name: max(one["boots"] for one in found[name]) for name in ("one", "ten")},
        "live_ms": {name: summary(times) for name, times in waits.items()},
        "memory_mb": {name: summary(sizes) for name, sizes in memory.items()} if known else WHY_NOT,
    }


def visit(playwright, site, count):
    """One visit, until `count` figures are live: {boots, live: [milliseconds, …], memory}."""
    names = figures.names()
    body = "".join(
        frame(site, names[i % len(names)], "", "width=700 height=700") for i in range(count)
    )
    address = host_page(site, f"figures-{count}", body, WATCH)
    options = chromium_options()
    # Overrides Playwright's own list, with which third-party frames share no worker.
    options["args"].append("--disable-features=Translate")
    browser = playwright.chromium.launch(**options)
    site.asked.clear()
    try:
        page = browser.new_page()
        page.goto(address)
        page.wait_for_function("(count) => live.size === count", arg=count, timeout=120_000)
        return {
            "boots": site.asked.count(START),
            "live": sorted(page.evaluate("[...live.values()]")),
            "memory": megabytes(browser),
        }
    finally:
        browser.close()


def megabytes(browser):
    """Proportional set size of all processes of the browser: shared memory counts once."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    places = [Path(f"/proc/{process['id']}/smaps_rollup") for process in processes]
    if not all(place.exists() for place in places):
        return None
    return sum(proportional(place.read_text()) for place in places) / 1000


def proportional(rollup):
    """The proportional set size (Pss) of one process in kilobytes."""
    (line,) = [line for line in rollup.splitlines() if line.startswith("Pss:")]
    return int(line.split()[1])
