"""Encodes the frames along one slider: words at every step, coordinates at key steps only, chosen
so that all others follow by interpolation.

Steps of one shape that follow one another are a run. Its `scene` is a Scene as JSON, with [start,
stop] or [place] for coordinates and {column} for what changes. `words` has a column of texts, one
a step, `numbers` a column of numbers, one a key step; `places` holds where things are at the key
steps, in tenths of a panel unit, as differences. `site/prerendered/interpolate.js` reads it.
"""

import json
import re
from dataclasses import dataclass

import numpy as np

from explorable.scene import serialize as wire

FINENESS = 10  # places in a panel unit; the page rounds to as many
COORDINATES = ("x", "y", "x0", "y0", "x1", "y1")
NOT_WORDS = ("name", "of", "term", "plot", "writes", "scale", "kind", "anchor")
FAR = 9999.0  # panel units; what is further away is out of sight anyway
NUMBER = re.compile(r"[−⁻]?[\d⁰¹²³⁴-⁹][\d.⁰¹²³⁴-⁹]*(?:,[\d⁰¹²³⁴-⁹]+)?")  # also 0,5


@dataclass(frozen=True)
class Part:
    """Where in a row of coordinates something drawn has its own; `plot` is what can be seen."""

    x: slice
    y: slice | None  # ticks have one coordinate only
    is_line: bool
    plot: tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True)
class Frame:
    """One picture taken apart: what does not depend on numbers, and the numbers."""

    shape: str
    row: np.ndarray
    words: tuple[str, ...]
    numbers: tuple[float, ...]
    parts: tuple[Part, ...]


class _Taker:
    """Takes numbers out of a packed Scene and leaves a «number» of kind n, v or w in their place:
    a number of the picture, the value of a readout, a number in words."""

    def __init__(self):
        self.words, self.numbers = [], []

    def take(self, value, key=""):
        if isinstance(value, dict):
            return {name: self.take(inner, name) for name, inner in value.items()}
        if isinstance(value, list):
            return [self.take(inner) for inner in value]
        if key == "value":
            return self._leave("v", self.words, f"{value:.5g}")
        if isinstance(value, float):
            return self._leave("n", self.numbers, value)
        if isinstance(value, str) and key not in NOT_WORDS:
            return NUMBER.sub(lambda found: self._leave("w", self.words, found[0]), value)
        return value

    def _leave(self, kind, column, value):
        column.append(value)
        return f"«{kind}{len(column) - 1}»"


def frame(scene):
    """The Scene taken apart."""
    packed, row, parts = wire.pack(scene), [], []
    packed.pop("solved", None)  # tasks wait for Python
    for panel, drawn in zip(scene.panels, packed["panels"], strict=True):
        for plot in (drawn, *drawn.get("plots", ())):
            own = "" if plot is drawn else plot["name"]
            for name in ("x", "y"):
                place = _move(panel, plot[name], {"ticks": name}, row, own)["ticks"]
                parts.append(Part(place, None, False, panel.box(own)))
        for mark in drawn["marks"]:
            parts += _moved(panel, mark, row)
    taker = _Taker()
    shape = json.dumps(taker.take(packed), ensure_ascii=False)
    return Frame(shape, np.array(row), tuple(taker.words), tuple(taker.numbers), tuple(parts))


def _moved(panel, mark, row):
    """Moves a mark's coordinates into the row; yields its Parts."""
    plot = mark.get("plot", "")
    names = {name: name[0] for name in COORDINATES if name in mark}
    ends = _move(panel, mark, names, row, plot)
    if mark["kind"] == "label":  # all of its place in one: it may have been moved aside
        row[ends["x"].start] += mark.pop("dx")
        row[ends["y"].start] += mark.pop("dy")
        mark |= {"dx": 0, "dy": 0}
    for x, y in (("x", "y"), ("x0", "y0"), ("x1", "y1")):
        if x in ends:
            yield Part(ends[x], ends[y], mark["kind"] in wire.ROWS, panel.box(plot))


def _move(panel, holder, directions, row, plot):
    """{name: slice} after the move of coordinates into the row, there in panel units."""
    slices = {}
    for name, direction in directions.items():
        values, start = np.atleast_1d(holder[name]).astype(float), len(row)
        place = panel.across if direction == "x" else panel.down
        row.extend(np.clip(place(values, plot), -FAR, FAR))
        slices[name] = slice(start, len(row))
        holder[name] = [start, len(row)] if np.ndim(holder[name]) else [start]
    return slices
