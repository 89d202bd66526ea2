"""The start of Python: phases, progress, stable layout, and no lost gestures."""

import re

import pytest
from pytest import approx

from tests.browser.support import expected
from tests.browser.support.selectors import ARTICLE, ELEMENT, FIGURE, LIVE, handle, part, slider

# The worker's messages reach the page only when the test lets them.
HOLD = """
delete window.SharedWorker;
const gate = new Promise((open) => { window.letGo = open; });
window.Worker = class extends Worker {
  addEventListener(type, listener) {
    const held = async (event) => { await gate; listener(event); };
    super.addEventListener(type, type === 'message' ? held : listener);
  }
};
"""
FIRST_FRAME = (
    "new DOMParser().parseFromString(argument, 'text/html')"
    f".querySelector('{part('.panels')}').innerHTML"
)
FRAME = f"document.querySelector('{part('.panels')}').innerHTML"
PLACES = (
    f"[...{FIGURE}.querySelectorAll('.panels, .controls, .readouts, figcaption')]"
    ".map((part) => Math.round(part.getBoundingClientRect().y + scrollY))"
)


def numbers_and_rest(markup):
    """The markup's numbers, and what stands around them."""
    number = r"-?\d+(?:\.\d+)?(?:e-?\d+)?"
    return [float(found) for found in re.findall(number, markup)], re.sub(number, "#", markup)


@pytest.mark.engines("chromium", "firefox")
def test_the_layout_is_stable_when_python_goes_live(new_reader, site_copy):
    reader = new_reader(site=site_copy(HOLD))  # only a figure in sight is drawn when it goes live
    reader.open(ARTICLE)
    reader.show(part(".panels"))
    reader.wait_until("document.fonts.status === 'loaded'")
    reader.evaluate(f"void (window.first = [...document.querySelectorAll('{part('.panels *')}')])")
    before = reader.evaluate(PLACES)
    reader.evaluate("letGo()")
    drawn = "recorded.changes.some(({ figure }) => figure === 'likelihood')"
    reader.wait_until(f"{LIVE} && {drawn}")

    page = (reader.site.folder / ARTICLE / "index.html").read_text(encoding="utf-8")
    first, now = reader.evaluate(FIRST_FRAME, page), reader.evaluate(FRAME)
    first_numbers, first_rest = numbers_and_rest(first)
    numbers, rest = numbers_and_rest(now)
    assert rest == first_rest
    assert numbers == approx(first_numbers, abs=0.11), "a tenth of a unit is a rounding's worth"
    assert reader.evaluate("first.every((element) => element.isConnected)")
    assert reader.evaluate(PLACES) == before
    assert reader.readout("mle") == approx(expected.mle(reader.state), abs=1e-9)


@pytest.mark.parametrize("script", ["", "delete window.SharedWorker;"], ids=["shared", "own"])
@pytest.mark.engines("chromium", "firefox")
def test_python_starts_before_the_page_s_own_module_comes(new_reader, site_copy, script):
    site = site_copy(script)
    site.remove("site/main.js")
    reader = new_reader(site=site)
    reader.provokes = ["main.js", "404"]
    reader.open(ARTICLE)
    reader.wait_until("early.events.some(({ data }) => data?.stage === 'ready')")


@pytest.mark.engines("chromium", "firefox")
def test_start_phases_and_progress_are_reported(new_reader):
    reader = new_reader()
    reader.open()
    reader.show(part(".panels"))
    reader.wait_until(LIVE)
    phases = reader.evaluate("[...new Set(recorded.phases)]")
    assert [phase for phase in phases if phase != "still"] == ["starting", "live"]
    assert not reader.visible(part("progress"))
    assert not reader.visible(part("[data-action=retry]"))
    progress = reader.evaluate("recorded.progress")
    assert len(set(progress)) > 1  # few where Python starts long before the page is parsed
    assert progress == sorted(progress)
    assert max(progress) == approx(1, abs=1e-6), "the bytes to come were known to the last"


def test_gestures_before_python_is_live_are_applied(new_reader, site_copy):
    reader = new_reader(site=site_copy(HOLD))
    reader.open()
    reader.show(part(".panels"))
    before, curve = reader.state, reader.evaluate(FRAME)
    house = handle("points[1]")
    end = reader.pull(reader.grab(house), 30, -40)
    reader.up()
    assert reader.centre(house) == approx(end, abs=2), "the handle follows the finger at once"
    reader.focus(slider("noise_sd"))
    reader.press("ArrowRight", "ArrowRight")
    acted = reader.state
    assert acted["points"][1] != before["points"][1]
    assert acted["noise_sd"] > before["noise_sd"]
    assert reader.phase == "starting"
    assert reader.evaluate(FRAME) != curve

    reader.evaluate("letGo()")
    reader.wait_until(LIVE)
    assert reader.state == acted
    assert reader.readout("mle") == approx(expected.mle(acted), abs=1e-9)
    assert reader.readout("log_likelihood") == approx(expected.log_likelihood(acted), abs=1e-9)


@pytest.mark.engines("chromium")  # the driver of Firefox does not stop scripts
def test_without_script_the_first_frame_is_shown(new_reader):
    reader = new_reader(java_script_enabled=False)
    page = reader.open().page
    page.locator(part("svg.panel")).first.scroll_into_view_if_needed()
    check_still_picture(lambda selector: page.locator(selector).first.is_visible())
    for useless in ("input[type=range]", "button[data-action=undo]", "progress"):
        assert not page.locator(part(useless)).first.is_visible(), useless


@pytest.mark.engines("webkit")
def test_with_scripts_blocked_the_first_frame_is_shown(new_reader, site_copy):
    # This engine's driver cannot switch scripts off; a page can forbid its own.
    rule = "<meta http-equiv='Content-Security-Policy' content=\"script-src 'none'\">"
    reader = new_reader(site=site_copy(f"</script>{rule}<script>"))
    reader.provokes = ["/site/"]
    reader.open()
    assert not reader.evaluate(f"'state' in {FIGURE}")
    check_still_picture(reader.visible)


def check_still_picture(visible):
    """What must be seen without any script."""
    for needed in ("svg.panel", "[data-handle]", "[data-mark=likelihood]", ".summary", "output"):
        assert visible(f"{ELEMENT} {needed}"), needed
    assert visible(".formula .katex")
