"""No line of an article begins with the punctuation after a formula or a link."""

import pytest

WIDTHS = (320, 350, 380, 470, 530, 650, 740, 770)
BROKEN = """
(() => {
  const broken = [];
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    if (!/^[.,:;!?…)’”]/.test(text.data)) continue;
    if (text.parentElement.closest('.katex, svg, code, explorable-figure')) continue;
    const before = text.previousSibling;
    if (before?.nodeType !== Node.ELEMENT_NODE) continue;
    const end = [...before.querySelectorAll('.katex-base')].at(-1) ?? before;
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, 1);
    const [first] = range.getClientRects();
    const last = [...end.getClientRects()].at(-1);
    if (first && last && first.top > last.bottom - 2) broken.push(before.textContent + text.data);
  }
  return broken;
})()
"""


@pytest.mark.parametrize(
    "page", ["from-mle-to-map/", "ridge-is-map/", "de/lasso-and-the-limits/", "de/ridge-is-map/"]
)
def test_no_line_begins_with_punctuation(new_reader, page):
    reader = new_reader()
    reader.open(page)
    reader.wait_until("document.fonts.status === 'loaded'")
    if reader.engine == "webkit":  # its driver's window is as wide as it is
        assert reader.evaluate(BROKEN) == []
        return
    for width in WIDTHS:
        reader.page.set_viewport_size({"width": width, "height": 800})
        reader.wait_until("innerWidth === argument", width)
        reader.wait_until(f"{BROKEN}.length === 0")  # Firefox is not done at once
        assert reader.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
