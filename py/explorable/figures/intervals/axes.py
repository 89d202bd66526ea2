"""Axes in θ or in the log-odds that have room for the exact interval and for those of the bells."""

import numpy as np

from explorable.figures._shared.stretched import place, ticks_between
from explorable.plot.axes import linear_axis
from explorable.scene.axis import Axis

LABELS = {"theta": "probability of heads θ", "log_odds": "θ, stretched by its log-odds"}
SPACE = 0.35  # beside the intervals, as a share of their width


def axis_around(name, exact, bell):
    """(axis, positions, theta there): around both intervals, beyond [0, 1] where the bell is."""
    if name == "log_odds":
        low, high = _around(*[place(name, np.clip(ends, 1e-6, 1 - 1e-6)) for ends in (exact, bell)])
        at = np.linspace(low, high, 173)
        theta = 1 / (1 + np.exp(-at))
        ticks = ticks_between(float(theta[0]), float(theta[-1]), (name,))
        places = tuple(float(place(name, tick)) for tick in ticks)
        return Axis(low, high, LABELS[name], places, tuple(f"{t:g}" for t in ticks)), at, theta
    low, high = range_around(exact, bell)
    start, end = max(low, 0.0), min(high, 1.0)
    near = (end - start) * np.geomspace(1e-4, 0.1, 20)  # where a density may be infinite
    at = np.concatenate((start + near, np.linspace(start, end, 161)[1:-1], end - near))
    at = np.sort(at.clip(1e-9, 1 - 1e-9))  # always as many, for frames between two steps
    return linear_axis(low, high, LABELS[name]), at, at


def range_around(*intervals):
    """An axis in θ around the intervals; it leaves [0, 1] only as far as they do."""
    low, high = _around(*intervals)
    ends = [end for interval in intervals if interval for end in interval]
    return max(low, min(0.0, 1.3 * min(ends))), min(high, max(1.0, 1.3 * max(ends) - 0.3))


def _around(*intervals):
    ends = [float(end) for interval in intervals if interval is not None for end in interval]
    space = SPACE * (max(ends) - min(ends))
    return min(ends) - space, max(ends) + space
