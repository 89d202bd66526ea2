"""A small phone: whatever is moved is in one window with a picture, and what scrolls shows it."""

from io import BytesIO

import pytest
from PIL import Image

from tests.browser.support.selectors import ARTICLE

pytestmark = pytest.mark.engines("chromium")  # the others have no emulation of a phone
PHONE = {"viewport": {"width": 375, "height": 667}, "has_touch": True, "is_mobile": True}

# Of the parts of a selector, the first that scrolls.
FIRST = "[...document.querySelectorAll('{}')].find((one) => one.scrollWidth > one.clientWidth + 30)"
PARTS = {
    "lasso-and-the-limits/": ".now p:has(.katex)",
    "your-data/": ".own .wide:has(.weights)",
}

# Controls and sentences that no scrolling brings into one window with a whole panel.
ALONE = """
[...document.querySelectorAll('explorable-figure')].flatMap((figure) => {
  const box = (element) => element.getBoundingClientRect();
  const isWhole = ({ top, bottom }) => top > -1 && bottom < innerHeight + 1;
  const panels = [...figure.querySelectorAll('svg.panel')];
  const isBeside = (part) => (block) => {
    part.scrollIntoView({ block, behavior: 'instant' });
    const own = box(part);
    return isWhole(own) && panels.map(box).some((panel) =>
      isWhole(panel) && (panel.bottom <= own.top + 1 || own.bottom <= panel.top + 1));
  };
  return [...figure.querySelectorAll('.summary, .control')]
    .filter((part) => !['end', 'center', 'start'].some(isBeside(part)))
    .map((part) => `${figure.id}: ${part.textContent.trim().slice(0, 30)}`);
})
"""
# The least window for the sentence and a panel, after it or before it, which is where links lead.
RESULTS = """
[...document.querySelectorAll('explorable-figure')].map((figure) => {
  figure.scrollIntoView();
  const panels = [...figure.querySelectorAll('svg.panel')];
  const sentence = figure.querySelector('.summary').getBoundingClientRect();
  const heights = panels.slice(0, 2).map((panel) => panel.getBoundingClientRect())
    .map(({ top, bottom }) => Math.max(bottom, sentence.bottom) - Math.min(top, sentence.top));
  return [figure.id, Math.min(...heights)];
})
"""
# Words and fields that the focus ring of a slider would touch.
RINGS = """
[...document.querySelectorAll('.controls input[type=range]')].flatMap((slider) => {
  if (!slider.checkVisibility()) return [];
  slider.focus({ focusVisible: true });
  const { outlineOffset, outlineWidth } = getComputedStyle(slider);
  const out = parseFloat(outlineOffset) + parseFloat(outlineWidth);
  const { top, bottom } = slider.getBoundingClientRect();
  const words = [...slider.closest('.controls').querySelectorAll('label, .hint, [type=text]')];
  return words.filter((one) => {
    const box = one.getBoundingClientRect();
    return box.height && box.bottom > top - out && box.top < bottom + out
      && box.left < slider.getBoundingClientRect().right
      && box.right > slider.getBoundingClientRect().left;
  }).map((one) => `${slider.name}: ${one.outerHTML}`);
})
"""


@pytest.mark.parametrize("touch", [True, False])
def test_the_focus_ring_of_a_slider_touches_no_words(new_reader, touch):
    reader = new_reader(**PHONE | {"has_touch": touch, "is_mobile": touch})
    reader.open(ARTICLE)
    reader.wait_until("document.fonts.status === 'loaded'")
    reader.press("Tab")
    assert reader.evaluate(RINGS) == []


@pytest.mark.parametrize("page", [ARTICLE, "gallery/"])
def test_every_control_is_in_one_window_with_a_picture(new_reader, page):
    reader = new_reader(**PHONE)
    reader.open(page)
    reader.wait_until("document.fonts.status === 'loaded'")
    assert reader.count(".control") > 5
    assert reader.evaluate(ALONE) == []
    if page == ARTICLE:
        height = reader.evaluate("innerHeight")
        results = dict(reader.evaluate(RESULTS))
        assert {name: least for name, least in results.items() if least > height} == {}


def shaded(part):
    """Whether its left and its right edge are shaded, in a row of pixels above its text."""
    part.scroll_into_view_if_needed()
    image = Image.open(BytesIO(part.screenshot())).convert("L")
    left, paper, right = (image.getpixel((x, 2)) for x in (1, image.width // 2, image.width - 2))
    return [abs(left - paper) > 10, abs(right - paper) > 10]


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("page", PARTS)
def test_an_edge_is_shaded_where_there_is_more_beyond_it(new_page, page, colours):
    reader = new_page(viewport={"width": 200, "height": 740}, color_scheme=colours)
    reader.open(page)
    reader.wait_until("document.fonts.status === 'loaded'")
    first = FIRST.format(PARTS[page])
    reader.wait_until(f"{first} !== undefined")
    part = reader.page.evaluate_handle(first).as_element()
    for scrolled, edges in ((0, [False, True]), (15, [True, True]), (9999, [True, False])):
        part.evaluate("(one, to) => one.scrollTo(to, 0)", scrolled)
        assert shaded(part) == edges, scrolled
