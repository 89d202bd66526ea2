"""A small phone: whatever is moved is in one window with a picture that shows it."""

import pytest

from tests.browser.support.selectors import ARTICLE

pytestmark = pytest.mark.engines("chromium")  # the others have no emulation of a phone
PHONE = {"viewport": {"width": 375, "height": 667}, "has_touch": True, "is_mobile": True}

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
