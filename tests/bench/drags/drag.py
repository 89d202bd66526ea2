"""Drag latency: from a mouse move to the new picture, in a real page."""

from contextlib import contextmanager

from tests.bench.serving import PAGES
from tests.bench.summary import summary
from tests.browser.engines.browsers import chromium_options
from tests.browser.support.sites import SKIP_GUESSES

WARM_UP = 240  # moves: JIT compilers of JavaScript and wasm still work in the first 200
VIEW = {"width": 1280, "height": 900}

# Milliseconds of one move. `total` is from its arrival in the page (by pointerrawupdate, if there
# is one) until the marks are drawn, and is the sum of the four parts after it; `with_browser` is
# from the time stamp of the event; `after_pointermove` is negative if the picture came first.
# `until_painted` is from the time stamp until the page has painted the picture.
PARTS = (
    *("total", "gesture", "python", "messages", "drawing"),
    *("with_browser", "after_pointermove", "until_painted"),
)

SHOW = """(name) => {
  const figure = document.querySelector(`explorable-figure[name="${name}"]`);
  window.grip = figure.querySelector('[data-handle] .grip') ??
    [...figure.querySelectorAll('input[type="range"]')].findLast(
      ({ value, min, max }) => +value > +min && +value < +max, // it can move both ways
    );
  grip.closest('svg, .control').scrollIntoView({ block: 'center', behavior: 'instant' });
}"""
PLACE = """() => {
  const box = grip.getBoundingClientRect();
  const share = grip.min ? (grip.value - grip.min) / (grip.max - grip.min) : 0.5;
  return [box.left + share * box.width, box.top + box.height / 2];
}"""
WHAT = "() => grip.closest('[data-handle]')?.dataset.handle ?? grip.name"


@contextmanager
def live_page(playwright, url):
    """Yield (browser, page), the page live and instrumented by the probe."""
    browser = playwright.chromium.launch(**chromium_options())
    try:
        page = browser.new_page(viewport=VIEW)
        page.add_init_script(path=PAGES / "probe.js")
        page.add_init_script(SKIP_GUESSES)  # a figure behind a question cannot be dragged
        page.goto(url)
        live = "explorable-figure[data-phase=live]"
        page.wait_for_selector(live, state="attached", timeout=120_000)
        yield browser, page
    finally:
        browser.close()


class Drag:
    """Drags the first handle of a figure to and fro; without handles, its last slider.

    That is the last which can move both ways; a first one may be kept at or below another one.
    """

    def __init__(self, page, figure, warm_up=WARM_UP):
        self.page, self.figure = page, figure
        page.evaluate("(name) => probe.follow(name)", figure)
        page.evaluate(SHOW, figure)
        self.handle = page.evaluate(WHAT)
        self.measure(warm_up)

    def settle(self):
        self.page.wait_for_selector(
            f'explorable-figure[name="{self.figure}"][data-settled=true]', state="attached"
        )

    def measure(self, moves):
        """`moves` moves that changed the picture, each as a dict of PARTS."""
        mouse = self.page.mouse
        self.page.evaluate(SHOW, self.figure)  # a figure outside the viewport is not drawn
        self.settle()
        x, y = self.page.evaluate(PLACE)
        mouse.move(x, y)
        mouse.down()
        step = count = 0
        while count < moves:
            if step > 10 * moves + 20:
                raise RuntimeError(f"{self.figure}: dragging {self.handle} draws nothing new.")
            for _ in range(moves - count):
                step += 1
                mouse.move(x + 3 * bounce(step, 14), y + 2 * bounce(step, 18))
            self.settle()
            count = self.page.evaluate("() => probe.count()")
        mouse.move(x, y)
        mouse.up()
        self.settle()
        return self.page.evaluate("(most) => probe.take(most)", moves)


def bounce(step, reach):
    """A triangle wave between -reach and reach: every step changes it by one."""
    return reach - abs((step + 3 * reach) % (4 * reach) - 2 * reach)


def parts(samples):
    """Part -> its summary over all moves."""
    return {part: summary([sample[part] for sample in samples]) for part in PARTS}
