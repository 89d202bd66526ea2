"""The play button moves its slider from 0 to 1; the steps of a derivation light their terms and
underline what they changed."""

import pytest

from tests.browser.support.figure import Figure

LIT = "document.querySelector('#posterior .panel [data-term=\"' + argument + '\"][data-lit]')"


@pytest.mark.engines("chromium", "firefox")
def test_play_takes_the_disguise_off_and_can_be_undone(reader):
    figure = Figure(reader, "lockstep")
    figure.settle()
    assert figure.state["unmask"] == 0, "it begins as bells"
    figure.press("play")
    reader.wait_until(f"{figure.element}.state.unmask > 0.1 && {figure.element}.state.unmask < 0.5")
    assert figure.text("[data-action=play]") == "Stop"
    reader.wait_until(
        f"{figure.element}.state.unmask === 1 &&"
        f"{figure.element}.querySelector('[data-action=play]').textContent === 'Take it off'"
    )
    figure.press("play")
    reader.wait_until(f"{figure.element}.state.unmask > 0.1 && {figure.element}.state.unmask < 1")
    figure.press("play")
    reader.wait_until("location.search.includes('unmask=0.')")
    figure.press("undo")
    figure.settle()
    assert figure.state["unmask"] == 1, "what was played is one step"


@pytest.mark.engines("chromium")
@pytest.mark.parametrize("query, plays", [("", True), ("?controls=penalty", False)])
def test_an_embed_plays_unless_the_slider_is_locked(query, plays, new_page):
    reader = new_page()
    reader.open(f"embed/lockstep.html{query}")
    figure = Figure(reader, "lockstep")
    figure.settle()
    assert figure.visible("[data-action=play]") == plays
    if plays:
        figure.press("play")
        reader.wait_until(f"{figure.element}.state.unmask > 0.1")
        reader.wait_until(f"{figure.element}.state.unmask === 1")


@pytest.mark.engines("chromium", "firefox")
def test_an_opened_step_lights_its_term(new_page):
    reader = new_page().open()
    reader.focus(".steps + .more")  # by keyboard: fonts that arrive may move it under a mouse
    reader.press("Enter")
    reader.wait_until(LIT, "likelihood")
    reader.focus(".steps + .more")
    reader.press("Enter")
    reader.wait_until(
        f"{LIT} && !document.querySelector('#posterior [data-term=likelihood][data-lit]')", "prior"
    )


UNDERLINED = """
[...document.querySelectorAll('.steps > li')].map((step) => [...step.querySelectorAll(
  '.katex-html [data-changed]')].map((part) => {
    const { bottom, width } = part.getBoundingClientRect();
    const { borderBottomWidth, borderBottomColor } = getComputedStyle(part);
    const below = [...part.querySelectorAll('.mord, .mrel, .mbin')]
      .filter((one) => one.getBoundingClientRect().bottom > bottom + 8);
    return width > 0 && !below.length && borderBottomWidth === '2px'
      && borderBottomColor !== 'rgba(0, 0, 0, 0)';
  }))
"""


@pytest.mark.engines("chromium", "firefox")
@pytest.mark.parametrize("article", ["from-mle-to-map/", "ridge-is-map/"])
def test_each_step_underlines_what_it_changed(article, new_page):
    reader = new_page().open(article)
    more, before = ".steps + .more", 1
    while reader.visible(more):
        reader.focus(more)  # by key: what is above may still be laid out, and move it
        reader.press("Enter")
        before += 1
        reader.wait_until(
            "document.activeElement.matches(`.steps > :nth-child(${argument})`)", before
        )
    first, *others = reader.evaluate(UNDERLINED)
    assert len(others) == before - 1 and not first, "the first step has nothing before it"
    for look in ({}, {"media": "print"}, {"media": "screen", "forced_colors": "active"}):
        if look and reader.engine != "chromium":
            continue
        reader.page.emulate_media(**look)
        for marks in reader.evaluate(UNDERLINED)[1:]:
            assert marks and all(marks), look
    reader.page.emulate_media(media="null", forced_colors="null")
