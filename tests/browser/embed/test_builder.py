"""The gallery's workbench: its snippets follow the figure, and live wherever they are pasted."""

import pytest

from tests.browser.page.test_page import check_accessible
from tests.browser.support.figure import Figure
from tests.browser.support.snippet_hosts import pasted

pytestmark = pytest.mark.engines("chromium")  # plain forms, and what others make of texts

KINDS = ("iframe", "element", "oembed", "markdown", "mdx", "vitepress", "wordpress", "ghost")
KINDS += ("jupyter", "marimo", "streamlit", "quarto", "myst", "hugo")
GROWING = ("element", "ghost", "quarto", "hugo")  # as high as the figure is, whatever their width
FITTED = ("iframe", "mdx", "vitepress", "wordpress", "marimo")  # by browsers that fit frames
HEIGHT = "document.querySelector('main').getBoundingClientRect().height"
AS_HIGH = f"innerHeight === Math.ceil({HEIGHT})"
# Browsers that fit frames round to whole pixels: nothing to scroll, and no room below.
FITS = f"document.documentElement.scrollHeight === innerHeight && innerHeight - {HEIGHT} < 1"
WORKBENCH = '.builder[data-figure="posterior"]'
STATE = {"prior_sd": 0.3, "points": [[1, 2], [3, 4]]}
QUERY = "?points=1,2;3,4&prior_sd=0.3"
LIVE = (
    "document.querySelector('explorable-figure')?.dataset.phase === 'live' &&"
    "document.querySelector('explorable-figure').state.prior_sd === 0.3"
)


def inside(selector):
    return f"{WORKBENCH} {selector}"


@pytest.fixture
def workbench(new_page):
    """A reader of the gallery whose workbench is open, beside a figure that was moved."""
    reader = new_page().open("gallery/")
    reader.evaluate("void (document.querySelector(argument).open = true)", WORKBENCH)
    figure = Figure(reader, "posterior")
    figure.state = STATE  # Python's first words about it may move what stands below
    reader.wait_until("document.querySelector(argument).value", inside("[name=height]"))
    return reader


def snippet(reader):
    return reader.evaluate("document.querySelector(argument).value", inside(".snippet"))


def test_a_snippet_follows_the_figure_and_the_form(workbench):
    reader = workbench
    address = f"{reader.site.address}embed/posterior.html"
    assert f'src="{address}{QUERY.replace("&", "&amp;")}"' in snippet(reader)
    reader.click(inside("[value=oembed]"))
    assert snippet(reader) == address + QUERY
    reader.click(inside("[value=dark]"))
    assert snippet(reader) == f"{address}{QUERY}&theme=dark"
    reader.click(inside("[value=points]"))
    assert snippet(reader).endswith("&theme=dark&controls=noise_sd,prior_sd,prior_mean,prior")
    for control in ("noise_sd", "prior_sd", "prior_mean", "prior"):
        reader.click(inside(f"[name=controls][value={control}]"))
    assert snippet(reader).endswith("&controls=none")
    figure = Figure(reader, "posterior")
    figure.press("reset")
    figure.settle()
    assert snippet(reader) == f"{address}?theme=dark&controls=none"
    reader.click(inside("[value=iframe]"))
    reader.type(inside("[name=width]"), "500")
    assert 'width="500"' in snippet(reader)
    for colours in ("light", "dark"):
        reader.page.emulate_media(color_scheme=colours, reduced_motion="reduce")
        check_accessible(reader)


def test_a_snippet_is_copied(workbench):
    workbench.context.grant_permissions(["clipboard-read", "clipboard-write"])
    workbench.click(inside("[type=submit]"))
    workbench.wait_until("document.querySelector(argument).textContent", inside(".outcome"))
    assert workbench.evaluate("navigator.clipboard.readText()") == snippet(workbench)


def test_every_snippet_goes_live_in_a_host_page(workbench, new_reader):
    html, asked = {}, 760
    workbench.type(inside("[name=height]"), str(asked))
    for kind in KINDS:
        workbench.click(inside(f"[value={kind}]"))
        html[kind] = pasted(kind, snippet(workbench), workbench.text(inside(".once pre")))
    page = "".join(f'<section id="{kind}">{part}</section>' for kind, part in html.items())
    host = new_reader()
    text = f"<!DOCTYPE html><html lang='en'><title>Host</title>{page}</html>"
    (host.site.folder / "host.html").write_text(text, "utf-8")
    host.load(host.site.address.replace("localhost", "127.0.0.1") + "host.html")
    fits = host.evaluate("CSS.supports('frame-sizing', 'content-height')")
    for kind in KINDS:
        if kind == "markdown":
            continue
        host.show(f"#{kind} :is(iframe, explorable-figure)")
        place = host.page.locator(f"#{kind} iframe").element_handle()
        frame = place.content_frame()
        frame.wait_for_function(f"() => {LIVE}", timeout=60_000)
        if kind in GROWING:
            frame.wait_for_function(f"() => {AS_HIGH}")
        elif kind in FITTED and fits:
            frame.wait_for_function(f"() => {FITS}")
        elif kind != "oembed":
            assert place.evaluate("(frame) => frame.clientHeight") == asked
    assert host.count("#markdown a > img") == 1
    linked = host.evaluate("document.querySelector('#markdown a').href")
    assert linked == host.evaluate("document.querySelector('#oembed iframe').src")


def test_the_height_is_that_of_the_figure_at_the_width_of_the_form(workbench):
    value = "document.querySelector(argument).value"
    before = workbench.evaluate(value, inside("[name=height]"))
    workbench.type(inside("[name=width]"), "360")
    workbench.press("Tab")
    workbench.wait_until("document.querySelector(argument).width === '360'", inside(".probe"))
    frame = workbench.page.locator(inside(".probe")).element_handle().content_frame()
    frame.wait_for_function("() => document.fonts.status === 'loaded'")
    height = "Math.ceil(document.querySelector('main').getBoundingClientRect().height / 10) * 10"
    workbench.wait_until(f"{value} !== '{before}'", inside("[name=height]"))
    workbench.wait_until(f"{value} === '{frame.evaluate(height)}'", inside("[name=height]"))
    workbench.type(inside("[name=height]"), "500")
    workbench.type(inside("[name=width]"), "600")
    workbench.press("Tab")
    assert 'width="600" height="500"' in snippet(workbench), "what was entered stays"


def test_advice_says_what_an_address_alone_loses(workbench):
    workbench.click(inside("[value=oembed]"))
    assert "usual values" in workbench.text(inside(".advice"))


def test_the_preview_is_a_sandboxed_frame(workbench):
    workbench.click(inside(".try-out"))
    frame = workbench.page.locator(inside(".preview iframe")).element_handle()
    assert frame.get_attribute("sandbox") == "allow-scripts"
    frame.content_frame().wait_for_function(
        "() => document.querySelector('explorable-figure')?.state?.prior_sd === 0.3",
        timeout=60_000,
    )
