"""Transforms: how the position of a handle becomes the values it writes, and back.

`site/state/transforms.js` has the same pairs of functions under the same names.

"power P F" is a family: value = F · coordinate^P, for a handle whose axis is in other units than
its control, related to them by facts that the state changes.
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


def power(exponent, factor):
    """The name of the transform value = factor · coordinate^exponent; factor > 0."""
    return f"power {exponent:g} {factor!r}"


def transform_named(name):
    """(position to values, values to position). Raises KeyError for an unknown name."""
    kind, *numbers = name.split(" ")
    if kind != "power":
        return TRANSFORMS[name]
    exponent, factor = map(float, numbers)

    def to_values(x, y):
        return factor * x**exponent, factor * y**exponent

    def to_position(first, second):
        return (first / factor) ** (1 / exponent), (second / factor) ** (1 / exponent)

    return to_values, to_position
