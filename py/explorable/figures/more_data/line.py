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
from explorable.numerics.gaussian_curve import NODES
from explorable.plot.axes import linear_axis, log_axis
from explorable.plot.estimate_key import densities, estimate_rules
from explorable.plot.layout import panel
from explorable.plot.marks import label, segment
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
SLOPE = linear_axis(-1.0, 2.0, "slope w")
ESTIMATE = linear_axis(-0.25, 1.5, "estimate of the slope")
WIDTH = log_axis(1e-4, 10.0, "standard deviation")
NO_DRAW = "Without a draw every slope is as good an MLE, so there is no one MLE. Draw some."
AT = np.linspace(SLOPE.low, SLOPE.high, 101)


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
            _densities(squares, mle, peak),
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


def _densities(squares, mle, peak):
    """Prior, likelihood and posterior of the slope, Gaussians of area one."""
    bells = [(0.0, PRIOR_SD), (peak, 1 / math.sqrt(squares + PENALTY))]
    if mle is not None:
        bells.insert(1, (mle, 1 / math.sqrt(squares)))
    near = [centre + sd * NODES for centre, sd in bells]
    w = np.sort(np.concatenate((AT, *near)).clip(SLOPE.low, SLOPE.high))
    prior, *likelihood, posterior = ((w, _bell(w, *bell)) for bell in bells)
    top = max(1 / (math.sqrt(2 * math.pi) * sd) for _, sd in bells)
    return panel(
        "densities",
        "Prior, likelihood and posterior of the slope",
        SLOPE,
        linear_axis(0.0, 1.3 * top, ticks=False),
        densities(prior, *(likelihood or (None,)), posterior),
        estimate_rules(SLOPE, mle, peak, top),
        None if mle is not None else _every_slope(top),
        height=440,
    )


def _every_slope(top):
    """Without a draw every slope is an MLE; the axis shows some of them."""
    y = 1.07 * top
    yield segment("mle[0]", (SLOPE.low, y), (SLOPE.high, y), "likelihood")
    yield label("mle_label[0]", "every slope is an MLE", 0.75, y, "likelihood", 0.0, -6.0, "start")


def _bell(w, centre, sd):
    z = (w - centre) / sd
    return np.exp(-0.5 * z * z) / (math.sqrt(2 * math.pi) * sd)
