"""A point: one pair (x, y) inside two ranges."""

import math
from dataclasses import dataclass

DECIMALS = 6  # 1e-300 becomes 0, which no figure then divides by
LISTS, NUMBERS = (list, tuple), (int, float)  # made once: unions take longer than the check


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One pair (x, y) inside the two ranges, moved in steps of `step`.

    `x_label` and `y_label` name its two numbers. Its handle has the control's name, and writes
    the pair.
    """

    name: str
    label: str
    symbol: str = ""
    term: str
    x_label: str
    y_label: str
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    default: tuple[float, float]
    step: float
    hint: str = ""
    kind: str = "point"

    def __post_init__(self):
        object.__setattr__(self, "default", nearest(self.default, self.x_range, self.y_range))

    def clamp(self, value):
        """The pair moved into the ranges, a tuple; the default where `value` is no pair."""
        return nearest(value, self.x_range, self.y_range) if is_pair(value) else self.default


def is_pair(value):
    """Whether `value` is a list or tuple of two finite numbers."""
    if not isinstance(value, LISTS) or len(value) != 2:
        return False
    x, y = value
    if not isinstance(x, NUMBERS) or not isinstance(y, NUMBERS):
        return False
    return abs(x) < math.inf and abs(y) < math.inf  # an int may be too large for math.isfinite


def nearest(pair, x_range, y_range):
    """The nearest pair inside the ranges, to six decimals, as a tuple of floats."""
    (x, y), (left, right), (low, high) = pair, x_range, y_range
    x = left if x < left else right if x > right else x
    y = low if y < low else high if y > high else y
    return round(float(x), DECIMALS), round(float(y), DECIMALS)
