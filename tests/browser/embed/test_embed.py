"""A figure alone on its embed page, with the options of its link."""

import json

import pytest
from pytest import approx

from tests.browser.support import expected
from tests.browser.support.figure import Figure
from tests.browser.support.sites import DIST
from tests.examples import EXAMPLES

pytestmark = pytest.mark.engines("chromium")  # what is tested here is our own script

PAGE = "embed/posterior.html"
WIDE = {"width": 700, "height": 500}
MENU = {"prior_mean": 0, "prior": "gaussian"}


def test_an_embed_follows_the_options_of_its_link(new_page):
    reader = new_page(viewport=WIDE)
    link = "?prior_sd=0.3&points=1,2;-1,1&controls=prior_sd&readouts=map,mle&caption=0&theme=dark"
    reader.open(f"{PAGE}{link}#?secret=1a2B3c4D5e")
    figure = Figure(reader, "posterior")
    figure.settle()
    start = figure.state
    assert start == {"points": [[1, 2], [-1, 1]], "noise_sd": 1, "prior_sd": 0.3, **MENU}
    assert figure.readouts["mle"] == approx(expected.mle(start))
    assert not figure.visible(".problems")
    assert not figure.visible(".caption")
    assert not figure.visible(".code")
    seen = f"[...{figure.element}.querySelectorAll('SELECTOR')].filter((e) => e.checkVisibility())"
    names = f"{seen}.map(({{ name }}) => name)"
    assert set(reader.evaluate(names.replace("SELECTOR", "output"))) == {"map", "mle"}
    assert set(reader.evaluate(names.replace("SELECTOR", "input"))) == {"prior_sd"}
    assert reader.evaluate("getComputedStyle(document.body).backgroundColor") == "rgba(0, 0, 0, 0)"
    assert reader.evaluate("getComputedStyle(document.querySelector('main')).colorScheme") == "dark"
    assert reader.evaluate("document.documentElement.scrollWidth") <= WIDE["width"]

    # A locked handle is drawn as before but cannot be dragged.
    assert reader.count(figure.inside('[data-handle^="points"]')) == 0
    assert reader.count(figure.inside(".locked .grip")) == 3  # and the prior's mean
    reader.pull(reader.grab(figure.inside('[data-mark="points[0]"] .grip')), 0, 50)
    reader.up()
    assert figure.state == start
    figure.slide("prior_sd", "Shift+ArrowRight")
    moved = figure.state
    assert moved["prior_sd"] > 0.3
    source = reader.evaluate("document.querySelector('.source a').href")
    assert f"posterior.prior_sd={moved['prior_sd']:g}&" in f"{source}&".replace("#", "&")
    figure.press("reset")
    figure.settle()
    assert figure.state == start, "reset returns to the state of the link"


def test_the_source_link_shows_the_same_state(new_page):
    reader = new_page()
    reader.open(f"{PAGE}?prior_sd=0.3&noise_sd=0.5")
    figure = Figure(reader, "posterior")
    reader.wait_until("document.querySelector('.source a').search !== ''")
    state = figure.state
    reader.load(reader.evaluate("document.querySelector('.source a').href"))
    reader.wait_until(f"{figure.element}.state?.prior_sd === 0.3")
    assert figure.state == state


def test_near_misses_and_bad_values_of_a_link_are_named(new_page):
    reader = new_page()
    wrong = "theme=pink&caption=2&code=yes&controls=prior_sd,nothing&readouts=nobody,map"
    near = "prior_ds=2&Theme=dark&posterior.noise_sd=2&readout=map&caption=1&caption=2"
    reader.open(f"{PAGE}?prior_sd=abc&{near}&{wrong}")
    figure = Figure(reader, "posterior")
    reader.wait_until(f"!{figure.element}.querySelector('.problems').hidden")
    problems = figure.text(".problems")
    for word in ("abc", "pink", "caption = “2”", "yes", "nothing", "nobody"):
        assert word in problems, word
    for word in ("“prior_ds”", "“Theme”", "“posterior.noise_sd”", "“readout”", "“2” counts"):
        assert word in problems, word
    assert figure.state["prior_sd"] == 1
    assert figure.visible(".caption")
    assert not figure.visible(".code")
    assert figure.visible('output[name="map"]')
    assert not figure.visible('output[name="mle"]')


def test_what_hosts_and_mailers_add_to_a_link_passes_in_silence(new_page):
    reader = new_page()
    reader.open(f"{PAGE}?prior_sd=0.3&ref=x&utm_source=y&fbclid=z&lang=en&v=2&mc_eid=1")
    figure = Figure(reader, "posterior")
    figure.settle()
    assert figure.state["prior_sd"] == 0.3
    assert not figure.visible(".problems")


def test_a_figure_without_controls_has_no_line_of_buttons(new_page):
    reader = new_page(viewport=WIDE).open(f"{PAGE}?controls=none")
    figure = Figure(reader, "posterior")
    figure.settle()
    assert not figure.visible(".bar")


def test_a_menu_can_be_reached_in_a_small_frame(new_page):
    reader = new_page(viewport={"width": 320, "height": 200}).open(PAGE)
    figure = Figure(reader, "posterior")
    reader.show(figure.inside(".actions"))
    reader.click(figure.inside("[popovertarget]"))
    last = f"{figure.element}.querySelector('.download .outcome')"
    reader.evaluate(f"void {last}.scrollIntoView({{ block: 'nearest' }})")
    box = reader.evaluate(
        f"{figure.element}.querySelector('.download').getBoundingClientRect().toJSON()"
    )
    assert box["top"] >= 0 and box["left"] >= 0
    assert box["bottom"] <= 200 and box["right"] <= 320
    box = reader.evaluate(f"{last}.getBoundingClientRect().toJSON()")
    assert 0 <= box["top"] <= box["bottom"] <= 200


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_height_in_oembed_is_that_of_the_embed(name, new_page):
    answer = json.loads((DIST / "oembed" / f"{name}.json").read_text("utf-8"))
    reader = new_page(viewport={"width": answer["width"], "height": 300})
    reader.open(f"embed/{name}.html")
    reader.wait_until("document.fonts.status === 'loaded'")
    height = reader.evaluate("document.querySelector('main').getBoundingClientRect().height")
    assert height <= answer["height"] < height + 80


# [font size in CSS pixels, left edge] of each panel.
PANELS = """
[...document.querySelectorAll('svg.panel')].map((panel) => {
  const { left, width } = panel.getBoundingClientRect();
  const size = parseFloat(getComputedStyle(panel.querySelector('text')).fontSize);
  return [size * width / panel.viewBox.baseVal.width, left];
})
"""


@pytest.mark.parametrize("name", EXAMPLES)
def test_text_in_panels_is_as_large_as_the_text_around(name, new_page):
    reader = new_page(viewport=WIDE)
    reader.open(f"embed/{name}.html")
    around = reader.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('figure')).fontSize)"
    )
    for width in (360, 420, 480, 560, 640, 680, 740, 800, 920):
        reader.page.set_viewport_size({"width": width, "height": 900})
        sizes, starts = zip(*reader.evaluate(PANELS), strict=True)
        assert 0.7 * around < min(sizes) <= max(sizes) < 1.15 * around, width
        # Panels are in one row on a phone, and side by side in the text column of a common blog.
        columns = 1 if width < 560 else min(2, len(starts))
        assert len(set(starts)) == (len(starts) if width < 440 else columns), width
