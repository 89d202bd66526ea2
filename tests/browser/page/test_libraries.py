"""Everybody's λ: the table is filtered, the question sets the figure, its ring writes a number."""

import pytest
from pytest import approx

from tests.browser.support.figure import Figure

SHOWN = "[...document.querySelectorAll('tr[id]')].filter((row) => !row.hidden).map(({ id }) => id)"
SET = """
for (const [name, value] of Object.entries(argument)) {
  const field = document.querySelector(`article > header [name="translator.${name}"]`)
    ?? document.querySelector(`.filter [name=${name}]`);
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
"""


@pytest.fixture
def page(new_reader):
    reader = new_reader()
    reader.open("everybodys-lambda/")
    return reader


def put(reader, **values):
    reader.evaluate(f"void (() => {{ {SET} }})()", values)


def test_rows_are_filtered_by_words_language_and_penalty(page):
    page.wait_until("!document.querySelector('.filter').hidden")
    assert len(page.evaluate(SHOWN)) == 114
    put(page, words="GLMNET mgaussian", language="R")
    assert page.evaluate(SHOWN) == ["glmnet-gaussian-object"]
    put(page, words="", language="", penalty="none")
    assert "optax-adamw" in page.evaluate(SHOWN) and "keras-l2" not in page.evaluate(SHOWN)


def test_the_question_sets_the_figure_and_its_ring_writes_a_number(page):
    figure = Figure(page, "translator")
    figure.settle()
    put(page, library="sklearn-lasso", strength="0.5", n="60", into="group-lasso-l1")
    page.evaluate("void document.querySelector('.translate').requestSubmit()")
    page.wait_until("location.search.includes('group-lasso-l1')")
    figure.settle()
    assert figure.readouts["penalty"] == approx(60) and figure.readouts["translated"] == 0.25
    page.focus("#translator [data-handle=strength]")
    page.press("ArrowRight")
    figure.settle()
    width = figure.readouts["prior_sd"]
    assert width > 2**1.5 / 60
    assert figure.state["strength"] == approx(2**1.5 / (2 * 60 * width), rel=1e-3)


@pytest.mark.parametrize(
    ("strength", "n", "said", "shown"),
    [
        ("abc", "60", "“abc” is not a number. 0.1 stays.", ("0.1", "60")),
        ("", "60", "There is no number. 0.1 stays.", ("0.1", "60")),
        ("0.5", "", "There is no number. 40 stays.", ("0.5", "40")),
        ("0.5", "x", "“x” is not a number. 40 stays.", ("0.5", "40")),
        ("0.5", "2.5", "5 is the nearest possible.", ("0.5", "5")),
        ("1e99", "60", "1000000 is the nearest possible.", ("1000000", "60")),
    ],
)
@pytest.mark.engines("chromium")
def test_the_question_says_what_it_cannot_take_as_it_is(page, strength, n, said, shown):
    figure = Figure(page, "translator")
    figure.settle()
    put(page, strength=strength, n=n, library="sklearn-lasso", into="mass-lm-ridge")
    page.evaluate("void document.querySelector('.translate').requestSubmit()")
    page.wait_until("document.querySelector('.translate .reply').textContent === argument", said)
    value = "document.querySelector('.translate [name$=%s]').value"
    assert (page.evaluate(value % "strength"), page.evaluate(value % r"\\.n")) == shown
    # With the number that stays, the rest is taken: form, figure and address say the same.
    page.wait_until("location.search.includes('translator.into=mass-lm-ridge')")
    assert (figure.state["strength"], figure.state["n"]) == tuple(map(float, shown))
    assert (figure.state["library"], figure.state["into"]) == ("sklearn-lasso", "mass-lm-ridge")
    put(page, strength="0.2")
    assert page.evaluate("document.querySelector('.translate .reply').textContent") == ""


@pytest.mark.engines("chromium")
def test_paper_has_the_table_and_nothing_to_press(page):
    page.page.emulate_media(media="print")
    page.wait_until("matchMedia('print').matches")
    seen = "[...document.querySelectorAll('main :is(button, form, input[type=range])')]"
    seen += ".filter((one) => one.checkVisibility() && !one.closest('.legend'))"
    assert page.evaluate(f"{seen}.map((one) => one.outerHTML)") == []
    look = "getComputedStyle(document.querySelector('.control select')).appearance"
    assert page.evaluate(look) == "none"
    assert page.page.is_visible(".libraries td") and page.page.is_visible(".control select")


@pytest.mark.engines("chromium")
def test_with_text_twice_as_large_nothing_leaves_a_small_phone(new_reader):
    reader = new_reader(viewport={"width": 320, "height": 700})
    reader.open("everybodys-lambda/")
    reader.wait_until("!document.querySelector('.filter').hidden")
    reader.evaluate("void (document.documentElement.style.fontSize = '200%')")
    outside = "[...document.querySelectorAll('main *')].filter((one) => !one.closest('svg') &&"
    outside += " one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)"
    assert reader.evaluate(f"{outside}.map((one) => one.outerHTML)") == []
