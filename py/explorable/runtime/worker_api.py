"""The API of the page's worker: a figure's name and state in, the delta of its Scene out."""

import json

import numpy as np

from explorable import figures, words
from explorable.controls import clamp
from explorable.exercises import checker
from explorable.runtime import cells, code_edits, output, tables
from explorable.runtime.module_names import put_back
from explorable.scene import delta

# A Scene's numbers for the page, which reads this memory itself (site/boot/worker-api.js): first
# how many there are, then the numbers.
BUFFER = np.zeros(1 << 14)

_states = {}  # (page, figure) -> its last state
_pages = {}  # (page, figure) -> its last Scene, as far as a delta needs it
_long = BUFFER[:0]


def speak(catalogue):
    """From now on all sentences are in the language of a catalogue (JSON, words.Language)."""
    words.use(json.loads(catalogue))


def draw(name, state, page=None):
    """The text of the Scene's delta for `state` (JSON); its numbers are in BUFFER (delta.message).

    With a `page`, state and Scene are deltas to the last ones of that page: points that stay as
    they are do not cross again, and are the same object here. More numbers than BUFFER holds are
    in `long_numbers` instead.
    """
    figure, key = figures.load(name), (page, name)
    state = clamp(figure.CONTROLS, _states.get(key, {}) | json.loads(state))
    if page is None:
        text, numbers = delta.message(figure.draw(state))
    else:
        _states[key] = state
        text, numbers = delta.message(figure.draw(state), _pages.setdefault(key, delta.Page()))
    _hand_over(numbers)
    return text


def _hand_over(numbers):
    global _long
    BUFFER[0] = size = numbers.size
    if size < BUFFER.size:
        BUFFER[1 : size + 1] = numbers
    else:
        _long = numbers


def long_numbers():
    """The numbers of the last Scene, where there were more than BUFFER holds."""
    return _long


def forget(page):
    """Drops the states and Scenes of a page that is gone or has another Python now."""
    for memory in (_states, _pages):
        for key in [key for key in memory if key[0] == page]:
            del memory[key]


def printed():
    """The end of what readers' texts have printed since the last call."""
    return output.OUTPUT.take()


def edit(name, text):
    """Puts the reader's text in force for the figure; the original for an empty text."""
    put_back()
    if text:
        code_edits.rewrite(name, text)
    else:
        code_edits.restore(name)


def run(text):
    """JSON of what the text of a cell prints, and of the error that ends it (cells.run)."""
    return cells.run(text)


def check(exercise, answer):
    """JSON of the verdict on a reader's answer to an exercise, and a sentence (checker.check)."""
    return json.dumps(checker.check(exercise, answer))


def table(step, options, data=None):
    """JSON of what a step with a reader's own table answers (tables.step); `data` are bytes."""
    # Not `data and`: a JavaScript array that is empty is false.
    held = None if data is None else data.to_bytes()
    return json.dumps(tables.step(step, json.loads(options), held))
