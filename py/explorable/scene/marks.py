"""The kinds of mark: what a panel can show, in data units.

`site/render/marks.js` and `py/draw_mpl/` draw exactly these kinds. Lengths that are not in data
units are in panel units, of which a panel is 400 wide. Marks are treated as immutable but are not
frozen: creating a frozen dataclass takes three times as long, and a frame creates fifty.
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
    """A line through (x[i], y[i]); `quiet` is a thin, de-emphasised stroke."""

    x: np.ndarray
    y: np.ndarray
    quiet: bool = False


@dataclass(slots=True, kw_only=True)
class Area(Mark):
    """A filled outline through (x[i], y[i]); the last point is joined to the first."""

    x: np.ndarray
    y: np.ndarray


@dataclass(slots=True, kw_only=True)
class Segment(Mark):
    """A straight stroke from (x0, y0) to (x1, y1); `dotted` for a rule."""

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
    """Text at (x, y), shifted by (dx, dy) panel units (dy down), anchored start, middle or end."""

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

    `free` is the direction it moves in: "x", "y" or "xy"; a handle on a single number writes the
    coordinate it is free in. The ranges and `step` hold for pointer and keyboard alike. A handle
    on a curve is dragged in x and gets its y with the next Scene. `label` and `value_text` are its
    name and its value for screen readers.
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
    _cls.kind = _kind  # read with the other fields by one attrgetter
