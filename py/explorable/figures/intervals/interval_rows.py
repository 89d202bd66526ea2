"""The exact interval and those of both bells, and their rows side by side over θ."""

from explorable.figures.intervals.axes import LABELS, range_around
from explorable.plot.axes import inside, linear_axis
from explorable.plot.layout import panel
from explorable.plot.marks import label, rule, segment
from explorable.plot.number_format import fixed
from explorable.stats import bernoulli
from explorable.words import say

NAMES = {"exact": "exact", "theta": "bell in θ", "log_odds": "bell in log-odds"}


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


def rows_panel(found):
    """The exact interval and those of both bells over θ, each with the mass that it holds."""
    intervals = {name: found[name] for name in NAMES}
    low, high = range_around(*(interval for interval, _ in intervals.values()))
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
