"""Transforms: how the position of a handle becomes the values it writes, and back.

`site/state/transforms.js` has the same pairs of functions under the same names.

"power P F O" is a family: value = F · (coordinate − O)^P, for a handle whose axis is in other units
than its control, related to them by facts that the state changes. O is 0 where it is left out.
"""

import math


def _identity(x, y):
    return x, y


def _square(x, y):
    return x * x, y * y


def _root(first, second):
    return math.sqrt(first), math.sqrt(second)


def _ghost_values(x, y):
    """A point at (√λ, √λ·w₀) writes λ = x² and w₀ = y/x, which is 0 where x is 0."""
    return x * x, y / x if x else 0.0


def _ghost_position(penalty, mean):
    return math.sqrt(penalty), math.sqrt(penalty) * mean


# Name -> (position to values, values to position).
TRANSFORMS = {
    "": (_identity, _identity),
    "square": (_square, _root),  # the sign of a coordinate is lost
    "ghost": (_ghost_values, _ghost_position),
}


def power(exponent, factor, origin=0.0):
    """The name of the transform value = factor · (coordinate − origin)^exponent; factor > 0."""
    name = f"power {exponent:g} {factor!r}"
    return f"{name} {origin!r}" if origin else name


def transform_named(name):
    """(position to values, values to position). Raises KeyError for an unknown name."""
    kind, *numbers = name.split(" ")
    if kind != "power":
        return TRANSFORMS[name]
    exponent, factor, origin = (*map(float, numbers), 0.0)[:3]

    def to_values(x, y):
        return factor * (x - origin) ** exponent, factor * (y - origin) ** exponent

    def to_position(first, second):
        across, up = ((value / factor) ** (1 / exponent) for value in (first, second))
        return origin + across, origin + up

    return to_values, to_position
