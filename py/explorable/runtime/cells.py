"""Runs the text of a cell: a small program of its own beside the prose, not a figure's function."""

import json
import linecache
import traceback

from explorable.runtime.code_edits import at_work
from explorable.runtime.module_names import put_back
from explorable.runtime.output import OUTPUT

FILE = "your cell"  # the name in tracebacks


def run(text):
    """JSON of {"printed", "error", "line"}: what `text` prints, and the error that ends it.

    `error` is "" and `line` 0 where there is none; `printed` is the end, as far as OUTPUT keeps it.
    The text has names of its own at each run. What it does to the names of modules is undone.
    """
    put_back()
    OUTPUT.take()  # of other texts
    linecache.cache[FILE] = (len(text), None, text.splitlines(keepends=True), FILE)
    error, line = "", 0
    try:
        with at_work():
            exec(compile(text, FILE, "exec"), {"__name__": "__main__"})
    except BaseException as raised:  # SystemExit, too, ends the text alone
        put_back()
        error, line = _last_line(raised), _line_of(raised)
    put_back()
    return json.dumps({"printed": OUTPUT.take(), "error": error, "line": line})


def _last_line(error):
    return "".join(traceback.format_exception_only(error)).strip().splitlines()[-1]


def _line_of(error):
    """The line of the text that raised the error, or that cannot be read; 0 if there is none."""
    if isinstance(error, SyntaxError) and error.filename == FILE:
        return error.lineno or 0
    frames = traceback.walk_tb(error.__traceback__)  # looks no source lines up
    lines = [line for frame, line in frames if frame.f_code.co_filename == FILE]
    return lines[-1] if lines else 0
