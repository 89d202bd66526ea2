"""How long a first and a later visit wait until Python answers, and what has to come for that.

`ours` starts as a reader's page would, `parts` as where the snapshot is not used, `plain` by the
usual recipe with Pyodide's and numpy's files as they were released.
"""

import re
import tempfile
from collections import defaultdict
from urllib.parse import urlsplit

from tests.bench.summary import in_turns, summary
from tests.browser.engines.browsers import chromium_options, firefox_options
from tests.compressed import brotli_size, gzip_size

ARTICLE = "from-mle-to-map/"
PAGES = {"ours": ARTICLE, "parts": ARTICLE, "plain": "bench/plain.html"}
WHEN = ("first", "later")

# Live is when every figure that is on the screen could be answered; the plain recipe is live
# with the answer of its one numpy call. Both on the page's own clock, which starts at navigation.
WATCH = """
delete window.SharedWorker; // the driver does not tell what such a worker fetches
new MutationObserver((changes, observer) => {
  if (!document.querySelector('explorable-figure[data-phase="live"]')) return;
  window.live = performance.now();
  observer.disconnect();
}).observe(document, { subtree: true, childList: true, attributeFilter: ['data-phase'] });
"""
# As where the snapshot has failed before, in this version of the site.
FORGO = "sessionStorage.setItem('python', VERSION)"
START = "() => document.querySelector('[data-phase=live]')?.dataset.start ?? null"
# A reader stays until the page is kept; the plain recipe keeps nothing.
KEPT = "() => navigator.serviceWorker.ready.then(() => null)"
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
    """Visits to our page and to the plain recipe, in turns, each round with new profiles."""
    start = {
        "chromium": playwright.chromium.launch_persistent_context,
        "firefox": playwright.firefox.launch_persistent_context,
    }
    found = two_visits(start["chromium"], chromium_options(), address, folder, pairs)
    result = {
        "page": ARTICLE,
        "chromium": compared(found),
        "first_paint_ms": summary([first["first_paint"] for first, _ in found["ours"]]),
        "bytes": {name: visits[-1][0]["bytes"] for name, visits in found.items()},
        "smallest": {name: smallest(visits[-1][0], folder) for name, visits in found.items()},
    }
    if firefox_pairs:
        found = two_visits(start["firefox"], firefox_options(), address, folder, firefox_pairs)
        result["firefox"] = compared(found)
    return result


def two_visits(start, options, address, folder, pairs):
    """Name -> [(first visit, later visit), …] of our page in both ways, and of the plain recipe."""
    return in_turns(ways(start, options, address, folder), pairs)


def ways(start, options, address, folder):
    """Name -> a function that makes a first and a later visit, and gives them as a list of one."""
    forgo = FORGO.replace("VERSION", repr(version(folder)))
    scripts = {"ours": WATCH, "parts": WATCH + forgo, "plain": ""}

    def visits(name, number):
        # A visit that no other follows need not wait until the page is kept.
        url, kept = f"{address}/{PAGES[name]}", name != "plain" and number > 1
        with tempfile.TemporaryDirectory(prefix="profile-") as profile:
            # Each time the browser is opened, and closed.
            return [visit(start, options, profile, url, scripts[name], kept) for _ in range(number)]

    for name in PAGES:
        visits(name, 1)  # the server compresses each file once, the disk is read once
    return {name: lambda name=name: [visits(name, len(WHEN))] for name in PAGES}


def version(folder):
    """What the page calls its Python."""
    page = (folder / ARTICLE / "index.html").read_text("utf-8")
    return re.search(r'data-python="(\w+)"', page)[1]


def compared(found):
    """The times of first and later visits, ours also as a share of the plain recipe's."""
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
    """One visit: when it was live, how it started, and every byte that came until then."""
    context = start(profile, **options)
    try:
        page = context.new_page()
        requests = []
        page.on("requestfinished", lambda request: requests.append(request))
        page.add_init_script(script)
        page.goto(url)
        live = page.wait_for_function("window.live", timeout=120_000).json_value()
        sizes = transferred(requests, url)
        found = {
            "live": live,
            "start": page.evaluate(START),
            "first_paint": page.evaluate(FIRST_PAINT),
            "bytes": sizes,
            "paths": sorted({urlsplit(request.url).path for request in requests}),
        }
        if kept:
            page.evaluate(KEPT)
        return found
    finally:
        context.close()


def smallest(visit, folder):
    """Bytes of what a visit fetches, from a server that compresses as well as it can."""
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
