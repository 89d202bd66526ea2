"""Exercises: an answer is checked by Python in the page, in words, and kept on the device."""

import pytest

ARTICLE = "lasso-and-the-limits/"
FORM = "form.answer[data-exercise=prior_flips]"
FIELD, BUTTON = f"{FORM} input", f"{FORM} button"
REPLY = "document.querySelector(argument[0]).textContent.includes(argument[1])"
FORBIDDEN = """
Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('It is forbidden.', 'SecurityError'); }
});
"""


def answer(reader, text, words):
    """Types an answer, presses Enter, and waits for a reply with these words."""
    reader.type(FIELD, text)
    reader.press("Enter")
    reader.wait_until(REPLY, [f"{FORM} [role=status]", words])


def verdict(reader):
    return reader.evaluate(f"document.querySelector({FORM!r}).dataset.verdict")


@pytest.mark.engines("chromium", "firefox")
def test_answers_are_checked_and_the_right_one_is_kept(new_page):
    reader = new_page().open(ARTICLE)
    answer(reader, "a + b", "worth for the mean")
    assert verdict(reader) == "wrong"
    assert reader.evaluate(f"document.querySelector({FIELD!r}).ariaInvalid") == "true"
    answer(reader, "import os", "no formula in Python")
    assert verdict(reader) == "unreadable"
    answer(reader, "(a − 1) + (b − 1)", "Right.")
    assert verdict(reader) == "right"
    assert reader.evaluate("location.search") == "", "the form is not sent"

    reader.open(ARTICLE)
    reader.wait_until(REPLY, [f"{FORM} [role=status]", "solved this before"])
    assert reader.evaluate(f"document.querySelector({FIELD!r}).value") == "(a − 1) + (b − 1)"
    assert reader.evaluate("localStorage.length") >= 1


@pytest.mark.engines("chromium")
def test_without_storage_answers_are_checked_and_by_touch_the_fields_are_large(new_reader):
    reader = new_reader(viewport={"width": 360, "height": 640}, has_touch=True)
    reader.page.add_init_script(FORBIDDEN)
    reader.open(ARTICLE)
    reader.type(FIELD, "a+b-2")
    reader.click(BUTTON)
    reader.wait_until(REPLY, [f"{FORM} [role=status]", "Right."])
    for selector in (FIELD, BUTTON):
        box = f"document.querySelector({selector!r}).getBoundingClientRect()"
        assert reader.evaluate(f"{box}.height") >= 40
        assert reader.evaluate(f"{box}.right") <= 360
    width = f"document.querySelector({FIELD!r}).getBoundingClientRect().width"
    assert reader.evaluate(width) >= 180, "a formula has more letters than a number"


@pytest.mark.engines("chromium")
def test_every_field_has_a_label_and_is_described(new_page):
    reader = new_page().open(ARTICLE)
    described = reader.evaluate("""
      [...document.querySelectorAll('form.answer input')].map((input) => [
        input.labels[0].textContent.length > 0,
        input.getAttribute('aria-describedby').split(' ')
          .every((id) => document.getElementById(id)),
      ])
    """)
    assert described == [[True, True]] * 8
