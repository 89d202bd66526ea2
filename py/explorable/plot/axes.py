"""Axes with round ticks, already written: a panel's two directions."""

import math
from dataclasses import replace
from functools import lru_cache

from explorable.plot.number_format import power_of_ten, scientific_tick, tick_text
from explorable.scene.model import Axis

MANY_DIGITS, MOST_PLACES = 1e7, 5  # from there on, ticks are written with a power of ten


@lru_cache(maxsize=64)  # axes seldom change, frames often do
def linear_axis(low, high, label="", most=6, ticks=True):
    """From `low` to `high` in data units, with at most `most` round ticks, or none."""
    if not ticks:
        return Axis(low, high, label)
    return Axis(low, high, label, *linear_ticks(low, high, most))


def symmetric_axis(label, reach, least, most=math.inf, ticks=6):
    """Around zero: from -r to r, r being `reach` rounded up to a whole, from `least` to `most`."""
    return _symmetric(label, float(min(most, max(least, math.ceil(reach - 1e-9)))), ticks)


@lru_cache(maxsize=32)  # axes seldom change, frames often do
def _symmetric(label, reach, ticks):
    return Axis(-reach, reach, label, *linear_ticks(-reach, reach, ticks))


@lru_cache(maxsize=64)
def log_axis(low, high, label=""):
    """A log10 axis, 0 < low < high, with at most eight ticks, round in decades if there are two."""
    first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
    if last - first >= 2:
        powers = range(first, last + 1, 1 + (last - first) // 8)
        ticks, texts = tuple(10.0**power for power in powers), tuple(map(power_of_ten, powers))
        return Axis(low, high, label, ticks, texts, "log")
    steps = (digit * 10.0**power for power in range(first - 1, last + 1) for digit in (1, 2, 5))
    ticks = tuple(step for step in steps if low * (1 - 1e-9) <= step <= high * (1 + 1e-9))
    if len(ticks) < 2:
        return Axis(low, high, label, *linear_ticks(low, high, 4), "log")
    return Axis(low, high, label, ticks, tuple(f"{tick:g}" for tick in ticks), "log")


def without_label(axis):
    """The same axis with ticks alone: that of a plot above one that says what it is of."""
    return replace(axis, label="")


def without_ticks(axis):
    """The same stretch without ticks and words: of a plot above one that has them."""
    return Axis(axis.low, axis.high, scale=axis.scale)


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
    places = -math.floor(math.log10(step) + 1e-9)
    positions = tuple(index * step for index in range(first, last + 1))
    if max(abs(low), abs(high)) >= MANY_DIGITS or places > MOST_PLACES:
        return positions, tuple(scientific_tick(position, places) for position in positions)
    return positions, tuple(tick_text(position, max(0, places)) for position in positions)
