"""Long timers of a page end when a test says so, instead of after seconds in which nothing happens.

Shorter ones run as usual. A watch over an answer of Python is as long, so `end` waits a second: by
then an answer has come, if there is to be one.
"""

from contextlib import contextmanager

LONG = 2000  # milliseconds
HOLD = f"""
(() => {{
  const plain = {{ set: setTimeout, clear: clearTimeout }};
  const held = new Map(); // id -> a timer
  let last = 0; // no real timer has a negative id
  window.setTimeout = (act, delay, ...parameters) => {{
    if (!(delay >= {LONG})) return plain.set.call(window, act, delay, ...parameters);
    const id = --last;
    held.set(id, {{ act: () => act(...parameters), delay, since: performance.now() }});
    return id;
  }};
  window.clearTimeout = (id) => held.delete(id) || plain.clear.call(window, id);
  window.timers = {{
    end(wanted) {{
      for (const [id, {{ act, delay, since }}] of held) {{
        if (delay !== wanted || performance.now() < since + 1000) continue;
        held.delete(id);
        act();
        return true;
      }}
      return false;
    }},
    release: () => Object.assign(window, {{ setTimeout: plain.set, clearTimeout: plain.clear }}),
  }};
}})()
"""


@contextmanager
def held_timers(reader):
    """Yield a function that ends a timer of so many milliseconds once it has run for a second.

    What is held at the end never comes to its end.
    """
    reader.evaluate(HOLD)
    yield lambda delay: reader.wait_until("timers.end(argument)", delay)
    reader.evaluate("void timers.release()")
