"""What `lockstep` shows: houses with two lines, and curves over the slope as valleys on zero."""

import math
from dataclasses import dataclass, replace

import numpy as np

from explorable.figures._shared import house_panel
from explorable.plot.layout import CHARACTER_WIDTH
from explorable.plot.number_format import fixed, linear_ticks, short
from explorable.scene.marks import Curve, Dot, Label, Segment
from explorable.scene.model import Axis, Panel

# Where a valley is sampled: its floor at 0, and where it has risen enough at -1 and 1.
KNOTS = (-2.0, -1.0, 0.0, 1.0, 2.0)
SAMPLES = np.concatenate(([-2.0], np.arange(-30, 31) / 30, [2.0]))
LOOKS, NEAR = 8, 401

TOP, PLOT = 46, 140  # above the valleys, two rows of words
ANCHORS = ("start", "middle", "end")


@dataclass(slots=True)
class Valley:
    """A curve with its name, its term, and the words that stand above the panel."""

    name: str
    term: str
    words: str
    w: np.ndarray
    height: np.ndarray


def grids(bells, floor, reach, depth):
    """Where to sample what comes from the data, from the prior, and from both.

    `bells` is (MLE, its standard error, prior_sd); `floor` is where the third valley is lowest.
    """
    mle, error, prior_sd = bells
    both = 1 / math.hypot(1 / error, 1 / prior_sd)
    valleys = ((mle, error), (0.0, prior_sd), (floor, both))
    return [grid(reach, centre, width, depth) for centre, width in valleys]


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


def lowest(curve, reach):
    """argmin of any function of slopes (m,) in [-reach, reach], looked at ever closer.

    Right to about 1e-8 where the curve is smooth; of several valleys, the lowest on a fine grid.
    """
    low, high = -reach, reach
    for _ in range(LOOKS):
        w = np.linspace(low, high, NEAR)
        at = int(np.argmin(curve(w)))
        low, high = w[max(at - 1, 0)], w[min(at + 1, NEAR - 1)]
    return float(w[at])


def round_up(number):
    """The next of ... 1, 2, 5, 10, 20, 50 ..., for an axis that changes seldom. `number` > 0."""
    power = 10.0 ** math.floor(math.log10(number))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= number)


def valley_panel(name, title, valleys, at, words, reach, top, x_label=""):
    """The valleys, lowered to rest on zero, and a line through the floor at slope `at`.

    What each curve is stands in a row above the panel, so that words never lie on curves.
    """
    marks = [Segment(name="argmin", term="slope", x0=at, y0=0.0, x1=at, y1=top, dotted=True)]
    for curve in reversed(valleys):  # the bold one comes last, and is drawn under the others
        height = curve.height - curve.height.min()
        marks.append(Curve(name=curve.name, term=curve.term, x=curve.w, y=height))
    first, _, last = (len(curve.words) for curve in valleys)
    aside = (0.0, (first - last) / 2 * CHARACTER_WIDTH, 0.0)  # amid the room the outer two leave
    for curve, x, dx, anchor in zip(valleys, (-reach, 0.0, reach), aside, ANCHORS, strict=True):
        above = {"x": x, "y": top, "dx": dx, "dy": -28.0, "anchor": anchor}
        name_it = f"{curve.name}_label"
        marks.append(Label(name=name_it, term=curve.term, text=curve.words, **above))
    text = f"{words} w = {fixed(at, 3)}"
    marks += [
        Dot(name="floor", term="slope", x=at, y=0.0),
        Label(name="argmin_label", term="slope", text=text, x=at, y=top, dy=-7.0),
    ]
    below = 44 if x_label else 26
    return Panel(
        name=name,
        title=title,
        x=Axis(-reach, reach, x_label, *linear_ticks(-reach, reach)),
        y=Axis(0.0, top, "", *linear_ticks(0.0, top, 5)),
        marks=marks,
        height=TOP + PLOT + below,
        margin=(TOP, 12, below, 40),
    )


def houses_panel(x, y, mle, peak):
    """The houses with the line of the MLE, where there is one, and that of the MAP."""
    x_axis, y_axis = house_panel.axes(x, y)
    lines = [("map", "posterior", peak)]
    if mle is not None:
        lines.append(("mle", "likelihood", mle))  # the thin line over the bold one
    marks, labels = [], []
    for name, term, slope in lines:
        line = house_panel.line(name, term, slope, x_axis, y_axis)
        end = {"x": line.x[1], "y": line.y[1], "dx": 6.0, "dy": 4.0, "anchor": "start"}
        text = f"{name.upper()} {short(slope, 2)}"
        marks.append(line)
        labels.append(Label(name=f"{name}_label", term=term, text=text, **end))
    marks += sorted(labels, key=lambda label: label.y)  # of two, the upper one gives way upwards
    marks += house_panel.houses(x, y, x_axis, y_axis)
    panel = house_panel.panel(x_axis, y_axis, marks)
    return replace(panel, height=448, margin=(26, 86, 44, 34))
