"""A reader's own table: shown by the figure, saved, opened again, and in a link."""

import pytest

from tests.browser.support.figure import Figure
from tests.browser.tables.own_tables import DROP, FETCHED, SAID, SAVED, TROUBLE, houses, paste


@pytest.mark.engines("chromium", "firefox")
def test_a_pasted_table_is_shown_and_a_bad_one_leaves_it(page):
    figure = Figure(page, "your_data")
    paste(page, houses())
    page.wait_until(f"{SAID}.includes('60 rows and 2 weights')")
    figure.settle()
    summary = f"{figure.element}.querySelector('.summary').textContent"
    assert "sd in size moves price" in page.evaluate(summary)
    labels = (
        f"[...{figure.element}.querySelectorAll('.legend [data-of]')].map((one) => one.innerText)"
    )
    assert page.evaluate(labels) == ["size", "age"]
    page.evaluate("void document.querySelector('[name=chosen][value=town]').click()")
    page.wait_until(f"{SAID}.includes('and 5 weights')")
    page.wait_until("document.querySelectorAll('.weights tbody tr').length === 5")
    assert "Ridge(alpha=6) " in page.evaluate("document.querySelector('.calls').innerText")
    paste(page, "a,b\n1,2\n3\n")
    page.wait_until(f"{TROUBLE}.startsWith('Row 3, column “a”: There is 1 cell')")
    figure.settle()
    assert "moves price" in page.evaluate(summary)
    assert set(page.evaluate(FETCHED)) == {page.evaluate("location.origin")}


@pytest.mark.engines("chromium")
def test_what_is_saved_opens_again_when_it_is_dropped(page):
    figure = Figure(page, "your_data")
    page.evaluate(f"void (() => {{ {SAVED} }})()")
    page.evaluate(DROP, houses())
    page.wait_until("!document.querySelector('.keep').hidden")
    page.evaluate(f"void ({figure.element}.state = {{ strength: 2, norm: 'l1' }})")
    figure.settle()
    page.evaluate("void document.querySelector('.keep [name=json]').click()")
    page.wait_until("window.saved.length === 1")
    page.evaluate("void document.querySelector('.keep [name=script]').click()")
    page.wait_until("window.saved.length === 2")
    saved, script = page.evaluate("window.saved")
    assert '"explorable": "your-data"' in saved and "PENALTY, NORM" in script
    page.open("your-data/")
    page.wait_until("!document.querySelector('form.bring').hidden")
    page.evaluate(DROP, saved)
    page.wait_until(f"{SAID}.includes('60 rows and 2 weights')")
    figure = Figure(page, "your_data")
    figure.settle()
    assert figure.state["norm"] == "l1" and figure.state["strength"] == pytest.approx(2, rel=0.03)


@pytest.mark.engines("chromium", "firefox")
def test_a_link_holds_the_table_the_choices_and_the_state(page):
    paste(page, houses())
    page.wait_until("!document.querySelector('.keep').hidden")
    page.evaluate("void document.querySelector('[name=chosen][value=town]').click()")
    page.wait_until(f"{SAID}.includes('and 5 weights')")
    figure = Figure(page, "your_data")
    page.evaluate(f"void ({figure.element}.state = {{ norm: 'l1' }})")
    page.evaluate("void document.querySelector('.keep [name=link]').click()")
    page.wait_until("location.hash.startsWith('#table=')")
    link = page.evaluate("location.pathname.slice(1) + location.hash")
    page.wait_until(f"{SAID}.includes('link')")
    page.open("about/")
    page.open(link)
    page.wait_until(f"{SAID}.includes('60 rows and 5 weights')")
    figure = Figure(page, "your_data")
    figure.settle()
    assert figure.state["norm"] == "l1"

    page.evaluate("void (location.hash = location.hash.slice(0, -9))")
    page.wait_until(f"{TROUBLE}.includes('has been cut or changed')")
    assert figure.state["norm"] == "l1", "the table before it stays"
    paste(page, "a,b\n1,2\n3,5\n4,4\n")
    page.wait_until(f"{SAID}.includes('3 rows')")
    assert page.evaluate("location.hash") == "", "another table is not in the link"


@pytest.mark.engines("chromium", "firefox")
@pytest.mark.parametrize("rest", ["!!!!", "", "LY3bCsIwDIZfJeS6"])
def test_a_damaged_link_says_so_until_another_table_is_read(new_reader, rest):
    page = new_reader()
    page.open(f"your-data/#table={rest}")
    page.wait_until("!document.querySelector('form.bring').hidden")
    report = "document.querySelector('output.penalty').textContent"
    page.wait_until(f"{report} !== '…' && {TROUBLE}.includes('has been cut or changed')")
    before = page.evaluate(report)
    page.press("Tab")  # focus has not moved: the reader has done nothing
    assert page.evaluate("document.activeElement.className") == "skip"
    page.focus("[name=strength][type=range]")
    page.press("ArrowRight", "ArrowRight")
    page.wait_until(f"{report} !== argument", before)
    assert "has been cut or changed" in page.evaluate(TROUBLE)
    paste(page, houses())
    page.wait_until(f"{SAID}.includes('60 rows and')")
    assert page.evaluate(TROUBLE) == ""


@pytest.mark.engines("chromium")
def test_a_large_table_is_no_link_but_a_file(page):
    paste(page, houses(4000))
    page.wait_until("!document.querySelector('.keep').hidden")
    page.evaluate("void document.querySelector('.keep [name=link]').click()")
    page.wait_until(f"{TROUBLE}.includes('too large for a link')")
    assert page.evaluate("location.hash") == ""
