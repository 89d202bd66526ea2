"""The next page of a visit: time from its navigation until Python answers.

A reader goes from the article to the gallery and back, in one tab. Where the browser keeps the
shared worker between two pages, Python runs already.
"""

import tempfile

from tests.bench.summary import summary

PAGES = ("from-mle-to-map/", "gallery/", "from-mle-to-map/")

WATCH = """
new MutationObserver((changes, observer) => {
  if (!document.querySelector('explorable-figure[data-phase="live"]')) return;
  window.live = performance.now();
  observer.disconnect();
}).observe(document, { subtree: true, childList: true, attributeFilter: ['data-phase'] });
"""


def times(start, options, address):
    """Milliseconds until live, for each page after the first."""
    with tempfile.TemporaryDirectory(prefix="profile-") as profile:
        context = start(profile, **options)
        try:
            page = context.new_page()
            page.add_init_script(WATCH)
            return [opened(page, f"{address}/{path}") for path in PAGES][1:]
        finally:
            context.close()


def opened(page, url):
    page.goto(url)
    return page.wait_for_function("() => window.live", timeout=120_000).json_value()


def compared(found, later):
    """`found` from times(), against the median of plain Pyodide's later visits."""
    in_numbers = summary(found)
    return {"ms": in_numbers, "ratio": in_numbers["p50"] / later["p50"]}
