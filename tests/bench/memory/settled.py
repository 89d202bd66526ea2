"""Memory of the browser with one live figure, and with the plain recipe, above a blank page.

It is taken when the page has settled: Python has answered, the service worker has stored the site
and has ended, garbage is collected, and two readings agree.
"""

import time

from tests.bench.memory import devtools
from tests.bench.memory.processes import WHY_NOT, is_possible, megabytes
from tests.bench.summary import in_turns, summary

EMBED, ARTICLE = "embed/likelihood.html", "from-mle-to-map/"
LIVE = "!!document.querySelector('explorable-figure[data-phase=live]')"
READY = {
    "blank": ("bench/blank.html", "document.title && document.readyState === 'complete'"),
    "plain": ("bench/plain.html", "!!document.documentElement?.dataset.answer"),
    "figure": (EMBED, LIVE),
    "article": (ARTICLE, LIVE),
}
STORED = "navigator.serviceWorker.getRegistration().then((found) => !found || !!found.active)"
SAME = 0.005  # share by which two readings may differ
READINGS = 40  # at most
PAUSE = 0.5  # seconds between two
TRIES = 600


def measure(playwright, address, rounds):
    """Megabytes of the browser with each page, in turns, and ours as shares of plain's."""
    if not is_possible():
        return WHY_NOT
    program = devtools.program(playwright)
    visits = {
        name: lambda page=page: [visit(program, f"{address}/{page[0]}", page[1])]
        for name, page in READY.items()
    }
    in_turns(visits, 1)  # warms the disk cache
    return in_numbers(in_turns(visits, rounds))


def in_numbers(found):
    """Medians of megabytes by page, what each adds to a blank page, and shares of plain's."""
    sizes = {name: summary(megabytes) for name, megabytes in found.items()}
    blank = sizes["blank"]["p50"]
    added = {name: size["p50"] - blank for name, size in sizes.items() if name != "blank"}
    ratio = {name: size / added["plain"] for name, size in added.items() if name != "plain"}
    return {"megabytes": sizes, "added": added, "ratio": ratio}


def visit(program, url, ready, look=None):
    """Megabytes of the browser with this page; `look`, if given, is called before it ends."""
    with devtools.launched(program) as browser:
        target = browser.send("Target.createTarget", url=url)["targetId"]
        page = attached(browser, target)
        wait(browser, page, ready)
        wait(browser, page, STORED)
        browser.send("ServiceWorker.enable", page)
        browser.send("ServiceWorker.stopAllWorkers", page)
        found = settled(browser, page)
        if look:
            look(browser, page)
        return found


def attached(browser, target):
    return browser.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]


def wait(browser, page, condition):
    """Wait until the condition holds in the page."""
    for _ in range(TRIES):
        if browser.evaluate(page, condition):
            return
        time.sleep(0.1)
    raise RuntimeError(f"It did not become true: {condition}")


def settled(browser, page):
    """Megabytes, when two readings after collecting garbage agree."""
    sessions = [page, *workers(browser, page)]
    last = 0
    for _ in range(READINGS):
        for session in sessions:
            browser.send("HeapProfiler.collectGarbage", session)
        time.sleep(PAUSE)
        now = megabytes(browser.send("SystemInfo.getProcessInfo")["processInfo"])
        if abs(now - last) < SAME * now:
            return now
        last = now
    raise RuntimeError("The memory of the browser does not settle.")


def workers(browser, page):
    """Sessions of the workers that run Python, of the page's own and of shared ones."""
    browser.events.clear()
    options = {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": True}
    browser.send("Target.setAutoAttach", page, **options)
    own = [one for one in browser.events if one["method"] == "Target.attachedToTarget"]
    targets = browser.send("Target.getTargets")["targetInfos"]
    shared = [one["targetId"] for one in targets if one["type"] == "shared_worker"]
    own = [one for one in own if one["params"]["targetInfo"]["type"] == "worker"]
    return [
        *(one["params"]["sessionId"] for one in own),
        *(attached(browser, target) for target in shared),
    ]
