"""“Try it” links: each moves its figure to the state it names, and that is one step to undo."""

from urllib.parse import parse_qsl

import pytest
from pytest import approx

from explorable import figures
from tests.browser.support.figure import Figure

TRIES = "[...document.querySelectorAll('a.try')].map((link) => [link.dataset.figure, link.search])"
TRY = 'a.try[data-figure="{}"][href="{}"]'
FIGURES = ("likelihood", "prior", "posterior", "lockstep", "polynomial", "sampling")
# The states that a figure goes through, from now on.
FOLLOW = """
void (window.passed = [], document.addEventListener('moved', ({ target }) => {
  if (target.getAttribute('name') === argument) passed.push(target.state);
}))
"""


def goal(search):
    """(figure, {control: value}) of a link."""
    pairs = [(*name.split("."), text) for name, text in parse_qsl(search[1:], strict_parsing=True)]
    [figure] = {figure for figure, _, _ in pairs}
    kinds = {control.name: control.kind for control in figures.load(figure).CONTROLS}
    return figure, {name: value(kinds[name], text) for _, name, text in pairs}


def value(kind, text):
    """The value of a control of this kind."""
    if kind == "choice":
        return text
    if kind != "points":
        return float(text)
    pairs = (pair.split(",") for pair in text.split(";"))
    return [[float(x), float(y)] for x, y in pairs]


def follow(reader, figure, search):
    """By keyboard: no smooth scrolling can be in the way of that."""
    reader.focus(TRY.format(figure, search))
    reader.press("Enter")


PICTURE = "document.querySelector(argument).innerHTML"


@pytest.mark.engines("chromium")
def test_every_try_link_sets_its_state_and_can_be_undone(reader):
    links = reader.evaluate(TRIES)
    assert {figure for figure, _ in links} == set(FIGURES)
    for name, search in links:
        figure = Figure(reader, name)
        figure.press("reset")
        figure.settle()
        before, numbers = figure.state, figure.readouts
        picture = reader.evaluate(PICTURE, figure.inside(".panels"))
        owner, goals = goal(search)
        assert owner == name
        if goals.items() <= before.items():
            continue  # a link back to the usual values
        follow(reader, name, search)
        for part in search[1:].split("&"):  # the URL names a shared control by its first figure
            own = part[part.index(".") :]
            if before[own[1 : own.index("=")]] != goals[own[1 : own.index("=")]]:
                reader.wait_until("location.search.includes(argument)", own)
        figure.settle()
        assert figure.state == {**before, **goals}, search
        assert reader.evaluate(PICTURE, figure.inside(".panels")) != picture, search
        figure.press("undo")
        figure.settle()
        assert figure.state == before, f"{search}: the whole way is one step"
        assert figure.readouts == approx(numbers, rel=1e-12)


@pytest.mark.engines("chromium")
def test_reduced_motion_makes_a_try_link_jump(reader):
    reader.page.emulate_media(reduced_motion="reduce")
    reader.evaluate(FOLLOW, "lockstep")
    follow(reader, "lockstep", "?lockstep.penalty=30")
    Figure(reader, "lockstep").settle()
    assert [state["penalty"] for state in reader.evaluate("passed")] == [30]


def test_the_later_of_two_try_links_wins(reader):
    figure = Figure(reader, "likelihood")
    reader.evaluate(FOLLOW, "likelihood")
    links = [TRY.format("likelihood", f"?likelihood.slope={slope}") for slope in (0, 3)]
    reader.evaluate("argument.forEach((link) => document.querySelector(link).click())", links)
    reader.wait_until("location.search.includes('likelihood.slope=3')")
    figure.settle()
    slopes = [state["slope"] for state in reader.evaluate("passed")]
    assert slopes == sorted(slopes), "the first one pulls no longer"
    assert figure.state["slope"] == 3
    figure.press("undo")
    assert figure.state["slope"] == 1.4


@pytest.mark.engines("chromium")
def test_a_try_link_keeps_what_it_does_not_name_and_offers_the_text_s_own(reader):
    one_house = next(search for _, search in reader.evaluate(TRIES) if "points=0.2,1.6" in search)
    wide = "?posterior.prior_sd=4"
    for name, search, told in (
        ("likelihood", one_house, one_house.removeprefix("?")),
        ("posterior", wide, "prior.prior_sd=4"),  # told once, by the first figure that shares it
    ):
        follow(reader, name, search)
        reader.wait_until("location.search.includes(argument)", told)
    posterior = Figure(reader, "posterior")
    posterior.settle()
    assert len(posterior.state["points"]) == 1, "no house is thrown away"
    rest = posterior.inside("button.rest")
    assert reader.text(rest) == "Houses as in the text"
    reader.focus(rest)
    reader.press("Enter")
    reader.wait_until("!location.search.includes('points')")
    posterior.settle()
    assert reader.count("button.rest") == 0
    assert posterior.state["prior_sd"] == 4
    assert len(posterior.state["points"]) == 6
    assert posterior.readouts["pull"] < 0.02, "the houses have the last word, as the text says"
    posterior.press("undo")
    posterior.settle()
    assert len(posterior.state["points"]) == 1, "and that is one step"


