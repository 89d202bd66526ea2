"""The panel over the slope: each house's likelihood, and their product."""

import math

from explorable.editable.noise_density import NOISE
from explorable.editable.peak_words import written
from explorable.figures._shared.houses import SLOPE
from explorable.plot.axes import linear_axis
from explorable.plot.handles import handle
from explorable.plot.layout import panel
from explorable.plot.marks import curve, dot, drop, marked
from explorable.plot.number_format import fixed, from_log
from explorable.scene.reuse import reused
from explorable.words import say

SLOPES = linear_axis(SLOPE.low, SLOPE.high, "slope w")


def slopes_panel(state, curves, relative):
    """Each house's likelihood over the slope, their product, and the proposed slope on it."""
    slope, height = state.slope, math.exp(relative)
    text = say(
        "slope {slope}, relative likelihood {relative}",
        slope=fixed(slope, 2),
        relative="none" if curves.grows else from_log(relative),
    )
    several = written([], curves.plateau, 2) if curves.plateau else None
    return panel(
        "slopes",
        "Likelihood of every slope",
        SLOPES,
        linear_axis(0.0, 1.22, ticks=False),
        _own_curves(state, curves),
        curve("likelihood", *curves.product),
        marked("mle", "MLE", curves.best, SLOPES, 1.12, "likelihood", text=several),
        drop("here", slope, height, "slope"),
        handle(SLOPE, (slope, height), "x", text),
    )


def _own_curves(state, curves):
    """Each house's curve, and its height at the proposed slope."""
    slope, same = state.slope, (state.noise_sd, NOISE.function)
    if not NOISE.is_original:  # its peak, by which heights are scaled, may be at another house
        same += (state.points,)
    heights, marks = curves.own_at(slope).tolist(), []
    for index, (at, height, here) in enumerate(zip(*curves.own, heights, strict=True)):
        marks.append(_own_curve((index, state.points[index], same), index, at, height))
        marks.append(_own_height((index, slope, here), index, slope, here))
    return marks


@reused
def _own_curve(index, at, height):
    return curve(f"own[{index}]", at, height, "likelihood", f"points[{index}]", quiet=True)


@reused
def _own_height(index, slope, height):
    return dot(f"here[{index}]", slope, height, "noise", f"points[{index}]")
