"""The play button moves its slider from 0 to 1; the steps of a derivation light their terms."""

import pytest

from tests.browser.support.figure import Figure

LIT = "document.querySelector('#posterior .panel [data-term=\"' + argument + '\"][data-lit]')"


@pytest.mark.engines("chromium", "firefox")
def test_play_takes_the_disguise_off_and_can_be_undone(reader):
    figure = Figure(reader, "lockstep")
    figure.settle()
    figure.press("play")
    reader.wait_until(f"{figure.element}.state.unmask < 0.5")
    assert figure.text("[data-action=play]") == "Stop"
    reader.wait_until(
        f"{figure.element}.state.unmask === 1 &&"
        f"{figure.element}.querySelector('[data-action=play]').textContent === 'Take it off'"
    )
    figure.press("play")
    reader.wait_until(f"{figure.element}.state.unmask > 0.1 && {figure.element}.state.unmask < 1")
    figure.press("play")
    reader.wait_until("location.search.includes('unmask')")
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
        reader.wait_until(f"{figure.element}.state.unmask < 0.5")
        reader.wait_until(f"{figure.element}.state.unmask === 1")


@pytest.mark.engines("chromium", "firefox")
def test_an_opened_step_lights_its_term(new_page):
    reader = new_page().open()
    reader.click(".steps + .more")
    reader.wait_until(LIT, "likelihood")
    reader.click(".steps + .more")
    reader.wait_until(
        f"{LIT} && !document.querySelector('#posterior [data-term=likelihood][data-lit]')", "prior"
    )
