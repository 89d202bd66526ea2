"""Queries of a page: state, readouts, text and positions."""

from tests.browser.support.selectors import FIGURE, output

# content-visibility lays out text near the viewport, which shifts what is below.
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
# After scrolling, the browser finds newly visible text in the first frame and lays it out in the
# second; the first check may precede both. So three equal positions are required.
STEADY = """(() => {
  const element = document.querySelector(argument);
  const { top } = element.getBoundingClientRect();
  const { place } = window;
  place.seen = top === place.top ? place.seen + 1 : 1;
  place.top = top;
  if (place.seen === 1) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  return place.seen === 3;
})()"""


class Queries:
    """Queries that need only `evaluate` and `settle` of an engine's reader."""

    @property
    def state(self):
        """The `state` property of the figure."""
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
        """The value of a readout in full precision, or None."""
        value = self.evaluate("document.querySelector(argument).dataset.value", output(name))
        return float(value) if value else None

    def count(self, selector):
        """How many elements there are."""
        return self.evaluate("document.querySelectorAll(argument).length", selector)

    def text(self, selector):
        """The text of the first such element."""
        return self.evaluate("document.querySelector(argument).textContent.trim()", selector)

    def visible(self, selector):
        """Whether the first such element is rendered and not hidden."""
        return self.evaluate("document.querySelector(argument).checkVisibility()", selector)

    def focused(self, selector):
        """Whether the keyboard's focus is on such an element."""
        return self.evaluate("document.activeElement.matches(argument)", selector)

    def show(self, selector):
        """Scroll the first such element to the middle and wait until it stays there."""
        if self.evaluate(SHOW, selector):
            self.wait_until(STEADY, selector)

    def centre(self, selector):
        """The centre of the first such element in CSS pixels."""
        return self.evaluate(
            "((box) => [box.x + box.width / 2, box.y + box.height / 2])"
            "(document.querySelector(argument).getBoundingClientRect())",
            selector,
        )
