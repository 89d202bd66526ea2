"""What a prior does to one estimate: the posterior with its kink, and the MAP against the MLE.

The reader drags the MLE of one weight, whose column has length one, and sees a Laplace prior hold
the mode at exactly zero until the data pull harder than the step in the prior's pull, while the
posterior mean moves at once.
"""

import math

from explorable.controls import Choice
from explorable.figures._shared.houses import NOISE_SD
from explorable.figures.shrinkage.one_weight import OneWeight
from explorable.figures.shrinkage.panels import densities_panel, estimates_panel, pulls_panel
from explorable.plot.layout import stack
from explorable.plot.number_format import fixed
from explorable.plot.readouts import readout
from explorable.plot.sliders import slider
from explorable.scene.model import Scene
from explorable.stats import priors
from explorable.words import say

MLE = slider("mle", (-4.0, 4.0), 1.2, 0.01, "what the data alone say")
SCALE = slider("scale", (0.1, 4.0), 0.7, 0.01, "small: sure that the weight is near zero")
KINDS = (
    ("gaussian", "Gaussian: ridge"),
    ("laplace", "Laplace: lasso"),
    ("elastic_net", "both: elastic net"),
    ("flat", "flat: none"),
)
PRIOR = Choice(name="prior", label="prior", term="prior", options=KINDS, default="laplace")
CONTROLS = (MLE, NOISE_SD, SCALE, PRIOR)

TITLE = "Where do the exact zeros come from?"
CAPTION = (
    "Drag the MLE. The MAP is where the two pulls are equal. A Laplace prior pulls with the same "
    "force however small the weight is, so its pull jumps at zero; while the data pull less than "
    "that, the lines meet inside the jump, and the MAP is exactly zero. The mean does not stay "
    "there. The Gaussian has the standard deviation of the Laplace prior, b√2; the elastic net is "
    "the product of both."
)
STACK = "The posterior of one weight, and the pulls of data and prior"


def draw(state):
    """The Scene for an MLE, a noise sd and a prior with its scale."""
    kind = state.prior
    both = {"prior_sd": state.scale * math.sqrt(2), "scale": state.scale}
    widths = {name: both[name] for name in priors.WIDTHS[kind]}
    one = OneWeight(state.mle, state.noise_sd**2, kind, widths)
    return Scene(
        "shrinkage",
        (
            stack("posterior", STACK, densities_panel(MLE, one), pulls_panel(one)),
            estimates_panel(MLE, one),
        ),
        (
            readout("map", "MAP", one.mode, "posterior"),
            readout("mean", "posterior mean", one.mean, "posterior"),
            readout("threshold", "threshold", one.step, "prior", symbol="σₙ²/b"),
            readout("vote", "vote", one.vote, "posterior", hint="P(w > 0) less P(w < 0)"),
        ),
        _summary(one),
    )


def _summary(one):
    mle, mode, mean, step = (fixed(v, 2) for v in (one.mle, one.mode, one.mean, one.step))
    if one.step and not one.mode:
        return say(
            "The MLE, {mle}, is within the threshold of {step}, so the MAP is exactly zero, "
            "to which the posterior gives no mass; the mean is {mean}.",
            mle=mle,
            step=step,
            mean=mean,
        )
    words = say(
        "The MLE is {mle}, the MAP {mode} and the mean {mean}", mle=mle, mode=mode, mean=mean
    )
    if one.step:
        return say(
            "{words}: the data pull harder than the prior’s jump of {step}.", words=words, step=step
        )
    return say(
        "{words}; the prior’s pull has no jump, so only an MLE of 0 has a MAP of 0.", words=words
    )
