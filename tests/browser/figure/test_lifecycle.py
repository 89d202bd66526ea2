"""When a figure is drawn by Python without a change: once for each Python, when it is in sight."""

import pytest

from tests.browser.support.figure import LISTEN, Figure

ARTICLE = "from-mle-to-map/"
POSTED = "posted.filter(({ figure }) => figure === argument).length"
DRAWN = "recorded.changes.some(({ figure }) => figure === argument)"
OBSERVE = """
void (window.seen = [], new IntersectionObserver((entries) => {
  seen.push(entries.at(-1).isIntersecting);
}).observe(FIGURE))
"""


@pytest.mark.engines("chromium", "firefox")
def test_python_draws_a_figure_that_comes_into_sight_later(new_reader):
    reader = new_reader()
    reader.open(ARTICLE)
    figure = Figure(reader, "posterior")
    reader.wait_until(f"{figure.element}?.dataset.phase === 'live'")
    assert not reader.evaluate(DRAWN, "posterior")
    reader.evaluate(LISTEN)
    figure.show()
    reader.wait_until(DRAWN, "posterior")
    assert reader.evaluate(POSTED, "posterior") == 1
    # Away and back: the figure's own observer is older than this one, and is called first.
    reader.evaluate(OBSERVE.replace("FIGURE", figure.element))
    reader.evaluate("void scrollTo({ top: 0, behavior: 'instant' })")
    reader.wait_until("seen.at(-1) === false")
    figure.show()
    reader.wait_until("seen.at(-1) === true")
    figure.settle()
    assert reader.evaluate(POSTED, "posterior") == 1
