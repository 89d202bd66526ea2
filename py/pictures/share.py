"""The share of the data for every prior sd: an S over log σ.

MAP = κ · MLE with κ = S / (S + λ), S = Σx², λ = σₙ²/σ², here for the default houses and noise. Over
log σ that is a logistic curve, and it passes one half at σ = σₙ/√S, the width of the likelihood.
"""

import numpy as np

from explorable.controls.point_list import columns
from explorable.figures._shared.houses import NOISE_SD, POINTS, PRIOR_SD
from explorable.plot.layout import panel
from explorable.plot.marks import curve, dot, drop, label
from explorable.plot.number_format import fixed
from explorable.plot.phrases import count, listed, percent
from explorable.scene.model import Axis, Scene
from explorable.stats import slope as slopes
from explorable.words import say

NOISE = NOISE_SD.default
SIZES, PRICES = columns(POINTS.default)
HALF = slopes.standard_error(SIZES, NOISE)  # the prior sd at which the share is one half
SHOWN = (0.3, 1.0, 4.0)  # prior sds that the article links to
EVEN = 41  # places along the curve: between them it is straight to a tenth of a unit


def share(prior_sd):
    """κ = S / (S + λ), λ = σₙ²/σ², for widths of any shape: from 0, for width 0, to 1."""
    squares, _ = slopes.sums(SIZES, PRICES)
    return squares / (squares + (NOISE / prior_sd) ** 2)


def caption():
    """What the picture shows, in numbers."""
    shares = [
        say("{share} at σ\u00a0=\u00a0{width:g}", share=percent(share(width)), width=width)
        for width in SHOWN
    ]
    return say(
        "The share κ that the data have, for the {houses} and σₙ\u00a0=\u00a0{noise:g}: {shares}. "
        "It is one half at σ\u00a0=\u00a0σₙ/√S\u00a0=\u00a0{half}, where prior and likelihood are "
        "equally wide.",
        houses=count(len(SIZES), "house"),
        noise=NOISE,
        shares=listed(shares),
        half=fixed(HALF, 2),
    )


def draw():
    """The Scene: one panel, with σ from end to end of its slider on a log axis."""
    at = np.linspace(*np.log10((PRIOR_SD.low, PRIOR_SD.high)), EVEN)
    half = float(np.log10(HALF))
    summary = say(
        "A curve like an S: over the logarithm of the prior’s width σ, the share κ of the data "
        "rises from {low} to {high}.",
        low=percent(share(PRIOR_SD.low)),
        high=percent(share(PRIOR_SD.high)),
    )
    ticks = (PRIOR_SD.low, *SHOWN)
    places, names = tuple(np.log10(ticks).tolist()), tuple(f"{tick:g}" for tick in ticks)
    share_panel = panel(
        "share",
        summary,
        Axis(at[0], at[-1], "width σ of the prior", places, names),
        Axis(0.0, 1.0, "share κ", (0.0, 0.5, 1.0), ("0", "½", "1")),
        drop("half_rule", half, 0.5, "likelihood"),
        curve("share", at, share(10**at), "posterior"),
        dot("half", half, 0.5, "likelihood"),
        label(
            "half_label",
            say("½ at {width}", width=fixed(HALF, 2)),
            half,
            0.5,
            "likelihood",
            10,
            12,
            "start",
        ),
        map(_shown, SHOWN),
        height=180,
        margin=(30, 14, 44, 24),
    )
    return Scene("share", (share_panel,), (), summary)


def _shown(prior_sd):
    """The share at that prior sd as a percentage, and a rule from there to the axis."""
    x, y = float(np.log10(prior_sd)), float(share(prior_sd))
    yield drop(f"rule_{prior_sd:g}", x, y, "posterior")
    yield label(f"share_{prior_sd:g}", percent(y), x, y, "posterior", -8, -6, "end")
