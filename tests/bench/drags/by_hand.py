"""A drag of the figure likelihood in a page where a loop of JavaScript, written for it, draws it.

The page is the article's copy with another script (pages/by-hand/). It is dragged by the same
mouse, followed by the same probe and slowed by the same signals as the site's own page.
"""

from contextlib import contextmanager

from tests.bench.drags import throttle
from tests.bench.drags.drag import Drag, live_page, parts

PAGE = "bench/by-hand.html"
WAITS = 20  # of a tenth of a second; words follow three times a second
# What a drag draws and writes: attributes of marks, and words. Others, such as those of a mark that
# the mouse is over, come from parts of the site that the loop has not got.
PICTURE = """(name) => {
  const within = `explorable-figure[name="${name}"]`;
  const drawn = `${within} :is([data-mark], output, .summary), [data-now^="${name}."]`;
  const attributes = ['d', 'transform', 'x', 'cx', 'cy', 'x1', 'y1', 'x2', 'y2'];
  attributes.push('aria-valuenow', 'aria-valuetext');
  return [...document.querySelectorAll(drawn)].map((element) => [
    element.dataset.mark ?? element.dataset.now ?? element.name ?? 'summary',
    ...attributes.map((name) => element.getAttribute(name)),
    element.children.length ? null : element.textContent,
  ]);
}"""


class ByHand:
    """The page, dragged at full speed or slowed down."""

    def __init__(self, browser, page, figure):
        self.page = page
        self.slow = throttle.Throttle(browser, page) if throttle.is_possible() else None
        self.drag = Drag(page, figure)

    def full(self, moves):
        self.page.bring_to_front()
        return self.drag.measure(moves)

    def slowed(self, moves):
        if not self.slow:
            return []
        with self.slow:
            return self.full(moves)


@contextmanager
def opened(playwright, address, figure):
    with live_page(playwright, f"{address}/{PAGE}") as (browser, page):
        yield ByHand(browser, page, figure)


def picture(page, figure):
    """What is drawn and written, mark by mark, to be compared with that of another page."""
    return page.evaluate(PICTURE, figure)


def same_picture(page, other, figure):
    """Whether both pages show the same, at the latest once the last words have been written."""
    for _ in range(WAITS):
        if picture(page, figure) == picture(other, figure):
            return True
        page.wait_for_timeout(100)
    return False


def compared(found, ours, same):
    """`found` and `ours` are {speed: samples} and {speed: parts}; ratios are ours to the loop's.

    The total of the loop begins with pointermove, which browsers hold back until a picture is due,
    and ours before that; the one of `until_painted` has the same beginning and end for both.
    """
    times = {speed: parts(samples) for speed, samples in found.items() if samples}
    ratio = {
        speed: {
            part: {share: ours[speed][part][share] / time[part][share] for share in ("p50", "p95")}
            for part in ("total", "until_painted")
        }
        for speed, time in times.items()
    }
    return {"same_picture": same, **times, "ratio": ratio}
