"""Axes with round ticks, already written: a panel's two directions."""

import math
from functools import lru_cache

from explorable.plot.number_format import fixed
from explorable.scene.model import Axis


def linear_axis(low, high, label="", most=6, ticks=True):
    """From `low` to `high` in data units, with at most `most` round ticks, or none."""
    if not ticks:
        return Axis(low, high, label)
    return Axis(low, high, label, *linear_ticks(low, high, most))


def symmetric_axis(label, reach, least, most=math.inf, ticks=6):
    """Around zero: from -r to r, r being `reach` rounded up to a whole, from `least` to `most`."""
    reach = float(min(most, max(least, math.ceil(reach - 1e-9))))
    return Axis(-reach, reach, label, *linear_ticks(-reach, reach, ticks))


def inside(axis, value):
    """The nearest number on the axis."""
    return min(max(value, axis.low), axis.high)


def round_up(number):
    """The next of ... 1, 2, 5, 10, 20, 50 ..., for an axis that changes seldom. `number` > 0."""
    power = 10.0 ** math.floor(math.log10(number))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= number)


@lru_cache(maxsize=64)  # axes seldom change, frames often do
def linear_ticks(low, high, most=6):
    """Multiples of 1, 2 or 5 times a power of ten inside [low, high], at most `most` of them.

    Returns (positions, labels), two tuples. `low` < `high`, both finite.
    """
    smallest = (high - low) / most
    power = 10.0 ** math.floor(math.log10(smallest))
    step = next(power * factor for factor in (1, 2, 5, 10, 20) if power * factor >= smallest)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    places = max(0, -math.floor(math.log10(step) + 1e-9))
    positions = tuple(index * step for index in range(first, last + 1))
    return positions, tuple(fixed(position, places) for position in positions)
