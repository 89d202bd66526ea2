"""Two readings of one curve.

The reader drags houses and the penalty. One picture adds a penalty to the squared error; the
other takes the minus log of likelihood, prior and posterior. Both valleys are lowest at the same
slope, always, though the two minima are computed by different code, and one line runs through
both. The second slider puts the disguise back on: the minus log goes, and the posterior is there
as a hill turned over, (1 - p^t) / t with t = 1 - unmask, whose lowest point never moves.
"""

import math
from dataclasses import replace

import numpy as np

from explorable import house_panel, valleys
from explorable.controls import Slider
from explorable.houses import NOISE_SD, POINTS
from explorable.labels import separate
from explorable.marks import Label
from explorable.scene import Readout, Scene
from explorable.stats import priors
from explorable.stats import slope as slopes
from explorable.ticks import fixed, short
from explorable.valleys import Valley

PENALTY = Slider(
    name="penalty",
    label="the price of a large slope",
    symbol="λ",
    term="penalty",
    low=0.01,
    high=100.0,
    default=1.0,
    step=0.01,
    scale="log",
)
UNMASK = Slider(
    name="unmask",
    label="how much of the disguise is off",
    symbol="1 − t",
    term="posterior",
    low=0.0,
    high=1.0,
    default=1.0,
    step=0.01,
)
CONTROLS = (PENALTY, UNMASK, POINTS)
NOISE = NOISE_SD.default  # held still: the penalty is to move the prior, and only the prior

TITLE = "The disguise comes off"
CAPTION = (
    "Drag a house, or change the penalty: the two lowest points are computed by different code, "
    "and they never part. Every curve is lowered until it rests on zero. With the noise held at "
    "1, the loss is twice the minus log, and its axis counts twice as far: the same three "
    "parabolas, read once as errors and once as probabilities. Put the disguise back on, and the "
    "minus log turns into the densities themselves, upside down, each scaled to its own peak."
)


def penalised_loss(w, x, y, penalty):
    """J(w) = Σ (y − w x)² + λ w², for every slope in w."""
    return squared_error(w, x, y) + penalty * w**2


CODE = penalised_loss


def squared_error(w, x, y):
    """Σ (y − w x)², for every slope in w."""
    return ((y - np.multiply.outer(w, x)) ** 2).sum(axis=-1)


def draw(state):
    """The Scene for houses, a penalty, and how much of the disguise is off."""
    x, y = np.reshape(state["points"], (-1, 2)).T
    penalty, t = state["penalty"], 1 - state["unmask"]
    prior_sd = NOISE / math.sqrt(penalty)
    mle = slopes.mle(x, y) if x @ x > 0 else None
    reach, top = _room(x, y)
    least, peak = least_loss(x, y, penalty, reach), tallest_posterior(x, y, prior_sd)
    return Scene(
        figure="lockstep",
        panels=(
            separate(_houses(x, y, mle, peak)),
            separate(_losses(x, y, penalty, mle, least, reach, top)),
            separate(_unmasked(x, y, prior_sd, mle, peak, t, reach, top / (2 * NOISE**2))),
        ),
        readouts=(
            Readout("penalty", "λ", penalty, _written(penalty), "penalty"),
            Readout("prior_sd", "σ = σₙ/√λ", prior_sd, fixed(prior_sd, 2), "prior"),
            Readout("argmin_penalised", "least loss", least, fixed(least, 3), "penalty"),
            Readout("argmin_posterior", "MAP", peak, fixed(peak, 3), "posterior"),
        ),
        summary=_summary(penalty, least, peak, t),
        note="" if mle is not None else NO_VALLEY,
    )


NO_VALLEY = (
    "No house says anything about the slope, so squared error and likelihood are flat: the penalty "
    "alone makes the valley, at zero. Add a house, or move one away from size 0."
)


def least_loss(x, y, penalty, reach):
    """argmin_w J(w) = Σ x y / (Σ x² + λ), or found on a grid once J has been rewritten."""
    if penalised_loss is CODE:
        return float(x @ y) / (float(x @ x) + penalty)
    return valleys.lowest(lambda w: penalised_loss(w, x, y, penalty), reach)


