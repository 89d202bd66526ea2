"""A Beta posterior with the bell on its peak, and the intervals of both axes side by side."""

import math

import numpy as np

from explorable.figures._shared.stretched import place, ticks_between
from explorable.plot.axes import inside, linear_axis
from explorable.plot.layout import panel
from explorable.plot.marks import area_under, beside, curve, label, rule, segment
from explorable.plot.number_format import fixed
from explorable.scene.axis import Axis
from explorable.stats import bernoulli
from explorable.words import say

LABELS = {"theta": "probability of heads θ", "log_odds": "θ, stretched by its log-odds"}
NAMES = {"exact": "exact", "theta": "bell in θ", "log_odds": "bell in log-odds"}
SPACE = 0.35  # beside the intervals, as a share of their width


def found_intervals(a, b, level):
    """{"exact", "theta", "log_odds": ((low, high), mass)}, (None, None) without a bell; "why"."""
    found = {"exact": (bernoulli.credible_interval(a, b, level), level), "why": ""}
    for coordinate in LABELS:
        try:
            interval = bernoulli.laplace_interval(a, b, level, coordinate)
            found[coordinate] = interval, bernoulli.laplace_mass(a, b, level, coordinate)
        except ValueError as error:
            found[coordinate], found["why"] = (None, None), str(error)
    return found


def on_the_axis(state, bell, mass):
    """The posterior and its bell over the coordinate of the bell; filled is what the bell holds."""
    name, a, b = state.coordinate, state.a, state.b
    exact = bernoulli.credible_interval(a, b, state.level)
    axis, at, theta = _axis(name, exact, bell)
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


def _axis(name, exact, bell):
    """(axis, positions, theta there): around both intervals, beyond [0, 1] where the bell is."""
    if name == "log_odds":
        low, high = _around(*[place(name, np.clip(ends, 1e-6, 1 - 1e-6)) for ends in (exact, bell)])
        at = np.linspace(low, high, 173)
        theta = 1 / (1 + np.exp(-at))
        ticks = ticks_between(float(theta[0]), float(theta[-1]), (name,))
        places = tuple(float(place(name, tick)) for tick in ticks)
        return Axis(low, high, LABELS[name], places, tuple(f"{t:g}" for t in ticks)), at, theta
    low, high = _range(exact, bell)
    start, end = max(low, 0.0), min(high, 1.0)
    near = (end - start) * np.geomspace(1e-4, 0.1, 20)  # where a density may be infinite
    at = np.concatenate((start + near, np.linspace(start, end, 161)[1:-1], end - near))
    at = np.sort(at.clip(1e-9, 1 - 1e-9))  # always as many, for frames between two steps
    return linear_axis(low, high, LABELS[name]), at, at


def _range(*intervals):
    """An axis in θ around the intervals; it leaves [0, 1] only as far as they do."""
    low, high = _around(*intervals)
    ends = [end for interval in intervals if interval for end in interval]
    return max(low, min(0.0, 1.3 * min(ends))), min(high, max(1.0, 1.3 * max(ends) - 0.3))


def _around(*intervals):
    ends = [float(end) for interval in intervals if interval is not None for end in interval]
    space = SPACE * (max(ends) - min(ends))
    return min(ends) - space, max(ends) + space


def side_by_side(state, found):
    """The exact interval and those of both bells over θ, each with the mass that it holds."""
    intervals = {name: found[name] for name in NAMES}
    low, high = _range(*(interval for interval, _ in intervals.values()))
    axis, marks = linear_axis(low, high, LABELS["theta"]), []
    for row, (name, (interval, mass)) in enumerate(intervals.items()):
        y, term = 2.0 - row, "posterior" if name == "exact" else "slope"
        own = NAMES[name] if interval else say("no {bell}: no peak inside", bell=NAMES[name])
        words = own
        if mass is not None:
            words = say("{interval}: {mass} %", interval=own, mass=fixed(100 * mass, 1))
        middle = 0.5 * (low + high) if interval is None else 0.5 * sum(interval)
        marks.append(label(f"{name}_name", words, inside(axis, middle), y, term, 0.0, -12.0))
        if interval:
            marks.append(segment(name, *((end, y) for end in interval), term))
            for k, end in enumerate(interval):
                marks.append(segment(f"{name}[{k}]", (end, y - 0.08), (end, y + 0.08), term))
    for bound in (0.0, 1.0):
        if low < bound < high:
            marks.append(rule(f"bound[{bound:g}]", (bound, -0.5), (bound, 2.8), "noise"))
    return panel("intervals", "Three intervals", axis, linear_axis(-0.5, 2.8, ticks=False), *marks)
