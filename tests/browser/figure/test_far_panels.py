"""Panels far from the window are not laid out, yet have their size: nothing jumps later."""

import pytest

SIZES = """
[...document.querySelectorAll('svg.panel')].map((panel) => {
  const { width, height } = panel.getBoundingClientRect();
  const { width: across, height: down } = panel.viewBox.baseVal;
  return [width * down / across, height];
})
"""
LAID_OUT = """
document.querySelector(argument).checkVisibility({ contentVisibilityAuto: true })
"""
FAR = "explorable-figure:last-of-type .panel .axes"


@pytest.mark.parametrize("width", [360, 1350])
def test_a_panel_is_as_high_before_it_is_seen_as_after(width, new_reader):
    reader = new_reader(viewport={"width": width, "height": 800})
    reader.open("gallery/")
    found = reader.evaluate(SIZES)
    assert len(found) > 20
    for expected, height in found:
        assert height == pytest.approx(expected, abs=1)


@pytest.mark.engines("chromium")  # others do not read an attribute as a number, and lay all out
def test_a_panel_far_away_is_laid_out_when_it_comes_near(reader):
    reader.open("gallery/")
    assert not reader.evaluate(LAID_OUT, FAR)
    reader.show(FAR)
    reader.wait_until(LAID_OUT, FAR)
