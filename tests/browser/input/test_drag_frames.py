"""What is drawn during a drag, frame by frame."""

import pytest
from pytest import approx

from tests.browser.support import expected
from tests.browser.support.selectors import FIGURE, handle

# Moves a house, and remembers what handle and curve were before.
JUMP = f"""() => {{
  const figure = {FIGURE};
  const path = () => figure.querySelector('[data-mark=likelihood]').outerHTML;
  const at = () => figure.querySelector('[data-handle="points[0]"]').outerHTML;
  const jump = {{ at, path, handle: at(), curve: path() }};
  const points = figure.state.points;
  points[0] = [0.5, 3];
  figure.state = {{ points }};
  return {{ ...jump, settled: figure.dataset.settled }};
}}"""


@pytest.mark.engines("chromium")  # the others tell of moves by pointermove alone
def test_a_drag_follows_raw_updates_without_pointermove(reader):
    hold_back = "(event) => event.stopPropagation()"
    reader.evaluate(
        f"document.querySelector('main').addEventListener('pointermove', {hold_back}, true)"
    )
    before = reader.state["points"]
    start = reader.grab(handle("points[5]"))
    reader.pull(start, -30, 40)
    reader.wait_until(f"{FIGURE}.state.points[5][0] < {before[5][0]}")
    reader.up()


# Ten early moves, each when Python has answered the one before, as a quick mouse makes them
# between two pictures; then what browsers tell when the next picture is due.
EARLY_MOVES = f"""(async (house) => {{
  const figure = {FIGURE};
  const grip = document.querySelector(house);
  const box = grip.getBoundingClientRect();
  const settled = () => new Promise((done) => {{
    const look = () => figure.dataset.settled === 'true' ? done() : setTimeout(look);
    look();
  }});
  let pointerId, pictures = 0;
  figure.addEventListener('pointermove', (event) => {{ pointerId = event.pointerId; }});
  figure.addEventListener('explorable-change', () => {{ pictures += 1; }});
  window.quick = async () => {{
    await settled();
    pictures = 0;
    const tell = async (type, step) => {{
      const place = {{ clientX: box.x + 20 + step, clientY: box.y + 20 }};
      const event = new PointerEvent(type, {{ bubbles: true, pointerId, buttons: 1, ...place }});
      grip.dispatchEvent(event);
      await settled();
    }};
    for (let step = 1; step <= 10; step++) await tell('pointerrawupdate', 3 * step);
    const early = pictures;
    await tell('pointermove', 33);
    return [early, pictures];
  }};
}})(argument)"""


def test_moves_within_one_frame_are_coalesced(reader):
    house = handle("points[2]")
    reader.evaluate(f"void {EARLY_MOVES}", house)
    reader.pull(reader.grab(house), 20, 20)
    assert reader.evaluate("quick()") == [1, 2]
    reader.up()
    reader.settle()


def test_handle_and_marks_move_in_one_frame_when_python_is_fast(reader):
    reader.evaluate(f"void (window.jump = ({JUMP})())")
    assert reader.evaluate("jump.settled") == "false"
    reader.settle()
    assert reader.evaluate("jump.handle !== jump.at() && jump.curve !== jump.path()")
    assert reader.readout("mle") == approx(expected.mle(reader.state), abs=1e-9)


def test_the_handle_moves_at_once_when_python_is_slow(reader):
    reader.evaluate(
        "(() => { const put = [Worker, MessagePort].map(({ prototype }) => {"
        "  const plain = prototype.postMessage;"
        "  prototype.postMessage = function (...message) {"
        "    window.release = () => plain.apply(this, message); };"
        "  return () => { prototype.postMessage = plain; }; });"
        f"window.jump = ({JUMP})(); for (const back of put) back(); }})()"
    )
    reader.wait_until("jump.handle !== jump.at()")
    assert reader.evaluate("jump.curve === jump.path()")
    reader.evaluate("void release()")
    reader.settle()
    assert reader.evaluate("jump.curve !== jump.path()")
    assert reader.readout("mle") == approx(expected.mle(reader.state), abs=1e-9)
