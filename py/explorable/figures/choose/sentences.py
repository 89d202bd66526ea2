"""What the figure says of the two answers, and why there may be none."""

import math

from explorable.figures.choose.controls import POINTS
from explorable.figures.choose.criteria import LEAST
from explorable.plot.number_format import fixed, penalty_text
from explorable.plot.phrases import capital
from explorable.plot.points import points_note
from explorable.words import say

FEW = (
    "To choose a penalty takes at least {least} points, one of them with x and y other than 0. "
    "Double-click or double-tap where one should stand, or press “Add a point”."
)
NOTHING = {0.0: "towards λ = 0", math.inf: "towards λ = ∞, where every weight is 0"}


def summary(best, by_loo, noise_sd, prior_sd):
    """The λ that evidence and leave-one-out choose, and both sds; None where there is none."""
    if best is None and by_loo is None:
        return "These points choose no penalty."
    parts = []
    if best is not None:
        sds = say(
            "σₙ = {noise_sd} and σ = {prior_sd}",
            noise_sd=fixed(noise_sd, 2),
            prior_sd=fixed(prior_sd, 2),
        )
        parts.append(
            say("the evidence chooses λ = {best}, with {sds}", best=penalty_text(best), sds=sds)
        )
    if by_loo is not None:
        parts.append(say("leave-one-out chooses λ = {by_loo}", by_loo=penalty_text(by_loo)))
    words = "; ".join(parts)
    return f"{capital(words)}."


def note(found, number):
    """Why a criterion chooses no λ, or that the `number` of points is a crowd, or ""."""
    if found is None:
        return say(FEW, least=LEAST)
    for what, best in (
        ("The evidence has no peak", found.best_evidence),
        ("The leave-one-out error has no lowest point", found.best_loo),
    ):
        if best is None:
            return say("{what}: for these points it is the same at every penalty.", what=what)
        if best in NOTHING:
            return say(
                "{what} on this axis: it keeps getting better {where}.",
                what=what,
                where=NOTHING[best],
            )
    return points_note(POINTS, number)
