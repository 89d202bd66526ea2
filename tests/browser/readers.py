"""A reader: what a person does with a page and sees of it, the same in every engine.

Tests wait for a state of the page, never for time. Coordinates are CSS pixels of the viewport.
"""

from pathlib import Path

ARTICLE = "from-mle-to-map/"
ELEMENT = "explorable-figure[name=likelihood]"
FIGURE = f"document.querySelector('{ELEMENT}')"
SETTLED = f"{FIGURE}.dataset.settled === 'true'"
LIVE = f"{FIGURE}.dataset.phase === 'live' && {SETTLED}"
RESULTS = Path(__file__).parents[1] / "results"


class Reader:
    """What all engines share. An engine adds `load`, `evaluate`, `wait_until`, `move`, `down`,
    `up`, `press`, `write`, `page_errors`, `screenshot`."""

    engine = ""

    def __init__(self, site):
        self.site = site
        self.provokes = []  # parts of the error messages that this test means to see

    # Opening and waiting

    def open(self, path=ARTICLE):
        """Open a page of the site; returns as soon as its own script runs."""
        self.load(self.site.address + path)
        return self

    def live(self, path=ARTICLE):
        """Open a page, look at its figure, and wait until Python answers and has nothing to do."""
        self.open(path)
        self.show(f"{ELEMENT} .panels")
        self.wait_until(LIVE)
        return self

    def renew(self, query=""):
        """The article as it was at first, by this address, but with Python already running.

        A new <main> is a new figure with a new history; only starting Python is left out.
        """
        self.forget()
        page = (self.site.folder / ARTICLE / "index.html").read_text(encoding="utf-8")
        self.evaluate(
            "history.replaceState(null, '', argument.address),"
            "recorded.errors = [], recorded.changes = [],"
            "document.querySelector('main').replaceWith(document.adoptNode("
            "new DOMParser().parseFromString(argument.page, 'text/html').querySelector('main')))",
            {"address": self.site.address + ARTICLE + query, "page": page},
        )
        self.show(f"{ELEMENT} .panels")
        self.move(1, 1)
        self.wait_until(LIVE)

    def settle(self):
        """Wait until the picture shows the newest state."""
        self.wait_until(SETTLED)

    # Looking

    @property
    def state(self):
        """The figure's state, by the element's own property."""
        return self.evaluate(f"{FIGURE}.state")

    @state.setter
    def state(self, values):
        self.evaluate(f"void ({FIGURE}.state = argument)", values)
        self.settle()

    @property
    def phase(self):
        """still, starting, live or failed."""
        return self.evaluate(f"{FIGURE}.dataset.phase")

    def readout(self, name):
        """A readout's number in full precision; None if it has none."""
        value = self.evaluate("document.querySelector(argument).dataset.value", output(name))
        return float(value) if value else None

    def count(self, selector):
        """How many elements there are."""
        return self.evaluate("document.querySelectorAll(argument).length", selector)

    def text(self, selector):
        """The text of the first such element."""
        return self.evaluate("document.querySelector(argument).textContent.trim()", selector)

    def visible(self, selector):
        """Whether the first such element takes up room and is not hidden."""
        return self.evaluate("document.querySelector(argument).checkVisibility()", selector)

    def focused(self, selector):
        """Whether the keyboard's focus is on such an element."""
        return self.evaluate("document.activeElement.matches(argument)", selector)

    def show(self, selector):
        """Scroll until the first such element is in the middle."""
        self.evaluate(
            "document.querySelector(argument)"
            ".scrollIntoView({ block: 'center', behavior: 'instant' })",
            selector,
        )

    def centre(self, selector):
        """Where the middle of the first such element is."""
        return self.evaluate(
            "((box) => [box.x + box.width / 2, box.y + box.height / 2])"
            "(document.querySelector(argument).getBoundingClientRect())",
            selector,
        )

    # Acting

    def hover(self, selector):
        """Move the pointer over an element."""
        self.show(selector)
        self.move(*self.centre(selector))

    def click(self, selector):
        """Press and release in the middle of an element."""
        self.hover(selector)
        self.down()
        self.up()

    def click_at(self, x, y, times=1):
        """Press and release somewhere, perhaps more than once."""
        self.move(x, y)
        for _ in range(times):
            self.down()
            self.up()

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
        self.evaluate("document.querySelector(argument).focus()", selector)

    def type(self, selector, words):
        """Put the cursor into a field and write over what it holds."""
        self.click(selector)
        self.evaluate("document.querySelector(argument).select()", selector)
        if words:
            self.write(words)
        else:
            self.press("Backspace")

    # Afterwards

    def errors(self):
        """What the page reported as an error, without what the test meant to provoke."""
        found = dict.fromkeys(self.page_errors())
        return [error for error in found if not any(part in error for part in self.provokes)]


def handle(name, panel=""):
    """The selector of a handle; a panel's name where there is one in each."""
    inside = f'="{panel}"' if panel else ""
    return f'{ELEMENT} [data-panel{inside}] [data-handle="{name}"]'


def output(name):
    """The selector of a readout."""
    return f'{ELEMENT} output[name="{name}"]'


def slider(name):
    """The selector of a control's slider."""
    return f'{ELEMENT} input[type=range][name="{name}"]'


def field(name):
    """The selector of a control's number field."""
    return f'{ELEMENT} input[type=number][name="{name}"]'


def button(action):
    """The selector of one of the figure's buttons."""
    return f'{ELEMENT} button[data-action="{action}"]'


def part(selector):
    """The selector of something inside the figure."""
    return f"{ELEMENT} {selector}"
