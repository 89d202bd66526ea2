"""What the figure says of the ghost’s weight, and of houses without a word."""

import math

from explorable.figures._shared.houses import POINTS
from explorable.plot.number_format import fixed
from explorable.plot.phrases import percent
from explorable.plot.points import points_note
from explorable.words import say

NOBODY = (
    "No house says anything about the slope, and the ghost at size 0 has no weight either: there "
    "is no best slope. Add a house, or raise the penalty."
)

NO_MLE = "No house says anything about the slope, so there is no MLE. Add a house away from size 0."


def summary(mle, peak, penalty, w0, share):
    """The MAP with the ghost, whose `share` of all votes is λ/(S + λ); None: there is no MAP."""
    if peak is None:
        return "Without a house and without a ghost there is no best slope."
    where = say("at size {size}", size=fixed(math.sqrt(penalty), 2))
    if mle is None:
        return say(
            "Only the ghost {where} votes, so the MAP is the prior mean, {w0}.",
            where=where,
            w0=fixed(w0, 2),
        )
    return say(
        "With a ghost {where}, least squares gives {peak}, and that is the MAP; the ghost "
        "has {share} of the votes, and without it the MLE is {mle}.",
        where=where,
        peak=fixed(peak, 3),
        share=percent(share),
        mle=fixed(mle, 3),
    )


def note(mle, peak, number):
    """Why there is no MLE or no MAP, or that the `number` of houses is a crowd, or ""."""
    if mle is None:
        return NOBODY if peak is None else NO_MLE
    return points_note(POINTS, number, "Their votes are not drawn.")
