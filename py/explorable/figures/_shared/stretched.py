"""A probability theta on stretched axes, with ticks written in theta itself."""

import numpy as np

from explorable.plot.axes import linear_ticks

TICKS = (0.001, 0.01, 0.05, *(tenth / 10 for tenth in range(1, 10)), 0.95, 0.99, 0.999)
A_LETTER = 0.018  # of an axis
APART = 0.09  # of an axis, at least, between two ticks


def place(coordinate, theta):
    """Where theta, a number in (0, 1) or an array, lies in the coordinate of `stats.bernoulli`."""
    if coordinate == "theta":
        return theta
    if coordinate == "arcsine":
        return np.arcsin(np.sqrt(theta))
    return np.log(theta) - np.log1p(-theta)


def ticks_between(low, high, coordinates):
    """Round theta from `low` to `high`, with room for their words in all `coordinates`.

    They are some of TICKS, or even ones where less than three of those are inside.
    """
    candidates = [tick for tick in TICKS if low < tick < high]
    if len(candidates) < 3:
        candidates = [tick for tick in linear_ticks(low, high, 5)[0] if low < tick < high]
    chosen, last = [], dict.fromkeys(coordinates, -1.0)
    for tick in candidates:
        at = {name: _fraction(name, tick, low, high) for name in last}
        apart = max(APART, A_LETTER * len(f"{tick:g}"))
        if all(at[name] - last[name] >= apart for name in last):
            chosen.append(tick)
            last = at
    return chosen


def _fraction(coordinate, theta, low, high):
    start, end = place(coordinate, low), place(coordinate, high)
    return float((place(coordinate, theta) - start) / (end - start))
