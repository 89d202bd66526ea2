"""Bars of two terms side by side: told apart without their colours, in the page as in print."""

import pytest
from pytest import approx

import draw_mpl
from explorable import figures
from explorable.scene.marks import Bar
from tests.browser.support.figure import Figure

STYLES = """
[...document.querySelectorAll(argument)].map((bar) => {
  const { fillOpacity, strokeWidth } = getComputedStyle(bar);
  return [bar.dataset.mark, Number(fillOpacity), parseFloat(strokeWidth)];
})
"""


@pytest.mark.engines("chromium")
def test_bars_of_two_terms_differ_in_fill(reader):
    seen = reader.evaluate(STYLES, Figure(reader, "polynomial").inside("[data-kind=bar]"))
    scene = figures.draw("polynomial", {})
    terms = {
        mark.name: mark.term for p in scene.panels for mark in p.marks if isinstance(mark, Bar)
    }
    assert [name for name, *_ in seen] == list(terms)
    opacity = {terms[name]: fill for name, fill, _ in seen}
    assert opacity["likelihood"] == 0 and opacity["posterior"] > 0.6
    assert {terms[name]: width for name, _, width in seen}["likelihood"] > 1, (
        "or it could be missed"
    )
    printed = draw_mpl.draw(scene).axes[1].patches
    full = {patch.get_gid(): patch.get_facecolor()[3] for patch in printed}
    assert {name: full[name] for name in terms} == approx({name: fill for name, fill, _ in seen})
