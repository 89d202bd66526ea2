"""A hundred thousand houses from a program: sliders stay quick, and what is left out is said."""

import pytest
from pytest import approx

from tests.browser.support.figure import LISTEN, Figure
from tests.browser.support.selectors import button

pytestmark = pytest.mark.engines("chromium")

MANY = 100_000

# On a line of slope 2, with prices that stray to both sides by turns.
HOUSES = """
void (document.querySelector(argument.figure).state = {
  points: Array.from({ length: argument.number }, (_, i) => {
    const x = -4 + (8 * i) / argument.number;
    return [x, 2 * x + (i % 2 ? 0.5 : -0.5)];
  }),
})"""

# From the slider's event to the picture that answers it, in milliseconds, once for each position.
TIMES = """
(async () => {
  const figure = document.querySelector(argument);
  const slider = figure.querySelector('input[type=range][name=noise_sd]');
  const times = [];
  for (let position = 0; position < 30; position++) {
    const start = performance.now();
    slider.value = String(1.5 + position / 50);
    const shown = new Promise((done) =>
      figure.addEventListener('explorable-change', done, { once: true }));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await shown;
    times.push(performance.now() - start);
  }
  slider.dispatchEvent(new Event('change', { bubbles: true }));
  window.median = times.sort((one, other) => one - other)[times.length / 2];
})()"""


def fill(figure, number):
    """Give it that many houses."""
    argument = {"figure": figure.inside(), "number": number}
    figure.reader.evaluate(HOUSES, argument)
    figure.settle()


def frame(figure):
    """Median milliseconds from a slider's event to the SVG."""
    figure.reader.evaluate("void delete window.median")
    figure.reader.evaluate(f"void {TIMES.strip()}", figure.inside())
    figure.reader.wait_until("window.median > 0")
    figure.settle()
    return figure.reader.evaluate("median")


@pytest.mark.parametrize("name", ["likelihood", "posterior"])
def test_slider_latency_is_the_same_with_many_points(name, reader):
    figure = Figure(reader, name)

    def cost(number):
        fill(figure, number)
        return frame(figure)

    ratios = []
    while len(ratios) < 5 and not (ratios and ratios[-1] < 2):
        ratios.append(cost(MANY) / cost(10))
    assert ratios[-1] < 2, ratios


def test_many_points_are_summarised_and_not_sent_again(reader):
    figure = Figure(reader, "likelihood")
    reader.evaluate(LISTEN)
    fill(figure, MANY)
    assert figure.readouts["mle"] == approx(2, abs=1e-4)
    assert figure.text(".note").startswith("100\u202f000 houses are too many to take one by one")
    assert reader.count(figure.inside("[data-handle^=points]")) == 0
    assert reader.count(figure.inside("[data-mark^=some]")) == 60

    reader.evaluate(LISTEN)
    figure.slide("noise_sd", "ArrowRight", "ArrowRight")
    assert reader.evaluate("posted.map(({ state }) => Object.keys(state).join()).join(' ')")
    assert reader.evaluate("posted.every(({ state }) => !('points' in state))")

    reader.evaluate(f"void ({figure.element}.querySelector('details.numbers').open = true)")
    reader.wait_until(f"{figure.element}.querySelectorAll('.numbers tbody tr').length === 200")
    assert figure.text(".numbers caption") == "The first 200 of 100000."
    address = reader.evaluate("location.search")
    assert "likelihood.noise_sd=" in address and "points" not in address
    reader.click(button("link"))
    reader.wait_until(
        "document.querySelector(argument).textContent.endsWith('without the houses: too many')",
        button("link"),
    )

    figure.press("undo")
    figure.press("undo")
    figure.press("undo")
    figure.settle()
    assert len(figure.state["points"]) == 6
    assert reader.count(figure.inside("[data-handle^=points]")) == 6
    assert not reader.count(figure.inside(".numbers caption"))
