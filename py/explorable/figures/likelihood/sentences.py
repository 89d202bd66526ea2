"""What the figure says of a proposed slope, and what stands in the way of a best one."""

import math

from explorable.editable.peak_words import other_peaks, written
from explorable.figures._shared.houses import houses_note
from explorable.plot.number_format import fixed, short
from explorable.plot.phrases import count, listed, sentences, times
from explorable.words import plural, say

POSITIVE = (
    "The log-likelihood is positive, and that is no mistake: these prices are so close to the line "
    "that the product of their densities exceeds 1. A density may; only an area under it is a "
    "probability."
)


def note(x, curves, log_likelihood):
    """Why there is no one best slope, that houses are a crowd, or that a density exceeds 1."""
    left_out = "Their bells and thin curves are left out."
    houses = houses_note(x, 0.0 if curves.grows else curves.best, left_out)
    several = houses or other_peaks("The likelihood", curves.others)
    close = log_likelihood > 0 and len(x) and not curves.grows
    return sentences(several, close and POSITIVE)


def summary(houses, slope, curves, relative, rounded):
    """How many times as probable as the best slope this one is; `relative` is the log of that.

    `rounded`: the density is too small for a double, not zero.
    """
    best = curves.best
    if curves.grows:
        return say(
            "With {houses}, the likelihood grows as far as slopes are looked at, so there is no "
            "MLE: a density must fall far from the line.",
            houses=count(houses, "house"),
        )
    if best is None:
        return say("With {houses}, no slope is better than another.", houses=count(houses, "house"))
    prices = (
        say("these {prices} are", prices=count(houses, "price"))
        if houses > 1
        else "this one price is"
    )
    start = say("At slope {slope} {prices}", slope=fixed(slope, 2), prices=prices)
    at_best = say("the best slope, {best}", best=short(best, 2))
    if curves.plateau:
        at_best = say("the best slopes, {slopes}", slopes=written([], curves.plateau, 2))
    elif len(curves.modes) > 1:
        at_best = say(
            "the best slopes, {slopes}", slopes=listed([fixed(mode, 2) for mode in curves.modes])
        )
    if relative == -math.inf:
        how = "too improbable for a double" if rounded else "impossible"
        return say(
            "{start} {how}; at {at_best}, {they_are} not.",
            start=start,
            how=how,
            at_best=at_best,
            they_are="they are" if houses > 1 else "it is",
        )
    low, high = curves.plateau or (math.inf, -math.inf)
    if low <= slope <= high or min(abs(slope - mode) for mode in curves.modes) < 0.005:
        return plural(
            houses,
            "{start} as probable as any line can make it.",
            "{start} as probable as any line can make them.",
            start=start,
        )
    return say(
        "{start} {times} as probable as at {at_best}.",
        start=start,
        times=times(relative),
        at_best=at_best,
    )
