"""The page around the figures: for every eye, width and medium, and alone on its server."""

from itertools import pairwise

import pytest

from tests.browser.support.selectors import ARTICLE, FIGURE, LIVE, handle, part
from tests.browser.support.sites import DIST, ROOT
from tests.languages import english

pytestmark = pytest.mark.engines("chromium")  # what is tested here is CSS and markup

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
PAGES = [page.relative_to(DIST).as_posix() for page in english(DIST.rglob("*.html"), DIST)]
# Embeds differ in their figure alone, and every figure is in the gallery: one stands for all.
PAGES = [page for page in PAGES if "embed/" not in page or page == "embed/posterior.html"]
NOTE = "?likelihood.points=0,1;0,2&likelihood.noise_sd=abc"


# Sections off the screen are measured when the page is idle.
WIDE_HAVE_FOCUS = """
[...document.querySelectorAll('.katex-display, .now p')]
  .every((one) => one.scrollWidth <= one.clientWidth || one.tabIndex === 0)
"""


def check_accessible(reader):
    """axe finds nothing."""
    reader.page.evaluate(AXE.read_text(encoding="utf-8"))
    found = reader.page.evaluate(
        "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>"
        "violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`))"
    )
    assert found == []


LOOKS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
CHECKED = [(320, "light"), (1200, "dark")]  # and with --every-look all others


def pytest_generate_tests(metafunc):
    """Parametrise tests by window width and colours."""
    if "look" in metafunc.fixturenames:
        every = [(width, look) for width in (320, 768, 1280) for look in LOOKS]
        looks = every if metafunc.config.getoption("--every-look") else CHECKED
        metafunc.parametrize(("width", "look"), looks)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_no_accessibility_violation(new_page, page, width, look):
    window = {"width": width, "height": 800}
    reader = new_page(viewport=window, reduced_motion="reduce", **LOOKS[look])
    reader.open(page)
    reader.wait_until("document.fonts.status === 'loaded'")
    check_accessible(reader)


def test_an_open_figure_has_no_accessibility_violation(reader, width, look):
    reader.renew(NOTE)
    reader.page.emulate_media(reduced_motion="reduce", **LOOKS[look])
    reader.page.set_viewport_size({"width": width, "height": 800})
    reader.click(part("details.numbers summary"))
    reader.wait_until(f"document.querySelectorAll('{part('.numbers tbody tr')}').length === 2")
    assert reader.visible(part(".note"))
    assert reader.visible(part(".problems"))
    reader.evaluate("void document.querySelectorAll('details').forEach((one) => one.open = true)")
    reader.wait_until(WIDE_HAVE_FOCUS)
    check_accessible(reader)


@pytest.mark.parametrize("page", PAGES)
def test_no_page_overflows_a_small_phone(new_page, page):
    reader = new_page(viewport={"width": 360, "height": 740})
    reader.open(page)
    reader.wait_until("document.fonts.status === 'loaded'")
    assert reader.evaluate("document.documentElement.scrollWidth") <= 360
    reader.evaluate("void document.querySelectorAll('details').forEach((one) => one.open = true)")
    assert reader.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize(("width", "pushed"), [(360, []), (200, ["auto"])])
def test_formulas_fit_a_phone_and_scroll_on_narrower_screens(new_page, width, pushed):
    reader = new_page(viewport={"width": width, "height": 740})
    reader.open(ARTICLE)
    steps = "document.querySelectorAll('.steps > [hidden]')"
    reader.evaluate(f"void {steps}.forEach((step) => step.removeAttribute('hidden'))")
    wide = (
        "[...document.querySelectorAll('.katex-display')]"
        ".filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)"
        ".map((formula) => getComputedStyle(formula).overflowX)"
    )
    reader.wait_until("document.fonts.status === 'loaded'")  # others are wider
    assert list(dict.fromkeys(reader.evaluate(wide))) == pushed


def test_formulas_take_the_focus_only_where_they_scroll(new_page):
    reader = new_page(viewport={"width": 200, "height": 740})
    reader.open("ridge-is-map/")
    formulas = "[...document.querySelectorAll('.katex-display, .now p')]"
    wide = f"{formulas}.filter(({{ scrollWidth, clientWidth }}) => scrollWidth > clientWidth)"
    focusable = "document.querySelectorAll('[role=group][aria-label^=Formula][tabindex=\"0\"]')"
    same = (
        f"String([...{focusable}].map(({{ id }}) => id)) === String({wide}.map(({{ id }}) => id))"
    )
    reader.evaluate(
        f"void {formulas}.forEach((formula, i) => {{ formula.id = `formula-${{i}}`; }})"
    )
    reader.wait_until(f"document.fonts.status === 'loaded' && {same}")  # far sections, too
    reader.evaluate(
        "void document.querySelectorAll('section.text, .steps > *').forEach((part) => {"
        " part.removeAttribute('hidden'); part.style.contentVisibility = 'visible'; })"
    )
    reader.wait_until(same)
    assert 0 < reader.evaluate(f"{wide}.length") < reader.evaluate(f"{formulas}.length")
    reader.page.set_viewport_size({"width": 1200, "height": 740})
    reader.wait_until(f"{wide}.length === 0 && {same}")
    long = "'1234567890'.repeat(9)"
    reader.evaluate(f"void document.querySelector('.now .katex-base').append({long})")
    reader.wait_until(f"{wide}.length === 1 && {same}")


