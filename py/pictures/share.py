"""The share of the data for every prior sd: an S over log σ.

MAP = κ · MLE with κ = S / (S + λ), S = Σx², λ = σₙ²/σ², here for the default houses and noise. Over
log σ that is a logistic curve, and it passes one half at σ = σₙ/√S, the width of the likelihood.
"""

import numpy as np

from explorable.controls.point_list import columns
from explorable.figures._shared.houses import NOISE_SD, POINTS, PRIOR_SD
from explorable.plot.layout import separate
from explorable.plot.number_format import fixed
from explorable.plot.phrases import count, percent
from explorable.scene.marks import Curve, Dot, Label, Segment
from explorable.scene.model import Axis, Panel, Scene
from explorable.stats import slope as slopes

NOISE = NOISE_SD.default
SIZES, PRICES = columns(POINTS.default)
HALF = slopes.standard_error(SIZES, NOISE)  # the width of the belief where the share is one half
TOLD = (0.3, 1.0, 4.0)  # the widths that the article lets its readers try
EVEN = 41  # places along the curve: between them it is straight to a tenth of a unit


def share(prior_sd):
    """κ = S / (S + λ), λ = σₙ²/σ², for widths of any shape: from 0, for width 0, to 1."""
    squares, _ = slopes.sums(SIZES, PRICES)
    return squares / (squares + (NOISE / prior_sd) ** 2)


def _list(words):
    *others, last = words
    return f"{', '.join(others)} and {last}"


_IS = "\u00a0=\u00a0"  # no line ends beside it
CAPTION = (
    f"The share κ that the data have, for the {count(len(SIZES), 'house')} and σₙ{_IS}{NOISE:g}: "
    f"{_list([f'{percent(share(width))} at σ{_IS}{width:g}' for width in TOLD])}. It is one half "
    f"at σ{_IS}σₙ/√S{_IS}{fixed(HALF, 2)}, where belief and likelihood are equally wide."
)


def draw():
    """The Scene: one panel, with σ from end to end of its slider on a log axis."""
    at = np.linspace(*np.log10((PRIOR_SD.low, PRIOR_SD.high)), EVEN)
    half = float(np.log10(HALF))
    marks = (
        _rule("half_rule", "likelihood", half, 0.5),
        Curve(name="share", term="posterior", x=at, y=share(10**at)),
        Dot(name="half", term="likelihood", x=half, y=0.5),
        Label(
            name="half_label",
            term="likelihood",
            text=f"½ at {fixed(HALF, 2)}",
            x=half,
            y=0.5,
            dx=10,
            dy=12,
            anchor="start",
        ),
        *(mark for width in TOLD for mark in _told(width)),
    )
    summary = (
        f"A curve like an S: over the logarithm of the prior’s width σ, the share κ of the data "
        f"rises from {percent(share(PRIOR_SD.low))} to {percent(share(PRIOR_SD.high))}."
    )
    ticks = (PRIOR_SD.low, *TOLD)
    panel = Panel(
        name="share",
        title=summary,
        x=Axis(at[0], at[-1], "width σ of the prior", np.log10(ticks), [f"{t:g}" for t in ticks]),
        y=Axis(0.0, 1.0, "share κ", (0.0, 0.5, 1.0), ("0", "½", "1")),
        marks=marks,
        height=180,
        margin=(30, 14, 44, 24),
    )
    return Scene(
        figure="share",
        panels=(separate(panel),),
        readouts=(),
        summary=summary,
    )


def _told(width):
    """The share at that width in words, and a rule from there to the axis."""
    x, y = float(np.log10(width)), float(share(width))
    yield _rule(f"rule_{width:g}", "posterior", x, y)
    yield Label(
        name=f"share_{width:g}",
        term="posterior",
        text=percent(y),
        x=x,
        y=y,
        dx=-8,
        dy=-6,
        anchor="end",
    )


def _rule(name, term, x, y):
    return Segment(name=name, term=term, x0=x, y0=0.0, x1=x, y1=y, dotted=True)
