"""The prior as a curve, with handles on its mean and its standard deviation."""

from dataclasses import replace

import numpy as np

from explorable.figures._shared.houses import PRIOR_MEAN, PRIOR_SD
from explorable.figures._shared.prior_lines import lines_plot
from explorable.plot.axes import linear_axis, symmetric_axis
from explorable.plot.handles import handle
from explorable.plot.layout import panel
from explorable.plot.marks import area_under, curve, drop, highest, label, rule
from explorable.plot.number_format import fixed
from explorable.scene.axis import Axis, Plot


def _curve(prior, axis, prior_sd, mean, room):
    """The prior over the axis; -1, 1, its mean and one sd beside it are among the positions."""
    w, _ = prior.curve(axis.low - mean, axis.high - mean, prior_sd)
    w = np.concatenate((w + mean, (-1.0, 1.0, mean, mean + prior_sd)))
    w.sort()
    return w, np.minimum(prior.drawn(w - mean, prior_sd), 2 * room)


def density_panel(prior, prior_sd, mean, at_zero):
    """The prior, the mass between -1 and 1, and handles on its mean and its width."""
    axis = symmetric_axis("slope w", mean + prior_sd, 5.0)
    room = prior.room(prior_sd)
    w, height = _curve(prior, axis, prior_sd, mean, room)
    top = max(0.6, min(1.18 * highest((w, height)), room))
    peak, on_curve = (min(float(height[w.searchsorted(at)]), top) for at in (mean, mean + prior_sd))
    middle = w.clip(-1.0, 1.0)  # what is outside comes to lie on the ends
    within = height[w.searchsorted(middle)]
    ring, text = (mean + prior_sd, on_curve), f"σ {fixed(prior_sd, 2)}"
    at_edge = axis.fraction(ring[0]) > 0.85  # no room beside the ring, but above it
    aside = (0.0, -16.0, "middle") if at_edge else (14.0, -4.0, "start")
    made = panel(
        "prior",
        "Belief in every slope",
        axis,
        linear_axis(0.0, top, "density p(w)", 4),
        area_under("within", middle, within, "prior"),
        curve("prior", w, height),
        rule("width", (mean, on_curve), ring, "prior"),
        None if at_zero is None else drop("zero", 0.0, min(at_zero, top), "prior"),
        handle(PRIOR_MEAN, (mean, peak), "x", f"w₀ {fixed(mean, 2)}", (0.0, top)),
        label("sigma", f"σ = {fixed(prior_sd, 2)}", *ring, "prior", *aside),
        height=280,
    )
    width = handle(PRIOR_SD, (prior_sd, on_curve), "x", text, (0.0, top), plot="sd")
    return _with_widths(made, mean, width)


def _with_widths(made, mean, *marks):
    """The panel with a second plot over its own, whose zero is at the mean, for a width."""
    _, top, _, bottom = made.box()
    x, y = made.x, made.y
    from_mean = Axis(x.low - mean, x.high - mean), Axis(y.low, y.high)
    plots = Plot("prior", x, y, top, bottom), Plot("sd", *from_mean, top, bottom)
    own = [replace(mark, plot="prior") for mark in made.marks]
    return replace(made, marks=[*own, *marks], plots=plots)


def with_lines(made, slopes, gap=56):
    """The panel with the lines of these slopes below it, over the houses' axes; None: no lines."""
    lines, bottom = lines_plot(slopes), made.box()[3]
    inner = lines.height - lines.margin[0] - lines.margin[2]
    plot = Plot("lines", lines.x, lines.y, bottom + gap, bottom + gap + inner)
    drawn = [replace(mark, plot="lines") for mark in lines.marks]
    return replace(
        made,
        marks=[*made.marks, *drawn],
        plots=(*made.plots, plot),
        height=plot.bottom + lines.margin[2],
        margin=(*made.margin[:2], lines.margin[2], made.margin[3]),
    )
