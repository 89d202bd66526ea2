"""More and more flips: a fixed prior washes out, the prior of a mean loss with λ kept does not.

The reader drags the number of flips and sees the posterior narrow and the MAP go to the MLE, as
1/n; and beside it the prior that a penalty on the mean loss states, which narrows as fast as the
likelihood, so that its MAP stays where it was at ten flips. Or the same for the slope of a line,
with drawn data of which ridge never finds the truth while λ is kept on the mean.
"""

import math

from explorable.controls import Choice
from explorable.figures._shared.coin_controls import A, B
from explorable.figures._shared.coin_estimates import weight_readout
from explorable.figures.more_data import line
from explorable.figures.more_data.over_n import MOST
from explorable.figures.more_data.panels import densities_panel, over_n
from explorable.figures.more_data.shapes import narrowed, only_mode, shapes_after
from explorable.plot.number_format import fixed, from_log
from explorable.plot.phrases import count
from explorable.plot.readouts import readout
from explorable.plot.sliders import slider
from explorable.scene.model import Scene
from explorable.stats import bernoulli
from explorable.words import say

N = slider(
    "n",
    (0.0, MOST),
    10.0,
    0.05,
    "how much data",
    ("flips or draws", "n", "data"),
    scale="log",
    smallest=1.0,
)
SHARE = slider("share", (0.0, 1.0), 0.7, 0.01, words=("share of heads", "k/n", "data"))
MODELS = (("coin", "a coin’s heads"), ("line", "the slope of a line"))
MODEL = Choice(name="model", label="unknown", term="slope", options=MODELS, default="coin")
CONTROLS = (N, SHARE, A, B, MODEL)

TITLE = "Does the prior go away?"
CAPTION = (
    "Drag the number of flips. A fixed prior keeps its width while the likelihood gets narrower, "
    "so the MAP goes to the MLE: once there are many, ten times the flips leave a tenth of the "
    "gap. Keep λ in front of a mean loss instead of a sum, and the prior narrows as fast as the "
    "likelihood: its MAP never moves, however many the flips. Both priors are the same at ten "
    "flips. The slope of a line shows the same with drawn data: it stays at two thirds of the "
    "truth."
)
FLAT = "Without a flip a flat prior leaves every θ as good. Flip the coin, or raise a or b."
NO_FLIP = "Without a flip every θ is as good an MLE, so there is no one MLE. Flip the coin."
BELOW_ONE = (
    "With a or b below 1 the prior is highest at an end of the axis: it has no weight as an "
    "average, and no penalty on a mean loss states it."
)


def draw(state):
    """The Scene for a number of flips, the share of heads and a Beta prior; or of draws alone."""
    if state.model == "line":
        return line.scene(N, state)
    n, share, a, b = float(round(state.n)), state.share, state.a, state.b
    peak, mle = only_mode(*shapes_after(n, share, a, b)), share if n else None
    average = min(a, b) >= 1 and n + a + b > 2
    weight = bernoulli.prior_weight(n, a, b) if average else None
    kept = only_mode(*shapes_after(n, share, *narrowed(n, a, b))) if average else None
    gap = None if None in (peak, mle) else peak - mle
    return Scene(
        "more_data",
        (densities_panel(n, share, a, b, peak, mle), over_n(N, state, peak, average)),
        (
            readout("mle", "MLE", mle, "likelihood"),
            readout("map", "MAP", peak, "posterior", 4),
            readout("gap", "MAP minus MLE", gap, "posterior", 5),
            weight_readout(weight),
            readout("map_kept", "MAP of a mean loss with λ kept", kept, "penalty", 4),
        ),
        _summary(n, peak, mle, gap, kept),
        _note(n, average, a == b == 1),
    )


def _note(n, average, flat):
    if average:
        return "" if n else NO_FLIP
    return FLAT if flat else BELOW_ONE


def _summary(n, peak, mle, gap, kept):
    flips = count(round(n), "flip")
    if peak is None:
        return say("After {flips} the posterior has no one peak; all are marked.", flips=flips)
    if mle is None:
        return say("Without a flip the MAP is the prior’s own peak, {peak}.", peak=fixed(peak, 3))
    words = say(
        "After {flips} the MAP, {peak}, is {gap} from the MLE",
        flips=flips,
        peak=fixed(peak, 3),
        gap=_distance(gap),
    )
    if kept is None:
        return f"{words}."
    return say(
        "{words}; with λ kept on a mean loss it is {kept}, {distance} away.",
        words=words,
        kept=fixed(kept, 3),
        distance=_distance(kept - mle),
    )


def _distance(gap):
    """How far, with two digits however small."""
    return from_log(math.log(abs(gap))) if gap else "0"
