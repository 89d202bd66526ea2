"""What can go wrong, goes wrong here on purpose: it is said in words, and there is a way on."""

import io
import zipfile

import pytest
from pytest import approx

from tests.browser import expected
from tests.browser.readers import FIGURE, LIVE, button, field, handle, part

PACKAGE = "python/explorable.zip"
FAILED = f"{FIGURE}.dataset.phase === 'failed'"
KEEP_WORKERS = """
window.workers = [];
window.Worker = class extends Worker {
  constructor(...parts) { super(...parts); workers.push(this); }
};
"""
RAISE = """

_draw = draw


def draw(state):
    if state["noise_sd"] > 2.5:
        raise ValueError("this noise is too loud")
    return _draw(state)
"""


def with_broken_figure(package):
    """The zipped Python, with a figure that raises where the noise is large."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            new.writestr(name, text + RAISE if name.endswith("figures/likelihood.py") else text)
    return changed.getvalue()


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


@pytest.mark.parametrize(
    "missing", ["python/pyodide.asm.wasm", pytest.param("site/worker.js", marks=pytest.mark.engines("chromium"))]
)
def test_a_file_is_missing_then_there(new_reader, site_copy, missing):
    site = site_copy()
    site.remove(missing)
    reader = new_reader(site=site)
    name = missing.split("/")[1]
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
    site.put_back(missing)
    reader.click(button("retry"))
    check_live(reader, state)


@pytest.mark.engines("chromium")
def test_a_wheel_with_other_bytes_is_refused(new_reader, site_copy):
    site = site_copy()
    wheel = next((site.folder / "python").glob("numpy*.whl"))
    name = f"python/{wheel.name}"
    data = bytearray(wheel.read_bytes())
    data[len(data) // 2] ^= 1
    site.write(name, bytes(data))
    reader = new_reader(site=site)
    reader.provokes = ["numpy", "integrity", "digest"]
    reader.open()
    reader.wait_until(FAILED)
    reader.show(button("retry"))
    assert "numpy" in reader.text(part(".status"))
    site.put_back(name)
    reader.click(button("retry"))
    check_live(reader, act(reader))


def test_without_webassembly_the_page_says_so(new_reader, site_copy):
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
def test_a_worker_that_dies_is_noticed_and_replaced(new_reader, site_copy):
    reader = new_reader(site=site_copy(KEEP_WORKERS))
    reader.live()
    act(reader)
    reader.settle()
    reader.evaluate("void workers.at(-1).terminate()")
    state = act(reader)
    assert reader.phase == "live", "nobody knows yet"
    assert reader.evaluate(f"{FIGURE}.dataset.settled") == "false"
    reader.wait_until(FAILED)
    assert reader.visible(button("retry"))
    assert reader.state == state
    reader.click(button("retry"))
    check_live(reader, state)


def test_a_figure_that_raises_keeps_its_picture(new_reader, site_copy):
    site = site_copy()
    site.write(PACKAGE, with_broken_figure((site.folder / PACKAGE).read_bytes()))
    reader = new_reader(site=site)
    reader.live()
    reader.state = {"slope": 2}
    curves = f"[...{FIGURE}.querySelectorAll('path')].map((path) => path.getAttribute('d'))"
    before, mle = reader.evaluate(curves), reader.readout("mle")

    reader.type(field("noise_sd"), "2.8")
    reader.press("Tab")
    reader.settle()
    assert reader.phase == "live"
    assert reader.evaluate(curves) == before
    assert reader.readout("mle") == mle
    assert reader.visible(part(".note"))
    assert "ValueError: this noise is too loud" in reader.text(part(".note p"))
    reader.click(part(".note summary"))
    assert reader.visible(part(".note pre"))
    traceback = reader.text(part(".note pre"))
    assert traceback.startswith("Traceback")
    assert "likelihood.py" in traceback

    reader.type(field("noise_sd"), "2.4")
    reader.press("Tab")
    reader.settle()
    assert not reader.visible(part(".note"))
    assert reader.readout("log_likelihood") == approx(expected.log_likelihood(reader.state))
