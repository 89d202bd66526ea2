"""Short forms of the marks that figures draw; each term defaults to the mark's own name."""

import math

import numpy as np

from explorable.plot.number_format import short
from explorable.scene.marks import Area, Arrow, Bar, Curve, Dot, Label, Segment
from explorable.words import translated

_ANGLES = np.linspace(0, 2 * np.pi, 89)
_CIRCLE = np.array((np.cos(_ANGLES), np.sin(_ANGLES)))


def highest(*curves):
    """The greatest height of curves (x, y), of which any may be None, as a float."""
    return float(max(np.maximum.reduce(found[1]) for found in curves if found))


def curve(name, x, y, term="", of="", quiet=False):
    """A line through (x[i], y[i]), arrays (n,); `quiet` draws it thin."""
    return Curve(name=name, term=term or name, of=of, x=x, y=y, quiet=quiet)


def area(name, x, y, term="", of=""):
    """A filled outline through (x[i], y[i]), arrays (n,), closed by itself."""
    return Area(name=name, term=term or name, of=of, x=x, y=y)


def area_under(name, x, y, term=""):
    """The area between the curve (x, y) and zero."""
    rim = np.concatenate(([0.0], y, [0.0]))
    return Area(name=name, term=term or name, x=np.concatenate((x[:1], x, x[-1:])), y=rim)


def band(name, x, low, high, term=""):
    """The area between two curves over x."""
    rim = np.concatenate((high, low[::-1]))
    return Area(name=name, term=term or name, x=np.concatenate((x, x[::-1])), y=rim)


def segment(name, start, end, term="", of=""):
    """A straight stroke between two places (x, y)."""
    (x0, y0), (x1, y1) = start, end
    return Segment(name=name, term=term or name, of=of, x0=x0, y0=y0, x1=x1, y1=y1)


def rule(name, start, end, term="", of=""):
    """A dotted stroke that only guides the eye."""
    (x0, y0), (x1, y1) = start, end
    place = {"x0": x0, "y0": y0, "x1": x1, "y1": y1}
    return Segment(name=name, term=term or name, of=of, dotted=True, **place)


def drop(name, x, top, term=""):
    """A dotted rule from `top` down to the axis at zero."""
    return Segment(name=name, term=term or name, x0=x, y0=0.0, x1=x, y1=top, dotted=True)


def marked(name, words, value, axis, top, term="", digits=2, text=None):
    """A dotted rule at `value`, if there is one, with `words` and the value, or `text`, above it.

    A value beyond the axis is marked at its end, with an arrow that way.
    """
    if value is None:
        return
    at = min(max(value, axis.low), axis.high)
    away = "" if at == value else " →" if value > at else " ←"
    text = f"{translated(words)} {text or short(value, digits)}{away}"
    yield drop(name, at, top, term)
    yield label(f"{name}_label", text, at, top, term or name, dy=-5.0)


def arrow(name, start, end, term=""):
    """A straight arrow to `end`."""
    (x0, y0), (x1, y1) = start, end
    return Arrow(name=name, term=term or name, x0=x0, y0=y0, x1=x1, y1=y1)


def bar(name, x, y, width, term="", of=""):
    """A bar `width` wide around x, from 0 to y."""
    return Bar(name=name, term=term or name, of=of, x=x, y=y, width=width)


def box(name, left, right, low, high, term="", of=""):
    """A filled rectangle: for a bar that does not begin at 0."""
    x, y = np.array((left, right, right, left)), np.array((low, low, high, high))
    return Area(name=name, term=term or name, of=of, x=x, y=y)


def dot(name, x, y, term="", of=""):
    """A small dot that cannot be dragged."""
    return Dot(name=name, term=term or name, of=of, x=x, y=y)


def polygon(name, corners, term="", quiet=False, of=""):
    """A closed line through `corners` (n, 2)."""
    x, y = np.transpose([*corners, corners[0]])
    return Curve(name=name, term=term or name, of=of, x=x, y=y, quiet=quiet)


def ellipse(name, centre, matrix, level, term="", quiet=False, of=""):
    """The line (w - centre)^T matrix (w - centre) = level; `matrix` (2, 2) positive definite."""
    (a, b), (_, c) = matrix
    side = math.sqrt(a)  # the Cholesky factor ((side, 0), (b / side, rest))
    rest = math.sqrt(c - b * b / a)
    across, up = math.sqrt(level) * _CIRCLE
    y = up / rest
    x = (across - b / side * y) / side
    return Curve(name=name, term=term or name, of=of, x=centre[0] + x, y=centre[1] + y, quiet=quiet)


def ball(name, radius, norm, term="", quiet=False, of=""):
    """The line where the norm of (x, y) is `radius`: a diamond for "l1", a circle for "l2"."""
    if norm == "l1":
        corners = ((radius, 0.0), (0.0, radius), (-radius, 0.0), (0.0, -radius))
        return polygon(name, corners, term, quiet, of)
    return ellipse(name, (0.0, 0.0), ((1.0, 0.0), (0.0, 1.0)), radius * radius, term, quiet, of)


def label(name, text, x, y, term="", dx=0.0, dy=0.0, anchor="middle", of=""):
    """Words at (x, y), moved by (dx, dy) panel units, dy down."""
    place = {"x": x, "y": y, "dx": dx, "dy": dy, "anchor": anchor}
    return Label(name=name, term=term or name, of=of, text=text, **place)


def beside(name, words, x, y, term="", dx=8.0, dy=0.0):
    """A label to the right of the place (x, y), or to the left of it where dx < 0."""
    return label(name, words, x, y, term, dx, dy, "start" if dx > 0 else "end")
