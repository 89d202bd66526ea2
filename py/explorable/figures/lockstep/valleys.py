"""Curves over the slope as valleys that rest on zero: where to sample them, and their panel."""

import math
from dataclasses import dataclass

import numpy as np

from explorable.plot.axes import linear_axis
from explorable.plot.layout import panel
from explorable.plot.line_ends import across, name_row
from explorable.plot.marks import curve, dot, drop, label

# Where a valley is sampled: its floor at 0, and where it has risen enough at -1 and 1.
KNOTS = np.array((-2.0, -1.0, 0.0, 1.0, 2.0))
SAMPLES = np.concatenate(([-2.0], np.arange(-30, 31) / 30, [2.0]))

TOP, PLOT = 46, 132  # above the valleys, two rows of words


@dataclass(slots=True)
class Valley:
    """A curve with its name, its term, and the words that stand above the panel."""

    name: str
    term: str
    words: str
    w: np.ndarray
    height: np.ndarray


def grid(reach, centre, width, depth):
    """Where in [-reach, reach] to sample (w - centre)^2 / (2 width^2): until it rises by `depth`.

    One of the samples is exactly `centre`, or the end of the axis next to it, so that no floor is
    missed however narrow the valley. A width of infinity is a flat line.
    """
    floor = min(max(centre, -reach), reach)
    aside = math.hypot(width * math.sqrt(2 * depth), floor - centre)
    start = min(max(centre - aside, -reach), floor)
    stop = max(min(centre + aside, reach), floor)
    return np.interp(SAMPLES, KNOTS, (-reach, start, floor, stop, reach))


def turned_over(log_p, t):
    """(1 - p^t) / t, which is 1 - p for t = 1 and becomes -log p as t goes to 0.

    It falls wherever p rises, whatever t is, so its lowest point is always where p is highest.
    """
    return -log_p if t == 0 else -np.expm1(t * log_p) / t


def valley_panel(name, title, valleys, at, words, reach, top, x_label=""):
    """The valleys, lowered to rest on zero, and a line through the floor at slope `at`, in `words`.

    The bold curve comes last of `valleys` and is drawn under the others.
    """
    names = [(valley.name, valley.words, valley.term) for valley in valleys]
    return panel(
        name,
        title,
        linear_axis(-reach, reach, x_label),
        linear_axis(0.0, top, most=5),
        drop("argmin", at, top, "slope"),
        [_rested(valley) for valley in reversed(valleys)],
        name_row(names, across([valley.words for valley in valleys], -reach, reach), top, -28.0),
        dot("floor", at, 0.0, "slope"),
        label("argmin_label", words, at, top, "slope", dy=-7.0),
        height=TOP + PLOT + (below := 44 if x_label else 26),
        margin=(TOP, 12, below, 40),
    )


def _rested(valley):
    height = valley.height - np.minimum.reduce(valley.height)
    return curve(valley.name, valley.w, height, valley.term)
