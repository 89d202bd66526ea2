"""Nothing moves while a page loads, nor with the digits of a status: there is room for them."""

import pytest

WATCH = """
window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries()))
  .observe({ type: 'layout-shift', buffered: true });
"""
ALL = "shifts.reduce((sum, { value }) => sum + value, 0)"
MOST = 0.01  # a tenth of what counts as good; a header that grows by one line is 0.1 and more

# What the status says while a page is read.
STATUS = {
    "": ["Python is starting: 3.1 of 9.1 MB", "Live: numpy answered in 3.9 ms"],
    "de/": ["Python startet: 3,1 von 9,1 MB", "Live: numpy antwortete in 3,9 ms"],
}
# [figure, its toolbar's heights], where these differ with the status.
BAR_HEIGHTS = """
[...document.querySelectorAll('explorable-figure')].map((figure) => {
  const [bar, status, progress] =
    ['.bar', '.status', 'progress'].map((part) => figure.querySelector(part));
  const heights = argument.flatMap((text) => ['3', '13'].map((digits) => {
    figure.dataset.phase = text.startsWith('Live') ? 'live' : 'starting';
    progress.hidden = text.startsWith('Live');
    status.textContent = text.replace('3', digits);
    return bar.offsetHeight;
  }));
  return [figure.getAttribute('name'), [...new Set(heights)]];
}).filter(([, heights]) => heights.length > 1)
"""


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


@pytest.mark.engines("chromium", "firefox")
@pytest.mark.parametrize("language", STATUS)
def test_the_lines_of_a_toolbar_do_not_follow_the_digits_of_its_status(language, new_reader):
    reader = new_reader().live(f"{language}gallery/")
    reader.evaluate("document.fonts.ready.then(() => null)")
    for width in (1700, 1350, 800, 360):
        reader.page.set_viewport_size({"width": width, "height": 900})
        assert reader.evaluate(BAR_HEIGHTS, STATUS[language]) == [], width
