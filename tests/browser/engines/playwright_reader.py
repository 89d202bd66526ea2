"""A reader in Chromium or Firefox, driven by Playwright."""

from playwright.sync_api import TimeoutError as TooLate

from tests.browser.engines.readers import Reader
from tests.browser.support.sites import SKIP_GUESSES

WINDOW = {"width": 1200, "height": 900}


class PlaywrightReader(Reader):
    """A page in a fresh browser context, or in that of the reader `beside`, sharing its Python."""

    def __init__(self, engine, browser, site, beside=None, **context):
        super().__init__(site)
        self.engine = engine
        options = {"viewport": WINDOW, **context}
        self.context = beside.context if beside else browser.new_context(**options)
        if not beside:  # also on sites as they were built, without the recorder
            self.context.add_init_script(SKIP_GUESSES)
        self.page = self.context.new_page()
        self.whole = self.page if beside else self.context
        if beside:
            self.page.set_viewport_size(options.pop("viewport"))
            self.page.emulate_media(**options)
        self.seen_errors = []
        self.requests = []
        self.page.on("console", self._listen)
        self.page.on("pageerror", lambda error: self.seen_errors.append(str(error)))
        self.whole.on("request", lambda request: self.requests.append(request.url))

    def _listen(self, message):
        if message.type == "error":
            self.seen_errors.append(f"{message.text} {message.location.get('url', '')}")

    def load(self, address):
        """Open an address; returns when the page is parsed and its modules have run."""
        self.page.goto(address, wait_until="domcontentloaded")

    def evaluate(self, expression, argument=None):
        """The value of a JavaScript expression, in which `argument` stands for the argument."""
        return self.page.evaluate(f"argument => ({expression})", argument)

    def wait_until(self, condition, argument=None, seconds=60):
        """Wait until a JavaScript expression is true."""
        try:
            self.page.wait_for_function(
                f"argument => ({condition})", arg=argument, timeout=seconds * 1000
            )
        except TooLate:
            raise AssertionError(f"Not within {seconds} s: {condition} ({argument})") from None

    def move(self, x, y):
        """Move the mouse."""
        self.page.mouse.move(x, y)

    def down(self):
        """Press the mouse's button."""
        self.page.mouse.down()

    def up(self):
        """Release the mouse's button."""
        self.page.mouse.up()

    def click_at(self, x, y, times=1):
        """Press and release somewhere; twice as quickly as a double click needs."""
        self.page.mouse.click(x, y, click_count=times)

    def press(self, *keys):
        """Press keys one after the other, such as "Shift+ArrowUp"."""
        for key in keys:
            self.page.keyboard.press(key)

    def write(self, words):
        """Type words, key by key."""
        self.page.keyboard.type(words)

    def page_errors(self):
        """Errors reported by the browser and by the recorder in the page."""
        return [*self.seen_errors, *self.evaluate("window.recorded?.errors ?? []")]

    def forget(self):
        """Reset errors, requests, viewport and emulated media of the previous test."""
        self.seen_errors.clear()
        self.requests.clear()
        self.page.set_viewport_size(WINDOW)
        if self.engine == "chromium":
            looks = ("media", "color_scheme", "reduced_motion", "forced_colors")
            self.page.emulate_media(**dict.fromkeys(looks, "null"))

    def screenshot(self, path):
        """A picture of the window."""
        self.page.screenshot(path=path)

    def close(self):
        """Close the page, and its context unless it is shared."""
        self.whole.close()
