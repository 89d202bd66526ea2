"""The posterior with the bell on its peak: what the bell holds, and where it cannot be right."""

import math

import numpy as np

from explorable.figures._shared.stretched import place
from explorable.figures.intervals.axes import axis_around
from explorable.plot.axes import linear_axis
from explorable.plot.layout import panel
from explorable.plot.marks import area_under, beside, curve, label, rule
from explorable.plot.number_format import fixed
from explorable.stats import bernoulli
from explorable.words import say


def bell_panel(state, bell, mass):
    """The posterior and its bell over the coordinate of the bell; filled is what the bell holds."""
    name, a, b = state.coordinate, state.a, state.b
    exact = bernoulli.credible_interval(a, b, state.level)
    axis, at, theta = axis_around(name, exact, bell)
    exact_heights = np.exp(bernoulli.log_density_in(name, theta, a, b))
    infinite = min(a, b) < bernoulli.exponent_shift(name)
    top = float(np.quantile(exact_heights, 0.9) if infinite else exact_heights.max())
    held = bell_marks = ()
    if bell is not None:
        centre, sd = _bell(name, a, b)
        peak = 1 / (sd * math.sqrt(2 * math.pi))
        top = max(top, peak)
        ends = np.array([place(name, end) for end in bell])
        inner = np.linspace(*ends.clip(at[0], at[-1]), 81)
        held = area_under("held", inner, np.interp(inner, at, exact_heights), "posterior")
        bell_at = np.linspace(axis.low, axis.high, 145)
        heights = peak * np.exp(-0.5 * np.square((bell_at - centre) / sd))
        lean = -1.0 if a <= b else 1.0  # the bell stands out on the posterior's steep side
        words = say("holds {mass} %", mass=fixed(100 * mass, 1))
        bell_marks = (
            curve("bell", bell_at, heights, "slope"),
            [rule(f"end[{k}]", (end, 0.0), (end, top), "slope") for k, end in enumerate(ends)],
            label("held_label", words, centre, 1.1 * top, "posterior"),
            beside("bell_name", "bell", centre + lean * sd, 0.61 * peak, "slope", 8.0 * lean),
            _impossible(bell_at, heights) if name == "theta" else None,
        )
    line = curve("posterior", at, exact_heights)
    y = linear_axis(0.0, 1.2 * top, ticks=False)
    title = "The posterior and the bell on its peak"
    return panel("bell", title, axis, y, held, line, *bell_marks)


def _bell(name, a, b):
    """(centre, sd) of the normal with the peak and curvature of the density in the coordinate."""
    if name == "log_odds":
        return math.log(a) - math.log(b), math.sqrt(1 / a + 1 / b)
    peak = (a - 1) / (a + b - 2)
    return peak, math.sqrt(peak * (1 - peak) / (a + b - 2))


def _impossible(at, heights):
    """The parts of the bell below 0 and above 1, where no probability can lie."""
    for name, start, end in (("below", at[0], 0.0), ("above", 1.0, at[-1])):
        if start < end:
            part = np.linspace(start, end, 41)
            yield area_under(f"impossible_{name}", part, np.interp(part, at, heights), "noise")
