"""What readers' code prints: the end of it, for the page."""

import io
import sys
from contextlib import contextmanager

LINES, CHARACTERS = 40, 10_000  # of the end that is kept


class Output(io.TextIOBase):
    """A text stream that keeps the last LINES lines and CHARACTERS characters.

    A write takes constant time and memory, however much was written before.
    """

    def __init__(self):
        self._parts = []
        self._size = 0

    def write(self, text):
        """The number of characters of `text`, as of every stream."""
        self._parts.append(text)
        self._size += len(text) + 1  # empty texts take memory, too
        if self._size > 4 * CHARACTERS:
            self._keep_end()
        return len(text)

    def _keep_end(self):
        end = "".join(self._parts)[-CHARACTERS - 1 :]
        self._parts, self._size = [end], len(end)

    def take(self):
        """The end of what was written since the last call, after a line "…" if that is not all."""
        text = "".join(self._parts)
        self._parts, self._size = [], 0
        end = "".join(text[-CHARACTERS:].splitlines(keepends=True)[-LINES:])
        return end if len(end) == len(text) else f"…\n{end}"


OUTPUT = Output()


@contextmanager
def captured():
    """Within it, OUTPUT gets what is printed and what is written to stderr."""
    streams = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = OUTPUT
    try:
        yield
    finally:
        sys.stdout, sys.stderr = streams
