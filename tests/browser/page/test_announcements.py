"""What a screen reader says: one sentence after a change, the keys of what is focused."""

import pytest

from tests.browser.support.figure import Figure
from tests.browser.support.selectors import ARTICLE, FIGURE, handle, part

pytestmark = pytest.mark.engines("chromium")

# Records the text of every live region that changes, by role or by aria-live.
LISTEN = """
void (window.spoken = [], document.querySelectorAll(
  'output, [aria-live], [role=status], [role=alert], [role=log]').forEach((region) => {
    if (region.getAttribute('aria-live') === 'off') return;
    new MutationObserver(() => spoken.push([region.className, region.textContent]))
      .observe(region, { childList: true, characterData: true, subtree: true });
  }))
"""
SAID = "spoken.some(([, words]) => words === document.querySelector(argument).textContent)"


def test_one_key_speaks_one_sentence(reader):
    reader.evaluate(LISTEN)
    reader.focus(handle("slope", "slopes"))
    before = reader.text(part(".summary"))
    reader.press("ArrowLeft")
    reader.settle()
    summary = f"{FIGURE}.querySelector('.summary').textContent"
    reader.wait_until(f"{summary} !== argument", before)
    reader.wait_until(SAID, part(".summary"))
    [(region, words)] = reader.evaluate("spoken")
    assert "announcement" in region
    assert words == reader.text(part(".summary"))


def test_every_handle_refers_to_the_keys_of_its_figure(reader):
    reader.evaluate("void document.querySelectorAll('.keys').forEach((one) => one.open = true)")
    for name in ("likelihood", "posterior", "polynomial", "prior"):
        figure = Figure(reader, name)
        told = reader.evaluate(
            "[...document.querySelectorAll(argument)].map((one) =>"
            "document.getElementById(one.getAttribute('aria-describedby'))?.textContent)",
            figure.inside("[data-handle]"),
        )
        assert told and set(told) == {figure.text(".keys p")}
        assert figure.visible(".keys p")
    for key in ("Arrow", "Shift", "Alt", "Home", "End", "Delete", "Insert", "Ctrl+Z", "Ctrl+Y"):
        assert key in reader.text(part(".keys p")), key


def test_a_search_opens_a_closed_step(new_page):
    reader = new_page().open(ARTICLE)
    steps = "document.querySelectorAll('ol.steps > li')"
    assert reader.evaluate(f"[...{steps}].map((step) => step.hidden)") == [
        False,
        *["until-found"] * 4,
    ]
    reader.evaluate(f"void {steps}[3].dispatchEvent(new Event('beforematch', {{ bubbles: true }}))")
    assert reader.evaluate(f"[...{steps}].map((step) => Boolean(step.hidden))") == [
        *[False] * 4,
        True,
    ]
    assert reader.text("button.more") == "Next step (4 of 5)"


def test_a_formula_is_copied_once(reader):
    formula = "document.querySelector('.display .katex')"
    copied = reader.evaluate(
        f"(getSelection().selectAllChildren({formula}), getSelection().toString())"
    )
    assert copied.count("ε") == reader.evaluate(
        f"{formula}.querySelector('.katex-html').textContent.split('ε').length - 1"
    )
