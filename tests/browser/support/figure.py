"""Actions on one figure of a page and queries of it, by its name."""

import re

# In a traceback: a module of the figure `prior`, and the text of the line.
OWN_LINE = re.compile(r'(explorable/figures/prior\b[^"]*)", line (\d+), in .*\n    (\S.*)')

# Frames are compared by their elements, with attributes sorted.
ELEMENTS = """
[...(argument ? new DOMParser().parseFromString(argument, 'text/html') : document)
  .querySelectorAll('SELECTOR')].map((element) => [
    element.parentElement.getAttribute('class') ?? '',
    element.tagName,
    [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort().join(' '),
    element.children.length ? '' : element.textContent,
  ].join(' | '))
"""

# Records messages to the worker of Python, dedicated or shared, in `posted`. Idempotent, because
# tests reuse a page.
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


# A figure outside the viewport requests no scene.
SEEN_AND_SETTLED = """
(() => {
  const figure = document.querySelector(argument);
  const panels = figure.querySelector('svg.panel');
  if (!panels) return false; // the first frame is still to come
  const { top, bottom } = panels.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight) {
    panels.scrollIntoView({ block: 'center', behavior: 'instant' });
    return false;
  }
  return figure.dataset.phase === 'live' && figure.dataset.settled === 'true';
})()
"""


class Figure:
    """Actions and queries of one figure of the page."""

    def __init__(self, reader, name):
        self.reader = reader
        self.name = name
        self.element = f"document.querySelector('{self.inside()}')"

    def inside(self, selector=""):
        """The selector of something inside the figure, or of the figure itself."""
        return f'explorable-figure[name="{self.name}"] {selector}'.strip()

    def show(self):
        """Scroll to its pictures."""
        self.reader.show(self.inside("svg.panel"))

    def settle(self):
        """Scroll to it and wait until its frame shows the latest state."""
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
        """The elements of its panels as lines of text; of another page if its HTML is given."""
        return self.reader.evaluate(ELEMENTS.replace("SELECTOR", self.inside(".panels *")), page)

    def text(self, selector):
        """The text of something inside the figure."""
        return self.reader.text(self.inside(selector))

    def traceback(self):
        """The traceback below a picture that Python could not draw."""
        shown = f"{self.element}.querySelector('.note pre')?.textContent.includes('File')"
        self.reader.wait_until(shown)
        return self.text(".note pre")

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
        """Press one of its buttons by keyboard, so that no overlay can cover it."""
        self.reader.focus(self.inside(f'button[data-action="{action}"]'))
        self.reader.press("Enter")

    # The code editor

    def unfold(self):
        """Open its code editor; returns the selector of the text area."""
        self.reader.evaluate(f"void ({self.element}.querySelector('details.code').open = true)")
        return self.inside(".code textarea")

    def type(self, text):
        """Type a function over the present one, key by key."""
        self.reader.type(self.unfold(), text)

    def paste(self, text):
        """Paste a function over the present one."""
        self.reader.paste(self.unfold(), text)

    def run(self, text, outcome="This is your function now."):
        """Paste a function, run it, and wait for the message `outcome`."""
        self.paste(text)
        self.reader.press("Control+Enter")
        self.expect_outcome(outcome)

    def expect_outcome(self, outcome):
        """Wait until the message below the code contains `outcome`."""
        place = f"{self.element}.querySelector('.code .outcome')"
        try:
            self.reader.wait_until(f"{place}.textContent.includes(argument)", outcome)
        except AssertionError as late:
            late.add_note(
                f"The message is {self.text('.code .outcome')!r}, of this text: {self.code!r}"
            )
            raise

    @property
    def code(self):
        """The text of its code editor."""
        return self.reader.evaluate(f"{self.element}.querySelector('.code textarea').value")

    def restore(self):
        """Restore the original function if it was edited."""
        if self.text(".code .outcome"):
            self.press("original")
            self.expect_outcome("This is the original.")
            self.settle()
