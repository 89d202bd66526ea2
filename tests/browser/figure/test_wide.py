"""A wide window: contents at the side of an article, figures beside the text that moves them."""

import pytest

from tests.browser.page.test_state_links import IN_VIEW, TRY, follow
from tests.browser.support.figure import Figure

ARTICLES = ("from-mle-to-map", "ridge-is-map", "lasso-and-the-limits")
CURRENT = "document.querySelector('.contents [aria-current]')?.hash"
# [name, its height, whether it scrolls] of the figures that stay beside their text. One that stands
# below a question and its answer may scroll.
STICKY = """
[...document.querySelectorAll('.along > *')]
  .filter((part) => getComputedStyle(part).position === 'sticky')
  .map((part) => [part.id || part.className, part.offsetHeight,
    part.matches('explorable-figure') && part.scrollHeight > part.clientHeight])
"""
# Parts of an article that lie over one another, by a pixel at least.
COVERED = """
(() => {
  const parts = [...document.querySelectorAll(':is(article, .along) > *, .contents ol')];
  const boxes = parts.map((part) => part.getBoundingClientRect());
  const apart = (a, b) => a.right <= b.left + 1 || b.right <= a.left + 1
    || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
  const holds = (a, b) => a.contains(b) || b.contains(a);
  return parts.flatMap((a, i) => parts.slice(i + 1)
    .filter((b, j) => !holds(a, b) && !apart(boxes[i], boxes[i + 1 + j]))
    .map((b) => `${a.id || a.className} over ${b.id || b.className}`));
})()
"""
HEIGHT = "document.querySelector(argument).offsetHeight"
CENTRE = "document.querySelector(argument).scrollIntoView({ block: 'center' })"
# A place in an article at half a window's distance each.
PLACES = "Math.floor(document.documentElement.scrollHeight / innerHeight * 2)"
GO = "void scrollTo({ top: argument * innerHeight / 2, behavior: 'instant' })"


def opened(new_page, width, height, article="from-mle-to-map", **options):
    reader = new_page(viewport={"width": width, "height": height}, **options)
    reader.open(f"{article}/")
    reader.wait_until("document.fonts.status === 'loaded'")
    return reader


@pytest.mark.engines("chromium")
@pytest.mark.parametrize("article", ARTICLES)
@pytest.mark.parametrize(("width", "height"), [(1360, 800), (1664, 900), (1664, 1152)])
def test_nothing_covers_text_and_no_sticky_figure_is_higher_than_the_window(
    new_page, article, width, height
):
    reader = opened(new_page, width, height, article)
    sticky = reader.evaluate(STICKY)
    assert bool(sticky) == (width > 1648)
    assert [figure for figure in sticky if figure[1] > height or figure[2]] == []
    for place in range(reader.evaluate(PLACES)):
        reader.evaluate(GO, place)
        assert reader.evaluate(COVERED) == [], place
    assert reader.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.engines("chromium", "firefox")
def test_a_figure_stays_in_sight_while_its_links_are_read(new_page):
    reader = opened(new_page, 1700, 950, reduced_motion="reduce")
    panels = Figure(reader, "likelihood").inside(".panels")
    for search in ("slope=0", "slope=3", "noise_sd=3"):
        link = TRY.format("likelihood", f"?likelihood.{search}")
        reader.evaluate(CENTRE, link)
        follow(reader, "likelihood", f"?likelihood.{search}")
        reader.wait_until(IN_VIEW, panels)
        assert reader.evaluate(IN_VIEW, link), search
        assert reader.count("button.back") == 0


@pytest.mark.engines("chromium", "firefox")
def test_a_figure_that_grows_at_the_end_of_its_text_stays_in_sight(new_page):
    reader = opened(new_page, 1700, 1200, reduced_motion="reduce")
    figure = Figure(reader, "prior")
    before = reader.evaluate(HEIGHT, figure.inside())
    for search in ("?prior.prior=flat", "?prior.lines=show"):
        link = TRY.format("prior", search)
        reader.evaluate(CENTRE, link)
        follow(reader, "prior", search)
        figure.settle()
        reader.wait_until(IN_VIEW, figure.inside(".panels"))
        assert reader.evaluate(IN_VIEW, link), search
    assert reader.evaluate(HEIGHT, figure.inside()) > before + 50


@pytest.mark.engines("chromium", "firefox")
def test_the_contents_stay_at_the_side_and_mark_the_section_in_view(new_page):
    reader = opened(new_page, 1400, 900, reduced_motion="reduce")
    for section in ("pays", "cite", "together", "which-slope"):  # the page ends below one
        reader.click(f'.contents a[href="#{section}"]')
        reader.wait_until(f"{CURRENT} === argument", f"#{section}")
        assert reader.evaluate(IN_VIEW, ".contents ol")
    reader.evaluate("void document.querySelector('#sampling').scrollIntoView({ block: 'start' })")
    reader.wait_until(f"{CURRENT} === '#pays'")  # a figure belongs to the section before it


@pytest.mark.engines("chromium")
@pytest.mark.parametrize("media", ["narrow", "print"])
def test_a_narrow_window_and_paper_have_the_contents_above_the_text(new_page, media):
    reader = opened(new_page, 360 if media == "narrow" else 1700, 1000)
    if media == "print":
        reader.page.emulate_media(media="print")
    assert reader.evaluate(STICKY) == []
    style = "getComputedStyle(document.querySelector('.contents')).position"
    assert reader.evaluate(style) == "static"
