"""The data pull towards the least-squares slope, the prior towards zero: where do they meet?

Three curves over the slope: prior, likelihood, posterior. The reader narrows the prior and sees the
posterior's peak, the MAP, snap to zero; widens it and sees it go to the MLE; and sees in the first
panel what that does to the line.
"""

import math

import numpy as np

from explorable.controls.point_list import columns
from explorable.editable import noise_density as noise
from explorable.editable import prior_density as belief
from explorable.figures._shared import house_panel
from explorable.figures._shared.houses import NOISE_SD, POINTS, PRIOR_SD
from explorable.numerics import adaptive_sampling as sampled
from explorable.numerics import gaussian_curve as bells
from explorable.plot import estimate_key as estimates
from explorable.plot import points as crowd
from explorable.plot.layout import separate
from explorable.plot.number_format import fixed, linear_ticks, short, written_penalty
from explorable.plot.phrases import percent
from explorable.scene.marks import Area, Arrow, Curve, Label, Segment
from explorable.scene.model import Axis, Panel, Readout, Scene
from explorable.stats import slope as slopes

CONTROLS = (POINTS, NOISE_SD, PRIOR_SD)
CODE = belief.GAUSSIAN

TITLE = "Where do the data and the belief meet?"
CAPTION = (
    "Make the belief narrow and the line is drawn home; make it wide and the houses have the last "
    "word. Every curve in the second picture has area one, so a tall curve is a sure one. The "
    "bells of noise stand on the line of the most probable slope."
)


def draw(state):
    """The Scene for houses, noise and a width of the prior."""
    x, y = columns(state["points"])
    noise_sd, prior_sd = state["noise_sd"], state["prior_sd"]
    mle, standard_error = slopes.bell(x, y, noise_sd)
    if standard_error == math.inf:
        mle = None
    peak, sd, density = _posterior(x, y, noise_sd, prior_sd)
    # Where the MLE is zero, what it would be if it were not; without data belief takes all.
    pull = 1 - (peak / mle if mle else slopes.posterior(x, x, noise_sd, prior_sd)[0])
    penalty, area = (noise_sd / prior_sd) ** 2, belief.area(prior_sd)
    return Scene(
        figure="posterior",
        panels=(
            separate(_houses(x, y, noise_sd, mle, peak)),
            separate(_beliefs(standard_error, prior_sd, area, mle, peak, sd, density, pull)),
        ),
        readouts=(
            Readout("mle", "MLE", mle, "none" if mle is None else short(mle, 3), "likelihood"),
            Readout("map", "MAP", peak, fixed(peak, 3), "posterior"),
            Readout("posterior_sd", "±", sd, fixed(sd, 3), "posterior"),
            Readout("penalty", "λ = σₙ²/σ²", penalty, written_penalty(penalty), "penalty"),
            Readout("pull", "pull towards zero", pull, percent(pull), "penalty"),
        ),
        summary=_summary(mle, peak, pull),
        note=_note(mle, len(x), area),
    )


def _note(mle, houses, area):
    if mle is None:
        return _NO_MLE
    return crowd.note(POINTS, houses, "Their bells are left out.") or belief.note(area)


_NO_MLE = (
    "No house says anything about the slope, so belief is all there is: the posterior is the "
    "prior. Add a house, or move one away from size 0."
)


def _posterior(x, y, noise_sd, prior_sd):
    """(mode, sd, density): in closed form for the Gaussian prior, else on a grid."""
    if not belief.is_gaussian():
        return belief.posterior_on_grid(
            lambda w: slopes.log_likelihood(w, x, y, noise_sd), prior_sd
        )
    mean, sd = slopes.posterior(x, y, noise_sd, prior_sd)
    return mean, sd, lambda w: _normal(w, mean, sd)


def _normal(w, mean, sd):
    return np.exp(-(((w - mean) / sd) ** 2) / 2) / (sd * np.sqrt(2 * np.pi))


