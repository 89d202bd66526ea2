"""What a reader sees: state, numbers, words, and where things are."""

from tests.browser.support.selectors import FIGURE, output

# Text is laid out when it comes near, and what is below moves then.
SHOW = """(() => {
  const element = document.querySelector(argument);
  const { top } = element.getBoundingClientRect();
  if (window.place?.seen === 3 && place.element === element && place.top === top) return false;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  window.place = { element, top: NaN, seen: 0 };
  const shown = { contentVisibilityAuto: true };
  const sections = [...document.querySelectorAll('section.text')];
  return !sections.every(({ firstElementChild }) => firstElementChild.checkVisibility(shown));
})()"""
# In the first frame after it has been scrolled the browser only finds out what has come near; in
# the second that is laid out. The first look may be before both.
STEADY = """(() => {
  const element = document.querySelector(argument);
  const { top } = element.getBoundingClientRect();
  const { place } = window;
  place.seen = top === place.top ? place.seen + 1 : 1;
  place.top = top;
  if (place.seen === 1) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  return place.seen === 3;
})()"""


class Looking:
    """Everything that only needs `evaluate` and `settle` of an engine's reader."""

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
        """Scroll until the first such element is in the middle, and stays there."""
        if self.evaluate(SHOW, selector):
            self.wait_until(STEADY, selector)

    def centre(self, selector):
        """Where the middle of the first such element is."""
        return self.evaluate(
            "((box) => [box.x + box.width / 2, box.y + box.height / 2])"
            "(document.querySelector(argument).getBoundingClientRect())",
            selector,
        )
