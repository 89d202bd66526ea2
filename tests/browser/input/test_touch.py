"""Fingers: real touch sequences, as a phone's screen sends them."""

import pytest
from pytest import approx

from tests.browser.support.figure import Figure
from tests.browser.support.selectors import FIGURE, LIVE, handle, part, slider

pytestmark = pytest.mark.engines("chromium")  # the one engine whose driver can send touches

WATCH = """
window.touched = { cancels: 0, ups: 0, still: 0 };
let scroll = -1;
const watch = () => {
  touched.still = scrollY === scroll ? touched.still + 1 : 0;
  scroll = scrollY;
  requestAnimationFrame(watch);
};
watch();
addEventListener('pointercancel', () => { touched.cancels += 1; }, true);
addEventListener('pointerup', () => { touched.ups += 1; }, true);
"""
# A place in the panel far from every handle: browsers give a finger that just misses one to it.
EMPTY = f"""
(() => {{
  const panel = {FIGURE}.querySelector('[data-panel=houses]');
  const box = panel.getBoundingClientRect();
  const centres = [...panel.querySelectorAll('[data-handle]')].map((handle) => {{
    const {{ x, y, width, height }} = handle.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  }});
  for (let y = box.bottom - 60; y > box.top + 40; y -= 10)
    for (let x = box.left + 60; x < box.right - 60; x += 10)
      if (centres.every(([left, top]) => Math.hypot(left - x, top - y) > 60)) return [x, y];
}})()
"""


class Finger:
    """One finger on the page's screen."""

    def __init__(self, reader):
        self.session = reader.context.new_cdp_session(reader.page)

    def _send(self, kind, *points):
        places = [{"x": x, "y": y} for x, y in points]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": places})

    def swipe(self, start, dx, dy, steps=10):
        """Put the finger down, move it, lift it."""
        x, y = start
        self._send("touchStart", start)
        for step in range(1, steps + 1):
            self._send("touchMove", (x + dx * step / steps, y + dy * step / steps))
        self._send("touchEnd")


@pytest.fixture(scope="module")
def phone(start_reader, playwright):
    """One phone for all tests of this file: starting Python takes the longest by far."""
    reader = start_reader(**playwright.devices["Pixel 7"])
    reader.live()
    reader.evaluate(f"void (() => {{ {WATCH} }})()")
    yield reader
    errors = reader.errors()
    reader.close()
    assert not errors


@pytest.mark.parametrize(
    ("dx", "dy"), [(0, -60), (0, 60), (-60, 0), (60, 0)], ids=["up", "down", "left", "right"]
)
def test_a_touch_drags_a_point_in_every_direction(phone, dx, dy):
    phone.state = {"points": [[0, 0.5], [-1.5, -3]]}
    house = handle("points[0]")
    phone.show(house)
    start, scroll = phone.centre(house), phone.evaluate("scrollY")
    phone.evaluate("void Object.assign(touched, { cancels: 0, ups: 0 })")
    Finger(phone).swipe(start, dx, dy)
    phone.wait_until("touched.ups + touched.cancels > 0")
    phone.wait_until(LIVE)
    assert phone.evaluate("[touched.cancels, touched.ups]") == [0, 1]
    assert phone.evaluate("scrollY") == scroll
    assert phone.centre(house) == approx((start[0] + dx, start[1] + dy), abs=2)


def test_a_touch_drag_does_not_scroll_the_page(phone, subtests):
    names = phone.evaluate(
        "[...document.querySelectorAll('explorable-figure:has([data-handle])')]"
        ".map((figure) => figure.name)"
    )
    assert len(names) >= 5
    for name in names:
        with subtests.test(figure=name):
            figure = Figure(phone, name)
            figure.settle()
            before, grip = figure.state, figure.inside("[data-handle]")
            phone.show(grip)
            start, scroll = phone.centre(grip), phone.evaluate("scrollY")
            phone.evaluate("void Object.assign(touched, { cancels: 0, ups: 0 })")
            Finger(phone).swipe(start, 25, -25)
            phone.wait_until("touched.ups + touched.cancels > 0")
            phone.wait_until(f"{figure.element}.dataset.settled === 'true'")
            assert phone.evaluate("[touched.cancels, touched.ups]") == [0, 1]
            assert figure.state != before
            assert phone.evaluate("scrollY") == scroll
            figure.press("reset")