def _houses(x, y, noise_sd, mle, peak):
    x_axis, y_axis = house_panel.axes(x, y)
    marks = [*house_panel.bells_on_line(x, y, peak, noise_sd, x_axis, noise.bell)]
    mle_name, map_name = estimates.names(x_axis.high, y_axis.high)
    if mle is not None:
        marks += [house_panel.line("mle", "likelihood", mle, x_axis, y_axis), mle_name]
    marks += [
        house_panel.line("map", "posterior", peak, x_axis, y_axis),
        map_name,
        *house_panel.houses(x, y, x_axis, y_axis),
    ]
    return house_panel.panel(x_axis, y_axis, marks)


def _beliefs(standard_error, prior_sd, area, mle, peak, sd, density, pull):
    reach = 3.0 if mle is None else min(20.0, max(3.0, np.ceil(abs(mle) + 0.5)))
    centres, widths = [0.0, peak], [prior_sd, sd]
    if mle is not None:
        centres.append(mle)
        widths.append(standard_error)
    at, _ = bells.within(-reach, reach, np.array(centres), np.array(widths))
    if belief.is_gaussian():
        w, prior = at[0], belief.density(at[0], prior_sd)
        at_posterior, posterior = at[1], density(at[1])
    else:
        w, prior = sampled.between(-reach, reach, lambda w: belief.density(w, prior_sd) / area)
        at_posterior, posterior = sampled.between(-reach, reach, density, peak)
    top = float(max(prior.max(), posterior.max()))
    marks = [Curve(name="prior", term="prior", x=w, y=prior)]
    if mle is not None:
        likelihood = _normal(at[2], mle, widths[2])
        top = max(top, float(likelihood.max()))
        marks.append(Curve(name="likelihood", term="likelihood", x=at[2], y=likelihood))
    marks += [
        Area(
            name="posterior_area",
            term="posterior",
            x=np.concatenate(([-reach], at_posterior, [reach])),
            y=np.concatenate(([0.0], posterior, [0.0])),
        ),
        Curve(name="posterior", term="posterior", x=at_posterior, y=posterior),
        *_estimates(mle, peak, pull, reach, top),
    ]
    return Panel(
        name="beliefs",
        title="Prior, likelihood and posterior",
        x=Axis(-reach, reach, "slope w", *linear_ticks(-reach, reach)),
        y=Axis(0.0, 1.3 * top),
        marks=marks,
        margin=(26, 12, 44, 12),
    )


def _estimates(mle, peak, pull, reach, top):
    """MAP and MLE, each with a rule to its label, and the arrow from one to the other."""
    inside = min(max(peak, -reach), reach)
    yield Segment(
        name="map", term="posterior", x0=inside, y0=0.0, x1=inside, y1=1.17 * top, dotted=True
    )
    yield Label(
        name="map_label", term="posterior", text=f"MAP {fixed(peak, 2)}", x=inside, y=1.19 * top
    )
    if mle is None:
        return
    end = min(max(mle, -reach), reach)
    text = f"MLE {short(mle, 2)}"
    side = 1.0 if end >= inside else -1.0
    # Beside the rule, away from the arrow; at the panel's edge there is no room, but above it.
    aside = (8.0 * side, 4.0) if abs(end) < 0.7 * reach else (-6.0 * side, -6.0)
    anchor = "start" if aside[0] > 0 else "end"
    yield Segment(name="mle", term="likelihood", x0=end, y0=0.0, x1=end, y1=1.07 * top, dotted=True)
    yield Arrow(name="pull", term="penalty", x0=end, y0=1.07 * top, x1=inside, y1=1.07 * top)
    yield Label(
        name="mle_label",
        term="likelihood",
        text=text,
        x=end,
        y=1.07 * top,
        dx=aside[0],
        dy=aside[1],
        anchor=anchor,
    )


def _summary(mle, peak, pull):
    if mle is None:
        return f"Without data the most probable slope is the prior’s own, {fixed(peak, 2)}."
    return (
        f"The houses alone say {short(mle, 2)}; with the belief the most probable slope is "
        f"{fixed(peak, 2)}, {_way(pull)}."
    )


def _way(pull):
    """How far to zero; a bell pulls there, a reader's own prior may pull anywhere."""
    if pull < 0:
        return f"{percent(-pull)} farther from zero"
    return f"{percent(pull)} of the way to zero{', past it' if pull > 1 else ''}"
