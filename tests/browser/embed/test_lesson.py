"""A lesson in an embed: locks, steps, hidden numbers; hostile links; frames of other sites."""

from urllib.parse import urlencode

import pytest

from tests.browser.page.test_page import check_accessible
from tests.browser.support.figure import Figure
from tests.browser.support.host_pages import frame, host_page, inside, script

pytestmark = pytest.mark.engines("chromium")  # what is tested here is our own script

PAGE = "embed/posterior.html"
BEGUN = "document.querySelector('.lesson')"
LOCKED = {"lesson": "Locks", "locked": "points,prior_sd,prior", "prior_sd": "0.5"}
STEPS = {"step1": "prior_sd=0.3: Narrow.", "step2": "noise_sd=2: מרעיש"}
HEIGHT = "document.querySelector('main').getBoundingClientRect().height"


@pytest.fixture
def lesson(new_page):
    """A function that opens the posterior's embed with these options."""

    def open_(options, **context):
        reader = new_page(**context)
        reader.open(f"{PAGE}?{urlencode(options)}")
        reader.wait_until(BEGUN)
        return reader, Figure(reader, "posterior")

    return open_


def test_what_is_locked_is_seen_says_why_and_stays(lesson):
    reader, figure = lesson(LOCKED)
    figure.settle()
    start = figure.state
    assert figure.visible('input[type=range][name="prior_sd"]')
    for control in ("prior_sd", "prior"):
        place = figure.inside(f'.controls [name="{control}"]')
        assert reader.evaluate("document.querySelector(argument).disabled", place)
        described = "document.querySelector(argument).getAttribute('aria-describedby')"
        assert f"posterior-{control}-lock" in reader.evaluate(described, place)
    assert "locked in this lesson" in figure.text(".control:has([name=prior_sd])")
    assert reader.count(figure.inside('[data-handle^="points"]')) == 0
    reader.pull(reader.grab(figure.inside('[data-mark="points[0]"] .grip')), 0, 50)
    reader.up()
    assert "is locked in this lesson" in reader.text(".locks")
    reader.evaluate("void (document.querySelector('.numbers').open = true)")
    reader.wait_until("document.querySelector('.numbers tbody tr')")
    assert reader.count(".numbers :is(input, button):not(:disabled)") == 0
    assert not figure.visible('[data-action="add"]')
    assert figure.state == start
    figure.slide("noise_sd", "Shift+ArrowRight")
    assert figure.state["noise_sd"] > 1
    reader.press("Control+z", "Control+z")
    figure.settle()
    assert figure.state == start
    check_accessible(reader)


def test_steps_set_the_figure_and_undo_does_not_leave_them(lesson):
    reader, figure = lesson({**LOCKED, **STEPS})
    figure.settle()
    reader.focus(".walk button:last-of-type")
    for prior_sd, noise_sd, place in ((0.3, 1, "Step 1 of 2"), (1, 2, "Step 2 of 2")):
        reader.press("Enter")
        figure.settle()
        assert (figure.state["prior_sd"], figure.state["noise_sd"]) == (prior_sd, noise_sd)
        assert reader.text(".walk .place") == place
    direction = "getComputedStyle(document.querySelector('.sentence')).direction"
    assert reader.evaluate(direction) == "rtl"
    figure.press("undo")
    figure.slide("noise_sd", "ArrowRight")
    figure.press("reset")
    figure.settle()
    assert figure.state["noise_sd"] == 2, "reset leads to the step"
    reader.focus(".walk button")
    reader.press("Enter", "Enter", "Enter")
    figure.settle()
    assert figure.state["prior_sd"] == 0.5, "before the steps it is as the link says"


def test_arrow_keys_step_in_full_screen(lesson):
    reader, figure = lesson({**STEPS, "question": "Why?", "guess": "1", "size": "stage"})
    reader.wait_until("document.querySelector('[data-stage]')")
    reader.press("ArrowRight")
    reader.wait_until("document.querySelector('.place').textContent === 'Step 1 of 2'")
    reader.press("PageDown")
    figure.settle()
    assert figure.state["noise_sd"] == 2
    assert not figure.visible(".summary")
    reader.focus(".lesson-answer button")
    reader.press("Enter")
    assert figure.visible(".summary"), "in a room, answers are spoken"


def test_a_hostile_link_gets_sentences_and_the_figure_as_without(lesson):
    texts = {
        "lesson": "<img src=x onerror=alert(1)>",
        "question": "\u202eab\u0007\u0000" + "x" * 900,
    }
    reader, figure = lesson(
        {**texts, "locked": "nope,<b>", "guess": "kept"}, viewport={"width": 320, "height": 700}
    )
    assert reader.text(".lesson-title") == texts["lesson"]
    assert reader.count(".lesson img, .problems b") == 0
    assert "\u202e" not in reader.text(".question")
    problems = reader.text(".problems")
    for part in ("has 902 letters", "cannot be shown", "“nope” and 1 more", "“kept” is none of"):
        assert part in problems
    assert figure.visible(".readouts")
    assert reader.count(".lock") == 0
    assert reader.evaluate("document.documentElement.scrollWidth") == 320
    reader, figure = lesson({f"step{i}": "x" for i in range(1, 401)})
    assert reader.text(".walk .place") == "20 steps"
    assert "The lesson has 400 steps; the first 20 are shown." in reader.text(".problems")


@pytest.mark.parametrize("way", ["frame", "element"])
def test_a_lesson_works_in_a_page_of_another_site(way, new_reader):
    host = new_reader()
    query = {**LOCKED, **STEPS, "question": "Which “slope” & why?", "guess": "1"}
    if way == "frame":
        body, head = frame(host.site, "posterior", f"?{urlencode(query)}", "height=900"), ""
    else:
        attributes = " ".join(f'{name}="{value}"' for name, value in query.items())
        head = script(host.site)
        body = f'<explorable-figure name="posterior" {attributes}></explorable-figure>'
    host.load(host_page(host.site, f"lesson-{way}", body, head))
    host.wait_until("document.querySelector('iframe') ?? document.querySelector('[data-phase]')")
    page = inside(host)
    page.wait_for_selector(".lesson-answer")
    assert page.locator(".question").text_content() == query["question"]
    page.locator(".walk button", has_text="Next").click()
    page.wait_for_function(
        "() => document.querySelector('explorable-figure').state.prior_sd === 0.3"
    )
    if way == "frame":
        return
    element = "document.querySelector('explorable-figure')"
    host.wait_until(f"{element}.state.prior_sd === 0.3")
    fits = f"() => innerHeight === Math.ceil({HEIGHT})"
    page.wait_for_function(fits)
    host.evaluate(f"void ({element}.state = {{ prior_sd: 2 }})")
    host.wait_until(f"{element}.state.prior_sd === 2")
    page.wait_for_function("() => document.querySelector('explorable-figure').state.prior_sd === 2")


def test_an_embed_without_a_lesson_loads_none_of_it(new_page):
    reader = new_page()
    reader.open(f"{PAGE}?prior_sd=0.3")
    Figure(reader, "posterior").settle()
    assert not [name for name in reader.requests if "lesson" in name]
