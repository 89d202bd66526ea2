"""Number fields under real keys: text stays as it is typed, and pasted columns fill rows."""

import pytest

from tests.browser.figure.test_controls_live import VIOLATIONS
from tests.browser.page.test_page import AXE
from tests.browser.runtime.test_prerendered import NO_WORKER
from tests.browser.support.selectors import ARTICLE, ELEMENT, button, field, part

ROWS = "details.numbers tbody tr"
VALUE = "document.querySelector(argument).value"
REPLY = (
    "document.querySelector(argument).closest('td, .control').querySelector('.reply')?.textContent"
)
PASTE = """
(() => {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  event.clipboardData = { getData: () => argument.text };
  document.querySelector(argument.cell).dispatchEvent(event);
})()
"""


def cell(row, column):
    """A cell of the table of houses, both counted from 1."""
    return part(f"{ROWS}:nth-child({row}) td:nth-of-type({column}) input")


def open_table(reader):
    reader.click(part("details.numbers summary"))
    reader.wait_until(f"document.querySelectorAll('{part(ROWS)}').length === 6")


@pytest.mark.engines("chromium", "firefox")
def test_a_decimal_typed_while_python_starts_is_that_number(new_reader, site_copy):
    reader = new_reader(site=site_copy(NO_WORKER))
    reader.open(ARTICLE)
    for words, number in (("0.35", 0.35), ("2.25", 2.25), ("1.749", 1.749), ("1,5", 1.5)):
        reader.type(field("noise_sd"), words)
        assert reader.evaluate(VALUE, field("noise_sd")) == words
        assert reader.state["noise_sd"] == number
        reader.press("Tab")
        assert float(reader.evaluate(VALUE, field("noise_sd"))) == number
        assert reader.state["noise_sd"] == number
    reader.paste(field("slope"), "−1.749")
    reader.press("Enter")
    assert reader.state["slope"] == -1.749


def test_what_cannot_be_read_is_refused_in_words(reader):
    reader.type(field("noise_sd"), "0x1F")
    reader.press("Tab")
    reader.settle()
    assert reader.state["noise_sd"] == 1
    assert reader.evaluate(VALUE, field("noise_sd")) == "1.00"
    assert reader.evaluate(REPLY, field("noise_sd")) == "“0x1F” is not a number. 1.00 stays."
    assert reader.count(field("noise_sd") + '[aria-invalid="true"]') == 1
    if reader.engine == "chromium":
        reader.page.evaluate(AXE.read_text(encoding="utf-8"))
        assert reader.evaluate(VIOLATIONS, ELEMENT) == []
    reader.type(field("noise_sd"), "2")
    assert reader.count(field("noise_sd") + "[aria-invalid]") == 0
    reader.press("Escape")
    reader.settle()
    assert reader.state["noise_sd"] == 1
    assert reader.count(button("undo") + '[aria-disabled="true"]') == 1


def test_a_field_in_use_is_not_rewritten_when_a_partner_moves(reader):
    reader.type(field("noise_sd"), "2.")
    posterior = "document.querySelector('explorable-figure[name=posterior]')"
    reader.evaluate(f"void ({posterior}.state = {{ noise_sd: 0.7 }})")
    reader.settle()
    assert reader.state["noise_sd"] == 0.7
    assert reader.evaluate(VALUE, field("noise_sd")) == "2."
    reader.press("Enter")
    assert reader.state["noise_sd"] == 2
    assert reader.evaluate(VALUE, field("noise_sd")) == "2.00"


def test_columns_of_a_spreadsheet_fill_the_table(reader):
    open_table(reader)
    before = reader.state["points"]
    reader.focus(cell(6, 1))
    text = "size\tprice\r\n0,5\t−1,25\r\n1\t2\r\n"
    reader.evaluate(PASTE, {"cell": cell(6, 1), "text": text})
    reader.wait_until(f"{REPLY}?.startsWith('2 rows filled.')", cell(6, 1))
    reader.settle()
    assert reader.state["points"] == [*before[:5], [0.5, -1.25], [1, 2]]
    reader.wait_until(f"document.querySelectorAll('{part(ROWS)}').length === 7")
    assert reader.evaluate(VALUE, cell(6, 2)) == "-1.25"
    reader.press("Control+z")
    reader.settle()
    assert reader.state["points"] == before


@pytest.mark.engines("chromium")
def test_the_clipboard_is_pasted_as_columns_or_as_text(reader):
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_table(reader)
    before = reader.state["points"]
    for text, points in (
        ("0.25\n0.5\n", [[0.25, before[0][1]], [0.5, before[1][1]], *before[2:]]),
        ("0,75", [[0.75, before[0][1]], *before[1:]]),
    ):
        reader.state = {"points": before}
        reader.evaluate("navigator.clipboard.writeText(argument)", text)
        reader.enter(cell(1, 1))
        reader.press("Control+v")
        reader.wait_until(
            f"JSON.stringify(document.querySelector('{ELEMENT}').state.points)"
            " === JSON.stringify(argument)",
            points,
        )
        reader.press("Tab")
        assert reader.state["points"] == points
