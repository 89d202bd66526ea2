"""Every kind of control and handle, in a figure of the tests' own that needs no Python."""

import shutil
from pathlib import Path

import pytest
from pytest import approx

from tests.browser.input.test_touch import Finger
from tests.browser.support.selectors import FIGURE, button, field, handle, part, slider
from tests.browser.support.sites import RECORDER, ROOT, Site, served

PAGE = Path(__file__).parents[1] / "support" / "kinds.html"
NORM = part('[data-control="norm"][value="{}"]')
WIDTH, HEIGHT = 354 / 4, 160 / 4  # of one data unit in the upper plot, in panel units


@pytest.fixture(scope="module")
def kinds(tmp_path_factory):
    """The built site with the page of all kinds, and with the sources that it imports."""
    site = Site(tmp_path_factory.mktemp("kinds") / "dist")
    shutil.copytree(ROOT / "site", site.folder / "sources")
    page = PAGE.read_text("utf-8").replace("<head>", f"<head>\n<script>{RECORDER}</script>")
    (site.folder / "kinds.html").write_text(page, "utf-8")
    with served(site) as site:
        yield site


@pytest.fixture
def page(start_reader, kinds):
    reader = start_reader(site=kinds)
    reader.live("kinds.html")
    yield reader
    assert reader.errors() == []
    reader.close()


def unit(reader):
    """CSS pixels of a panel unit."""
    return reader.evaluate(f"{FIGURE}.querySelector('svg').getBoundingClientRect().width") / 400


def test_a_point_is_dragged_and_undone(page):
    page.drag(handle("mle"), WIDTH * unit(page), 0)
    x, y = page.state["mle"]
    assert (x, y) == (approx(3, abs=0.05), 2)
    page.click(button("undo"))
    assert page.state["mle"] == [2, 2]


def test_a_point_is_moved_by_keys_and_typed(page):
    page.focus(handle("mle"))
    page.press("ArrowRight", "Shift+ArrowUp")
    assert page.state["mle"] == [2.05, 2.25]
    x = part('input[name="mle"][data-axis="x"]')
    assert page.evaluate("document.querySelector(argument).value", x) == "2.05"
    page.type(x, "3.5")
    page.press("ArrowDown")
    assert page.state["mle"] == [3.45, 2.25]


def test_one_handle_writes_two_sliders(page):
    page.drag(handle("pair"), WIDTH * unit(page), 0)
    assert page.state["centre"] == approx(1, abs=0.05)
    assert page.state["spread"] == 1


def test_a_ghost_writes_through_its_transform_and_stays_under_the_pointer(page):
    start = page.centre(handle("ghost"))
    page.drag(handle("ghost"), 0, -HEIGHT * unit(page) / 2)
    state = page.state
    assert (state["spread"], state["centre"]) == (approx(1, abs=0.02), approx(0.5, abs=0.05))
    left, top = page.centre(handle("ghost"))
    assert left == approx(start[0], abs=1) and top < start[1]


def test_keys_multiply_on_a_log_axis(page):
    page.focus(handle("penalty"))
    page.press("ArrowRight")
    assert page.state["penalty"] == approx(10**0.25, rel=1e-3)
    page.press("Home")
    assert page.state["penalty"] == 0.001


def test_a_log_slider_has_zero_at_its_end(page):
    page.focus(slider("penalty"))
    page.press("Home")
    assert page.state["penalty"] == 0
    assert page.evaluate("document.querySelector(argument).value", field("penalty")) == "0"
    page.press("ArrowRight")
    assert page.state["penalty"] == 0.001


def test_radio_buttons_are_chosen_by_mouse_and_by_arrow_keys(page):
    page.click(NORM.format("l1"))
    assert page.state["norm"] == "l1"
    page.focus(NORM.format("l1"))
    page.press("ArrowUp")
    assert page.state["norm"] == "l2"
    page.click(button("undo"))
    assert page.state["norm"] == "l1"
    assert page.evaluate("document.querySelector(argument).checked", NORM.format("l1"))


def test_a_list_is_chosen_from_by_keys(page):
    page.focus(part("select"))
    page.press("ArrowDown")
    page.press("Tab")
    page.wait_until(f"{FIGURE}.state.shape === 'l1'")


@pytest.mark.engines("chromium")
def test_a_finger_drags_a_point_and_the_page_stays(start_reader, kinds, playwright):
    reader = start_reader(site=kinds, **playwright.devices["Pixel 7"])
    reader.live("kinds.html")
    Finger(reader).swipe(reader.centre(handle("mle")), 0, HEIGHT * unit(reader))
    reader.settle()
    assert reader.state["mle"] == [2, approx(1, abs=0.05)]
    assert reader.evaluate("scrollY") == 0
    reader.close()
