"""The same question for the slope of a line: ridge beside a sum of squared errors, or their mean.

True slope 1, noise 1; the sums of squares and products of each set of draws are stored, as a page
cannot draw a million. The penalties are λ = 5 beside the sum, and λ = ½ kept beside the mean, which
is n/2 beside the sum: at ten draws they are the same.
"""

import math

import numpy as np

from explorable import data
from explorable.figures._shared.coin_estimates import weight_readout
from explorable.figures.more_data.over_n import grip_on, two_plots
from explorable.figures.more_data.slopes_panel import slopes_panel
from explorable.plot.axes import linear_axis, log_axis
from explorable.plot.number_format import fixed
from explorable.plot.phrases import count
from explorable.plot.readouts import readout
from explorable.scene.model import Scene
from explorable.words import say

TRUTH, PENALTY, KEPT = 1.0, 5.0, 0.5
PRIOR_SD = 1 / math.sqrt(PENALTY)  # the noise's standard deviation is 1
DRAWS = data.table("slope_draws")
N, S, Q = (DRAWS[name] for name in ("n", "squares", "products"))
MAPS = {
    "MAP": ("posterior", Q / (S + PENALTY)),
    "MLE": ("likelihood", Q / S),
    "λ kept": ("penalty", Q / (S + KEPT * N)),
}
WIDTHS = {
    "likelihood": ("likelihood", 1 / np.sqrt(S)),
    "prior": ("prior", np.full(len(N), PRIOR_SD)),
    "λ kept": ("penalty", 1 / np.sqrt(KEPT * N)),
}
ESTIMATE = linear_axis(-0.25, 1.5, "estimate of the slope")
WIDTH = log_axis(1e-4, 10.0, "standard deviation")
NO_DRAW = "Without a draw every slope is as good an MLE, so there is no one MLE. Draw some."


def scene(control, state):
    """The Scene for the set of draws whose number is nearest to the state's, on a log scale."""
    mle, squares, n, peak, kept = None, 0.0, 0, 0.0, 0.0
    if state.n >= 1:
        index = int(np.argmin(np.abs(np.log(N / state.n))))
        n, squares = round(float(N[index])), float(S[index])
        peak, mle, kept = (float(heights[index]) for _, heights in MAPS.values())
    weight = PENALTY / (squares + PENALTY)
    digits = 4 if n >= 1e5 else 3  # as many as the draws determine
    kept_text = fixed(kept, digits)
    grip = grip_on(control, (state.n, peak), count(n, "draw"))
    return Scene(
        "more_data",
        (
            slopes_panel(squares, PENALTY, mle, peak),
            two_plots("draws", grip, ESTIMATE, WIDTH, N, MAPS, WIDTHS),
        ),
        (
            readout("mle", "MLE", mle, "likelihood"),
            readout("map", "MAP", peak, "posterior", digits),
            readout("gap", "MAP minus MLE", None if mle is None else peak - mle, "posterior", 5),
            weight_readout(weight),
            readout("map_kept", "MAP of a mean loss with λ kept", kept, "penalty", text=kept_text),
        ),
        _summary(n, peak, digits, kept_text),
        "" if n else NO_DRAW,
    )


def _summary(n, peak, digits, kept):
    if not n:
        return "Without a draw the MAP is the prior’s own peak, 0."
    return say(
        "The true slope is 1. After {draws} the MAP is {peak} with λ = 5 beside the sum of "
        "squared errors, and {kept} with λ = ½ kept beside their mean.",
        draws=count(n, "draw"),
        peak=fixed(peak, digits),
        kept=kept,
    )
