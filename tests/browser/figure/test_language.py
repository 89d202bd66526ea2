"""A page in another language: its scripts have its words and decimal mark, links keep points."""

import pytest

from tests.browser.runtime.test_prerendered import NO_WORKER
from tests.browser.support.selectors import ARTICLE, LIVE, field, part

GERMAN = f"de/{ARTICLE}"
VALUE = "document.querySelector(argument).value"
REPLY = "document.querySelector(argument).closest('.control').querySelector('.reply').textContent"
TEXT = "document.querySelector(argument).textContent"


@pytest.mark.engines("chromium", "firefox")
def test_a_german_page_speaks_and_reads_german(new_reader, site_copy):
    reader = new_reader(site=site_copy(NO_WORKER))
    reader.open(GERMAN)
    assert reader.evaluate("document.documentElement.lang") == "de"
    for typed, number, shown in (("0,35", 0.35, "0,35"), ("1.749", 1.749, "1,749")):
        reader.type(field("noise_sd"), typed)
        reader.press("Tab")
        assert reader.state["noise_sd"] == number
        assert reader.evaluate(VALUE, field("noise_sd")) == shown
    reader.type(field("noise_sd"), "0x1F")
    reader.press("Tab")
    reply = (
        "document.querySelector(argument).closest('.control').querySelector('.reply').textContent"
    )
    assert reader.evaluate(reply, field("noise_sd")) == "„0x1F“ ist keine Zahl. 1,749 bleibt."
    assert "Das Bild" in reader.evaluate(TEXT, part(".status"))
    assert "noise_sd=1.749" in reader.evaluate("location.search")
    assert reader.evaluate(TEXT, "button.theme") == "Farben: automatisch"
    role = "document.querySelector(argument).getAttribute('aria-roledescription')"
    assert reader.evaluate(role, part("[data-handle]")) == "beweglicher Punkt"


@pytest.mark.engines("chromium")
def test_a_german_page_becomes_live(new_reader):
    reader = new_reader()
    scripts = "performance.getEntriesByType('resource').map(({ name }) => name).join(' ')"
    reader.open(GERMAN)
    assert "/site/de/main.js" in reader.evaluate(scripts)
    reader.wait_until(LIVE)
    reader.type(field("noise_sd"), "0,35")
    reader.press("Tab")
    status = f"{TEXT.replace('argument', repr(part('.status')))}"
    reader.wait_until(f"/^Live: numpy antwortete in [0-9]+,[0-9] ms$/.test({status})")
