"""Which slope makes these prices probable?

The reader drags houses and tilts the line. At each house a bell of noise stands on the line,
sideways, and a stroke from the house to the bell's rim is the house's own density: how probable
its price is under this line. Beside it the same densities as curves over all slopes, one thin
curve a house, and their product in bold. Every stroke on the left is as long as its curve on the
right is high. Where the product is highest stands the maximum likelihood estimate.
"""

import math

import numpy as np

from explorable import bells
from explorable.controls import Slider
from explorable.houses import NOISE_SD, POINTS
from explorable.labels import separate
from explorable.scene import Area, Axis, Curve, Dot, Handle, Label, Panel, Readout, Scene, Segment
from explorable.stats import slope as slopes
from explorable.ticks import fixed, from_log, linear_ticks
from explorable.words import count

SLOPE = Slider(
    name="slope",
    label="the slope you propose",
    symbol="w",
    term="slope",
    low=-5.0,
    high=5.0,
    default=round(float(slopes.mle(*np.transpose(POINTS.default))), 2),
    step=0.01,
)
CONTROLS = (POINTS, NOISE_SD, SLOPE)

TITLE = "How probable are these prices?"
CAPTION = (
    "Drag a house, or take the line by its ring and tilt it. Each bell is the noise you assumed, "
    "standing on the line; the stroke inside it is how probable that house’s price is. The "
    "second picture shows these strokes for every slope at once: a thin curve for each house, "
    "and in bold their product. Every curve is scaled to its own peak."
)

BELL_SIZE = 0.32  # how far a bell leans out, in units of size


def draw(state):
    """The Scene for houses, noise and a proposed slope."""
    x, y = np.reshape(state["points"], (-1, 2)).T
    noise_sd, slope = state["noise_sd"], state["slope"]
    best = float(slopes.mle(x, y)) if np.any(x) else None
    relative = _log_relative_likelihood(slope, best, x, noise_sd)
    return Scene(
        figure="likelihood",
        panels=(
            separate(_houses(x, y, noise_sd, slope, best)),
            separate(_slopes(x, y, noise_sd, slope, best, relative)),
        ),
        readouts=_readouts(x, y, noise_sd, slope, best, relative),
        summary=_summary(len(x), slope, best, relative),
        note=_note(len(x), best),
    )


def _log_relative_likelihood(slope, best, x, noise_sd):
    """log p(D | w) - log p(D | MLE) = -(w - MLE)^2 sum x^2 / (2 noise_sd^2); 0 without an MLE."""
    return 0.0 if best is None else -float(x @ x) * ((slope - best) / noise_sd) ** 2 / 2


def _houses(x, y, noise_sd, slope, best):
    x_axis, y_axis = _axis(x, 2.0, "size x"), _axis(y, 5.0, "price y")
    x_ends = np.array([x_axis.low, x_axis.high])
    line = slope * x
    rims_x = x[:, None] + BELL_SIZE * bells.UNIT_HEIGHT
    rims_y = line[:, None] + noise_sd * bells.UNIT_AT
    density = np.exp(-(((y - line) / noise_sd) ** 2) / 2)
    marks = []
    for index in range(len(x)):
        of = f"points[{index}]"
        at_x, at_y = float(x[index]), float(y[index])
        rim = at_x + BELL_SIZE * float(density[index])
        marks += [
            Area(name=f"bell[{index}]", term="noise", of=of, x=rims_x[index], y=rims_y[index]),
            Segment(
                name=f"density[{index}]", term="noise", of=of, x0=at_x, y0=at_y, x1=rim, y1=at_y
            ),
        ]
    if best is not None:
        marks.append(
            Curve(name="best_line", term="likelihood", x=x_ends, y=best * x_ends, quiet=True)
        )
    marks += [
        Curve(name="line", term="slope", x=x_ends, y=slope * x_ends),
        Segment(name="rise", term="slope", x0=1.0, y0=0.0, x1=1.0, y1=slope, dotted=True),
    ]
    marks += [_house(index, x, y, x_axis, y_axis) for index in range(len(x))]
    marks += [
        Handle(
            name="slope",
            term="slope",
            x=1.0,
            y=slope,
            free="y",
            x_range=(1.0, 1.0),
            y_range=(SLOPE.low, SLOPE.high),
            label="Slope of the line",
            value_text=f"slope {fixed(slope, 2)}",
        ),
        Label(
            name="slope_label",
            term="slope",
            text=f"w = {fixed(slope, 2)}",
            x=1.0,
            y=0.0,
            dy=16.0 if slope >= 0 else -7.0,
        ),
    ]
    return Panel(
        name="houses", title="Prices against sizes", x=x_axis, y=y_axis, marks=marks, adds="points"
    )


