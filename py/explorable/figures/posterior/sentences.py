"""What the figure says of the MAP, and its notes."""

from explorable.figures._shared.houses import POINTS
from explorable.figures._shared.prior_menu import prior_note
from explorable.plot.number_format import fixed, short
from explorable.plot.phrases import percent, sentences
from explorable.plot.points import points_note
from explorable.words import say

OWN = "Without data the most probable slope is the prior’s own, {map}."
NO_MLE = (
    "No house says anything about the slope, so belief is all there is: the posterior is the "
    "prior. Add a house, or move one away from size 0."
)


def pulled_to(fit):
    """The hint of the shrinkage: towards what."""
    return "pull towards the prior’s own peak" if fit.centre else "pull towards zero"


def summary(fit):
    """MLE, MAP and the way between them, of SlopeCurves."""
    where = fit.most_probable
    if fit.mle is None:
        if fit.found is None or (len(fit.found.modes) == 1 and not fit.found.plateau):
            return say(OWN, map=fixed(fit.map, 2))
        return say("Without data {where}.", where=where)
    way = (
        ""
        if fit.pull is None
        else say(", {share} of the way to {centre}", share=percent(fit.pull), centre=_centre(fit))
    )
    return say(
        "The houses alone say {mle}; with the belief {where}{way}.",
        mle=short(fit.mle, 2),
        where=where,
        way=way,
    )


def note(houses, fit, kind):
    """What stands in the way of an MLE, or what is special about the prior of this kind, or ""."""
    if fit.mle is None:
        return sentences(NO_MLE, fit.doubts)
    left_out = points_note(POINTS, houses, "Their bells are left out.")
    return left_out or sentences(prior_note(kind, fit.log_area), fit.doubts)


def _centre(fit):
    """The prior's mode in words."""
    return (
        "zero"
        if abs(fit.centre) < 0.005
        else say("the prior’s own peak, {centre}", centre=fixed(fit.centre, 2))
    )