def tallest_posterior(x, y, prior_sd):
    """argmax_w log p(D | w) + log p(w): the centres of two bells, weighted by their precisions."""
    if not x @ x > 0:
        return 0.0
    data, prior = slopes.standard_error(x, NOISE) ** -2, prior_sd**-2
    return data * slopes.mle(x, y) / (data + prior)  # the prior's centre is 0


def _room(x, y):
    """How far the slopes reach and how high the loss: by the houses alone, not by the penalty."""
    squares = float(x @ x)
    weakest = abs(float(x @ y)) / (squares + PENALTY.low)
    reach = max(3, math.ceil(1.15 * weakest))
    return float(reach), valleys.round_up(0.19 * max(squares * reach**2, 9.0))


def _grids(x, prior_sd, mle, lowest, reach, depth):
    """Where to sample what comes from the data, from the prior, and from both."""
    error = math.inf if mle is None else slopes.standard_error(x, NOISE)
    both = 1 / math.hypot(1 / error, 1 / prior_sd)
    bells = ((mle or 0.0, error), (0.0, prior_sd), (lowest, both))
    return [valleys.grid(reach, centre, width, depth) for centre, width in bells]


def _losses(x, y, penalty, mle, least, reach, top):
    prior_sd, depth = NOISE / math.sqrt(penalty), top / (2 * NOISE**2)
    data, prior, both = _grids(x, prior_sd, mle, least, reach, depth)
    if penalised_loss is not CODE:
        both = np.union1d(both, np.linspace(-reach, reach, 241))
    curves = (
        Valley("data_loss", "likelihood", "squared error", data, squared_error(data, x, y)),
        Valley("penalty", "penalty", "penalty λw²", prior, penalty * prior**2),
        Valley("loss", "posterior", "their sum", both, penalised_loss(both, x, y, penalty)),
    )
    return valleys.panel("losses", "Loss of slopes", curves, least, "least loss", reach, top)


def _unmasked(x, y, prior_sd, mle, peak, t, reach, depth):
    seen = min(depth, 8 / t) if t > 0 else depth  # further down p^t is 0 to the eye
    data, prior, both = _grids(x, prior_sd, mle, peak, reach, seen)
    log_posterior = slopes.log_likelihood(both, x, y, NOISE) + _log_prior(both, prior_sd)
    before = {0: "−log ", 1: "1 − "}.get(t, "")
    curves = [
        Valley(name, name, before + name, w, valleys.turned_over(log_p - log_p.max(), t))
        for name, w, log_p in (
            ("likelihood", data, slopes.log_likelihood(data, x, y, NOISE)),
            ("prior", prior, _log_prior(prior, prior_sd)),
            ("posterior", both, log_posterior),
        )
    ]
    top = float(valleys.turned_over(-depth, t)) * (1 + 0.06 * t)
    return valleys.panel("unmasked", "Minus log of belief", curves, peak, "MAP", reach, top)


def _log_prior(w, prior_sd):
    return priors.log_density("gaussian", w, prior_sd=prior_sd)


def _houses(x, y, mle, peak):
    x_axis, y_axis = house_panel.axes(x, y)
    marks = []
    for name, term, slope in (("mle", "likelihood", mle), ("map", "posterior", peak)):
        if slope is not None:
            line = house_panel.line(name, term, slope, x_axis, y_axis)
            text, right, up = f"{name.upper()} {short(slope, 2)}", line.x[1], line.y[1]
            beside = {"x": right, "y": up, "dx": 6.0, "dy": 4.0, "anchor": "start"}
            marks += [line, Label(name=f"{name}_label", term=term, text=text, **beside)]
    marks += house_panel.houses(x, y, x_axis, y_axis)
    panel = house_panel.panel(x_axis, y_axis, marks)
    return replace(panel, height=418, margin=(26, 72, 44, 34))


def _written(penalty):
    return fixed(penalty, 2 if penalty >= 0.1 else 3)


def _summary(penalty, least, peak, t):
    start, at = f"With penalty {_written(penalty)}", fixed(peak, 2)
    if abs(least - peak) > 1e-6 * (1 + abs(peak)):
        return f"{start}, your loss is lowest at slope {fixed(least, 2)}, the posterior at {at}."
    if t == 1:
        return f"{start}, the loss has its valley where the belief has its peak: at slope {at}."
    if t > 0:
        return f"{start} and the disguise half on, both valleys are still lowest at slope {at}."
    return f"{start}, both valleys are lowest at slope {at}."
