"""Cache entries that a disk has damaged are noticed by their hashes and fetched anew."""

import pytest

from tests.browser.offline.cached_site import (
    DAMAGE,
    KEPT,
    KEYS,
    LIBRARY,
    SNAPSHOT,
    wait_for,
    wait_until_cached,
)
from tests.browser.support.faulty_server import Fault, faulty
from tests.browser.support.start_modes import START

BUNDLE = "?start="
# As a disk that fails would leave it: an entry that ends too early.
CUT_SHORT = f"""
Promise.all([caches.open(location.origin + '/'), {KEYS}]).then(([cache, keys]) => {{
  const {{ url }} = keys.find(({{ url }}) => url.includes('/site/main.js'));
  const headers = {{ 'Content-Type': 'text/javascript' }};
  return cache.put(url, new Response('document.body.remove(', {{ headers }}));
}}).then(() => null)
"""


@pytest.mark.engines("chromium")
def test_wasm_is_loaded_from_the_http_cache_first(new_reader, counting):
    reader = wait_until_cached(new_reader(site=counting).live())
    reader.evaluate(DAMAGE, LIBRARY)
    reader.live()
    assert reader.evaluate(START) == "snapshot", "the browser's own is whole"


@pytest.mark.engines("chromium")
def test_wasm_is_loaded_from_the_offline_cache_where_the_network_does_not_answer(new_reader, built):
    fault = Fault("wait", LIBRARY)
    fault.over.set()
    with faulty(built, fault):
        reader = wait_until_cached(new_reader(site=built).live())
        reader.page.context.new_cdp_session(reader.page).send("Network.clearBrowserCache")
        fault.over.clear()
        assert reader.live().evaluate(START) == "snapshot"


@pytest.mark.engines("chromium")
def test_a_damaged_snapshot_is_noticed_and_fetched_anew(new_reader, counting):
    reader = wait_until_cached(new_reader(site=counting).live())
    reader.evaluate(DAMAGE, f"/{SNAPSHOT}")
    assert reader.live().evaluate(START) == "parts"
    reader.evaluate("sessionStorage.clear()")
    counting.asked.clear()
    reader.live()
    assert f"/{SNAPSHOT}" in counting.asked
    wait_for(reader, KEPT)
    reader.evaluate("sessionStorage.clear()")
    assert reader.live().evaluate(START) == "snapshot"


@pytest.mark.engines("chromium")
def test_damaged_or_missing_cache_entries_are_refetched(visit):
    reader = visit()
    reader.evaluate(DAMAGE, BUNDLE)  # else it answers for them
    reader.evaluate(CUT_SHORT)
    reader.open("about/")
    reader.wait_until("!document.querySelector('button.theme').hidden")
    reader.evaluate(DAMAGE, "/site/main.js")
    reader.open("about/")
    reader.wait_until("!document.querySelector('button.theme').hidden")
    reader.evaluate("caches.delete(location.origin + '/')")
    reader.open("about/")
    reader.wait_until("!document.querySelector('button.theme').hidden")


@pytest.mark.engines("chromium")
def test_what_pages_start_with_comes_from_one_cache_entry(visit, counting):
    reader = visit()
    reader.evaluate(DAMAGE, "/site/main.js")  # its own entry is not read
    reader.evaluate(DAMAGE, "/site/main.css")
    counting.asked.clear()
    reader.open("about/")
    reader.wait_until("!document.querySelector('button.theme').hidden")
    assert not {"/site/main.js", "/site/main.css"} & {*counting.asked}
    assert reader.evaluate("getComputedStyle(document.querySelector('nav')).display") == "flex"


@pytest.mark.engines("chromium")
def test_a_damaged_start_bundle_leaves_the_entry_of_each_file(visit, counting):
    reader = visit()
    reader.evaluate(DAMAGE, BUNDLE)
    counting.asked.clear()
    reader.open("about/")
    reader.wait_until("!document.querySelector('button.theme').hidden")
    assert counting.asked == []
