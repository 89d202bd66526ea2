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
