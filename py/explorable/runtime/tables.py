"""A reader's own table in the worker: read in pieces, chosen from, and reported on.

Each step answers with a dict for the page. There is one table at a time: the page that holds one
has a worker of its own.
"""

import codecs

from explorable.figures._shared import reader_data
from explorable.plot.phrases import sentences
from explorable.runtime import table_report
from explorable.runtime.table_columns import about
from explorable.table import Reader, TableError, design
from explorable.table.errors import refuse_size
from explorable.table.state_file import is_state_file, opened, written
from explorable.words import plural, say

_columns = []  # of the newest file
_read = []  # the columns of a file that no choice has been made of
_reader = None
_text = None  # the bytes of a state file so far
_choice = {"columns": [], "outcome": "", "chosen": []}  # what the figure shows


def step(name, options, data=None):
    """Does one of STEPS. Raises ValueError, with a sentence for readers."""
    return STEPS[name](options, data)


def _open(options, _):
    """A new file of `size` bytes, with the `decimal` mark or ""; nothing of an old one is lost."""
    global _read, _reader, _text
    refuse_size(options["size"])
    _read = []
    _reader, _text = Reader(options["decimal"], options["size"]), None
    return {}


def _more(options, data):
    """The next bytes; `end` says whether they are the last. Returns how many rows there are."""
    global _text
    if _text is None and not _reader.size and is_state_file(data):
        _text = b""
    if _text is None:
        _reader.feed(data, options["end"])
        return {"rows": _reader.size}
    _text += data
    return {"rows": 0}


def _columns_of_all(_options, _data):
    """The columns, and what is chosen: by the file, else the last number as the outcome."""
    global _read, _reader, _text
    outcome, chosen, state = "", None, {}
    is_mark_clear = bool(_reader.decimal) or _text is not None
    if _text is None:
        found = _reader.columns()
    else:
        text = _text.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
        found, outcome, chosen, state = opened(text)
    _reader, _text = None, None
    numbers = [c.name for c in found if c.kind == "number" and not c.is_constant]
    if len(numbers) > 2 and found[0].numbers_rows:  # the rows' numbers, as pandas and R write them
        numbers.remove(found[0].name)
    if not numbers:
        raise TableError(say("No column has different numbers: there is no outcome to explain."))
    outcome = outcome or numbers[-1]
    if chosen is None:
        chosen = [name for name in numbers if name != outcome]
    _read = found
    return {
        "rows": len(found[0].values),
        "columns": about(found, is_mark_clear),
        "outcome": outcome,
        "chosen": chosen,
        "state": state,
    }


def _use(options, _):
    """Puts an `outcome` and `chosen` columns in force for the figure, and says what is used.

    `isNew`: of the table that has just been read, which is in force from here on.
    """
    global _columns, _read
    if options.get("isNew") and _read:
        _columns, _read = _read, []
    found = design(_columns, options["outcome"], options["chosen"])
    new = reader_data.ReaderData(found.X, found.y, found.names, found.outcome)
    new.answers(True)  # raises what is wrong before anything is replaced
    reader_data.use(new)
    _choice.update(columns=_columns, outcome=options["outcome"], chosen=options["chosen"])
    weights = len(found.names)
    kept = say(
        "{rows} and {weights}.",
        rows=_rows(len(found.y)),
        weights=plural(weights, "{n:,} weight", "{n:,} weights", n=weights),
    )
    left = say("Left out, because a value is missing: {rows}.", rows=_rows(found.left_out))
    return {"words": sentences(kept, found.left_out and left, "The figure shows them.")}


def _rows(number):
    return plural(number, "{n:,} row", "{n:,} rows", n=number)


def _report(options, _):
    """Weights and calls for the figure's `state`."""
    return table_report.report(reader_data.current(), options["state"])


def _program(options, _):
    """The text of a "script" or "notebook", by `kind`, for the figure's `state`."""
    return {"text": table_report.program(reader_data.current(), options["state"], options["kind"])}


def _save(options, _):
    """The text of a file that holds the table, the choices and the figure's `state`."""
    return {"text": written(**_choice, state=options["state"])}


STEPS = {
    "open": _open,
    "more": _more,
    "columns": _columns_of_all,
    "use": _use,
    "report": _report,
    "program": _program,
    "save": _save,
}
