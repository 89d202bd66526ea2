"""Which slope makes these prices probable?

The reader drags houses and tilts the line. At each house a bell of noise stands on the line,
sideways, and a stroke from the house to the bell's rim is the house's own density: how probable
its price is under this line. Beside it the same densities as curves over all slopes, one thin
curve a house, and their product in bold. Every stroke in the first panel is as long as its curve
in the second is high. Where the product is highest stands the maximum likelihood estimate.
"""

import math

import numpy as np

from explorable.controls import Slider
from explorable.controls.point_list import columns
from explorable.editable import noise_density as noise
from explorable.figures._shared import house_panel
from explorable.figures._shared.houses import NOISE_SD, POINTS
from explorable.plot import points as crowd
from explorable.plot.layout import separate
from explorable.plot.number_format import fixed, from_log, linear_ticks, short
from explorable.plot.phrases import count
from explorable.scene.marks import Curve, Dot, Handle, Label, Segment
from explorable.scene.model import Axis, Panel, Readout, Scene
from explorable.stats import slope as slopes

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
CODE = noise.GAUSSIAN

TITLE = "How probable are these prices?"
CAPTION = (
    "Drag a house, or take the line by its ring and tilt it. Each bell is the noise you assumed, "
    "standing on the line; the stroke inside it is how probable that house’s price is. The "
    "second picture shows these strokes for every slope at once: a thin curve for each house, "
    "and in bold their product. Every curve that has a peak is scaled to it."
)


def draw(state):
    """The Scene for houses, noise and a proposed slope."""
    x, y = columns(state["points"])
    noise_sd, slope = state["noise_sd"], state["slope"]
    evidence = noise.evidence(x, y, noise_sd, SLOPE.low, SLOPE.high)
    best, relative = evidence.best, evidence.log_relative(slope)
    return Scene(
        figure="likelihood",
        panels=(
            separate(_houses(x, y, noise_sd, slope, best)),
            separate(_slopes(evidence, slope, math.exp(relative))),
        ),
        readouts=_readouts(x, y, noise_sd, slope, best, relative),
        summary=_summary(len(x), slope, best, relative),
        note=_note(len(x), best),
    )


def _houses(x, y, noise_sd, slope, best):
    x_axis, y_axis = house_panel.axes(x, y)
    marks = [*house_panel.bells_on_line(x, y, slope, noise_sd, x_axis)]
    if best is not None:
        marks.append(house_panel.line("mle", "likelihood", best, x_axis, y_axis, quiet=True))
    below = 22.0 if slope >= 0 else -13.0  # clear of houses that stand at zero
    marks += [
        house_panel.line("line", "slope", slope, x_axis, y_axis),
        Segment(name="rise", term="slope", x0=1.0, y0=0.0, x1=1.0, y1=slope, dotted=True),
        *house_panel.houses(x, y, x_axis, y_axis),
        _slope_handle(1.0, slope, "y", (1.0, 1.0), (SLOPE.low, SLOPE.high), ""),
        Label(name="w", term="slope", text=f"w = {fixed(slope, 2)}", x=1.0, y=0.0, dy=below),
    ]
    return house_panel.panel(x_axis, y_axis, marks)


def _slopes(evidence, slope, height):
    low, high = SLOPE.low, SLOPE.high
    told = f", relative likelihood {from_log(evidence.log_relative(slope))}"
    marks = [
        *_own_curves(evidence, slope),
        *_product(evidence),
        Segment(name="here", term="slope", x0=slope, y0=0.0, x1=slope, y1=height, dotted=True),
        _slope_handle(slope, height, "x", (low, high), (0.0, 1.0), told),
    ]
    return Panel(
        name="slopes",
        title="Likelihood of every slope",
        x=Axis(low, high, "slope w", *linear_ticks(low, high)),
        y=Axis(0.0, 1.22),
        marks=marks,
        margin=(26, 12, 44, 12),
    )


def _slope_handle(x, y, free, x_range, y_range, told):
    """The proposed slope as a ring: on the line at x = 1, where it is w high, or on its hill."""
    return Handle(
        name="slope",
        term="slope",
        x=x,
        y=y,
        free=free,
        x_range=x_range,
        y_range=y_range,
        step=SLOPE.step,
        label="Slope you propose",
        value_text=f"slope {fixed(x if free == 'x' else y, 2)}{told}",
    )


def _own_curves(evidence, slope):
    """Each house's own likelihood of the slope, and how high it is at the slope proposed."""
    positions, heights = evidence.own
    here = evidence.own_at(slope).tolist()
    for index in range(len(here)):
        of, own = f"points[{index}]", f"own[{index}]"
        at, height = positions[index], heights[index]
        yield Curve(name=own, term="likelihood", of=of, x=at, y=height, quiet=True)
        yield Dot(name=f"here[{index}]", term="noise", of=of, x=slope, y=here[index])


def _product(evidence):
    """The likelihood of all houses together, and its peak where it has one."""
    at, heights = evidence.product
    yield Curve(name="likelihood", term="likelihood", x=at, y=heights)
    if evidence.best is None:
        return
    inside = min(max(evidence.best, SLOPE.low), SLOPE.high)
    away = "" if inside == evidence.best else " →" if evidence.best > inside else " ←"
    text = f"MLE {short(evidence.best, 2)}{away}"
    yield Segment(name="mle", term="likelihood", x0=inside, y0=0.0, x1=inside, y1=1.12, dotted=True)
    yield Label(name="mle_label", term="likelihood", text=text, x=inside, y=1.12, dy=-5.0)


def _readouts(x, y, noise_sd, slope, best, relative):
    total = noise.log_likelihood(slope, x, y, noise_sd)
    told = "none" if best is None else short(best, 3)
    ratio = "likelihood relative to the MLE"
    possible = total > -math.inf
    log_likelihood = fixed(total, 2) if possible else "−∞"
    return (
        Readout("slope", "w", slope, fixed(slope, 2), "slope"),
        Readout("mle", "MLE", best, told, "likelihood"),
        Readout("relative_likelihood", ratio, math.exp(relative), from_log(relative), "likelihood"),
        Readout(
            "log_likelihood",
            "log-likelihood",
            total if possible else None,
            log_likelihood,
            "likelihood",
        ),
    )


def _summary(houses, slope, best, relative):
    if best is None:
        return f"With {count(houses, 'house')}, no slope is better than another."
    prices = f"these {count(houses, 'price')} are" if houses > 1 else "this one price is"
    if relative == -math.inf:
        they_are = "they are" if houses > 1 else "it is"
        return (
            f"At slope {fixed(slope, 2)} {prices} impossible; at the best slope, "
            f"{short(best, 2)}, {they_are} not."
        )
    if abs(slope - best) < 0.005:
        return f"At slope {fixed(slope, 2)} {prices} as probable as any line can make them."
    if from_log(relative) == "1.00":
        return (
            f"At slope {fixed(slope, 2)} {prices} almost as probable as at the best slope, "
            f"{short(best, 2)}."
        )
    return (
        f"At slope {fixed(slope, 2)} {prices} {from_log(relative)} times as probable as at the "
        f"best slope, {short(best, 2)}."
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
    return crowd.note(POINTS, houses, "Their bells and thin curves are left out.")
