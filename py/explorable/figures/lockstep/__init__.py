"""Two readings of one curve.

The reader drags houses and the penalty. One picture adds a penalty to the squared error; the
other takes the minus log of likelihood, prior and posterior. Both valleys are lowest at the same
slope, always, though the two minima are computed by different code, and one line runs through
both. The second slider puts the disguise back on: the minus log goes, and the posterior is there
as a hill turned over, (1 - p^t) / t with t = 1 - unmask, whose lowest point never moves.
"""

import math
from functools import partial

import numpy as np

from explorable.controls import Slider
from explorable.controls.point_list import columns
from explorable.figures._shared.houses import NOISE_SD, POINTS
from explorable.figures.lockstep import valleys
from explorable.plot import points as crowd
from explorable.plot.layout import separate
from explorable.plot.number_format import fixed, written_penalty
from explorable.scene.model import Readout, Scene
from explorable.stats import priors
from explorable.stats import slope as slopes

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
    "parabolas, read once as errors and once as probabilities. Put the disguise back on, and "
    "−log p becomes (1 − pᵗ)/t, until at t = 1 each density, scaled to its peak, hangs upside down."
)


def penalised_loss(w, x, y, penalty):
    """J(w) = Σ (y − w x)² + λ w², for every slope in w."""
    return squared_error(w, x, y) + penalty * w**2


CODE = penalised_loss


def squared_error(w, x, y):
    """Σ (y − w x)², for every slope in w."""
    return slopes.squared_error(w, x, y)


def draw(state):
    """The Scene for houses, a penalty, and how much of the disguise is off."""
    x, y = columns(state["points"])
    penalty, t = state["penalty"], 1 - state["unmask"]
    prior_sd, written = NOISE / math.sqrt(penalty), written_penalty(penalty)
    mle, error = slopes.bell(x, y, NOISE)
    known, bells = error < math.inf, (mle, error, prior_sd)
    reach, top = _room(x, y)
    least, losses = _losses(x, y, penalty, bells, reach, top)
    peak = tallest_posterior(*bells)
    return Scene(
        figure="lockstep",
        panels=(
            separate(valleys.houses_panel(x, y, mle if known else None, peak)),
            separate(losses),
            separate(_unmasked(x, y, bells, peak, t, reach, top / (2 * NOISE**2))),
        ),
        readouts=(
            Readout("penalty", "λ", penalty, written, "penalty"),
            Readout("prior_sd", "σ = σₙ/√λ", prior_sd, fixed(prior_sd, 2), "prior"),
            Readout("argmin_penalised", "least loss at", least, fixed(least, 3), "penalty"),
            Readout("argmin_posterior", "MAP", peak, fixed(peak, 3), "posterior"),
        ),
        summary=f"With penalty {written}, {_where(least, peak, t)}.",
        note=crowd.note(POINTS, len(x)) if known else NO_VALLEY,
    )


NO_VALLEY = (
    "No house says anything about the slope, so squared error and likelihood are flat: the penalty "
    "alone makes the valley, at zero. Add a house, or move one away from size 0."
)


def least_loss(x, y, penalty):
    """argmin_w J(w) = Σ x y / (Σ x² + λ), as long as J has not been rewritten."""
    squares, products = slopes.sums(x, y)
    return products / (squares + penalty)


def tallest_posterior(mle, error, prior_sd):
    """argmax_w log p(D | w) + log p(w): the centres of two bells, weighted by their precisions."""
    data, prior = error**-2, prior_sd**-2
    return data * mle / (data + prior)  # the prior's centre is 0


def _room(x, y):
    """How far the slopes reach and how high the loss: by the houses alone, not by the penalty."""
    squares, products = slopes.sums(x, y)
    reach = max(3, math.ceil(1.15 * abs(products) / (squares + PENALTY.low)))
    return float(reach), valleys.round_up(0.19 * max(squares * reach**2, 9.0))


def _losses(x, y, penalty, bells, reach, top):
    """(where the loss is least, the panel of the loss and its parts)."""

    def loss(w):
        return np.asarray(penalised_loss(w, x, y, penalty), float)

    depth = top / (2 * NOISE**2)
    if penalised_loss is CODE:
        least = least_loss(x, y, penalty)
        data, prior, both = valleys.grids(bells, least, reach, depth)
        total = loss(both)
        words, price = "penalty λw²", penalty * prior**2
    else:
        least = valleys.lowest(loss, reach)
        data, _, both = valleys.grids(bells, least, reach, depth)
        prior = both = np.union1d(both, np.linspace(-reach, reach, 241))
        total = loss(both)
        # What a reader's own adds to the squared error, whatever it is.
        words, price = "your penalty", total - squared_error(both, x, y)
    curves = (
        valleys.Valley("data_loss", "likelihood", "squared error", data, squared_error(data, x, y)),
        valleys.Valley("penalty", "penalty", words, prior, price),
        valleys.Valley("loss", "posterior", "their sum", both, total),
    )
    return least, valleys.valley_panel(
        "losses", "Loss of every slope", curves, least, "least loss at", reach, top
    )


def _unmasked(x, y, bells, peak, t, reach, depth):
    seen = min(2.5 * depth, 8 / t) if t > 0 else depth  # from 8 / t on p^t is 0 to the eye
    data, prior, both = valleys.grids(bells, peak, reach, seen)
    log_prior = partial(priors.log_density, "gaussian", prior_sd=bells[2])
    log_p = (
        ("likelihood", data, slopes.log_likelihood(data, x, y, NOISE)),
        ("prior", prior, log_prior(prior)),
        ("posterior", both, slopes.log_likelihood(both, x, y, NOISE) + log_prior(both)),
    )
    written = {0: "−log {}", 1: "1 − {}"}.get(t, "(1−{}ᵗ)/t")  # close: three stand side by side
    curves = [
        valleys.Valley(
            name, name, written.format(name), w, valleys.turned_over(heights - heights.max(), t)
        )
        for name, w, heights in log_p
    ]
    top = float(valleys.turned_over(-depth, t)) * (1 + 0.06 * t)
    return valleys.valley_panel(
        "unmasked", "Minus log", curves, peak, "MAP at", reach, top, "slope w"
    )


def _where(least, peak, t):
    at = fixed(peak, 2)
    if abs(least - peak) > 1e-6 * (1 + abs(peak)):
        return f"your loss is lowest at slope {fixed(least, 2)}, but −log posterior at {at}"
    if t == 1:
        return f"the loss has its valley where the posterior has its peak: at slope {at}"
    return f"both valleys are {'still ' if t else ''}lowest at slope {at}"
