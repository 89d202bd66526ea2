"""What is wider than a phone scrolls, and shows on which side there is more."""

from io import BytesIO

import pytest
from PIL import Image

# Of the parts of a selector, the first that scrolls.
FIRST = "[...document.querySelectorAll('{}')].find((one) => one.scrollWidth > one.clientWidth + 30)"
PARTS = {
    "lasso-and-the-limits/": ".now p:has(.katex)",
    "your-data/": ".own .wide:has(.weights)",
}


def shaded(part):
    """Whether its left and its right edge are shaded, in a row of pixels above its text."""
    part.scroll_into_view_if_needed()
    image = Image.open(BytesIO(part.screenshot())).convert("L")
    left, paper, right = (image.getpixel((x, 2)) for x in (1, image.width // 2, image.width - 2))
    return [abs(left - paper) > 10, abs(right - paper) > 10]


@pytest.mark.engines("chromium")
@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("page", PARTS)
def test_an_edge_is_shaded_where_there_is_more_beyond_it(new_page, page, colours):
    reader = new_page(viewport={"width": 200, "height": 740}, color_scheme=colours)
    reader.open(page)
    reader.wait_until("document.fonts.status === 'loaded'")
    first = FIRST.format(PARTS[page])
    reader.wait_until(f"{first} !== undefined")
    part = reader.page.evaluate_handle(first).as_element()
    for scrolled, edges in ((0, [False, True]), (15, [True, True]), (9999, [True, False])):
        part.evaluate("(one, to) => one.scrollTo(to, 0)", scrolled)
        assert shaded(part) == edges, scrolled
