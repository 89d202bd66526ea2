"""A reader's own table: pasted or dropped, shown by the figure, refused in words, stopped."""

import pytest

from tests.browser.support.figure import Figure

SAID = "document.querySelector('.said').textContent"
TROUBLE = "document.querySelector('.trouble').textContent"
DROP = """
void (() => {
  const form = document.querySelector('h1'); // anywhere on the page
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([argument], 'table.csv'));
  form.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
})()
"""
FETCHED = "performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin)"
SAVED = """
window.saved = [];
HTMLAnchorElement.prototype.click = () => {};
const makeUrl = URL.createObjectURL;
URL.createObjectURL = (blob) => {
  blob.text().then((text) => window.saved.push(text));
  return makeUrl(blob);
};
"""


def houses(n=60):
    rows = (f"{40 + i};{(i * 7) % 11};{'abc'[i % 3]};{i * 2 + (i * 5) % 7},5" for i in range(n))
    return "size;age;town;price\n" + "\n".join(rows)


def paste(page, text):
    page.evaluate("void (document.querySelector('#table-text').value = argument)", text)
    page.evaluate("void document.querySelector('form.bring').requestSubmit()")


@pytest.fixture
def page(new_reader):
    reader = new_reader()
    reader.open("your-data/")
    reader.wait_until("!document.querySelector('form.bring').hidden")
    return reader


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
    page.wait_until(f"{report} !== '…'")
    assert "has been cut or changed" in page.evaluate(TROUBLE)
    before = page.evaluate(report)
    page.press("Tab")  # the keyboard is where it was: nobody has asked for anything
    assert page.evaluate("document.activeElement.className") == "skip"
    page.focus("[name=strength][type=range]")
    page.press("ArrowRight", "ArrowRight")
    page.wait_until(f"{report} !== argument", before)
    assert "has been cut or changed" in page.evaluate(TROUBLE)
    paste(page, houses())
    page.wait_until(f"{SAID}.includes('60 rows and')")
    assert page.evaluate(TROUBLE) == ""


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
def test_a_large_table_is_no_link_but_a_file(page):
    paste(page, houses(4000))
    page.wait_until("!document.querySelector('.keep').hidden")
    page.evaluate("void document.querySelector('.keep [name=link]').click()")
    page.wait_until(f"{TROUBLE}.includes('too large for a link')")
    assert page.evaluate("location.hash") == ""


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


@pytest.mark.engines("chromium")
def test_without_script_the_page_says_how_to_do_it_in_python(new_reader):
    reader = new_reader(java_script_enabled=False)
    reader.open("your-data/")
    assert "RidgeCV" in reader.page.inner_text("main")
    assert not reader.page.is_visible("form.bring")
