"""One figure of a page by its name, for tests that are about more than the first one."""

# Two pictures are the same if their elements are; attributes have no order.
ELEMENTS = """
[...(argument ? new DOMParser().parseFromString(argument, 'text/html') : document)
  .querySelectorAll('SELECTOR')].map((element) => [
    element.parentElement.getAttribute('class') ?? '',
    element.tagName,
    [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort().join(' '),
    element.children.length ? '' : element.textContent,
  ].join(' | '))
"""

# What is sent to Python's worker, of whichever kind it is, is kept in `posted` from now on. A page
# that has served a test before listens already.
LISTEN = """
(() => {
  const listening = Boolean(window.posted);
  window.posted = [];
  if (listening) return;
  for (const { prototype } of [Worker, MessagePort]) {
    const plain = prototype.postMessage;
    prototype.postMessage = function (message, ...rest) {
      if (message?.figure) window.posted.push(message);
      return plain.call(this, message, ...rest);
    };
  }
})()
"""


# A figure that nobody sees may ask for no picture.
SEEN_AND_SETTLED = """
(() => {
  const figure = document.querySelector(argument);
  const panels = figure.querySelector('.panels');
  const { top, bottom } = panels.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight) {
    panels.scrollIntoView({ block: 'center', behavior: 'instant' });
    return false;
  }
  return figure.dataset.phase === 'live' && figure.dataset.settled === 'true';
})()
"""


class Figure:
    """What a reader does with this figure and sees of it."""

    def __init__(self, reader, name):
        self.reader = reader
        self.name = name
        self.element = f"document.querySelector('{self.inside()}')"

    def inside(self, selector=""):
        """The selector of something inside the figure, or of the figure itself."""
        return f'explorable-figure[name="{self.name}"] {selector}'.strip()

    def show(self):
        """Scroll to its pictures."""
        self.reader.show(self.inside(".panels"))

    def settle(self):
        """Look at it, and wait until its picture shows the newest state."""
        self.reader.wait_until(SEEN_AND_SETTLED, self.inside())

    @property
    def state(self):
        """The state, by the element's own property."""
        return self.reader.evaluate(f"{self.element}.state")

    @state.setter
    def state(self, values):
        self.reader.evaluate(f"void ({self.element}.state = argument)", values)
        self.settle()

    @property
    def readouts(self):
        """Name -> number, by the element's own property."""
        return self.reader.evaluate(f"{self.element}.readouts")

    def pictures(self, page=""):
        """Every element of its panels, one a line; in another page, if its HTML is given."""
        return self.reader.evaluate(ELEMENTS.replace("SELECTOR", self.inside(".panels *")), page)

    def text(self, selector):
        """The text of something inside the figure."""
        return self.reader.text(self.inside(selector))

    def visible(self, selector):
        """Whether something inside the figure can be seen."""
        return self.reader.visible(self.inside(selector))

    def slide(self, control, *keys):
        """Press keys on a control's slider."""
        self.reader.focus(self.inside(f'input[type=range][name="{control}"]'))
        self.reader.press(*keys)
        self.settle()

    def drag(self, handle, dx, dy):
        """Drag one of its handles, and let go."""
        self.show()
        self.reader.pull(self.reader.grab(self.inside(f'[data-handle="{handle}"]')), dx, dy)
        self.reader.up()
        self.settle()

    def press(self, action):
        """Press one of its buttons, by keyboard: nothing on the page can be in the way."""
        self.reader.focus(self.inside(f'button[data-action="{action}"]'))
        self.reader.press("Enter")

    # The Python beside it

    def unfold(self):
        """Open the field of its code; returns the field's selector."""
        self.reader.evaluate(f"void ({self.element}.querySelector('details.code').open = true)")
        return self.inside(".code textarea")

    def type(self, text):
        """Write another function over the one that is there, key by key."""
        self.reader.type(self.unfold(), text)

    def paste(self, text):
        """Put another function in the place of the one that is there."""
        self.reader.paste(self.unfold(), text)

    def run(self, text, outcome="This is your function now."):
        """Paste another function and run it; `outcome` is what must be said then."""
        self.paste(text)
        self.reader.press("Control+Enter")
        self.says(outcome)

    def says(self, outcome):
        """Wait until the line under the code says so."""
        place = f"{self.element}.querySelector('.code .outcome')"
        try:
            self.reader.wait_until(f"{place}.textContent.includes(argument)", outcome)
        except AssertionError as late:
            late.add_note(f"It says: {self.text('.code .outcome')!r}, of this text: {self.code!r}")
            raise

    @property
    def code(self):
        """What stands in the field of its code."""
        return self.reader.evaluate(f"{self.element}.querySelector('.code textarea').value")

    def put_back(self):
        """Its own function again, if it has been told anything else."""
        if self.text(".code .outcome"):
            self.press("original")
            self.says("This is the original.")
            self.settle()
