"""The service worker caches one complete version of the site, if the reader agrees."""

import pytest
from pytest import approx

from tests.browser.offline.cached_site import FOUND, SNAPSHOT, WORKER, wait_for, wait_until_cached
from tests.browser.support import expected
from tests.browser.support.request_log import counted
from tests.browser.support.selectors import slider
from tests.browser.support.start_modes import START

ALL_LIVE = (
    "[...document.querySelectorAll('explorable-figure')]"
    ".every(({ dataset }) => dataset.phase === 'live')"
)
SWITCH, SAID = ".offline button", ".offline [role=status]"
# Resolves when an attempt to keep the site has failed.
REFUSED = f"""
navigator.serviceWorker.register('{WORKER}').then(({{ installing }}) => new Promise((done) => {{
  const look = () => installing.state === 'redundant' && done(null);
  installing.addEventListener('statechange', look);
  look();
}}))
"""


@pytest.mark.engines("chromium", "firefox")
def test_the_site_works_offline_after_one_visit(new_reader, built):
    with counted(built):
        reader = wait_until_cached(new_reader(site=built).live())
    reader.live()
    assert reader.evaluate(START) == "snapshot", "once it is here, however slow the line was"
    reader.focus(slider("noise_sd"))
    reader.press("ArrowRight", "ArrowRight")
    reader.settle()
    assert reader.readout("log_likelihood") == approx(
        expected.log_likelihood(reader.state), abs=1e-9
    )
    reader.open("gallery?kept=1")
    reader.wait_until(ALL_LIVE)
    assert reader.evaluate("location.pathname + location.search") == "/gallery/?kept=1"


@pytest.mark.engines("chromium")
def test_a_full_quota_leaves_the_site_working(new_reader, counting):
    reader = new_reader(site=counting)
    origin = {"origin": counting.address.rstrip("/"), "quotaSize": 1_000_000}
    reader.page.context.new_cdp_session(reader.page).send("Storage.overrideQuotaForOrigin", origin)
    reader.open("about/")
    reader.evaluate(REFUSED)
    wait_for(reader, f"{FOUND}.then((found) => !found)")
    assert WORKER in counting.asked
    assert f"/{SNAPSHOT}" not in counting.asked, "no file is requested that cannot be stored"
    reader.open("gallery/")
    assert not reader.evaluate("Boolean(navigator.serviceWorker.controller)")


@pytest.mark.engines("chromium")
def test_offline_caching_can_be_switched_on_and_off(new_reader, counting):
    reader = new_reader(site=counting)
    devtools = reader.page.context.new_cdp_session(reader.page)
    devtools.send("Emulation.setDataSaverOverride", {"dataSaverEnabled": True})
    reader.open("about/")
    reader.wait_until("document.readyState === 'complete'")
    assert reader.text(SWITCH).endswith("off")
    assert WORKER not in counting.asked
    reader.click(SWITCH)
    wait_until_cached(reader)
    reader.wait_until("document.querySelector(argument).textContent === 'All of it is kept.'", SAID)
    assert reader.text(SWITCH).endswith("on")
    reader.open("about/")
    reader.click(SWITCH)
    wait_for(reader, f"{FOUND}.then((found) => !found)")
    wait_for(reader, "caches.keys().then((names) => names.length === 0)")
    counting.asked.clear()
    reader.open("about/")
    reader.wait_until("document.querySelector(argument).textContent.endsWith('off')", SWITCH)
    assert WORKER not in counting.asked