@pytest.mark.engines("chromium")
def test_a_link_that_sets_points_says_so_and_gives_the_reader_s_own_back(reader):
    figure = Figure(reader, "likelihood")
    one_house = next(search for _, search in reader.evaluate(TRIES) if "points=0.2,1.6" in search)
    follow(reader, "likelihood", one_house)
    reader.wait_until("location.search.includes(argument)", one_house[1:])
    assert reader.count("button.rest") == 0, "the usual houses are the text's own"
    reader.focus(figure.inside('[data-handle="points[0]"]'))
    reader.press("ArrowUp")
    figure.settle()
    own = figure.state
    to_zero = next(search for _, search in reader.evaluate(TRIES) if "points=-1.3,-2.12" in search)
    follow(reader, "likelihood", to_zero)
    reader.wait_until("location.search.includes('2.12')")
    figure.settle()
    assert len(figure.state["points"]) == 6
    back = figure.inside("button.rest")
    assert reader.text(back) == "Houses set by the link: bring back yours"
    figure.press("undo")
    figure.settle()
    assert figure.state == own
    figure.press("redo")
    figure.settle()
    reader.focus(back)
    reader.press("Enter")
    reader.wait_until("!location.search.includes('2.12')")
    figure.settle()
    assert figure.state == own
    assert reader.count("button.rest") == 0


# The way back. These links stand below the figure that they move, out of its sight; one does not.

LOUD, QUIET = (TRY.format("likelihood", f"?likelihood.noise_sd={sd}") for sd in (3, 0.3))
BESIDE = TRY.format("prior", "?prior.prior_sd=4")
BACK = "button.back"
IN_VIEW = (
    "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)"
    "(document.querySelector(argument).getBoundingClientRect())"
)
IS_BACK = f"!document.querySelector('{BACK}') && document.activeElement.matches(argument) && "


def led_to(reader, name):
    """Wait until the page has scrolled to the figure, and the one way back from there is seen."""
    figure = Figure(reader, name)
    reader.wait_until(f"!!document.querySelector('{BACK}') && {IN_VIEW}", BACK)
    assert reader.count(BACK) == reader.count(figure.inside(BACK)) == 1
    return figure


def test_a_back_button_returns_to_a_distant_try_link(reader):
    for link in (LOUD, QUIET):
        reader.click(link)
        led_to(reader, "likelihood")
        assert not reader.evaluate(IN_VIEW, link)
        assert reader.evaluate("document.querySelector(argument).offsetHeight", BACK) >= 24
        reader.click(BACK)
        reader.wait_until(IS_BACK + IN_VIEW, link)


def test_the_back_button_works_by_keyboard(reader):
    reader.focus(LOUD)
    reader.press("Enter")
    led_to(reader, "likelihood")
    reader.focus(BACK)
    reader.press("Enter")
    reader.wait_until(IS_BACK + IN_VIEW, LOUD)
    reader.press("Enter")
    led_to(reader, "likelihood")


def test_one_back_button_leads_to_the_latest_link_out_of_view(reader):
    for link in (LOUD, QUIET):
        reader.focus(link)
        reader.show(link)
        reader.press("Enter")
        led_to(reader, "likelihood")
    reader.focus(BACK)
    reader.press("Enter")
    reader.wait_until(IS_BACK + IN_VIEW, QUIET)
    reader.press("Enter")
    led_to(reader, "likelihood")
    reader.click(BESIDE)
    assert reader.count(BACK) == 0
    reader.wait_until(IN_VIEW, Figure(reader, "prior").inside(".panels"))
    assert reader.evaluate(IN_VIEW, BESIDE)


@pytest.mark.engines("chromium")
def test_reduced_motion_makes_the_back_button_jump(reader):
    reader.page.emulate_media(reduced_motion="reduce")
    reader.focus(LOUD)
    reader.press("Enter")
    led_to(reader, "likelihood")
    go = f"(document.querySelector('{BACK}').click(), {IS_BACK + IN_VIEW})"
    assert reader.evaluate(go, LOUD), "at once"


@pytest.mark.engines("chromium")
def test_the_back_button_is_not_printed(reader):
    reader.click(LOUD)
    led_to(reader, "likelihood")
    reader.page.emulate_media(media="print")
    assert not reader.visible(BACK)


@pytest.mark.engines("chromium")
def test_on_a_phone_links_show_both_minima_named_in_the_text(new_page):
    reader = new_page(viewport={"width": 360, "height": 740}, reduced_motion="reduce")
    reader.open()
    links = [search for name, search in reader.evaluate(TRIES) if name == "lockstep"]
    assert len(links) == 4
    for search in links:
        reader.show(TRY.format("lockstep", search))
        follow(reader, "lockstep", search)
        figure = led_to(reader, "lockstep")
        for panel in ("losses", "unmasked"):
            assert reader.evaluate(IN_VIEW, figure.inside(f'[data-panel="{panel}"]')), search
