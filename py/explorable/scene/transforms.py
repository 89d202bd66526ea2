"""Transforms: how the position of a handle becomes the values it writes, and back.

`site/state/transforms.js` has the same pairs of functions under the same names.
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
