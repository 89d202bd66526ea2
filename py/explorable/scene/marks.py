"""The kinds of mark there are: what a panel can show, in data units, and nothing about how.

`site/render/marks.js` and `py/draw_mpl/` draw these kinds and no others. Every length not in
data units is in panel units, of which a panel is 400 wide. Marks are not frozen, though nobody
changes one: to make a frozen one takes three times as long, and a frame makes fifty.
"""

from dataclasses import dataclass

import numpy as np


@dataclass(slots=True, kw_only=True)
class Mark:
    """Something drawn. `name` is its id in the panel, `of` the handle or the series it belongs to.

    `plot` is the plot that it is placed in: "" for the panel's own axes, "panel" for panel units.
    """

    name: str
    term: str
    of: str = ""
    plot: str = ""


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
    """A dot to drag. `name` is its id and, unless `writes` differs, the state it writes.

    That is a pair, "points[3]" or a Point control, or a Slider, by the coordinate it is free in;
    `writes="penalty,prior_mean"` are two Sliders, the first by x and the second by y. `transform`
    ties position and values (scene/transforms.py). `step` is one of log10 on a log axis.

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
    writes: str = ""
    transform: str = ""


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
