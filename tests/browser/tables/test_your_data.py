"""A reader's own table: pasted or dropped, shown by the figure, refused in words, stopped."""

import pytest

from tests.browser.support.figure import Figure

SAID = "document.querySelector('.said').textContent"
TROUBLE = "document.querySelector('.trouble').textContent"
DROP = """
void (() => {
  const form = document.querySelector('form.bring');
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
    labels = f"[...{figure.element}.querySelectorAll('.legend [data-of]')].length"
    assert page.evaluate(labels) == 0
    page.evaluate("void document.querySelector('[name=chosen][value=town]').click()")
    page.wait_until(f"{SAID}.includes('and 5 weights')")
    page.wait_until("document.querySelectorAll('.weights tbody tr').length === 5")
    assert "Ridge(alpha=6) " in page.evaluate("document.querySelector('.calls').innerText")
    paste(page, "a,b\n1,2\n3\n")
    page.wait_until(f"{TROUBLE}.startsWith('Row 3, column “a”: There are 1 cells')")
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


@pytest.mark.engines("chromium")
@pytest.mark.parametrize("width", [360, 1400])
def test_the_page_is_no_wider_than_its_window(new_reader, width):
    reader = new_reader(viewport={"width": width, "height": 800})
    reader.open("your-data/")
    reader.wait_until("!document.querySelector('form.bring').hidden")
    paste(reader, houses())
    reader.wait_until("!document.querySelector('form.columns').hidden")
    assert reader.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.engines("chromium")
def test_without_script_the_page_says_how_to_do_it_in_python(new_reader):
    reader = new_reader(java_script_enabled=False)
    reader.open("your-data/")
    assert "RidgeCV" in reader.page.inner_text("main")
    assert not reader.page.is_visible("form.bring")
