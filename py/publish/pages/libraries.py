"""The table of libraries for readers: what the figure knows of each, with its notes.

`library_notes.json` holds the texts that only this table needs: a start does not load them.
"""

import csv
import io
import json
import re
from dataclasses import asdict
from functools import cache
from importlib import import_module
from pathlib import Path

from explorable.data import DataError
from explorable.plot.phrases import listed

WORD = re.compile(r"[^\W\d_]{2,}")
PROSE = re.compile(r"\b(?:of|by|the|evidence)\b")  # in an objective, which else is a formula
SYMBOLS = {"n": "n", "sd_x": "sd(x)", "sd_y": "sd(y)", "noise_sd": "σₙ"}
PENALTIES = {"l1": "L1: Laplace", "l2": "L2: Gaussian", "none": "no fixed prior"}
LOSSES = {"squares": "squares", "log_likelihood": "log likelihood"}
FILE = "py/publish/pages/library_notes.json"
# What readers read of a row.
SPOKEN = ("why", "intercept", "columns", "default", "gap", "trap", "how")
OBJECTIVE = "Minimises: {}"  # the message of one: alone its words may stand elsewhere, too
COMMANDS = "command line"  # the only language that is no name
EXAMPLE = "0.1"  # the number in the calls to copy


def _table():
    """The module that reads the table; imported when used, so that build.py can name a fault."""
    return import_module("explorable.data.libraries")


@cache
def notes():
    """id -> the texts of `library_notes.json`. Raises DataError where it is no JSON."""
    path = Path(__file__).parent / "library_notes.json"
    try:
        return json.loads(path.read_text("utf-8"))
    except json.JSONDecodeError as error:
        raise DataError(f"{path.name} cannot be read: {error}") from error


def facts():
    """A dict for each row, as the downloads have them. Raises DataError for a row without notes."""
    rows, texts = _table().LIBRARIES, notes()
    if missing := [row.id for row in rows if row.id not in texts]:
        raise DataError(f"library_notes.json has no notes on {listed(missing)}.")
    return [asdict(row) | texts[row.id] for row in rows]


def rows():
    """The same for the page: with a formula, what the prior moves with, and a call to copy."""
    return [
        fact
        | {
            "name": row.name,
            "formula": formula_text(row) if row.penalty else "",
            "moves": moves_with(row) if row.penalty else "",
            "kind": row.norm if row.penalty else "none",
            "code": fact["code"].replace("{}", EXAMPLE),
        }
        for row, fact in zip(_table().LIBRARIES, facts(), strict=True)
    ]


def table(say=str):
    """What the template of the page takes; `say` translates its words."""

    return {
        "libraries": [_said(row, say) for row in rows()],
        "penalties": {name: say(text) for name, text in PENALTIES.items()},
        "losses": {name: say(text) for name, text in LOSSES.items()},
        "example": EXAMPLE,
    }


def _said(row, say):
    spoken = {field: say(row[field]) for field in SPOKEN}
    key = OBJECTIVE.format(row["objective"])
    if (objective := say(key)) != key:
        spoken["objective"] = objective
    return row | spoken


def formula_text(row):
    """ "2 · n · alpha · sd(x) / sd(y)"."""
    coefficient, powers = _table().powers_of(row.penalty)
    symbols = SYMBOLS | {"setting": row.setting}
    above, below = [], []
    if coefficient != 1:
        (above if coefficient > 1 else below).append(f"{max(coefficient, 1 / coefficient):g}")
    for name in ("noise_sd", "n", "setting", "sd_x", "sd_y"):
        if powers[name]:
            square = "²" if abs(powers[name]) == 2 else ""
            (above if powers[name] > 0 else below).append(symbols[name] + square)
    top, bottom = " · ".join(above) or "1", " · ".join(below)
    if not below:
        return top
    return f"{top} / ({bottom})" if len(below) > 1 else f"{top} / {bottom}"


def moves_with(row):
    """What the prior depends on besides the number and the noise: symbols of the data."""
    powers = _table().powers_of(row.penalty)[1]
    return listed([SYMBOLS[name] for name in _table().NAMES[1:4] if powers[name]])


def words():
    """All that the page says of estimators, each once, in the order of the table."""
    said = [*PENALTIES.values(), *LOSSES.values(), COMMANDS]
    said += [row[field] for row in facts() for field in SPOKEN]
    said += [
        OBJECTIVE.format(row["objective"]) for row in facts() if PROSE.search(row["objective"])
    ]
    return [text for text in dict.fromkeys(said) if WORD.search(text)]


def as_json(say=str):
    """All facts, to download."""
    return json.dumps([_said(row, say) for row in facts()], ensure_ascii=False, indent=1) + "\n"


def as_csv(say=str):
    """The same as a table, one estimator a row."""
    table = [_said(row, say) for row in facts()]
    text = io.StringIO()
    writer = csv.DictWriter(text, table[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(table)
    return text.getvalue()
