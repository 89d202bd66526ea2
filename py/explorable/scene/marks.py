"""The kinds of mark there are: what a panel can show, in data units, and nothing about how.

`site/render/marks.js` and `py/draw_mpl/` draw these kinds and no others. Every length not in
data units is in panel units, of which a panel is 400 wide. Marks are not frozen, though nobody
changes one: to make a frozen one takes three times as long, and a frame makes fifty.
"""

from dataclasses import dataclass

import numpy as np


@dataclass(slots=True, kw_only=True)
class Mark:
    """Something drawn. `name` is its id in the panel, `of` the handle it belongs to, if any."""

    name: str
    term: str
    of: str = ""


@dataclass(slots=True, kw_only=True)
class Curve(Mark):
    """A line through (x[i], y[i]); `quiet` draws it thin, behind its louder relatives."""

    x: np.ndarray
    y: np.ndarray
    quiet: bool = False


@dataclass(slots=True, kw_only=True)
class Area(Mark):
    """A filled outline through (x[i], y[i]), closed by itself."""

    x: np.ndarray
    y: np.ndarray


@dataclass(slots=True, kw_only=True)
class Segment(Mark):
    """A straight stroke from (x0, y0) to (x1, y1); `dotted` for a rule that only guides the eye."""

    x0: float
    y0: float
    x1: float
    y1: float
    dotted: bool = False


@dataclass(slots=True, kw_only=True)
class Arrow(Mark):
    """A straight arrow from (x0, y0) to its head at (x1, y1)."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(slots=True, kw_only=True)
class Bar(Mark):
    """A bar `width` wide around x, from 0 to y."""

    x: float
    y: float
    width: float


@dataclass(slots=True, kw_only=True)
class Dot(Mark):
    """A small dot that marks a place and cannot be dragged."""

    x: float
    y: float


@dataclass(slots=True, kw_only=True)
class Label(Mark):
    """Words at (x, y), moved by (dx, dy) panel units (dy down), anchored start, middle or end."""

    text: str
    x: float
    y: float
    dx: float = 0.0
    dy: float = 0.0
    anchor: str = "middle"


@dataclass(slots=True, kw_only=True)
class Handle(Mark):
    """A dot to drag. `name` is the state it writes: "points[3]" (a pair) or a control ("slope").

    `free` says which way it moves: "x", "y" or "xy"; a handle on a single number writes the
    coordinate it is free in. The ranges and `step` hold for pointer and keyboard alike. A handle
    that rides on a curve is dragged in x and learns its y with the next Scene. `label` names it
    and `value_text` tells its value to those who do not see it.
    """

    x: float
    y: float
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    label: str
    value_text: str
    free: str = "xy"
    step: float = 0.01
    removable: bool = False


KINDS = {
    "curve": Curve,
    "area": Area,
    "segment": Segment,
    "arrow": Arrow,
    "bar": Bar,
    "dot": Dot,
    "label": Label,
    "handle": Handle,
}
KIND_OF = {cls: kind for kind, cls in KINDS.items()}
for _kind, _cls in KINDS.items():
    _cls.kind = _kind  # read with the fields, in one pass over a mark
