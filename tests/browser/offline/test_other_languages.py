"""A page in another language is cached for its reader, with its scripts, words and fonts."""

import pytest
from playwright.sync_api import Error

from tests.browser.offline.cached_site import DAMAGE, NAMES, wait_for, wait_until_cached
from tests.browser.support.request_log import counted
from tests.browser.support.selectors import ARTICLE, output, slider

# The site’s own; those called “like” are fonts of the device, which may lack them.
FONTS = """
document.fonts.ready.then((fonts) => [...fonts].filter(({ family }) => !family.includes(' like '))
  .every(({ status }) => status !== 'error'))
"""


@pytest.mark.engines("chromium")
def test_a_german_page_works_offline_after_one_visit(new_reader, built):
    with counted(built):
        reader = wait_until_cached(new_reader(site=built).live(f"de/{ARTICLE}"))
    reader.live(f"de/{ARTICLE}")
    assert reader.evaluate("document.documentElement.lang") == "de"
    wait_for(reader, FONTS)
    reader.focus(slider("noise_sd"))
    reader.press("ArrowRight")
    reader.settle()
    assert "," in reader.text(output("log_likelihood"))
    assert "Steigung" in reader.evaluate("document.querySelector('.summary').textContent")
    reader.open("de/gallery/")
    assert reader.evaluate("document.documentElement.lang") == "de"


@pytest.mark.engines("chromium")
def test_readers_of_english_do_not_cache_another_language(visit):
    reader = visit()
    reader.evaluate(f"void {NAMES}.then((names) => {{ window.cached = names; }})")
    reader.wait_until("window.cached")
    assert not [name for name in reader.evaluate("cached") if "/de/" in name or "/de.json" in name]


@pytest.mark.engines("chromium", "firefox")
def test_without_a_network_a_page_that_is_not_cached_gives_way_to_a_sentence(new_reader, built):
    with counted(built):
        reader = wait_until_cached(new_reader(site=built).open("about/"))
    reader.provokes = ["Failed to load resource"]
    reader.open("about/")
    reader.wait_until("document.readyState === 'complete'")
    wait_for(reader, FONTS)  # Firefox reports those that a next page interrupts
    reader.click("nav a[hreflang=de]")
    reader.wait_until("document.title.startsWith('Not kept on this device')")
    assert reader.evaluate("document.documentElement.lang") == "en"
    wait_for(reader, FONTS)
    reader.click("main a[href$='gallery/']")
    reader.wait_until("document.title.startsWith('Gallery')")


@pytest.mark.engines("chromium")
def test_a_damaged_page_that_says_so_does_not_lead_to_itself(new_reader, built):
    with counted(built):
        reader = wait_until_cached(new_reader(site=built).open("about/"))
    reader.evaluate(DAMAGE, "/not-kept.html")
    reader.provokes = ["Failed to load resource"]
    with pytest.raises(Error, match="ERR_FAILED"):  # and not for redirects without end
        reader.open("de/")
    reader.wait_until("location.protocol === 'chrome-error:'")
