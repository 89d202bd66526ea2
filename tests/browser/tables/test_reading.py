"""A table is read with its progress, stopped, or refused in words."""

import pytest

from tests.browser.support.figure import Figure
from tests.browser.tables.own_tables import DROP, SAID, TROUBLE, houses, paste


@pytest.mark.engines("chromium", "firefox")
def test_an_emptied_field_says_so_and_a_file_is_read_again(page):
    at_columns = "document.activeElement.matches('.columns :checked')"
    paste(page, houses())
    page.wait_until(at_columns)
    for _ in range(2):
        page.focus("#table-text")
        page.press("a", "ControlOrMeta+a", "Delete")
        page.evaluate("void document.querySelector('form.bring').requestSubmit()")
        page.wait_until(f"{TROUBLE}.startsWith('The file is empty')")
        assert page.evaluate(TROUBLE).endswith("below are of the table before.")
        assert page.evaluate(SAID) == ""
        page.evaluate(DROP, houses(70))
        page.wait_until(at_columns)
        page.focus(".bring [type=submit]")
        page.press("Enter")
        page.wait_until(at_columns)
        assert page.evaluate(TROUBLE) == ""
        assert "70 rows" in page.evaluate(SAID)


@pytest.mark.engines("chromium")
def test_a_refusal_says_what_the_figure_is_of(page):
    figure, outcome = Figure(page, "your_data"), "document.querySelector('[name=outcome]:checked')"
    refused, two_rows = "three are needed", "x;y\n1;2\n3;5\n"
    paste(page, two_rows)
    page.wait_until(f"{TROUBLE}.includes('{refused}')")
    assert page.evaluate(TROUBLE).endswith("The figure below is of the example.")
    paste(page, "PK\x03\x04zip")
    page.wait_until(f"{TROUBLE}.endsWith('The columns below are of the table before.')")
    paste(page, houses())
    page.wait_until(f"{SAID}.includes('60 rows')")
    for box in ("size", "age"):
        page.evaluate(f"void document.querySelector('[name=chosen][value={box}]').click()")
    page.wait_until(f"{TROUBLE}.endsWith('The figure below is of the choice before.')")
    figure.settle()
    drawn = figure.pictures()
    assert page.evaluate(outcome + ".value") == "price"
    paste(page, two_rows)
    page.wait_until(f"{TROUBLE}.endsWith('The figure below is of the table before.')")
    assert page.evaluate(outcome + ".value") == "y"
    figure.settle()
    assert figure.pictures() == drawn


@pytest.mark.engines("chromium")
@pytest.mark.parametrize(
    ("text", "words"),
    [("PK\x03\x04zip", "an Excel or OpenDocument file"), (" \n", "The file is empty")],
)
def test_other_files_are_refused_in_words(page, text, words):
    page.evaluate(DROP, text)
    page.wait_until(f"{TROUBLE}.includes('{words}')")


@pytest.mark.engines("chromium")
def test_a_large_table_shows_how_far_it_is_and_can_be_stopped(page):
    Figure(page, "your_data").settle()
    row = ",".join(f"{i}.25" for i in range(30))
    page.evaluate(DROP, f"{row}\n" * 90_000)
    page.wait_until(f"/^[1-9].* rows so far/.test({SAID})")
    page.evaluate("void document.querySelector('.stop').click()")
    page.wait_until(f"{SAID}.startsWith('Stopped')")
    assert page.evaluate("document.querySelector('.bring progress').hidden")
    assert page.evaluate(TROUBLE) == ""
    paste(page, houses())
    page.wait_until(f"{SAID}.includes('60 rows')")


@pytest.mark.engines("chromium", "firefox")
def test_a_table_can_be_stopped_while_python_starts(new_reader):
    page = new_reader()
    page.open("your-data/")
    page.wait_until("!document.querySelector('form.bring').hidden")
    stopped = "(() => { %s; document.querySelector('.stop').click(); })()"
    page.evaluate("void " + stopped % DROP.strip().removeprefix("void "), houses())
    page.wait_until(f"{SAID}.startsWith('Stopped')")
    paste(page, houses(70))
    page.wait_until(f"{SAID}.includes('70 rows')")


@pytest.mark.engines("chromium")
def test_a_file_that_is_too_large_is_refused_before_it_is_read(page):
    huge = DROP.replace(
        "new File([argument], 'table.csv')", "Object.defineProperties(new File([], 'a'), argument)"
    )
    assert huge != DROP
    page.evaluate("void (Blob.prototype.stream = () => { throw new Error('read'); })")
    page.evaluate(huge.replace("argument)", "{ size: { value: 2e9 } })"), "")
    page.wait_until(f"{TROUBLE}.startsWith('The file has 2,000 MB')")


@pytest.mark.engines("chromium", "firefox")
def test_a_dropped_file_is_read_again_when_a_decimal_mark_is_chosen(page):
    figure = Figure(page, "your_data")
    page.evaluate(DROP, "size;price\n1,234;9\n2;5\n3;1\n5;4\n8;2\n")
    page.wait_until(f"{TROUBLE}.includes('“1,234” may be 1234 or 1.234')")
    choose = "const mark = document.querySelector('[name=decimal]'); mark.value = ',';"
    page.evaluate(f"(() => {{ {choose} mark.dispatchEvent(new Event('change')); }})()")
    page.wait_until(f"{SAID}.includes('5 rows and 1 weight')")
    assert page.evaluate(TROUBLE) == ""
    figure.settle()
    page.wait_until("!document.querySelector('.best [name=evidence]').disabled")
    page.evaluate("document.querySelector('.best [name=evidence]').click()")
    figure.settle()
    readouts = page.evaluate(f"{figure.element}.readouts")
    assert readouts["penalty"] == pytest.approx(readouts["best_evidence"], rel=0.03)
