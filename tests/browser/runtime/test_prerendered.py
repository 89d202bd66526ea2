"""Sliders show prerendered frames until Python is live, or if it never is."""

import pytest
from pytest import approx

from tests.browser.runtime.test_failures import KEEP_WORKERS
from tests.browser.runtime.test_start import FRAME, HOLD
from tests.browser.support import expected
from tests.browser.support.selectors import (
    ARTICLE,
    FIGURE,
    LIVE,
    button,
    field,
    handle,
    output,
    part,
    slider,
)

# No worker ever starts, as on an endlessly slow network.
NO_WORKER = """
delete window.SharedWorker;
window.Worker = class extends EventTarget { postMessage() {} terminate() {} };
"""
NO_WASM = "delete window.WebAssembly;"
FRAMES_LOADED = (
    "performance.getEntriesByName(new URL('../prerendered/likelihood.json', location)).length > 0"
)
# What the figure shows as soon as the input event of a slider has been handled.
MOVE = f"""
(() => {{
  const slider = document.querySelector(argument.slider);
  slider.value = argument.value;
  slider.dispatchEvent(new Event('input', {{ bubbles: true }}));
  return {FRAME};
}})()
"""


@pytest.fixture
def waiting(new_reader, site_copy):
    """A function that opens the article with an added script and loaded prerendered frames."""

    def start(script):
        reader = new_reader(site=site_copy(script))
        reader.open(ARTICLE)
        reader.show(part(".panels"))
        reader.wait_until(FRAMES_LOADED)
        return reader

    return start


def check_prerendered(reader, frame):
    """Check that the figure shows the present state by a prerendered frame."""
    state = reader.state
    reader.wait_until(f"{FRAME} !== argument", frame)
    assert reader.readout("log_likelihood") == approx(expected.log_likelihood(state), rel=1e-4)
    assert reader.text(output("slope")) == f"{state['slope']:.2f}"
    assert reader.evaluate(f"{FIGURE}.dataset.runtime") == "baked"
    assert "kept" in reader.text(part(".status"))
    return reader.evaluate(FRAME)


def test_sliders_work_before_python_is_live(waiting):
    reader = waiting(NO_WORKER)
    frame = reader.evaluate(FRAME)
    moved = reader.evaluate(MOVE, {"slider": slider("noise_sd"), "value": "2"})
    assert moved != frame, "it is drawn before the browser paints"
    frame = check_prerendered(reader, frame)
    reader.focus(slider("noise_sd"))
    reader.press("ArrowRight")
    frame = check_prerendered(reader, frame)
    reader.click(slider("noise_sd"))
    frame = check_prerendered(reader, frame)
    reader.type(field("noise_sd"), "0.5")
    frame = check_prerendered(reader, frame)

    reader.pull(reader.grab(handle("points[1]")), 0, -30)
    reader.up()
    assert "kept" not in reader.text(part(".status"))
    assert "comes with Python" in reader.text(part(".status"))
    reader.click(button("reset"))
    reader.pull(reader.grab(handle("slope", "slopes")), -60, 0)
    reader.up()
    check_prerendered(reader, frame)
    assert reader.state["slope"] < 1
    loaded = reader.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    assert [name for name in loaded if "/site/" in name]
    assert not [name for name in loaded if "/python/" in name]


@pytest.mark.engines("chromium")
def test_sliders_work_without_webassembly(waiting):
    reader = waiting(NO_WASM)
    frame = reader.evaluate(FRAME)
    reader.focus(slider("slope"))
    reader.press("ArrowLeft", "Shift+ArrowLeft")
    check_prerendered(reader, frame)
    assert reader.phase == "failed"
    assert "no WebAssembly" in reader.text(part(".status"))


@pytest.mark.engines("chromium")
def test_python_replaces_the_prerendered_frame_by_the_exact_one(waiting):
    reader = waiting(KEEP_WORKERS + HOLD)
    reader.focus(slider("noise_sd"))
    reader.press("Shift+ArrowRight", "Alt+ArrowRight")
    acted, shown = reader.state, reader.evaluate(f"{FIGURE}.readouts.log_likelihood")
    assert shown != expected.log_likelihood(acted)
    reader.evaluate("letGo()")
    reader.wait_until(LIVE)
    assert reader.state == acted
    assert reader.readout("log_likelihood") == approx(expected.log_likelihood(acted), abs=1e-9)
    assert reader.evaluate(f"{FIGURE}.dataset.runtime") != "baked"
    assert "kept" not in reader.text(part(".status"))

    frame = reader.evaluate(FRAME)
    reader.evaluate("void workers.at(-1).dispatchEvent(new ErrorEvent('error'))")
    reader.press("ArrowRight")
    reader.wait_until(f"{FIGURE}.dataset.runtime === 'baked'")  # let go while live, fetched again
    check_prerendered(reader, frame)
    assert reader.phase == "failed"


@pytest.mark.engines("chromium")
def test_without_prerendered_frames_the_first_frame_stays(new_reader, site_copy):
    site = site_copy(NO_WORKER)
    site.remove("prerendered/likelihood.json")
    reader = new_reader(site=site)
    reader.provokes = ["likelihood.json", "404"]
    reader.open()
    reader.show(part(".panels"))
    reader.wait_until(FRAMES_LOADED)
    curve = reader.evaluate(f"{FIGURE}.querySelector('[data-mark=likelihood]').outerHTML")
    reader.focus(slider("noise_sd"))
    reader.press("ArrowRight")
    assert reader.evaluate(f"{FIGURE}.querySelector('[data-mark=likelihood]').outerHTML") == curve
    assert "comes with Python" in reader.text(part(".status"))


@pytest.mark.engines("chromium")
def test_a_state_without_a_kept_picture_is_not_passed_off_as_the_one_that_is_shown(
    new_reader, site_copy
):
    reader = new_reader(site=site_copy(NO_WASM))
    reader.open()
    reader.show(part(".panels"))
    still = reader.evaluate(FRAME)
    reader.load(f"{reader.site.address}{ARTICLE}?likelihood.points=1,2;2,1&likelihood.noise_sd=0.3")
    reader.show(part(".panels"))
    reader.wait_until(f"{FIGURE}.dataset.phase === 'failed' && {FRAMES_LOADED}")
    reader.wait_until(f"{FIGURE}.hasAttribute('data-behind')")
    assert len(reader.state["points"]) == 2
    assert reader.evaluate(FRAME) == still, "neither curves nor handles have moved"
    assert "of other values" in reader.text(part(".status"))
    reader.page.emulate_media(media="print")
    assert reader.visible(part(".status"))
    assert not reader.visible(part(".actions"))
    reader.page.emulate_media(media="screen")
    reader.click(button("reset"))
    reader.wait_until(f"!{FIGURE}.hasAttribute('data-behind')")
