"""A page in another language: a browser translates its words, or it is written from the right."""

import pytest

from tests.browser.support.figure import Figure
from tests.browser.support.selectors import ARTICLE, FIGURE, LIVE, part

# What a translator does: other words in every text that it may touch, in elements of its own.
TRANSLATE = """
(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) {
    const around = node.parentElement;
    if (around.closest('[translate=no], script, style, textarea') || !node.data.trim()) continue;
    const words = document.createElement('font');
    words.textContent = node.data.toUpperCase().replace(/\\d/g, '#').replace(/[λσκ]/g, 'X');
    node.replaceWith(words);
  }
  document.documentElement.classList.add('translated-ltr');
})()
"""
UNTOUCHED = ".katex, svg.panel, code, pre, kbd, textarea, output, .symbol"
TEXTS = f"[...document.querySelectorAll('{UNTOUCHED}')].map((one) => one.textContent)"

# Boxes relative to the picture, formula or slider that they are part of.
BOXES = """
[...document.querySelectorAll('.katex-base, svg.panel, input[type=range]')].map((whole) => {
  const { left, top, width } = whole.getBoundingClientRect();
  const parts = [...whole.querySelectorAll('text, span, circle, line')];
  const inner = parts.filter((one) => one.checkVisibility() && one.textContent.trim());
  return [width, ...inner.flatMap((one) => {
    const box = one.getBoundingClientRect();
    return [box.left - left, box.top - top, box.width];
  })];
})
"""
THUMB = "getComputedStyle(document.querySelector(argument)).direction"


def live_article(new_page, width):
    reader = new_page(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    reader.live(ARTICLE)
    reader.wait_until("document.fonts.status === 'loaded'")
    return reader


@pytest.mark.engines("chromium", "firefox")
def test_a_translated_page_keeps_its_mathematics_and_its_figures_live(new_page):
    reader = live_article(new_page, 1200)
    before = reader.evaluate(TEXTS)
    assert len(before) > 100
    reader.evaluate(TRANSLATE)
    assert reader.evaluate(TEXTS) == before
    assert reader.text("h1").isupper(), "the rest is translated"
    figure = Figure(reader, "likelihood")
    figure.slide("noise_sd", "ArrowRight")
    assert "0.10" not in figure.text('output[name="log_likelihood"]')
    assert figure.text(".summary").startswith("At slope")
    assert reader.evaluate(LIVE)


@pytest.mark.engines("chromium", "firefox")
@pytest.mark.parametrize("width", [375, 1280])
def test_writing_from_the_right_turns_no_picture_formula_or_slider(new_page, width):
    reader = live_article(new_page, width)
    before = reader.evaluate(BOXES)
    assert len(before) > 50
    reader.evaluate("void (document.documentElement.dir = 'rtl')")
    after = reader.evaluate(BOXES)
    # Known fault: in Firefox, on a narrow page, some move by up to 14 px when the page turns round.
    within = 14 if reader.engine == "firefox" and width < 600 else 2
    for one, other in zip(before, after, strict=True):
        assert other == pytest.approx(one, abs=within)
    assert reader.evaluate(THUMB, part("input[type=range]")) == "ltr"
    assert reader.evaluate("document.documentElement.scrollWidth") <= width
    assert reader.evaluate(f"getComputedStyle({FIGURE}).direction") == "rtl"
