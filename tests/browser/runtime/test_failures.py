"""Failures of the start are reported in words and can be retried."""

import pytest
from pytest import approx

from publish.pyodide import compiled
from tests.browser.engines.held_timers import held_timers
from tests.browser.support import expected
from tests.browser.support.selectors import FIGURE, LIVE, button, handle, part
from tests.browser.support.sites import ROOT
from tests.browser.support.start_modes import FROM_PARTS

COMPILED = compiled.compiled_folder(ROOT)
NO_ANSWER = 10_000  # milliseconds until Python counts as stopped
FAILED = f"{FIGURE}.dataset.phase === 'failed'"
KEEP_WORKERS = """
delete window.SharedWorker; // which no page can end
window.workers = [];
window.Worker = class extends Worker {
  constructor(...parts) { super(...parts); workers.push(this); }
};
"""


def act(reader):
    """Do something that asks Python, whether or not there is one; returns the state then."""
    reader.focus(handle("points[0]"))
    reader.press("ArrowUp", "ArrowUp")
    return reader.state


def check_live(reader, state):
    """The figure is live, in this state."""
    reader.wait_until(LIVE)
    assert reader.state == state
    assert reader.readout("mle") == approx(expected.mle(state), abs=1e-9)
    assert not reader.visible(button("retry"))


def test_a_missing_wasm_file_is_reported_and_can_be_retried(new_reader, site_copy):
    miss_and_find(new_reader, site_copy(), f"python/{COMPILED}/{compiled.WASM}")


@pytest.mark.engines("chromium")
def test_a_missing_worker_is_reported_and_can_be_retried(new_reader, site_copy):
    miss_and_find(new_reader, site_copy(), "site/worker.js")


def miss_and_find(new_reader, site, missing):
    """Without a file the page fails in words, again and again; once it is there, a retry helps."""
    site.remove(missing)
    reader = new_reader(site=site)
    name = missing.rpartition("/")[2]
    reader.provokes = [name, "WebAssembly", "wasm", "404"]
    reader.open()
    reader.show(part(".panels"))
    curve = reader.evaluate(f"{FIGURE}.querySelector('[data-mark=likelihood]').outerHTML")
    reader.wait_until(FAILED)
    assert reader.visible(button("retry"))
    assert len(reader.text(part(".status"))) > 20, "the reason is told"
    state = act(reader)
    assert reader.evaluate(f"{FIGURE}.querySelector('[data-mark=likelihood]').outerHTML") == curve

    reader.click(button("retry"))
    reader.wait_until(FAILED)  # it fails as often as it is tried
    site.restore(missing)
    reader.click(button("retry"))
    check_live(reader, state)


@pytest.mark.engines("chromium")
def test_a_truncated_python_file_is_rejected(new_reader, site_copy):
    site, name = site_copy(FROM_PARTS), "python/session.pack"
    site.write(name, (site.folder / name).read_bytes()[:-1000])
    reader = new_reader(site=site)
    reader.open()
    reader.wait_until(FAILED)
    reader.show(button("retry"))
    assert "came damaged" in reader.text(part(".status"))
    site.restore(name)
    reader.click(button("retry"))
    check_live(reader, act(reader))


def test_missing_webassembly_support_is_reported(new_reader, site_copy):
    reader = new_reader(site=site_copy("delete window.WebAssembly;"))
    reader.open()
    reader.show(part(".panels"))
    reader.wait_until(FAILED)
    assert "WebAssembly" in reader.text(part(".status"))
    assert reader.visible(button("retry"))
    before = reader.state
    assert act(reader) != before, "the handle still follows"
    assert reader.visible(part("[data-mark=likelihood]"))


@pytest.mark.engines("chromium")
def test_a_crashed_worker_is_detected_and_replaced(new_reader, site_copy):
    reader = new_reader(site=site_copy(KEEP_WORKERS))
    reader.live()
    act(reader)
    reader.settle()
    reader.evaluate("void workers.at(-1).terminate()")
    with held_timers(reader) as end:
        state = act(reader)
        assert reader.phase == "live", "nobody knows yet"
        assert reader.evaluate(f"{FIGURE}.dataset.settled") == "false"
        end(NO_ANSWER)
        reader.wait_until(FAILED)
    assert reader.visible(button("retry"))
    assert reader.state == state
    reader.click(button("retry"))
    check_live(reader, state)
