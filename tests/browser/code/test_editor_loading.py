"""The editor is loaded on first use: earlier events are kept, and a failed load is shown."""

import pytest

from tests.browser.support.code_samples import LAPLACE
from tests.browser.support.figure import Figure

SCRIPT = "site/editor.js"
GATE = "window.gate = new Promise((open) => { window.openGate = open; });"
NOT_LOADED = "A part of this page did not load."
IS_YOURS = "This is your function now."
LOADED = "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/editor.js'))"


@pytest.fixture
def copy(site_copy):
    return site_copy(GATE)


def test_what_is_run_before_the_editor_has_loaded_runs_then(new_reader, copy):
    copy.write(SCRIPT, "await gate;" + (copy.folder / SCRIPT).read_text("utf-8"))
    reader = new_reader(site=copy).open()
    prior, posterior = Figure(reader, "prior"), Figure(reader, "posterior")
    prior.unfold()
    assert not reader.evaluate(LOADED), "who reads the code needs no editor"
    prior.paste(LAPLACE)
    reader.press("Control+Enter")
    assert (prior.code, prior.text(".code .outcome")) == (LAPLACE, "")
    reader.evaluate("void openGate()")
    prior.expect_outcome(IS_YOURS)
    posterior.expect_outcome("This was run beside another figure.")


def test_a_failed_load_is_told_and_tried_again(new_reader, copy):
    copy.remove(SCRIPT)
    reader = new_reader(site=copy).open()
    reader.provokes = ["404", "editor.js"]
    prior = Figure(reader, "prior")
    prior.paste(LAPLACE)
    prior.expect_outcome(NOT_LOADED)
    copy.restore(SCRIPT)
    prior.run(LAPLACE)
