"""What the figure says of both minimisers, and its notes."""

import math

from explorable.editable.peak_words import doubts, most_probable, ruled_out
from explorable.editable.penalised_loss import LOSS, implies_density
from explorable.figures._shared.prior_menu import prior_note
from explorable.plot.number_format import fixed, penalty_text, short
from explorable.plot.phrases import sentences
from explorable.words import say

NO_VALLEY = (
    "No house says anything about the slope, so squared error and likelihood are flat: {what} "
    "makes a valley. Add a house, or move one away from size 0."
)
YOUR_LOSS = (
    "Your penalty is minus the log of another prior than the one in force, which is why the two "
    "lowest points part."
)
ITS_PRIOR = (
    "The prior of your penalty is exp(−penalty/2σₙ²), drawn below in the colour of the penalty."
)
NO_PRIOR = (
    "Its area has no end, so your penalty is minus the log of no density, but of an improper prior."
)
YOUR_PRIOR = (
    "The prior that you wrote is in force here, too: the penalty is −2σₙ² log of it, in the place "
    "of λw²."
)
IMPROPER = "The area under your function has no end, so it is no density (an improper prior)."
PENALTIES = {
    "laplace": "The penalty is −2σₙ² log of Laplace’s density, {lam} times |w|: this is the lasso.",
    "student_t": (
        "The penalty is −2σₙ² log of Student’s t, 4σₙ² log(1 + w²/σ²) with σ = {sd}: far from zero "
        "it hardly rises."
    ),
    "flat": "A flat prior is no penalty at all: loss and posterior are those of the data alone.",
}
SAME = 1e-6


def where(both, t):
    """Where both Readings have their minimum, with densities as (1 - p^t) / t, as a clause."""
    minimiser, peak, at = both.minimiser, both.map, fixed(both.map, 2)
    modes = both.found.modes if both.found else [peak]
    if min(abs(minimiser - mode) for mode in modes) > SAME * (1 + abs(peak)):
        return say(
            "your loss is lowest at slope {minimiser}, but −log posterior at {at}",
            minimiser=fixed(minimiser, 2),
            at=at,
        )
    if both.is_level:
        return "every slope is equally probable, and the loss is level"
    if len(modes) > 1:
        return most_probable(modes)
    if t == 1:
        return say("the loss has its valley where the posterior has its peak: at slope {at}", at=at)
    if t:
        return say("both valleys are still lowest at slope {at}", at=at)
    return say("both valleys are lowest at slope {at}", at=at)


def note(both, kind):
    """What the penalty is under the prior of this `kind`, and why there is no MLE, or ""."""
    if both.mle is None:
        return say(NO_VALLEY, what="nothing" if both.is_level else "the penalty alone")
    if not LOSS.is_original:
        parted = abs(both.minimiser - both.map) > SAME * (1 + abs(both.map))
        improper = implies_density(LOSS.function, both.penalty, both.noise_sd) is False
        return sentences(parted and YOUR_LOSS, ITS_PRIOR, improper and NO_PRIOR)
    words = ""
    if not both.prior.is_original and kind not in PENALTIES:
        improper = both.prior.area(both.prior_sd) == math.inf
        words = sentences(YOUR_PRIOR, improper and IMPROPER)
    if kind in PENALTIES:
        lam, scale = both.prior.penalty(both.noise_sd, both.prior_sd)[0], short(both.prior_sd, 2)
        words = say(PENALTIES[kind], lam=lam and penalty_text(lam), sd=scale)
    unsure = doubts("The posterior", both.found) if both.found else ""
    zero = ruled_out(both.prior, both.prior_sd, both.mle)
    return sentences(words or prior_note(kind, 1.0), zero, unsure)
