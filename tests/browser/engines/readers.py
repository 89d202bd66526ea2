"""A reader: actions on a page and queries of it, the same in every engine.

Tests wait for a state of the page, never for time. Coordinates are CSS pixels of the viewport.
"""

from pathlib import Path

from tests.browser.support.queries import Queries
from tests.browser.support.selectors import ARTICLE, LIVE, SETTLED, part

# Stores the initial <main> in the page, because reloading is slow.
FRESH = """
void (window.fresh = new DOMParser().parseFromString(argument, 'text/html').querySelector('main'))
"""

RESULTS = Path(__file__).parents[2] / "results"


class Reader(Queries):
    """What all engines share. An engine adds `load`, `evaluate`, `wait_until`, `move`, `down`,
    `up`, `click_at`, `press`, `write`, `page_errors`, `forget`, `screenshot` and `close`."""

    engine = ""

    def __init__(self, site):
        self.site = site
        self.provokes = []  # parts of error messages that the test provokes on purpose

    # Opening and waiting

    def open(self, path=ARTICLE):
        """Open a page of the site; returns as soon as its own script runs."""
        self.load(self.site.address + path)
        return self

    def live(self, path=ARTICLE):
        """Open a page, scroll to its figure, and wait until it is live and settled."""
        self.open(path)
        self.show(part("svg.panel"))
        self.wait_until(LIVE)
        return self

    def renew(self, query=""):
        """Reset the article to its initial state with this query, without restarting Python.

        A new <main> has new figures with new histories.
        """
        self.forget()
        if not self.evaluate("Boolean(window.fresh)"):
            page = (self.site.folder / ARTICLE / "index.html").read_text(encoding="utf-8")
            self.evaluate(FRESH, page)
        self.evaluate(
            "history.replaceState(null, '', argument.address),"
            "recorded.errors = [], recorded.changes = [],"
            "Object.keys(sessionStorage).filter((key) => key.startsWith('code '))"
            ".forEach((key) => sessionStorage.removeItem(key)),"
            "document.querySelector('main').replaceWith(document.importNode(fresh, true))",
            {"address": self.site.address + ARTICLE + query},
        )
        self.show(part("svg.panel"))
        self.move(1, 1)
        self.wait_until(LIVE)

    def settle(self):
        """Wait until the frame shows the latest state."""
        self.wait_until(SETTLED)

    # Acting

    def hover(self, selector):
        """Move the pointer over an element."""
        self.show(selector)
        self.move(*self.centre(selector))

    def click(self, selector):
        """Press and release in the middle of an element."""
        self.show(selector)
        self.click_at(*self.centre(selector))

    def grab(self, selector):
        """Press the button on an element and keep it down; returns where that was."""
        self.hover(selector)
        self.down()
        return self.centre(selector)

    def pull(self, start, dx, dy, steps=5):
        """Move a pressed pointer from `start` by (dx, dy), at most to the window's edge."""
        x, y = start
        width, height = self.evaluate("[innerWidth, innerHeight]")
        dx = min(max(x + dx, 1), width - 2) - x
        dy = min(max(y + dy, 1), height - 2) - y
        for step in range(1, steps + 1):
            self.move(x + dx * step / steps, y + dy * step / steps)
        return x + dx, y + dy

    def drag(self, selector, dx, dy):
        """Drag an element by (dx, dy), let go, and wait for the picture."""
        self.pull(self.grab(selector), dx, dy)
        self.up()
        self.settle()

    def focus(self, selector):
        """Give an element the keyboard's focus, as Tab would."""
        self.evaluate("document.querySelector(argument).focus({ focusVisible: true })", selector)

    def enter(self, selector):
        """Put the cursor into a field and select all that it holds."""
        self.click(selector)
        self.wait_until("document.activeElement === document.querySelector(argument)", selector)
        self.evaluate("document.querySelector(argument).select()", selector)

    def type(self, selector, words):
        """Write over what a field holds, key by key."""
        self.enter(selector)
        if words:
            self.write(words)
        else:
            self.press("Backspace")

    def paste(self, selector, words):
        """Insert the whole text at once."""
        self.enter(selector)
        self.evaluate("void document.execCommand('insertText', false, argument)", words)

    # Afterwards

    def errors(self):
        """Errors of the page, without those that the test provokes on purpose."""
        found = dict.fromkeys(self.page_errors())
        return [error for error in found if not any(part in error for part in self.provokes)]
