"""A lesson's link fills the builder's fields again, so that a teacher can go on with it."""

from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from tests.browser.embed.test_lesson_builder import LESSON, WORKBENCH, open_lesson

GIVEN = {
    "prior_sd": "0.5",
    "theme": "dark",
    "controls": "points,prior_sd",
    "lesson": "Ist ein <b>enger</b> Prior stark?",
    "question": "Wo liegt der Gipfel: bei σ = 0,3 & n = 2?",
    "locked": "points",
    "guess": "1",
    "readouts": "map",
    "caption": "0",
    "step1": "prior_sd=0.3: Eng (1).",
    "step2": "points=1,2;-1,1: Zwei Häuser.",
    "step3": ": Wie üblich.",
}
VALUE = "document.querySelector(argument).value"
OPENER = f"{LESSON} .words input"  # the first of its fields


def link_in(reader):
    return reader.evaluate(VALUE, f"{LESSON} .lesson-link")


def options_in(reader):
    """The options of the lesson's link, each with its one text."""
    return {name: text for name, (text,) in parse_qs(urlsplit(link_in(reader)).query).items()}


def give(reader, text):
    """Paste into the field for a link, and return what is said of it."""
    reader.evaluate("void (document.querySelector(argument).value = '')", OPENER)
    reader.paste(OPENER, text)
    return reader.text(f"{LESSON} .opened")


@pytest.mark.engines("chromium", "firefox")
@pytest.mark.parametrize("folder", ["", "de/"])
def test_a_lesson_is_opened_again_and_one_sentence_changed(new_page, folder):
    teacher = new_page().open(f"{folder}gallery/")
    open_lesson(teacher)
    place = teacher.evaluate("location.origin") + f"/{folder}embed/posterior.html"
    filled = "Die Felder sind ausgefüllt." if folder else "The fields are filled."
    assert give(teacher, f" {place}?{urlencode(GIVEN)} ") == filled
    assert options_in(teacher) == GIVEN and link_in(teacher).startswith(place)
    assert "&amp;step3=" in teacher.evaluate(VALUE, f"{WORKBENCH} .snippet")

    sentence = f"{LESSON} li:nth-child(2) textarea"
    teacher.evaluate("void (document.querySelector(argument).value = '')", sentence)
    teacher.paste(sentence, "Nur zwei Häuser.")
    assert options_in(teacher) == GIVEN | {"step2": "points=1,2;-1,1: Nur zwei Häuser."}

    other = {"lesson": "Ganz kurz", "step1": "prior_sd=2: Breit."}
    assert give(teacher, f"{place}?{urlencode(other)}") == filled
    assert options_in(teacher) == other, "nothing of the lesson before is left"


@pytest.mark.engines("chromium")
def test_what_is_no_such_link_is_said_and_changes_nothing(new_page):
    teacher = new_page().open("gallery/")
    open_lesson(teacher)
    place = teacher.evaluate("location.origin") + "/embed/"
    assert give(teacher, f"{place}posterior.html?{urlencode(GIVEN)}") == "The fields are filled."
    before = link_in(teacher)
    for text, said in {
        "a lesson": "This is no link.",
        "https://example.org/embed/?lesson=Other": "This is no link to this figure.",
        f"{place}coin.html?lesson=Other": "This is no link to this figure.",
        "javascript:alert(1)": "This is no link to this figure.",
    }.items():
        assert give(teacher, text) == said
        assert link_in(teacher) == before
    broken = give(teacher, f"{place}posterior.html?lesson=Mine&prior_sd=wide&locked=gone")
    assert "prior_sd" in broken and "gone" in broken
    assert options_in(teacher) == {"lesson": "Mine"}, "the rest is there"
