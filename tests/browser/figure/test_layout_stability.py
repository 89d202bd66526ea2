"""Nothing moves while a page loads: fonts and scripts come to a page that has room for them."""

import pytest

WATCH = """
window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries()))
  .observe({ type: 'layout-shift', buffered: true });
"""
ALL = "shifts.reduce((sum, { value }) => sum + value, 0)"
MOST = 0.01  # a tenth of what counts as good; a header that grows by one line is 0.1 and more


@pytest.mark.engines("chromium")  # the others do not tell
@pytest.mark.parametrize("width", [412, 1350])
@pytest.mark.parametrize("page", ["from-mle-to-map/", "", "gallery/"])
def test_page_load_causes_no_layout_shift(page, width, new_reader, site_copy):
    reader = new_reader(site=site_copy(WATCH), viewport={"width": width, "height": 900})
    reader.open(page)
    reader.evaluate("document.fonts.ready.then(() => null)")
    reader.wait_until(
        "document.querySelector('.theme').checkVisibility({ visibilityProperty: true })"
    )
    assert reader.evaluate(ALL) < MOST
