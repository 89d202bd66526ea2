"""The text of the article: its symbols, its derivation, its questions, its contents."""

import pytest

from tests.browser.support.selectors import ARTICLE

PRINTED = "[...document.querySelectorAll('.steps > li')].filter((step) => step.offsetHeight > 40)"
SHOWN = "[...document.querySelectorAll('.steps > li')].filter((step) => !step.hidden)"


def test_a_symbol_highlights_marks_in_every_figure(reader):
    reader.hover("#before ~ .formula .katex [data-term=prior]")
    lit = "explorable-figure[name={}] .panels [data-mark=prior][data-lit]"
    for name in ("prior", "posterior", "lockstep"):
        assert reader.count(lit.format(name)) == 1, name
    assert reader.count(".panels [data-term=likelihood][data-lit]") == 0
    reader.move(1, 1)
    assert reader.count("[data-lit]") == 0


def test_questions_open_and_contents_link_to_sections(reader):
    reader.click(".faq details:last-of-type summary")
    assert reader.visible(".faq details:last-of-type p")
    assert not reader.visible(".faq details:first-of-type p")
    links = "[...document.querySelectorAll('.contents a')].map((a) => [a.hash, a.textContent])"
    heads = "[...document.querySelectorAll('h2')].map((h2) => [`#${h2.id}`, h2.textContent])"
    assert reader.evaluate(links) == reader.evaluate(heads)
    for address, _ in reader.evaluate(links):
        reader.focus(f'.contents a[href="{address}"]')
        reader.press("Enter")
        top = f"document.querySelector('{address}').getBoundingClientRect().top"
        reached = f"location.hash === argument && {top} >= -1 && {top} < innerHeight"
        reader.wait_until(reached, address)


def test_the_derivation_opens_step_by_step(new_page):
    reader = new_page()
    reader.open(ARTICLE)
    steps = reader.count(".steps > li")
    assert steps == 5
    for shown in range(1, steps):
        assert reader.evaluate(f"{SHOWN}.length") == shown
        assert f"{shown} of {steps}" in reader.text("button.more")
        if shown == 2 and reader.engine == "chromium":
            reader.page.emulate_media(media="print")
            assert reader.evaluate(f"{PRINTED}.length") == steps
            reader.page.emulate_media(media="null")
        reader.focus("button.more")
        reader.press("Enter")
        assert reader.focused(f".steps > li:nth-child({shown + 1})")
    assert reader.evaluate(f"{SHOWN}.length") == steps
    assert not reader.visible("button.more")


@pytest.mark.engines("chromium")
def test_without_script_all_steps_are_visible(new_reader):
    reader = new_reader(java_script_enabled=False)
    reader.open(ARTICLE)
    steps = reader.page.locator(".steps > li")
    for index in range(5):
        steps.nth(index).wait_for(state="visible")
    assert reader.page.locator("button.more").count() == 0