def _house(index, x, y, x_axis, y_axis):
    at_x, at_y = float(x[index]), float(y[index])
    return Handle(
        name=f"points[{index}]",
        term="data",
        of=f"points[{index}]",
        x=at_x,
        y=at_y,
        x_range=(x_axis.low, x_axis.high),
        y_range=(y_axis.low, y_axis.high),
        step=POINTS.step,
        label=f"House {index + 1}",
        value_text=f"size {fixed(at_x, 2)}, price {fixed(at_y, 2)}",
        removable=True,
    )


def _slopes(x, y, noise_sd, slope, best, relative):
    height = math.exp(relative)
    marks = [*_own_curves(x, y, noise_sd, slope)]
    if best is None:
        flat = np.array([SLOPE.low, SLOPE.high])
        marks.append(Curve(name="likelihood", term="likelihood", x=flat, y=np.ones(2)))
    else:
        width = slopes.standard_error(x, noise_sd)
        at, heights = bells.within(SLOPE.low, SLOPE.high, np.array([best]), np.array([width]))
        inside = min(max(best, SLOPE.low), SLOPE.high)
        away = "" if inside == best else " →" if best > inside else " ←"
        marks += [
            Curve(name="likelihood", term="likelihood", x=at[0], y=heights[0]),
            Segment(
                name="mle", term="likelihood", x0=inside, y0=0.0, x1=inside, y1=1.12, dotted=True
            ),
            Label(
                name="mle_label",
                term="likelihood",
                text=f"MLE {fixed(best, 2)}{away}",
                x=inside,
                y=1.12,
                dy=-5.0,
            ),
        ]
    marks += [
        Segment(name="here", term="slope", x0=slope, y0=0.0, x1=slope, y1=height, dotted=True),
        Handle(
            name="slope",
            term="slope",
            x=slope,
            y=height,
            free="x",
            x_range=(SLOPE.low, SLOPE.high),
            y_range=(0.0, 1.0),
            label="Slope you propose",
            value_text=f"slope {fixed(slope, 2)}, relative likelihood {from_log(relative)}",
        ),
    ]
    ticks, tick_labels = linear_ticks(SLOPE.low, SLOPE.high)
    return Panel(
        name="slopes",
        title="Likelihood of every slope",
        x=Axis(SLOPE.low, SLOPE.high, "slope w", ticks, tick_labels),
        y=Axis(0.0, 1.22),
        marks=marks,
        margin=(26, 12, 44, 12),
    )


def _own_curves(x, y, noise_sd, slope):
    """Each house's own likelihood of the slope: centre y / x, width noise_sd / |x|, flat at x = 0."""
    moved = x != 0
    divisor = np.where(moved, x, 1.0)
    centre = np.where(moved, y / divisor, 0.0)
    width = np.where(moved, noise_sd / np.abs(divisor), np.inf)
    at, heights = bells.within(SLOPE.low, SLOPE.high, centre, width)
    here = np.exp(-(((slope - centre) / width) ** 2) / 2)
    for index in range(len(x)):
        of = f"points[{index}]"
        yield Curve(
            name=f"own[{index}]",
            term="likelihood",
            of=of,
            x=at[index],
            y=heights[index],
            quiet=True,
        )
        yield Dot(name=f"here[{index}]", term="noise", of=of, x=slope, y=float(here[index]))


def _axis(values, least, label):
    """An axis around 0 that reaches at least `least` and holds all values."""
    reach = max(least, math.ceil(float(np.abs(values).max(initial=0.0)) - 1e-9))
    ticks, tick_labels = linear_ticks(-reach, reach, 5)
    return Axis(-reach, reach, label, ticks, tick_labels)


def _readouts(x, y, noise_sd, slope, best, relative):
    log_likelihood = float(slopes.log_likelihood(slope, x, y, noise_sd)[0])
    return (
        Readout("slope", "w", slope, fixed(slope, 2), "slope"),
        Readout("mle", "MLE", best, "none" if best is None else fixed(best, 3), "likelihood"),
        Readout(
            "relative_likelihood",
            "likelihood relative to the MLE",
            math.exp(relative),
            from_log(relative),
            "likelihood",
        ),
        Readout(
            "log_likelihood",
            "log-likelihood",
            log_likelihood,
            fixed(log_likelihood, 2),
            "likelihood",
        ),
    )


def _summary(houses, slope, best, relative):
    if best is None:
        return f"With {count(houses, 'house')}, no slope is better than another."
    prices = f"these {count(houses, 'price')} are" if houses > 1 else "this one price is"
    if abs(slope - best) < 0.005:
        return f"At slope {fixed(slope, 2)} {prices} as probable as any line can make them."
    return (
        f"At slope {fixed(slope, 2)} {prices} {from_log(relative)} times as probable as at the "
        f"best slope, {fixed(best, 2)}."
    )


def _note(houses, best):
    if houses == 0:
        return (
            "There are no houses yet, so every slope is as good as any other. "
            "Double-click or double-tap where one should stand, or press “Add a house”."
        )
    if best is None:
        return (
            "Every house has size 0, and there the line passes whatever its slope: no slope is "
            "better than another, and the MLE does not exist. Move a house sideways."
        )
    return ""
