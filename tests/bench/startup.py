"""Start-up: time until Python answers on a first and a later visit, and the bytes transferred.

`ours` starts as a reader's page would, `parts` as where the snapshot is not used, `plain` by the
usual recipe with Pyodide's and numpy's files as they were released.
"""

import re
import tempfile
from collections import defaultdict
from urllib.parse import urlsplit

from tests.bench import next_page
from tests.bench.summary import in_turns, summary
from tests.browser.engines.browsers import chromium_options, firefox_options
from tests.compressed import brotli_size, gzip_size

ARTICLE = "from-mle-to-map/"
PAGES = {"ours": ARTICLE, "parts": ARTICLE, "plain": "bench/plain.html"}
WHEN = ("first", "later")
NEXT = "next_page"

# Live: every figure in the viewport can be answered; plain Pyodide is live with the answer of its
# one numpy call. Both times count from navigation.
WATCH = """
delete window.SharedWorker; // the driver does not tell what such a worker fetches
new MutationObserver((changes, observer) => {
  if (!document.querySelector('explorable-figure[data-phase="live"]')) return;
  window.live = performance.now();
  observer.disconnect();
}).observe(document, { subtree: true, childList: true, attributeFilter: ['data-phase'] });
"""
# Forces a start from parts, as after a failure of the snapshot.
FORGO = "sessionStorage.setItem('python', VERSION)"
START = "() => document.querySelector('[data-phase=live]')?.dataset.start ?? null"
# A first visit lasts until the site is cached; plain Pyodide caches nothing.
SITE_CACHED = "() => navigator.serviceWorker.ready.then(() => null)"
FIRST_PAINT = """() =>
  performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"""
TYPES = {
    ".html": "page",
    ".css": "style",
    ".js": "script",
    ".mjs": "script",
    ".wasm": "wasm",
    ".whl": "numpy",
    ".zip": "Python",
    ".pack": "Python",
    ".woff2": "fonts",
    ".json": "lists",
    ".svg": "pictures",
    ".png": "pictures",
}


def measure(playwright, address, folder, pairs, firefox_pairs):
    """Visits to the site and to plain Pyodide, in turns, each round with new profiles."""
    start = {
        "chromium": playwright.chromium.launch_persistent_context,
        "firefox": playwright.firefox.launch_persistent_context,
    }
    found, following = visits_in_turns(
        start["chromium"], chromium_options(), address, folder, pairs
    )
    result = {
        "page": ARTICLE,
        "chromium": with_next_page(found, following),
        "first_paint_ms": summary([first["first_paint"] for first, _ in found["ours"]]),
        "bytes": {name: visits[-1][0]["bytes"] for name, visits in found.items()},
        "smallest": {name: smallest(visits[-1][0], folder) for name, visits in found.items()},
    }
    if firefox_pairs:
        result["firefox"] = with_next_page(
            *visits_in_turns(start["firefox"], firefox_options(), address, folder, firefox_pairs)
        )
    return result


def visits_in_turns(start, options, address, folder, pairs):
    """Name -> [(first visit, later visit), …] of both starts of the site and of plain Pyodide, and
    the times of next pages, see next_page.py."""
    following = {NEXT: lambda: next_page.times(start, options, address)}
    found = in_turns(ways(start, options, address, folder) | following, pairs)
    return found, found.pop(NEXT)


def with_next_page(found, following):
    """compared(), and beside it the next page against plain Pyodide's later visit."""
    result = compared(found)
    later = result["later"]["ms"]["plain"]
    return result | {NEXT: next_page.compared(following, later)}


def ways(start, options, address, folder):
    """Name -> a function that makes a first and a later visit and returns them in a list."""
    forgo = FORGO.replace("VERSION", repr(version(folder)))
    scripts = {"ours": WATCH, "parts": WATCH + forgo, "plain": ""}

    def visits(name, number):
        # A last visit need not wait until the site is cached.
        url, kept = f"{address}/{PAGES[name]}", name != "plain" and number > 1
        with tempfile.TemporaryDirectory(prefix="profile-") as profile:
            # Each visit opens and closes the browser.
            return [visit(start, options, profile, url, scripts[name], kept) for _ in range(number)]

    for name in PAGES:
        visits(name, 1)  # warms the compression and disk caches
    return {name: lambda name=name: [visits(name, len(WHEN))] for name in PAGES}


def version(folder):
    """The version of Python that the page names."""
    page = (folder / ARTICLE / "index.html").read_text("utf-8")
    return re.search(r'data-python="(\w+)"', page)[1]


def compared(found):
    """The times of first and later visits, ours also as a share of plain Pyodide."""
    result = {}
    for place, when in enumerate(WHEN):
        times = {
            name: summary([visits[place]["live"] for visits in pairs])
            for name, pairs in found.items()
        }
        plain = times["plain"]["p50"]
        result[when] = {
            "ms": times,
            "ratio": {name: times[name]["p50"] / plain for name in ("ours", "parts")},
            "starts": [visits[place]["start"] for visits in found["ours"]],
        }
    return result


def visit(start, options, profile, url, script, kept):
    """One visit: time until live, kind of start, and bytes transferred until then."""
    context = start(profile, **options)
    try:
        page = context.new_page()
        requests = []
        page.on("requestfinished", lambda request: requests.append(request))
        page.add_init_script(script)
        page.goto(url)
        live = page.wait_for_function("() => window.live", timeout=120_000).json_value()
        while not any(".wasm" in request.url for request in requests):
            page.wait_for_event("requestfinished")  # the driver tells of a worker's a little later
        sizes = transferred(requests, url)
        found = {
            "live": live,
            "start": page.evaluate(START),
            "first_paint": page.evaluate(FIRST_PAINT),
            "bytes": sizes,
            "paths": sorted({urlsplit(request.url).path for request in requests}),
        }
        if kept:
            page.evaluate(SITE_CACHED)
        return found
    finally:
        context.close()


def smallest(visit, folder):
    """Bytes that a visit fetches from a server with the best compression."""
    places = [folder / path.lstrip("/") for path in visit["paths"]]
    files = [place / "index.html" if place.is_dir() else place for place in places]
    files = [file for file in files if file.is_file()]
    return {
        "brotli": sum(min(brotli_size(file), file.stat().st_size) for file in files),
        "gzip": sum(min(gzip_size(file), file.stat().st_size) for file in files),
    }


def transferred(requests, url):
    """Bytes on the wire, headers and compression included, of page and worker, by type."""
    by_type = defaultdict(int)
    for request in list(requests):
        sizes = request.sizes()
        name = request.url.split("?")[0].rsplit("/", 1)[-1] or "index.html"
        kind = TYPES.get("." + name.rsplit(".", 1)[-1], "other")
        by_type[kind] += sizes["responseBodySize"] + sizes["responseHeadersSize"]
    if "wasm" not in by_type:
        raise RuntimeError(f"The worker's requests of {url} were not seen: bytes would be wrong.")
    return {"total": sum(by_type.values()), **dict(sorted(by_type.items()))}
