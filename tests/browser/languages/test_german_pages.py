"""A walk through all German pages: reachable, readable, live, in German."""

import base64
import json
import zlib

import pytest

from publish.words import catalogue
from tests.browser.page.test_page import check_accessible
from tests.browser.support.figure import Figure
from tests.browser.support.selectors import ARTICLE, FIGURE, handle, output
from tests.browser.support.sites import DIST, ROOT

pytestmark = pytest.mark.engines("chromium")

PAGES = sorted(path.parent.relative_to(DIST).as_posix() for path in DIST.glob("de/**/index.html"))
# What is out of sight is not laid out, so no formula in it is found to be wide.
SHOW_ALL = """
void document.querySelectorAll('section.text, .steps > *').forEach(
  (part) => { part.style.contentVisibility = 'visible'; })
"""
WIDE_TAKE_FOCUS = """
document.fonts.status === 'loaded'
&& [...document.querySelectorAll('.katex-display, .now p')].every(
  (one) => one.scrollWidth <= one.clientWidth || one.tabIndex === 0)
"""
PHONE = {"width": 320, "height": 640}  # the narrowest that WCAG asks for


def test_every_german_page_is_whole_on_a_phone(new_page):
    reader = new_page(viewport=PHONE, reduced_motion="reduce")
    for page in [*(f"{page}/" for page in PAGES), "de/embed/posterior.html"]:
        reader.open(page)
        reader.wait_until("document.fonts.status === 'loaded'")
        assert reader.evaluate("document.documentElement.lang") == "de"
        assert reader.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], page
        reader.evaluate(SHOW_ALL)
        reader.wait_until(WIDE_TAKE_FOCUS)
        check_accessible(reader)


def test_a_drag_answers_with_a_decimal_comma(new_reader):
    reader = new_reader().live(f"de/{ARTICLE}?likelihood.slope=1")
    before = reader.text(output("slope"))
    assert before == "1,00"
    reader.drag(handle("slope"), 0, -30)
    reader.settle()
    after = reader.text(output("slope"))
    assert after != before and "," in after and "." not in after
    figure = Figure(reader, "likelihood")
    assert after in figure.text(".summary")


def test_the_link_to_english_keeps_the_state_and_leads_back(new_page):
    if not catalogue.is_published(ROOT, "de"):
        pytest.skip("no page leads to German before its catalogue is whole")
    reader = new_page()
    reader.open(f"de/{ARTICLE}?likelihood.slope=2#likelihood")
    reader.click("header a[hreflang=en]")
    for language, place in (("en", ""), ("de", "de/")):
        reader.wait_until(f"document.documentElement.lang === '{language}'")
        address = reader.evaluate("location.href").removeprefix(reader.site.address)
        assert address == f"{place}{ARTICLE}?likelihood.slope=2#likelihood"
        reader.wait_until(f"{FIGURE}?.values?.slope === 2")
        if language == "en":
            reader.click("header a[hreflang=de]")


def test_a_table_in_the_address_comes_along_to_the_other_language(new_page):
    if not catalogue.is_published(ROOT, "de"):
        pytest.skip("no page leads to German before its catalogue is whole")
    table = {"size": [1, 2, 3, 5], "price": [2, 4, 5, 9]}
    text = json.dumps({"explorable": "your-data", "columns": table, "outcome": "price"})
    packed = zlib.compress(text.encode())[2:-4]  # without head and sum: “deflate-raw”
    place = f"your-data/#table={base64.urlsafe_b64encode(packed).decode().rstrip('=')}"
    reader = new_page()
    reader.open(f"de/{place}")
    for language, said in (("de", "4 Zeilen"), ("en", "4 rows")):
        reader.wait_until(f"document.documentElement.lang === '{language}'")
        reader.wait_until("document.querySelector('.said').textContent.includes(argument)", said)
        reader.wait_until("document.querySelector('.columns').checkVisibility()")
        if language == "de":
            reader.click("header a[hreflang=en]")
    assert reader.evaluate("location.href").endswith(f"/{place}")
