"""The page for a reader's own table on paper, on a phone, and without scripts."""

import pytest

from tests.browser.support.figure import Figure
from tests.browser.tables.own_tables import SAID, houses, paste


@pytest.mark.engines("chromium")  # emulate_media has no effect in Playwright’s Firefox
def test_paper_has_pictures_numbers_and_choices_and_no_buttons(page):
    paste(page, houses())
    page.wait_until(f"{SAID}.includes('60 rows and 2 weights')")
    Figure(page, "your_data").settle()
    page.page.emulate_media(media="print")
    page.wait_until("matchMedia('print').matches")
    for shown in (".said", ".summary", ".readouts", ".weights td", "svg.panel", ".columns td"):
        assert page.page.is_visible(f"main {shown}"), shown
    fields = "main :is(.own button, .toolbar button, input[type=range], .own input, textarea)"
    seen = "[...document.querySelectorAll(argument)].filter((one) => one.checkVisibility())"
    assert page.evaluate(f"{seen}.map((one) => one.outerHTML)", fields) == []
    ticks = "[...document.querySelectorAll('.columns td')].filter((cell) =>"
    ticks += " getComputedStyle(cell, '::after').content === '\"✓\"').length"
    assert page.evaluate(ticks) == 3, "the outcome and two columns"


@pytest.mark.engines("chromium")
@pytest.mark.parametrize("width", [360, 1400])
def test_the_page_is_no_wider_than_its_window(new_reader, width):
    reader = new_reader(viewport={"width": width, "height": 800})
    reader.open("your-data/")
    reader.wait_until("!document.querySelector('form.bring').hidden")
    name = "median_household_income_in_2019_dollars_adjusted"
    paste(reader, houses().replace("size", name))
    reader.wait_until("document.activeElement.matches('.columns :checked')")
    reader.evaluate("document.querySelector('.summary').scrollIntoView()")  # drawn where it is seen
    reader.wait_until(f"document.querySelector('.summary').textContent.includes('{name}')")
    reader.wait_until(f"document.querySelector('.legend').innerText.includes('{name}')")
    assert reader.evaluate("document.documentElement.scrollWidth <= innerWidth")
    cut = "[...document.querySelectorAll('main :is(p:not(.hidden), li, label, .readouts > *)')]"
    cut += ".filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.outerHTML)"
    assert reader.evaluate(cut) == []
    tables = "[...document.querySelectorAll('.columns .wide, .wide:has(.weights)')]"
    reader.wait_until("document.querySelectorAll('.weights tbody tr').length > 1")
    assert reader.evaluate(f"{tables}.every((one) => one.scrollWidth <= one.clientWidth)")
    lines = "one.clientHeight / parseFloat(getComputedStyle(one).lineHeight)"
    names = f"{tables}.flatMap((one) => [...one.querySelectorAll('tbody th')])"
    assert reader.evaluate(f"{names}.filter((one) => {lines} > 6).length") == 0


@pytest.mark.engines("chromium")
def test_without_script_the_page_says_how_to_do_it_in_python(new_reader):
    reader = new_reader(java_script_enabled=False)
    reader.open("your-data/")
    assert "RidgeCV" in reader.page.inner_text("main")
    assert not reader.page.is_visible("form.bring")
