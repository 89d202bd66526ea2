"""A coin with a Beta prior: prior, likelihood and posterior over its probability of heads.

The reader sets how often it was flipped and fell on heads, and how many flips the prior is worth,
and sees the MAP between the prior's peak and the share of heads: an average of the two.
"""

import numpy as np

from explorable.figures._shared.coin_controls import FLIPS, HEADS, A, B
from explorable.figures._shared.coin_estimates import coin_estimates, if_any, weight_readout
from explorable.plot.axes import linear_axis
from explorable.plot.estimate_key import densities
from explorable.plot.layout import panel
from explorable.plot.number_format import fixed
from explorable.plot.phrases import count
from explorable.plot.readouts import readout
from explorable.scene.model import Scene
from explorable.stats import bernoulli
from explorable.words import say

CONTROLS = (HEADS, FLIPS, A, B)

TITLE = "How fair is this coin?"
CAPTION = (
    "Flip the coin more often, or make the prior stronger. The MAP stands between the prior’s peak "
    "and the share of heads; the prior counts as a + b − 2 flips for the peak, and as a + b for "
    "the mean. Each curve is drawn with area one."
)

ENDS = np.geomspace(1e-4, 0.02, 12)[:-1]
THETA = np.concatenate((ENDS, np.linspace(0.02, 0.98, 97), 1 - ENDS[::-1]))
X_AXIS = linear_axis(0.0, 1.0, "probability of heads θ")
INNER = (THETA > 0.02) & (THETA < 0.98)  # a density may be infinite at the ends


def draw(state):
    """The Scene for a number of heads and flips, and a Beta prior."""
    heads, flips, a, b = state.heads, state.flips, state.a, state.b
    shapes = bernoulli.posterior(heads, flips, a, b)
    mean = bernoulli.posterior_mean(heads, flips, a, b)
    mle = if_any(bernoulli.mle, heads, flips)
    peak = if_any(bernoulli.map_estimate, heads, flips, a, b)
    weight = if_any(bernoulli.prior_weight, flips, a, b)
    return Scene(
        "coin",
        (_densities((a, b), (heads + 1, flips - heads + 1), shapes, mle, peak),),
        (
            readout("mle", "MLE", mle, "likelihood", symbol="k/n"),
            readout("map", "MAP", peak, "posterior", 4, hint="the posterior’s peak"),
            readout("mean", "posterior mean", mean, "posterior"),
            weight_readout(weight),
        ),
        _summary(heads, flips, mle, peak, mean),
        _note(heads, flips, a, b),
    )


def _note(heads, flips, a, b):
    """Why there is no MAP, or what a shape below 1 does; "" where neither is the case."""
    try:
        bernoulli.map_estimate(heads, flips, a, b)
    except ValueError as error:
        return str(error)
    if not flips:
        return "Without a flip every θ is as good an MLE, so there is no one MLE. Flip the coin."
    if min(a, b) >= 1:
        return ""
    return (
        "With a or b below 1 the prior is infinite at an end of the axis, so the MAP is no average "
        "of its peak and the share of heads, and the weight of the prior is not defined."
    )


def _densities(prior, likelihood, posterior, mle, peak):
    """The three Beta densities over θ; the likelihood is one, too, divided by its area."""
    before, data, after = (
        np.exp(bernoulli.log_beta_density(THETA, *shapes))
        for shapes in (prior, likelihood, posterior)
    )
    top = float(max(one[INNER].max() for one in (before, data, after)))
    return panel(
        "densities",
        "Prior, likelihood and posterior of the probability of heads",
        X_AXIS,
        linear_axis(0.0, 1.3 * top, ticks=False),
        densities(*((THETA, heights) for heights in (before, data, after))),
        coin_estimates(X_AXIS, posterior, mle, peak, top),
    )


def _summary(heads, flips, mle, peak, mean):
    flipped = say(
        "{heads} in {flips}", heads=count(round(heads), "head"), flips=count(round(flips), "flip")
    )
    if peak is None:
        return say(
            "With {flipped} the posterior has no one peak, so all are marked; its mean is {mean}.",
            flipped=flipped,
            mean=fixed(mean, 3),
        )
    if mle is None:
        return say("Without a flip the MAP is the prior’s own peak, {peak}.", peak=fixed(peak, 3))
    return say(
        "With {flipped} the MLE is {mle}, and with the prior the MAP is {peak} and the mean "
        "{mean}.",
        flipped=flipped,
        mle=fixed(mle, 3),
        peak=fixed(peak, 3),
        mean=fixed(mean, 3),
    )