def test_a_touch_drags_the_slope_in_both_panels(phone):
    phone.state = {"slope": 1}
    for panel, dx, dy in (("houses", 0, 50), ("slopes", -40, 0)):
        slope = handle("slope", panel)
        phone.show(slope)
        before, scroll = phone.state["slope"], phone.evaluate("scrollY")
        phone.evaluate("void Object.assign(touched, { cancels: 0, ups: 0 })")
        Finger(phone).swipe(phone.centre(slope), dx, dy)
        phone.wait_until("touched.ups + touched.cancels > 0")
        phone.settle()
        assert phone.evaluate("touched.cancels") == 0
        assert phone.state["slope"] < before
        assert phone.evaluate("scrollY") == scroll


def test_a_swipe_beside_a_handle_scrolls_the_page(phone):
    phone.show(part("[data-panel=houses]"))
    before, scroll = phone.state, phone.evaluate("scrollY")
    place = phone.evaluate(EMPTY)
    Finger(phone).swipe(place, 0, -200)
    phone.wait_until(f"scrollY > {scroll + 100}")
    phone.wait_until("touched.still > 20")  # it glides on for a while
    assert phone.state == before


def test_a_swipe_that_begins_on_a_slider_scrolls_and_sets_nothing(phone):
    phone.show(slider("noise_sd"))
    before, scroll = phone.state, phone.evaluate("scrollY")
    Finger(phone).swipe(phone.centre(slider("noise_sd")), 0, -200)
    phone.wait_until(f"scrollY > {scroll + 100}")
    phone.wait_until("touched.still > 20")
    phone.settle()
    assert phone.state == before
    phone.show(slider("noise_sd"))
    Finger(phone).swipe(phone.centre(slider("noise_sd")), 60, 0)
    phone.settle()
    assert phone.state["noise_sd"] > before["noise_sd"] + 0.1, "along the slider it slides"


def test_a_tap_highlights_a_term_until_the_next_tap(phone):
    phone.show(part(".legend button"))
    noise = part(".legend button[data-term=noise]")
    phone.page.touchscreen.tap(*phone.centre(noise))
    phone.wait_until(
        f"document.querySelectorAll('{part('.panel [data-term=noise][data-lit]')}').length > 0"
    )
    assert phone.evaluate("document.body.dataset.litBy") == "term"
    phone.page.touchscreen.tap(*phone.centre(part(".title")))
    phone.wait_until("document.body.dataset.litBy === undefined")


def test_tapping_moves_a_point(phone):
    phone.state = {"points": [[0, 0.5], [-1.5, -3]]}
    house = handle("points[0]")
    phone.show(house)
    place = phone.evaluate(EMPTY)
    phone.page.touchscreen.tap(*phone.centre(house))
    phone.wait_until(f"document.querySelector('{house}').hasAttribute('data-picked')")
    phone.page.touchscreen.tap(*place)
    phone.wait_until(f"!document.querySelector('{house}').hasAttribute('data-picked')")
    phone.settle()
    assert phone.centre(house) == approx(place, abs=2)
    assert len(phone.state["points"]) == 2


def test_a_double_tap_adds_a_point(phone):
    phone.state = {"points": [[0, 0.5], [-1.5, -3]]}
    phone.show(part("[data-panel=houses]"))
    place = phone.evaluate(EMPTY)
    phone.page.touchscreen.tap(*place)
    phone.page.touchscreen.tap(*place)
    phone.wait_until(f"{FIGURE}.state.points.length === 3")
    phone.settle()
    assert phone.centre(handle("points[2]")) == approx(place, abs=2)


def test_touch_targets_are_large_enough(phone):
    smallest = phone.evaluate(
        f"Math.min(...[...{FIGURE}.querySelectorAll('[data-handle]')].map((handle) => {{"
        "const box = handle.getBoundingClientRect(); return Math.min(box.width, box.height); }))"
    )
    assert smallest >= 40
