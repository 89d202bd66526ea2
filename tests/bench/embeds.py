"""Cost of one and of ten embeds in a host page: starts of Python, time until live, memory.

Once as browsers are today, where frames have storage of their own in each host, and once where the
browser blocks the storage of other sites' frames and so refuses them a shared worker.
"""

from types import SimpleNamespace

from explorable import figures
from tests.bench.memory import processes
from tests.bench.memory.processes import WHY_NOT
from tests.bench.summary import in_turns, summary
from tests.browser.engines.browsers import chromium_options
from tests.browser.support.host_pages import frame, host_page
from tests.browser.support.request_log import counted

COUNT = 10
SIZES = {"none": 0, "one": 1, "ten": COUNT}  # frames in the page
PLACES = {"first": 0, "second": 1, "tenth": COUNT - 1}  # in the order in which they go live
START = "/python/start.json"  # requested once by every start
# Overrides the driver's own list, with which frames of other sites have no storage.
STORAGE = "--disable-features=Translate"
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
            (name, storage): lambda count=count, storage=storage: [
                visit(playwright, site, count, storage)
            ]
            for storage in (True, False)
            for name, count in SIZES.items()
        }
        in_turns(visits, 1)  # warms the disk cache
        found = in_turns(visits, rounds)
    stored, blocked = ({name: found[name, storage] for name in SIZES} for storage in (True, False))
    return in_numbers(stored) | {"blocked": in_numbers(blocked)}


def in_numbers(found):
    """How often Python starts, when figures are live, and the memory; of `visit`s by name."""
    waits = {"alone": [one["live"][0] for one in found["one"]]}
    waits |= {name: [one["live"][i] for one in found["ten"]] for name, i in PLACES.items()}
    memory = {name: [one["memory"] for one in visits] for name, visits in found.items()}
    known = None not in memory["none"]
    return {
        "boots": {name: max(one["boots"] for one in found[name]) for name in ("one", "ten")},
        "live_ms": {name: summary(times) for name, times in waits.items()},
        "memory_mb": {name: summary(one) for name, one in memory.items()} if known else WHY_NOT,
    }


def visit(playwright, site, count, storage=True):
    """One visit, until `count` figures are live: {boots, live: [milliseconds, …], memory}.

    Without `storage` the browser blocks that of other sites' frames.
    """
    names = figures.names()
    body = "".join(
        frame(site, names[i % len(names)], "", "width=700 height=700") for i in range(count)
    )
    address = host_page(site, f"figures-{count}", body, WATCH)
    options = chromium_options()
    options["args"] += [STORAGE] if storage else []
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
    """The memory of all processes of a browser that the driver has launched."""
    session = browser.new_browser_cdp_session()
    return processes.megabytes(session.send("SystemInfo.getProcessInfo")["processInfo"])
