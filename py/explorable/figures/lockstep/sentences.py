"""What the figure says of both minimisers, and its notes."""

import math

from explorable.editable.peak_words import doubts, is_endless, most_probable, ruled_out, written
from explorable.editable.penalised_loss import LOSS
from explorable.editable.penalty_prior import PenaltyPrior
from explorable.figures._shared.prior_menu import prior_note
from explorable.plot.number_format import fixed, penalty_text, short
from explorable.plot.phrases import sentences
from explorable.words import say

NO_VALLEY = (
    "No house says anything about the slope, so squared error and likelihood are flat: {what} "
    "makes a valley. Add a house, or move one away from size 0."
)
YOUR_LOSS = (
    "Your loss is not the squared error plus a penalty on the slope alone, so it belongs to "
    "another likelihood, and the two lowest points may part."
)
ITS_PRIOR = (
    "Your penalty is minus the log of the prior exp(−penalty/2σₙ²), which is in force below in the "
    "place of the one in the menu."
)
NO_PRIOR = "The area under it has no end: it is no density, but an improper prior."
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


def where(both, t):
    """Where both Readings have their minimum, with densities as (1 - p^t) / t, as a clause."""
    at = fixed(both.map, 2)
    if both.lows and not both.plateau:
        if is_endless(both.lows):
            return say(
                "your loss is equally low at every slope, but −log posterior lowest at {at}", at=at
            )
        return say(
            "your loss is equally low from {slopes}, but −log posterior lowest at {at}",
            slopes=written([], both.lows, 2),
            at=at,
        )
    if both.parts:
        return say(
            "your loss is lowest at slope {minimiser}, but −log posterior at {at}",
            minimiser=fixed(both.minimiser, 2),
            at=at,
        )
    if both.is_level:
        return "every slope is equally probable, and the loss is level"
    if len(both.modes) > 1 or both.plateau:
        return most_probable(both.modes, both.plateau)
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
        if not isinstance(both.prior, PenaltyPrior):
            return YOUR_LOSS
        improper = both.prior.log_area(both.prior_sd) == math.inf
        unsure = doubts("The posterior", both.found)
        return sentences(ITS_PRIOR, improper and NO_PRIOR, unsure)
    words = ""
    if not both.prior.is_original and kind not in PENALTIES:
        improper = both.prior.log_area(both.prior_sd) == math.inf
        words = sentences(YOUR_PRIOR, improper and IMPROPER)
    if kind in PENALTIES:
        lam, scale = both.prior.penalty(both.noise_sd, both.prior_sd)[0], short(both.prior_sd, 2)
        words = say(PENALTIES[kind], lam=lam and penalty_text(lam), sd=scale)
    unsure = doubts("The posterior", both.found) if both.found else ""
    zero = ruled_out(both.prior, both.prior_sd, both.mle)
    return sentences(words or prior_note(kind, 0.0), zero, unsure)
