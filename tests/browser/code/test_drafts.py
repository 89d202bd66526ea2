"""What a reader has written is there again after a reload, and does not run by itself."""

import math

import pytest
from pytest import approx

from tests.browser.support.code_samples import LAPLACE
from tests.browser.support.figure import Figure

DRAFT = LAPLACE + "# and more\n"
WRITTEN_BEFORE = "This is what you wrote before. It has not been run."
OPEN = ".code[open]"
FORBIDDEN = """
Object.defineProperty(window, 'sessionStorage', {
  get() { throw new DOMException('It is forbidden.', 'SecurityError'); }
});
"""
WRITE_IN_A_FRAME = """
(async (text) => {
  const frame = document.createElement('iframe');
  frame.src = '../embed/prior.html?code=1';
  document.body.append(frame);
  await new Promise((loaded) => frame.addEventListener('load', loaded));
  const area = frame.contentDocument.querySelector('.code textarea');
  area.value = text;
  area.dispatchEvent(new InputEvent('input'));
  const outcome = area.closest('.code').querySelector('.outcome');
  await new Promise((said) => new MutationObserver(said).observe(outcome, { childList: true }));
  return [outcome.textContent, Object.keys(sessionStorage)];
})(argument)
"""


def figures_of(reader):
    """Two figures that draw with one function."""
    return Figure(reader, "prior"), Figure(reader, "posterior")


@pytest.mark.engines("chromium", "firefox")
def test_a_draft_survives_a_reload_and_is_not_run(new_page):
    reader = new_page().open()
    prior, posterior = figures_of(reader)
    original = prior.code
    prior.paste(LAPLACE)
    prior.expect_outcome("Changed, not run yet.")

    reader.open()
    prior.expect_outcome(WRITTEN_BEFORE)
    assert prior.code == LAPLACE == prior.text(".code pre").rstrip() + "\n"
    assert posterior.code == original, "what was written beside one figure stands beside that one"
    assert reader.count(posterior.inside(OPEN)) == 0
    prior.settle()
    assert prior.readouts["density_at_zero"] == approx(1 / math.sqrt(2 * math.pi))
    prior.press("run")
    prior.expect_outcome("This is your function now.")
    prior.settle()
    assert prior.readouts["density_at_zero"] == approx(0.5)

    reader.open()
    prior.expect_outcome(WRITTEN_BEFORE)
    assert prior.code == LAPLACE, "what was run is kept as well"
    prior.press("original")
    reader.open()
    assert prior.code == original
    assert prior.text(".code .outcome") == ""


@pytest.mark.engines("chromium")
def test_figures_sharing_a_function_keep_separate_drafts(new_page):
    reader = new_page().open()
    prior, posterior = figures_of(reader)
    original = prior.code
    prior.paste(LAPLACE)
    posterior.paste(DRAFT)

    reader.open()
    for figure in (prior, posterior):
        figure.expect_outcome(WRITTEN_BEFORE)
    assert (prior.code, posterior.code) == (LAPLACE, DRAFT)
    assert reader.count(posterior.inside(OPEN)) == 1, "or it would not be seen"
    prior.press("run")
    prior.expect_outcome("This is your function now.")
    assert posterior.code == DRAFT, "it is still to be run"
    posterior.expect_outcome(WRITTEN_BEFORE)
    posterior.paste(LAPLACE)
    posterior.press("original")
    prior.expect_outcome("This is the original.")

    reader.open()
    assert prior.code == posterior.code == original, "there is nothing of it any more"


@pytest.mark.engines("chromium")
def test_equal_drafts_of_two_figures_run_in_both(new_page):
    reader = new_page().open()
    prior, posterior = figures_of(reader)
    prior.paste(LAPLACE)
    posterior.paste(LAPLACE)
    reader.open()
    prior.expect_outcome(WRITTEN_BEFORE)
    posterior.expect_outcome(WRITTEN_BEFORE)
    prior.press("run")
    prior.expect_outcome("This is your function now.")
    posterior.expect_outcome("This was run beside another figure.")


@pytest.mark.engines("chromium")
def test_without_storage_a_draft_lasts_as_long_as_the_page(new_reader, site_copy):
    reader = new_reader(site=site_copy(FORBIDDEN)).open()
    prior, _ = figures_of(reader)
    original = prior.code
    prior.paste(LAPLACE)
    prior.expect_outcome("Changed, not run yet.")
    reader.open()
    assert prior.code == original


@pytest.mark.engines("chromium")
def test_an_embedded_page_stores_no_draft(new_page):
    said, kept = new_page().open().evaluate(WRITE_IN_A_FRAME, LAPLACE)
    assert said == "Changed, not run yet."
    assert [key for key in kept if key.startswith("code")] == []
