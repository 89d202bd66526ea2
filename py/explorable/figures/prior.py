"""The prior over the slope, a Gaussian centred at 0.

The reader drags its standard deviation and sees that the area stays one: a prior that is tall near
zero is thin far away, and a slope of low density needs strong data.
"""

import math

import numpy as np

from explorable.editable.prior_density import PRIOR, area_note
from explorable.figures._shared.houses import PRIOR_SD
from explorable.plot.axes import linear_axis
from explorable.plot.handles import handle
from explorable.plot.layout import panel
from explorable.plot.marks import area_under, curve, drop, highest, label, rule
from explorable.plot.number_format import fixed
from explorable.plot.readouts import readout
from explorable.scene.model import Scene

CONTROLS = (PRIOR_SD,)
CODE = PRIOR

TITLE = "What did you believe before?"
CAPTION = (
    "Pull the ring sideways. The area under the curve is always one: what you give to small slopes "
    "you take from large ones. The darker part is the belief that the slope is between −1 and 1."
)

SLOPES = linear_axis(-5.0, 5.0, "slope w")


def draw(state):
    """The Scene for one prior sd."""
    prior_sd = state.prior_sd
    area = PRIOR.area(prior_sd)
    at_zero, within = _facts(prior_sd, area)
    share = None if within is None else f"{fixed(100 * within, 1)} %"
    return Scene(
        "prior",
        (_panel(prior_sd, area, at_zero),),
        (
            readout("density_at_zero", "density at zero", at_zero, "prior", symbol="p(0)"),
            readout("mass_within_one", "prior mass between −1 and 1", within, "prior", text=share),
        ),
        _summary(prior_sd, within),
        area_note(area),
    )


def _summary(prior_sd, within):
    if within is None:
        return "This prior has no end, so no bet on the slope follows from it."
    return (
        f"With a prior of width {fixed(prior_sd, 2)} you would bet {_bet(within)} that the slope "
        "is between −1 and 1."
    )


def _bet(within):
    """ "68 to 32"; close to certainty with a decimal, and then all to nothing."""
    places = 1 if 0.99 <= within < 0.9995 else 0
    return f"{fixed(100 * within, places)} to {fixed(100 * (1 - within), places)}"


def _curve(prior_sd, area):
    """The prior over the panel; -1, 1 and its own sd are always among the positions."""
    w, _ = PRIOR.curve(SLOPES.low, SLOPES.high, prior_sd)
    w = np.concatenate((w, (-1.0, 1.0, prior_sd)))
    w.sort()
    density = PRIOR.density(w, prior_sd)
    return w, density if area in (1.0, math.inf) else density / area


def _facts(prior_sd, area):
    """(density at zero, mass between -1 and 1); None for the mass under a prior without area."""
    at_zero = float(PRIOR.density(np.zeros(1), prior_sd)[0])
    if area == math.inf:
        return at_zero, None
    at_zero /= area
    if PRIOR.is_original:
        return at_zero, math.erf(1 / (prior_sd * math.sqrt(2)))
    w, height = PRIOR.integration_grid(prior_sd)
    inside = np.abs(w) <= 1
    return at_zero, float(np.trapezoid(height[inside], w[inside]) / np.trapezoid(height, w))


def _panel(prior_sd, area, at_zero):
    w, height = _curve(prior_sd, area)
    on_curve = float(height[w.searchsorted(prior_sd)])
    top = max(0.6, 1.18 * highest((w, height)))
    middle = w.clip(-1.0, 1.0)  # what is outside comes to lie on the ends
    within = height[w.searchsorted(middle)]
    at_edge = prior_sd > 0.7 * SLOPES.high  # no room beside the ring, but above it
    aside = (0.0, -16.0, "middle") if at_edge else (14.0, -4.0, "start")
    text, ring = f"σ {fixed(prior_sd, 2)}", (prior_sd, on_curve)
    return panel(
        "prior",
        "Belief in every slope",
        SLOPES,
        linear_axis(0.0, top, "density p(w)", 4),
        area_under("within", middle, within, "prior"),
        curve("prior", w, height),
        rule("width", (0.0, on_curve), ring, "prior"),
        drop("zero", 0.0, at_zero, "prior"),
        handle(PRIOR_SD, ring, "x", text, (0.0, top)),
        label("sigma", f"σ = {fixed(prior_sd, 2)}", *ring, "prior", *aside),
        height=280,
    )
