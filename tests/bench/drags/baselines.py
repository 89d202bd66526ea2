"""A baseline of drawing: the same figure by matplotlib in Pyodide, as SVG, frame after frame."""

from contextlib import contextmanager

from tests.browser.engines.browsers import chromium_options


@contextmanager
def browser_page(playwright, url):
    browser = playwright.chromium.launch(**chromium_options())
    try:
        page = browser.new_page()
        page.goto(url)
        yield page
    finally:
        browser.close()


@contextmanager
def matplotlib(playwright, address):
    """Yield (seconds to load and import, a function that draws so many frames)."""
    with browser_page(playwright, f"{address}/bench/matplotlib.html") as page:
        started = page.evaluate("window.started")
        frames(page, "frames", 2)
        about = {f"{name}_s": milliseconds / 1000 for name, milliseconds in started.items()}
        yield about, lambda count: frames(page, "frames", count)


def frames(page, function, count):
    """Milliseconds of each frame; the page must be in front to be painted."""
    page.bring_to_front()
    return page.evaluate(f"(count) => {function}(count)", count)
