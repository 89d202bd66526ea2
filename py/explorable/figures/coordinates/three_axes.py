"""The same Beta distribution over theta, arcsin(sqrt(theta)) and the log-odds, above one another.

Ticks of all three axes stand at the same probabilities, and lines join them from axis to axis.
"""

import math
from functools import partial

import numpy as np

from explorable.figures._shared.stretched import place, ticks_between
from explorable.plot.axes import linear_axis, round_up
from explorable.plot.estimate_key import solution_set
from explorable.plot.layout import panel, stack
from explorable.plot.marks import area_under, curve, label
from explorable.plot.number_format import fixed
from explorable.scene.axis import Axis
from explorable.stats import bernoulli
from explorable.words import say

COORDINATES = {"theta": "θ", "arcsine": "arcsin √θ", "log_odds": "log-odds"}
UNIT = "probability of heads θ, the same on all three axes"
NONE = np.zeros(0)
EMPTY = -4.0, 4.0  # log-odds at the ends of the axes where there is no posterior
MOST, LEAST = 7.0, 3.0  # and farthest, unless less than that would be left
STEPS = 161
MANY = 30.0  # of both shapes
INNER = slice(STEPS // 5, -(STEPS // 5))  # a density may be infinite at the ends
PLOT, GAP = 104, 44  # heights: of a plot, and between two


def three_axes(A, B, modes, median):
    """The panel of three plots; `modes` by coordinate, None where there is none, as the median."""
    low, high = EMPTY if median is None else _window(A, B)
    theta = 1 / (1 + np.exp(-np.linspace(low, high, STEPS)))
    ticks = ticks_between(float(theta[0]), float(theta[-1]), COORDINATES)
    plots, places = [], {f"at[{tick:.10g}]": [] for tick in ticks} | {"medians": [], "modes": []}
    for name, words in COORDINATES.items():
        last = name == "log_odds"
        x = place(name, np.array((theta[0], theta[-1], *ticks))).tolist()
        texts = tuple(f"{tick:.10g}" if last else "" for tick in ticks)
        axis = Axis(x[0], x[1], UNIT if last else "", tuple(x[2:]), texts)
        top, marks = 1.0, ()
        if median is not None:
            top, marks = _marks(name, theta, A, B, median, modes[name], places)
            if modes[name] is None:
                every, own = bernoulli.modes_in(name, A, B), partial(place, name)
                term = f"{name}_modes", "peak", every, axis, 0.86 * top, "posterior"
                marks.append(solution_set(*term, own))
        for at, tick in zip(x[2:], ticks, strict=True):
            places[f"at[{tick:.10g}]"] += [(name, at, top), (name, at, 0.0)]
        title = label(f"{name}_name", words, x[0], top, "slope", 4.0, 10.0, "start")
        y, bottom = linear_axis(0.0, top, ticks=False), 44 if last else 26
        plots.append(
            panel(
                name,
                words,
                axis,
                y,
                title,
                marks,
                height=PLOT + 26 + bottom,
                margin=(26, 12, bottom, 12),
            )
        )
    joined = [(_line(name), through) for name, through in places.items() if through]
    return stack("rulers", "One posterior on three axes", *plots, joined=joined, gap=GAP)


def _line(name):
    term = "posterior" if name == "modes" else "slope"
    return curve(name, NONE, NONE, term, quiet=name not in ("modes", "medians"))


def _marks(name, theta, A, B, median, mode, places):
    """(height of the plot, marks) on one axis; adds to the `places` of median and mode."""
    infinite = min(A, B) < bernoulli.exponent_shift(name)
    at = np.sort(np.append(theta, median))
    heights = np.exp(bernoulli.log_density_in(name, at, A, B))
    top = 1.3 * float((heights[INNER] if infinite else heights).max())
    x, half = place(name, at), int(at.searchsorted(median)) + 1
    middle = float(x[half - 1])
    places["medians"] += [(name, middle, float(heights[half - 1])), (name, middle, 0.0)]
    marks = [
        area_under(f"{name}_half", x[:half], heights[:half], "posterior"),
        curve(f"{name}_posterior", x, heights, "posterior"),
    ]
    if not places["medians"][2:]:
        words = say("median {median}", median=fixed(median, 3))
        marks.append(label("median", words, middle, 0.0, "slope", -6.0, -8.0, "end"))
    if mode is not None:
        there = float(np.clip(mode, theta[0], theta[-1]))
        spot, height = float(place(name, there)), min(float(np.interp(there, at, heights)), top)
        dx, anchor = _beside(places["modes"], (spot - x[0]) / (x[-1] - x[0]), theta)
        places["modes"] += [(name, spot, height), (name, spot, 0.0)]
        words = say("peak {mode}", mode=fixed(mode, 3))
        marks.append(label(f"{name}_mode", words, spot, height, "posterior", dx, -6.0, anchor))
    return top, marks


def _beside(modes, share, theta):
    """(dx, anchor) of a peak's label: on the side where no line comes from the axis above."""
    if not modes:
        return 0.0, "middle"
    name, spot, _ = modes[-1]
    start, end = place(name, theta[[0, -1]])
    return (7.0, "start") if (spot - start) / (end - start) < share else (-7.0, "end")


def _window(A, B):
    """Log-odds at the ends of the axes: nearly all of the posterior, in steps of a half or less."""
    if min(A, B) > MANY:  # nearly normal in the log-odds, where exact ends take long
        middle, reach = math.log(A / B), 2.65 * math.sqrt(1 / A + 1 / B)
        low, high = middle - reach, middle + reach
    else:
        ends = (bernoulli.beta_quantile(mass, A, B) for mass in (0.004, 0.996))
        low, high = (float(place("log_odds", min(max(end, 1e-9), 1 - 1e-9))) for end in ends)
    low, high = max(low, min(-MOST, high - LEAST)), min(high, max(MOST, low + LEAST))
    step = min(0.5, round_up(high - low) / 10)
    return math.floor(low / step) * step, math.ceil(high / step) * step
