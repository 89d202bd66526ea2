"""The page is usable while Python starts on a slow network or a slow processor."""

import pytest
from pytest import approx

from publish.pyodide import compiled, runtime
from tests.browser.runtime.test_prerendered import FRAMES_LOADED, MOVE, NO_WORKER, check_prerendered
from tests.browser.runtime.test_start import FRAME
from tests.browser.support import expected
from tests.browser.support.selectors import ARTICLE, FIGURE, LIVE, part, slider
from tests.browser.support.sites import ROOT, Site
from tests.browser.support.slow_network import slowed
from tests.browser.support.start_modes import START

pytestmark = pytest.mark.engines("chromium")

WASM = f"{compiled.compiled_folder(ROOT)}/{compiled.WASM}"
COUNTED = (WASM, *runtime.NEEDED)  # the files that are told of on their way
TOLD = f"{FIGURE}.querySelector('progress').value"
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
READABLE = 3000  # milliseconds until there is something to read, on the slow line
ENOUGH = 0.06  # of all bytes on the slow line: the rest would take a minute

PHONE = 4  # times slower than this machine
MOST_MS = 250  # from a slider's event until the frame is painted, on a phone
TRIES = 3
# A slider's own event and the milliseconds until the frame is painted that answers it.
MOVE_AND_SEE = """
new Promise((seen) => {
  const slider = document.querySelector(argument.slider);
  slider.value = argument.value;
  const start = performance.now();
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  requestAnimationFrame(() => setTimeout(() => seen(performance.now() - start)));
})
"""


@pytest.fixture
def slow_site(tmp_path):
    """The site, and the slow line to it."""
    site = Site(tmp_path / "dist")
    with slowed(site) as line:
        yield site, line


def slow_down(reader, times):
    """Slow the page itself; workers stay as they are."""
    devtools = reader.context.new_cdp_session(reader.page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": times})


def test_text_and_sliders_are_usable_while_python_loads_slowly(new_reader, slow_site):
    site, line = slow_site
    total = sum((site.folder / "python" / name).stat().st_size for name in COUNTED)
    reader = new_reader(site=site)
    reader.open(ARTICLE)
    reader.wait_until(PAINTED)
    assert line.bytes_of(COUNTED) < total / 100, "the text comes before Python"
    assert reader.evaluate(PAINTED) < READABLE
    assert reader.visible("h1")

    reader.show(part(".panels"))
    reader.wait_until(FRAMES_LOADED)
    frame = reader.evaluate(FRAME)
    assert reader.evaluate(MOVE, {"slider": slider("noise_sd"), "value": "2"}) != frame
    check_prerendered(reader, frame)
    acted = reader.state

    told = reader.evaluate(TOLD)
    assert told < 0.1
    while told < ENOUGH:
        reader.wait_until(f"{TOLD} > argument", told)
        told = reader.evaluate(TOLD)
        assert told * total <= line.bytes_of(COUNTED), "no more than has come"
    assert reader.phase == "starting"
    assert line.bytes_of(runtime.NEEDED) > 0
    vain = line.bytes_of([runtime.SNAPSHOT])

    line.speed_up()
    reader.wait_until(LIVE)
    assert reader.evaluate(START) == "parts", "as it began"
    assert line.bytes_of([runtime.SNAPSHOT]) == vain < 1_000_000, "it is not asked for any more"
    steps = reader.evaluate("recorded.progress")
    assert steps == sorted(steps)
    assert steps[-1] == approx(1, abs=1e-6)
    assert len(set(steps)) > 10
    assert reader.state == acted
    assert reader.readout("log_likelihood") == approx(expected.log_likelihood(acted), abs=1e-9)


def test_sliders_respond_at_once_on_a_slow_phone(new_reader, site_copy):
    reader = new_reader(site=site_copy(NO_WORKER))
    slow_down(reader, PHONE)
    reader.open(ARTICLE)
    reader.show(part(".panels"))
    reader.wait_until(FRAMES_LOADED)
    times = []
    for value in range(1, 1 + TRIES):  # other programs may be in the way of some
        frame = reader.evaluate(FRAME)
        move = {"slider": slider("noise_sd"), "value": str(value / 2)}
        times.append(reader.evaluate(MOVE_AND_SEE, move))
        check_prerendered(reader, frame)
    assert min(times) < MOST_MS
