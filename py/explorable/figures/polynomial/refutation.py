"""Whether the points refute the prior: the band plainly does not hold 95 of 100 of them."""

import math

import numpy as np

from explorable.plot.number_format import short
from explorable.plot.phrases import count, percent
from explorable.stats import polynomial
from explorable.stats._cache import once_for_points
from explorable.words import say

WITHIN, SDS = 0.95, 1.96  # the share of points that the band is to hold, and its half width
RARE = 0.005  # how improbable so few points within have to be
LEAST = 1e-8  # penalty
HALVINGS = 12
LOOKED_AT = 400  # points
MANY = 100  # points from which on the binomial distribution is nearly normal


def refutation(x, y, degree, penalty, noise_sd, fit):
    """The sentence for a prior that points x, y (n,) refute, or "".

    `fit` is the one for this degree and penalty. It names the prior sd, noise_sd / sqrt(penalty),
    and the least one whose band would hold enough of the points.
    """
    inside, number = _inside(fit, x, y, noise_sd)
    if not _is_rare(inside, number):
        return ""
    held = say("{inside} of these {points}", inside=inside, points=count(number, "point"))
    if number < len(x):
        held = say("{share} of these", share=percent(inside / number))
    enough = _most_penalty(x, y, degree, penalty, noise_sd)
    cure = (
        "no wider one would do at this degree."
        if enough is None
        else say("one of σ = {width} would do.", width=_width(noise_sd, enough))
    )
    return say(
        "The band should hold 95 of 100 points, and holds {held}: they refute a belief of σ "
        "= σₙ/√λ = {width}; {cure}",
        held=held,
        width=_width(noise_sd, penalty),
        cure=cure,
    )


def _width(noise_sd, penalty):
    sd = noise_sd / math.sqrt(penalty)
    return short(sd, 2 if sd >= 0.1 else 3)


def _inside(fit, x, y, noise_sd):
    """(how many points lie in the band, of how many); of a crowd, some are looked at."""
    some = slice(None, None, 1 + len(x) // LOOKED_AT)
    x, y = x[some], y[some]
    mean, sd = fit.predictive(x, noise_sd)
    return int(np.count_nonzero(np.abs(y - mean) <= SDS * sd)), len(x)


def _is_rare(inside, number):
    """Whether P(X <= inside) < RARE for X ~ Binomial(number, WITHIN)."""
    if inside >= WITHIN * number:
        return False
    if number > MANY:
        return inside < WITHIN * number - 2.6 * math.sqrt(number * WITHIN * (1 - WITHIN))
    terms = (
        math.comb(number, k) * WITHIN**k * (1 - WITHIN) ** (number - k) for k in range(inside + 1)
    )
    return sum(terms) < RARE


@once_for_points
def _most_penalty(x, y, degree, penalty, noise_sd):
    """The greatest penalty below this one whose band holds enough points; None if none does."""

    def holds(log_penalty):
        fit = polynomial.fitted(x, y, degree, 10.0**log_penalty)
        return not _is_rare(*_inside(fit, x, y, noise_sd))

    low, high = math.log10(LEAST), math.log10(penalty)
    if not holds(low):
        return None
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return 10.0**low
