"""What did you believe before you saw a price?

A bell over all slopes, centred at zero: the reader pulls it wide or pushes it narrow and sees that
a belief has a fixed amount to spend. Tall near zero means thin far away, and a slope the bell gives
no height to is one that only strong data will ever win back.
"""

import math

import numpy as np

from explorable.editable import prior_density as belief
from explorable.figures._shared.houses import PRIOR_SD
from explorable.numerics import adaptive_sampling as sampled
from explorable.numerics import gaussian_curve as bells
from explorable.plot.layout import separate
from explorable.plot.number_format import fixed, linear_ticks
from explorable.scene.marks import Area, Curve, Handle, Label, Segment
from explorable.scene.model import Axis, Panel, Readout, Scene

CONTROLS = (PRIOR_SD,)
CODE = belief.GAUSSIAN

TITLE = "What did you believe before?"
CAPTION = (
    "Pull the ring sideways. The area under the curve is always one: what you give to small slopes "
    "you take from large ones. The darker part is the belief that the slope is between −1 and 1."
)

LOW, HIGH = -5.0, 5.0


def draw(state):
    """The Scene for one width of the belief."""
    prior_sd = state["prior_sd"]
    area = belief.area(prior_sd)
    w, height = _curve(prior_sd, area)
    at_zero, within = _facts(prior_sd, area)
    return Scene(
        figure="prior",
        panels=(separate(_panel(prior_sd, w, height, at_zero)),),
        readouts=(
            Readout("density_at_zero", "height at zero", at_zero, fixed(at_zero, 3), "prior"),
            Readout(
                "mass_within_one",
                "belief between −1 and 1",
                within,
                f"{fixed(100 * within, 1)} %",
                "prior",
            ),
        ),
        summary=(
            f"With a prior of width {fixed(prior_sd, 2)} you would bet {_bet(within)} that the "
            "slope is between −1 and 1."
        ),
        note=belief.note(area),
    )


def _bet(within):
    """ "68 to 32"; close to certainty with a decimal, and then all to nothing."""
    places = 1 if 0.99 <= within < 0.9995 else 0
    return f"{fixed(100 * within, places)} to {fixed(100 * (1 - within), places)}"


def _curve(prior_sd, area):
    """The prior over the panel; -1, 1 and its own width are always among the positions."""
    if belief.is_gaussian():
        (w,), _ = bells.within(LOW, HIGH, np.zeros(1), np.array([prior_sd]))
    else:
        w, _ = sampled.between(LOW, HIGH, lambda w: belief.density(w, prior_sd))
    w = np.sort(np.concatenate((w, [-1.0, 1.0, prior_sd])))
    return w, belief.density(w, prior_sd) / area


def _facts(prior_sd, area):
    """(height at zero, mass between -1 and 1)."""
    at_zero = float(belief.density(np.zeros(1), prior_sd)[0]) / area
    if belief.is_gaussian():
        return at_zero, math.erf(1 / (prior_sd * math.sqrt(2)))
    w, height = belief.added_up(prior_sd)
    inside = np.abs(w) <= 1
    return at_zero, float(np.trapezoid(height[inside], w[inside]) / np.trapezoid(height, w))


def _panel(prior_sd, w, height, at_zero):
    on_curve = float(height[np.searchsorted(w, prior_sd)])
    top = max(0.6, 1.18 * float(height.max()))
    at_edge = prior_sd > 0.7 * HIGH  # no room beside the ring, but above it, where the bell is flat
    inside = np.clip(w, -1, 1)  # what is outside comes to lie on the ends
    marks = (
        Area(
            name="within",
            term="prior",
            x=np.concatenate(([-1.0], inside, [1.0])),
            y=np.concatenate(([0.0], height[np.searchsorted(w, inside)], [0.0])),
        ),
        Curve(name="prior", term="prior", x=w, y=height),
        Segment(
            name="width", term="prior", x0=0.0, y0=on_curve, x1=prior_sd, y1=on_curve, dotted=True
        ),
        Segment(name="zero", term="prior", x0=0.0, y0=0.0, x1=0.0, y1=at_zero, dotted=True),
        Handle(
            name="prior_sd",
            term="prior",
            x=prior_sd,
            y=on_curve,
            free="x",
            x_range=(PRIOR_SD.low, PRIOR_SD.high),
            y_range=(0.0, top),
            step=PRIOR_SD.step,
            label="Width of the prior",
            value_text=f"width {fixed(prior_sd, 2)}",
        ),
        Label(
            name="sigma",
            term="prior",
            text=f"σ = {fixed(prior_sd, 2)}",
            x=prior_sd,
            y=on_curve,
            dx=0.0 if at_edge else 14.0,
            dy=-16.0 if at_edge else -4.0,
            anchor="middle" if at_edge else "start",
        ),
    )
    return Panel(
        name="prior",
        title="Belief in every slope",
        x=Axis(LOW, HIGH, "slope w", *linear_ticks(LOW, HIGH)),
        y=Axis(0.0, top, "density p(w)", *linear_ticks(0.0, top, 4)),
        marks=marks,
        height=280,
    )
