"""A figure in a frame as narrow as a phone: not higher than hosts allow, all panels in reach."""

from itertools import product

import pytest

from explorable import figures
from publish.pages.embeds import height_in
from tests.browser.support.figure import Figure

pytestmark = pytest.mark.engines("chromium")  # the others have no emulation of a phone
PHONE = {"viewport": {"width": 360, "height": 667}, "has_touch": True, "is_mobile": True}
WIDTHS = (320, 360, 414)
LIMIT = 1000  # CSS pixels: WordPress cuts frames off there
# [height of the figure, its width beyond the frame, where the first control ends]
SHOWN = """
[document.querySelector('main').getBoundingClientRect().height,
  document.documentElement.scrollWidth - innerWidth,
  document.querySelector('.control').getBoundingClientRect().bottom]
"""
# Whether what has the focus is in the window, from side to side.
IN_SIGHT = """
(() => {
  const { left, right } = document.activeElement.getBoundingClientRect();
  return left >= 0 && right <= innerWidth;
})()
"""


def test_figures_are_not_higher_than_hosts_allow(new_reader):
    reader = new_reader(**PHONE)
    # Without its script the page stays as it is before Python.
    script = {"content_type": "text/javascript", "body": ""}
    reader.page.route("**/site/*.js", lambda route: route.fulfill(**script))
    for name, language in product(figures.names(), ("", "de/")):
        reader.open(f"{language}embed/{name}.html")
        reader.wait_until("document.fonts.status === 'loaded'")
        for width in WIDTHS:
            reader.page.set_viewport_size({"width": width, "height": 667})
            height, beyond, control = reader.evaluate(SHOWN)
            assert beyond == 0 and control < 667, (language, name, width)
            assert height < LIMIT, (language, name, width)
            assert height - 10 < height_in(name, width) < height + 170, (name, width, height)


def test_panels_stand_in_a_row_to_swipe(new_page):
    """The next panel looks in at the edge, and comes into sight with its handles."""
    reader = new_page(viewport=PHONE["viewport"])
    reader.open("embed/posterior.html")
    figure = Figure(reader, "posterior")
    figure.settle()
    row = f"{figure.element}.querySelector('.panels')"
    first, second = reader.evaluate(
        f"[...{row}.children].map((panel) => panel.getBoundingClientRect().toJSON())"
    )
    assert first["top"] == second["top"] and first["right"] < second["left"] < 355, "it looks in"
    for panel in (0, 1, 0):
        handle = f"{row}.children[{panel}].querySelector('[tabindex]')"
        reader.evaluate(f"void {handle}.focus()")
        reader.wait_until(IN_SIGHT)
