"""A reader in WebKit, driven by Selenium."""

from contextlib import ExitStack
from time import monotonic

from selenium.common.exceptions import NoSuchFrameException, TimeoutException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.keys import Keys

from tests.browser.engines.browsers import webkit_driver
from tests.browser.engines.readers import Reader

WINDOW = (1200, 940)  # with its title bar

KEYS = {
    "ArrowLeft": Keys.ARROW_LEFT,
    "ArrowRight": Keys.ARROW_RIGHT,
    "ArrowUp": Keys.ARROW_UP,
    "ArrowDown": Keys.ARROW_DOWN,
    "Shift": Keys.SHIFT,
    "Alt": Keys.ALT,
    "Control": Keys.CONTROL,
} | {
    name: getattr(Keys, name.upper())
    for name in ("Home", "End", "Delete", "Insert", "Escape", "Enter", "Tab", "Space", "Backspace")
}


class WebDriverReader(Reader):
    """A browser of its own: the driver knows no contexts, and its second tab takes no mouse."""

    engine = "webkit"

    def __init__(self, site):
        super().__init__(site)
        self.everything = ExitStack()
        self.driver = self.everything.enter_context(webkit_driver())
        self.driver.set_window_size(*WINDOW)

    def load(self, address):
        """Open an address; returns when the page is loaded."""
        self.driver.get(address)
        self.wait_until("document.readyState === 'complete'")

    def evaluate(self, expression, argument=None):
        """The value of a JavaScript expression, in which `argument` stands for the argument."""
        return self.driver.execute_script(
            f"const argument = arguments[0]; return ({expression});", argument
        )

    def wait_until(self, condition, argument=None, seconds=60):
        """Wait until a JavaScript expression is true, in this page or in one that replaces it."""
        look = (
            "const [argument, done] = arguments;"
            f"const look = () => ({condition}) ? done() : setTimeout(look, 20); look();"
        )
        end = monotonic() + seconds
        while True:
            self.driver.set_script_timeout(max(end - monotonic(), 0))
            try:
                return self.driver.execute_async_script(look, argument)
            except NoSuchFrameException:
                pass  # the page was unloaded meanwhile
            except TimeoutException:
                raise AssertionError(f"Not within {seconds} s: {condition} ({argument})") from None

    def _mouse(self, act):
        actions = ActionBuilder(self.driver, duration=0)
        act(actions.pointer_action)
        actions.perform()

    def move(self, x, y):
        """Move the mouse, to a whole pixel."""
        self._mouse(lambda mouse: mouse.move_to_location(round(x), round(y)))

    def down(self):
        """Press the mouse's button."""
        self._mouse(lambda mouse: mouse.pointer_down())

    def up(self):
        """Release the mouse's button."""
        self._mouse(lambda mouse: mouse.pointer_up())

    def click_at(self, x, y, times=1):
        """Press and release somewhere; twice as quickly as a double click needs."""
        actions = ActionBuilder(self.driver, duration=0)
        actions.pointer_action.move_to_location(round(x), round(y))
        for _ in range(times):
            actions.pointer_action.pointer_down().pointer_up()
        actions.perform()

    def press(self, *keys):
        """Press keys one after the other, such as "Shift+ArrowUp"."""
        for key in keys:
            parts = key.split("+") if len(key) > 1 else [key]
            names = [KEYS.get(part, part) for part in parts]
            chain = ActionChains(self.driver, duration=0)
            for name in names:
                chain.key_down(name)
            for name in reversed(names):
                chain.key_up(name)
            chain.perform()

    def write(self, words):
        """Type words, key by key; this driver knows a new line by its key only."""
        keys = words.replace("\n", Keys.ENTER)
        ActionChains(self.driver, duration=0).send_keys(keys).perform()

    def page_errors(self):
        """Everything that the recorder in the page has seen."""
        return self.evaluate("window.recorded?.errors ?? []")

    def screenshot(self, path):
        """A picture of the window."""
        self.driver.save_screenshot(str(path))

    def forget(self):
        """Let go of every key and button."""
        ActionBuilder(self.driver).clear_actions()

    def close(self):
        """End the browser."""
        self.everything.close()
