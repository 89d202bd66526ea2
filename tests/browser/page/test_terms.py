"""Words, symbols, legend and marks of one term light up together; links move a figure."""

import pytest
from pytest import approx

from tests.browser.support import expected
from tests.browser.support.selectors import FIGURE, LIVE, button, handle, part

LIT = "[...new Set([...document.querySelectorAll('[data-lit]')].map((one) => one.dataset.term))]"
UNLIT = (
    '[...document.querySelectorAll(`[data-term="${argument}"]`)]'
    ".filter((one) => !one.hasAttribute('data-lit')).length"
)
WORD = ".text p .term[data-term=likelihood]"
ON_THE_CURVE = """
((path) => {
  const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.4)
    .matrixTransform(path.getScreenCTM());
  return [x, y];
})(document.querySelector(argument))
"""
TRY = "a.try[data-figure=likelihood]"


def wait_for(reader, *terms):
    """Wait until just these terms are lit: after a scroll, browsers tell of the pointer late."""
    names = sorted(term for term in terms if term)
    reader.wait_until(f"{LIT}.sort().join() === argument", ",".join(names))


def test_hovering_a_word_highlights_its_marks(reader):
    assert reader.evaluate(LIT) == []
    reader.hover(WORD)
    wait_for(reader, "likelihood")
    assert reader.evaluate(UNLIT, "likelihood") == 0, "words, symbols, legend, marks: all of them"
    for where in (part("[data-mark=likelihood]"), ".katex", part(".legend"), part(".readouts")):
        selector = f"{where}[data-lit], {where} [data-lit]"
        assert reader.count(selector) > 0, where
    assert reader.evaluate(
        "Number(getComputedStyle(document.querySelector(argument)).opacity) < 1 ||"
        "document.querySelector(argument).getAnimations().length > 0",
        part("[data-handle='points[0]']"),
    ), "all else steps back"
    reader.move(2, 2)
    wait_for(reader, "")


def test_hovering_a_symbol_or_mark_highlights_the_words(reader):
    reader.hover(".katex [data-term=noise]")
    wait_for(reader, "noise")
    assert reader.evaluate(UNLIT, "noise") == 0
    reader.show(part(".panels"))
    reader.move(*reader.evaluate(ON_THE_CURVE, part("[data-mark=likelihood]")))
    wait_for(reader, "likelihood")
    assert reader.evaluate(UNLIT, "likelihood") == 0


def test_focusing_the_legend_highlights_its_term(reader):
    reader.focus(part(".legend button[data-term=noise]"))
    assert reader.evaluate(LIT) == ["noise"]
    assert reader.evaluate(UNLIT, "noise") == 0
    reader.evaluate("document.activeElement.blur()")
    assert reader.evaluate(LIT) == []


def test_a_press_keeps_the_highlight_under_the_pointer(reader):
    reader.focus(part("input[type=range]"))
    reader.click(part(".legend button[data-term=noise]"))
    wait_for(reader, "noise")
    reader.move(2, 2)
    wait_for(reader, "")


def test_a_point_highlights_its_own_marks(reader):
    reader.hover(handle("points[2]"))
    wait_for(reader, "data", "noise", "likelihood")
    lit = reader.evaluate(
        f"[...new Set([...{FIGURE}.querySelectorAll('[data-lit]')].map((one) => one.dataset.of))]"
    )
    assert lit == ["points[2]"]
    assert reader.count(part("[data-panel=houses] [data-lit]")) > 1
    assert reader.count(part("[data-panel=slopes] [data-lit]")) > 0


def test_a_highlight_survives_redrawing(reader):
    reader.focus(part(".legend button[data-term=likelihood]"))
    reader.state = {"points": [[1, 2], [0.5, -1]]}
    assert reader.evaluate(UNLIT, "likelihood") == 0


def test_a_try_link_moves_the_figure_and_can_be_undone(reader):
    before = reader.state
    target = "document.querySelector(argument).href"
    assert "likelihood." in reader.evaluate(target, TRY)
    reader.click(TRY)
    reader.wait_until(f"{LIVE} && location.search.includes('likelihood.')")
    query = reader.evaluate(f"new URL({target}).search", TRY)
    assert reader.evaluate("location.search") == query, "it went where the link says"
    reader.settle()
    assert reader.readout("slope") == reader.state["slope"]
    reader.click(button("undo"))
    reader.settle()
    assert reader.state == before, "the whole way is one step"


@pytest.mark.engines("chromium")
def test_a_try_link_jumps_with_reduced_motion(reader):
    reader.page.emulate_media(reduced_motion="reduce")
    states = "recorded.states = []; document.addEventListener('moved', ({ target }) => {"
    reader.evaluate(f"(() => {{ {states} recorded.states.push(target.values.slope) }}) }})()")
    reader.show(TRY)
    reader.evaluate("document.querySelector(argument).click()", TRY)
    slope = reader.state["slope"]
    query = reader.evaluate("new URLSearchParams(location.search).get('likelihood.slope')")
    assert slope == float(query), "within the click itself"
    reader.settle()
    assert reader.readout("log_likelihood") == approx(expected.log_likelihood(reader.state))
