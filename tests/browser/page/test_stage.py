"""A figure on a stage: fills the window, large type, arrow keys step through its links."""

import pytest

from tests.browser.support.figure import Figure

ON_STAGE = "document.querySelector('[data-stage]')"
STYLED = f"{ON_STAGE} && getComputedStyle({ON_STAGE}).position === 'fixed'"
BOX = f"JSON.stringify(({ON_STAGE}).getBoundingClientRect())"
SMALLEST = f"""
Math.min(...[...{ON_STAGE}.querySelectorAll('svg.panel text, .title, .summary, label')]
  .filter((text) => text.checkVisibility())
  .map((text) => parseFloat(getComputedStyle(text).fontSize) *
    (text.ownerSVGElement?.getScreenCTM().a ?? 1)))
"""
OVERLAPS = f"""
[...{ON_STAGE}.querySelectorAll('svg.panel')].flatMap((panel) => {{
  const labels = [...panel.querySelectorAll('.labels text')];
  const boxes = labels.map((one) => one.getBoundingClientRect());
  return boxes.filter((one, i) => boxes.slice(0, i).some((other) =>
    one.left < other.right - 2 && other.left < one.right - 2 &&
    one.top < other.bottom - 2 && other.top < one.bottom - 2));
}}).length
"""
WINDOW = {"width": 1280, "height": 720}


@pytest.mark.engines("chromium")
@pytest.mark.parametrize("name", ["lockstep", "posterior", "prior"])
def test_a_figure_on_the_stage_fills_the_window_with_large_type(name, new_page):
    reader = new_page(viewport=WINDOW)
    reader.open(f"from-mle-to-map/?size=stage#{name}")
    reader.wait_until(f"{STYLED} && {ON_STAGE}.id === argument", name)
    figure = Figure(reader, name)
    reader.wait_until(f"{figure.element}.dataset.phase === 'live'")
    box = reader.evaluate(f"(({BOX}))")
    assert '"width":1280' in box and '"height":720' in box
    reader.wait_until(f"{SMALLEST} >= 0.035 * innerHeight")
    assert not figure.visible(".caption")
    reader.wait_until(f"{OVERLAPS} === 0")


@pytest.mark.engines("chromium", "firefox")
def test_arrow_keys_step_through_the_links_and_the_step_is_announced(reader):
    reader.evaluate("void (Element.prototype.requestFullscreen = undefined)")
    figure = Figure(reader, "prior")
    figure.show()
    figure.press("stage")
    reader.wait_until(STYLED)
    reader.press("ArrowRight")
    reader.wait_until(f"{figure.element}.state.prior_sd === 0.3")
    assert reader.text("[data-stage] [role=status].step").startswith("1 of ")
    reader.press("PageDown")
    reader.wait_until(f"{figure.element}.state.prior_sd === 4")
    reader.press("ArrowLeft")
    reader.wait_until(f"{figure.element}.state.prior_sd === 0.3")
    reader.focus(figure.inside("input[type=range]"))
    reader.press("ArrowRight")
    assert reader.text(".step").startswith("1 of "), "a control has the arrow keys"
    reader.press("Escape")
    reader.wait_until(f"!{ON_STAGE}")
    assert reader.evaluate("document.activeElement.dataset.action") == "stage"
    assert reader.count("[inert]") == 0
    assert reader.evaluate(f"getComputedStyle({figure.element}).position") == "static"


@pytest.mark.engines("chromium", "firefox")
def test_who_leaves_full_screen_is_where_the_figure_is(new_page):
    reader = new_page(viewport=WINDOW)
    reader.open("from-mle-to-map/")
    figure = Figure(reader, "lockstep")
    figure.show()
    reader.focus(figure.inside('[data-action="stage"]'))
    top = f"{figure.element}.getBoundingClientRect().top"
    before = reader.evaluate(top)
    figure.press("stage")
    reader.wait_until(f"{STYLED} && {ON_STAGE}.matches(':fullscreen')")
    figure.press("stage")
    reader.wait_until(f"!{ON_STAGE} && !document.fullscreenElement")
    reader.wait_until(f"Math.abs({top} - argument) < 2", before)


@pytest.mark.engines("chromium")
def test_an_embed_can_be_on_a_stage_and_keeps_its_height(new_page):
    reader = new_page(viewport=WINDOW)
    reader.open("embed/posterior.html?size=stage&prior_sd=0.3")
    reader.wait_until(STYLED)
    assert reader.evaluate("document.querySelector('main').getBoundingClientRect().height") >= 720
    assert reader.evaluate("document.querySelector('explorable-figure').state.prior_sd") == 0.3
    assert not reader.visible(".problems")
