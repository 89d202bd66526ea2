"""The next page of a visit: Python still runs, and a page in the back/forward cache returns live.

In Chromium only: no other engine keeps a shared worker beyond its last page.
"""

import pytest

from tests.browser.engines.browsers import chromium_options
from tests.browser.engines.playwright_reader import PlaywrightReader
from tests.browser.support.selectors import LIVE

ANY_LIVE = "document.querySelector('explorable-figure[data-phase=live]')"
# Each worker holds a lock with a random name while it lives.
WORKER = "navigator.locks.query().then(({ held }) => held.map(({ name }) => name))"


@pytest.mark.engines("chromium")
def test_the_next_page_of_a_visit_joins_the_running_python(new_reader):
    reader = new_reader().live()
    worker = reader.evaluate(WORKER)
    assert len(worker) == 1
    reader.open("gallery/")
    reader.wait_until(ANY_LIVE)
    assert reader.evaluate(WORKER) == worker


@pytest.mark.engines("chromium")
def test_a_page_from_the_back_forward_cache_is_live(engine, site, playwright):
    cached = ["--disable-back-forward-cache"]  # by default the driver switches the cache off
    browser = playwright.chromium.launch(**chromium_options(), ignore_default_args=cached)
    try:
        reader = PlaywrightReader(engine, browser, site).live()
        reader.evaluate(
            "void addEventListener('pageshow', ({ persisted }) => { kept = persisted })"
        )
        reader.open("gallery/")
        reader.wait_until(ANY_LIVE)
        reader.page.go_back(wait_until="commit")
        reader.wait_until(f"window.kept && {LIVE}")
        reader.evaluate("void (document.querySelector('#likelihood').state = { slope: -1 })")
        reader.settle()
        assert reader.readout("slope") == -1
        assert reader.seen_errors == []
    finally:
        browser.close()
