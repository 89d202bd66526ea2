"""From the builder's fields for a lesson to a student's answer in a teacher's forum."""

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.page.test_page import check_accessible
from tests.browser.support.figure import Figure

WORKBENCH = '.builder[data-figure="posterior"]'
LESSON = f"{WORKBENCH} .for-lesson"
TITLE = "Is a <b>narrow</b> prior strong?"
QUESTION = "Where will the posterior peak, at σ = 0.3?"
SENTENCE = 'A narrow prior "pulls" hard (1).'
ANSWER = "Nearer to 0:\nit pulls."


def open_lesson(reader):
    """Open the form for the posterior's lesson."""
    reader.evaluate("void (document.querySelector(argument).open = true)", WORKBENCH)
    reader.wait_until("document.querySelector(argument)", LESSON)
    reader.evaluate("void (document.querySelector(argument).open = true)", LESSON)
    reader.wait_until("document.querySelector(argument)?.value", f"{LESSON} .lesson-link")


def press(reader, words, within="main"):
    """Press the button with these words, by keyboard."""
    button = f"[...document.querySelectorAll('{within} button')].find((one) =>"
    reader.evaluate(f"{button} one.textContent === argument).focus()", words)
    reader.press("Enter")


@pytest.mark.engines("chromium", "firefox")
def test_a_lesson_goes_from_the_builder_to_a_students_answer(new_page):
    teacher = new_page().open("gallery/")
    open_lesson(teacher)
    teacher.type(f"{LESSON} [name='lesson:lesson']", TITLE)
    teacher.type(f"{LESSON} [name='lesson:question']", QUESTION)
    for box in ("fieldset [value=points]", "div:first-of-type [value='1']"):
        teacher.evaluate("document.querySelector(argument).click()", f"{LESSON} {box}")
    teacher.evaluate(
        "void (document.querySelector(argument).state = { prior_sd: 0.3 })",
        "explorable-figure[name=posterior]",
    )
    press(teacher, "Add the figure as it is now as a step", LESSON)
    teacher.type(f"{LESSON} li textarea", SENTENCE)
    press(teacher, "Reset", "explorable-figure[name=posterior]")
    link = teacher.evaluate("document.querySelector(argument).value", f"{LESSON} .lesson-link")
    address = urlsplit(link)
    assert parse_qs(address.query) == {
        "guess": ["1"],
        "lesson": [TITLE],
        "locked": ["points"],
        "question": [QUESTION],
        "step1": [f"prior_sd=0.3: {SENTENCE}"],
    }
    count = f"The lesson’s link has {len(link)} characters."
    assert teacher.text(f"{LESSON} .length") == count
    if teacher.engine == "chromium":
        check_accessible(teacher)

    student = new_page()
    student.open(f"{address.path.lstrip('/')}?{address.query}")
    figure = Figure(student, "posterior")
    student.wait_until("document.querySelector('.lesson-answer')")
    assert student.text(".lesson-title") == TITLE, "as text, not as markup"
    assert student.text(".question") == QUESTION
    assert "From the teacher" in student.text("blockquote .whose")
    assert not figure.visible(".readouts") and not figure.visible(".summary")
    press(student, "Show the numbers")
    assert not figure.visible(".readouts"), "there is no answer yet"
    student.type(".lesson-answer textarea", ANSWER)
    press(student, "Show the numbers")
    assert figure.visible(".readouts") and figure.visible(".summary")
    press(student, "Next")
    figure.settle()
    assert figure.state["prior_sd"] == 0.3
    assert student.text(".lesson .sentence") == SENTENCE
    press(student, "Copy my answer")
    student.wait_until("document.querySelector('.lesson-answer .line').value")
    line = student.evaluate("document.querySelector('.lesson-answer .line').value")
    page = student.evaluate("location.origin + location.pathname")
    assert line == f"{TITLE}: “Nearer to 0: it pulls.” {page}?prior_sd=0.3"
    student.evaluate("void location.reload()")
    student.wait_until(
        "document.querySelector('.lesson-answer textarea')?.value === argument", ANSWER
    )


@pytest.mark.engines("chromium")
def test_a_step_is_removed_and_a_long_link_is_named(new_page):
    teacher = new_page().open("gallery/")
    open_lesson(teacher)
    snippet = "document.querySelector(argument).value"
    for _ in range(8):
        press(teacher, "Add the figure as it is now as a step", LESSON)
    for place in range(8):
        teacher.paste(f"{LESSON} li:nth-child({place + 1}) textarea", "Is it narrow? " * 21)
    assert "mails and forums cut links" in teacher.text(f"{LESSON} .length")
    assert "&step8=" in teacher.evaluate(snippet, f"{WORKBENCH} .snippet").replace("&amp;", "&")
    press(teacher, "Remove", f"{LESSON} li:nth-child(2)")
    assert teacher.focused(f"{LESSON} li:nth-child(2) textarea")
    assert "&step8=" not in teacher.evaluate(snippet, f"{LESSON} .lesson-link")