def test_no_request_goes_to_another_host(new_reader, site_copy):
    # Of a shared worker the browser’s driver tells no requests; it makes the same ones.
    reader = new_reader(site=site_copy("delete window.SharedWorker;"))
    reader.live()
    reader.open("gallery/")
    reader.wait_until(LIVE)
    assert len(reader.requests) > 20
    assert any("pyodide.asm.wasm" in address for address in reader.requests), "workers count too"
    hosts = {address.split("/")[2].split(":")[0] for address in reader.requests if "//" in address}
    assert hosts == {"localhost"}


def test_the_live_region_is_throttled(reader):
    region = part(".announcement")
    assert reader.evaluate("document.querySelector(argument).role", region) == "status"
    reader.evaluate(
        "void (window.said = [], new MutationObserver(() => said.push({ time: performance.now(),"
        "words: document.querySelector(argument).textContent }))"
        ".observe(document.querySelector(argument), { childList: true, characterData: true,"
        "subtree: true }))",
        region,
    )
    reader.focus(handle("slope", "slopes"))
    for _ in range(30):
        reader.press("ArrowLeft")
    reader.settle()
    summary = f"{FIGURE}.querySelector('.summary').textContent"
    reader.wait_until(f"document.querySelector(argument).textContent === {summary}", region)
    said = reader.evaluate("said")
    assert f"{reader.state['slope']:.2f}".replace("-", "−") in said[-1]["words"]
    times = [entry["time"] for entry in said]
    pauses = [later - earlier for earlier, later in pairwise(times)]
    assert all(pause > 1000 for pause in pauses)


def test_print_shows_figures_without_controls(reader):
    reader.page.emulate_media(media="print")
    for useless in ("button[data-action=undo]", "input[type=range]", "progress"):
        assert not reader.visible(part(useless)), useless
    for needed in ("svg.panel", "[data-mark=likelihood]", "figcaption", "output[name=mle]"):
        assert reader.visible(part(needed)), needed
    top, bottom = (
        reader.evaluate(f"document.querySelector(argument).getBoundingClientRect().{edge}", place)
        for edge, place in (("top", "#means"), ("bottom", "#polynomial"))
    )
    assert top - bottom > 30, "a heading keeps its distance from the figure above"
    options = "[...document.querySelectorAll('.options label')].filter((one) =>"
    options += " one.checkVisibility()).map((one) => one.firstElementChild.checked)"
    assert set(reader.evaluate(options)) == {True}, "the chosen one, and none to choose"
    reader.page.set_viewport_size({"width": 720, "height": 900})
    code = "[...document.querySelectorAll('.editor')].filter((one) => one.checkVisibility())"
    assert reader.evaluate(f"{code}.length") > 0
    cut = f"{code}.filter((one) => one.scrollWidth > one.clientWidth).length"
    assert reader.evaluate(cut) == 0, "paper does not scroll"
    ground = "getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).slice(0, 3)"
    reader.page.emulate_media(media="print", color_scheme="dark")
    assert all(float(part) > 200 for part in reader.evaluate(ground)), "paper is never dark"


def test_the_theme_is_remembered(new_reader):
    reader = new_reader(color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    reader.open(ARTICLE)
    light = reader.evaluate(ground)
    for _ in range(3):
        reader.click("button.theme")
        if reader.evaluate("document.documentElement.dataset.theme") == "dark":
            break
    dark = reader.evaluate(ground)
    assert dark != light
    reader.open("gallery/")
    assert reader.evaluate(ground) == dark


def test_the_skip_link_moves_to_the_main_text(new_page):
    reader = new_page()
    reader.open(ARTICLE)
    reader.press("Tab", "Enter")
    assert reader.evaluate("location.hash.length > 1")
    assert reader.evaluate("document.querySelector('main').id === location.hash.slice(1)")


@pytest.mark.engines("chromium", "firefox")
@pytest.mark.parametrize("width", [360, 700, 1400])
@pytest.mark.parametrize("article", ["lasso-and-the-limits/", "de/lasso-and-the-limits/"])
def test_no_outline_of_a_link_is_open_where_a_line_breaks(new_page, article, width):
    reader = new_page(viewport={"width": width, "height": 900})
    reader.open(article)
    reader.wait_until("document.readyState === 'complete' && document.fonts.status === 'loaded'")
    torn = "[...document.querySelectorAll('.try')].filter((one) =>"
    torn += " one.getClientRects().length > 1).map((one) => one.textContent)"
    assert reader.evaluate(torn) == []
