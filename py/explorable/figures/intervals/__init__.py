"""A point is not an interval: the bell on a posterior's peak, and the mass that it really holds.

The reader shapes a posterior, puts the bell of Laplace's approximation on its peak, in θ or in the
log-odds, and compares the bell's interval with the exact one: how wide, and how much is inside.
"""

import math

from explorable.controls import Choice
from explorable.figures.intervals.bell_panel import bell_panel
from explorable.figures.intervals.interval_rows import found_intervals, rows_panel
from explorable.plot.number_format import fixed
from explorable.plot.phrases import listed, percent, to
from explorable.plot.readouts import readout
from explorable.plot.sliders import slider
from explorable.scene.model import Scene
from explorable.words import say, translated

# In doublings, so that both ends are steps of the slider.
STEP = math.log10(2) / 10
A = slider(
    "a",
    (0.5, 1024.0),
    2.0,
    STEP,
    "heads and prior",
    ("shape for heads", "A", "posterior"),
    scale="log",
)
B = slider(
    "b",
    (0.5, 1024.0),
    10.0,
    STEP,
    "tails and prior",
    ("shape for tails", "B", "posterior"),
    scale="log",
)
LEVEL = slider(
    "level",
    (0.5, 0.99),
    0.95,
    0.01,
    "the probability that the interval should hold",
    ("level", "", "posterior"),
)
KINDS = (("theta", "θ"), ("log_odds", "log-odds"))
COORDINATE = Choice(
    name="coordinate", label="the bell’s axis", term="slope", options=KINDS, default="theta"
)
CONTROLS = (A, B, LEVEL, COORDINATE)

TITLE = "How much does the bell on the peak hold?"
CAPTION = (
    "A MAP is a point. The usual way to an interval puts a bell on the peak, as wide as the peak "
    "is curved. Where the posterior leans, that bell leans the other way: it may promise values "
    "that cannot be, and hold less than it says. On the axis of the log-odds it fits better, with "
    "many flips on any axis."
)


def draw(state):
    """The Scene for the shapes of a posterior, a level and the axis of the bell."""
    found = found_intervals(state.a, state.b, state.level)
    exact, (bell, mass) = found["exact"][0], found[state.coordinate]
    low, high = (None, None) if bell is None else bell
    shown = "none" if mass is None else f"{fixed(100 * mass, 1)} %"
    return Scene(
        "intervals",
        (bell_panel(state, bell, mass), rows_panel(found)),
        (
            readout("exact_low", "exact from", exact[0], "posterior"),
            readout("exact_high", "exact to", exact[1], "posterior"),
            readout("laplace_low", "bell from", low, "slope"),
            readout("laplace_high", "bell to", high, "slope"),
            readout("laplace_mass", "mass in the bell’s interval", mass, "slope", text=shown),
        ),
        _summary(state.level, exact, bell, mass),
        "" if bell else found["why"],
    )


def _summary(level, exact, bell, mass):
    ends = to(fixed(exact[0], 3), fixed(exact[1], 3))
    if bell is None:
        return say(
            "The exact {level} interval is {ends}; no bell fits.", level=percent(level), ends=ends
        )
    words = say(
        "The bell’s {level} interval, {low} to {high}",
        level=percent(level),
        low=fixed(bell[0], 3),
        high=fixed(bell[1], 3),
    )
    beyond = [translated("below 0")] * (bell[0] < 0) + [translated("above 1")] * (bell[1] > 1)
    reaches = say(" reaches {beyond} and", beyond=listed(beyond)) if beyond else ""
    return say(
        "{words},{reaches} holds {mass} %; the exact one is {ends}.",
        words=words,
        reaches=reaches,
        mass=fixed(100 * mass, 1),
        ends=ends,
    )
