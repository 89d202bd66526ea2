"""How long a first visit waits until Python answers, and what it has to fetch for that."""

from collections import defaultdict

from tests.bench.summary import in_turns, summary
from tests.browser.browsers import chromium_options

ARTICLE = "from-mle-to-map/"
PLAIN = "bench/plain.html"

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
    ".woff2": "fonts",
    ".json": "lists",
    ".svg": "pictures",
    ".png": "pictures",
}


def measure(playwright, address, pairs):
    """First visits to our page and to the plain recipe, in turns, each in a browser of its own."""
    visits = {
        "ours": lambda: [visit(playwright, f"{address}/{ARTICLE}")],
        "plain": lambda: [visit(playwright, f"{address}/{PLAIN}")],
    }
    in_turns(visits, 1)  # the server compresses each file once, the disk is read once
    found = in_turns(visits, pairs)
    times = {name: summary([one["live"] for one in found[name]]) for name in visits}
    return {
        "page": ARTICLE,
        "ms": times,
        "ratio": times["ours"]["p50"] / times["plain"]["p50"],
        "first_paint_ms": summary([one["first_paint"] for one in found["ours"]]),
        "bytes": {name: found[name][-1]["bytes"] for name in visits},
    }


def visit(playwright, url):
    """One visit with an empty profile: when it was live, and every byte that came until then."""
    browser = playwright.chromium.launch(**chromium_options())
    try:
        page = browser.new_page()
        requests = []
        page.on("requestfinished", lambda request: requests.append(request))
        page.add_init_script(WATCH)
        page.goto(url)
        live = page.wait_for_function("window.live", timeout=120_000).json_value()
        paint = page.evaluate(FIRST_PAINT)
        return {"live": live, "first_paint": paint, "bytes": transferred(requests, url)}
    finally:
        browser.close()


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
