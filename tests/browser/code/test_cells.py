"""Cells of an article: edited, run, wrong, endless, the original; a listing without script."""

import pytest

from tests.browser.engines.held_timers import held_timers

ARTICLE = "ridge-is-map/"
CELL = "details.cell[data-cell=fit_intercept]"
AREA, OUTCOME, PRINTED = f"{CELL} textarea", f"{CELL} .outcome", f"{CELL} .printed"
SAYS = "document.querySelector(argument[0]).textContent.includes(argument[1])"
RECORD = "0.11559746 -0.09228014 -0.19490538] with one"
NO_ANSWER = 5000  # milliseconds until Python counts as stopped
ENDLESS = "print('on')\nwhile True:\n    pass\n"


def run(reader, text, outcome):
    """Pastes a text, runs it by key, and waits for the sentence below it."""
    reader.click(f"{CELL} .editor")
    reader.wait_until("document.querySelector(argument)", AREA)
    reader.paste(AREA, text)
    reader.press("Control+Enter")
    reader.wait_until(SAYS, [OUTCOME, outcome])


def press(reader, action):
    reader.focus(f"{CELL} button[data-action={action}]")
    reader.press("Enter")


def settled(name):
    return f"document.querySelector('explorable-figure[name={name}]').dataset.settled === 'true'"


@pytest.mark.engines("chromium", "firefox")
def test_a_cell_is_edited_and_run_and_the_original_comes_back(new_page):
    reader = new_page().open(ARTICLE)
    assert RECORD in reader.text(PRINTED), "the build has run it"
    press(reader, "run")
    reader.wait_until(SAYS, [OUTCOME, "This is what it prints now."])
    assert reader.evaluate(f"document.querySelectorAll('{CELL} .keyword').length") > 0
    assert RECORD in reader.text(PRINTED), "Pyodide prints the same, to the last digit"

    run(reader, "import numpy as np\nprint(np.arange(3) @ np.arange(3))", "This is what it prints")
    assert reader.text(PRINTED) == "5"
    run(reader, "print('one')\nx = 1\ny = x + z\n", "NameError: name 'z' is not defined")
    assert reader.text(PRINTED) == "one"
    assert reader.evaluate(f"document.querySelector('{AREA}').ariaInvalid") == "true"
    assert reader.visible(f"{CELL} .bad-line")

    press(reader, "original")
    reader.wait_until(SAYS, [OUTCOME, "This is the original."])
    assert "np.random.seed(42)" in reader.evaluate(f"document.querySelector('{AREA}').value")
    assert RECORD in reader.text(PRINTED)
    assert reader.evaluate("location.search") == ""


@pytest.mark.engines("chromium")
def test_endless_code_is_stopped_and_the_figures_go_on(new_page):
    reader = new_page().open(ARTICLE)
    with held_timers(reader) as end:
        run(reader, ENDLESS, "Running …")
        end(NO_ANSWER)
        again = "Python starts again with the original. Your text stays."
        reader.wait_until(SAYS, [OUTCOME, again])
    assert reader.evaluate(f"document.querySelector('{AREA}').value") == ENDLESS
    reader.show("explorable-figure[name=path] svg.panel")
    reader.wait_until(settled("path"))
    run(reader, "print(6 * 7)", "This is what it prints now.")
    assert reader.text(PRINTED) == "42"

    run(reader, ENDLESS, "Running …")
    press(reader, "original")
    reader.wait_until(SAYS, [OUTCOME, "This is the original."])
    press(reader, "run")
    reader.wait_until(SAYS, [OUTCOME, "This is what it prints now."])
    assert RECORD in reader.text(PRINTED)


@pytest.mark.engines("chromium")
def test_without_script_a_cell_is_a_listing_with_its_output(new_reader):
    reader = new_reader(java_script_enabled=False)
    reader.open(ARTICLE)
    page = reader.page
    page.locator(f"{CELL} pre code").wait_for(state="visible")
    assert page.locator(AREA).count() == 0
    assert not page.locator(f"{CELL} .run").is_visible()
    assert "np.random.seed(42)" in page.locator(f"{CELL} pre code").text_content()
    assert RECORD in page.locator(PRINTED).text_content()
    closed = "details.cell[data-cell=step_solve]"
    page.locator(f"{closed} summary").click()
    page.locator(f"{closed} pre code").wait_for(state="visible")
