"""Two intervals for the probability theta of Beta(A, B): an exact one, and Laplace's approximation.

    credible interval   (1 - level)/2 of the probability on either side
    Laplace's           mode -/+ z/sqrt(H), H = -d^2 log p at the mode, P(|Z| < z) = level

A, B   shapes > 0
level  probability inside the interval, between 0 and 1, both excluded

ValueError is raised for shapes and levels outside these ranges.

Source: Gelman et al., Bayesian Data Analysis (normal approximation to the posterior).
"""

import math

from explorable.stats._distributions.beta import beta_mass, fraction, shapes
from explorable.stats._distributions.beta_quantile import log_odds_quantile
from explorable.stats._distributions.incomplete_beta import place_of_log_odds
from explorable.stats._distributions.normal_tail import central_interval
from explorable.words import say


def credible_interval(A, B, level):
    """(low, high) with (1 - level)/2 below and as much above, of Beta(A, B): equal-tailed.

    Accuracy as of `beta_quantile`: an end below 1e-308 is 0, one above 1 - 1e-16 is 1.
    """
    A, B = shapes(A, B)
    tail = 0.5 * (1 - fraction("level", level))
    ends = log_odds_quantile(tail, A, B), -log_odds_quantile(tail, B, A)
    return tuple(place_of_log_odds(end)[0] for end in ends)


def laplace_interval(A, B, level, coordinate):
    """mode -/+ z sd: the central interval of the normal at the peak with the peak's curvature.

    coordinate  "theta": sd^2 = (A - 1)(B - 1)/(A + B - 2)^3; the ends may leave [0, 1]
                "log_odds": sd^2 = 1/A + 1/B around log(A/B); the ends are mapped back to theta

    Returns (low, high). Raises ValueError for another coordinate, and in theta for A or B of at
    most 1: the density has then no peak inside (0, 1).
    """
    A, B = shapes(A, B)
    z = central_interval(fraction("level", level))
    if coordinate == "log_odds":
        centre, reach = math.log(A) - math.log(B), z * math.sqrt(1 / A + 1 / B)
        return tuple(place_of_log_odds(centre + side * reach)[0] for side in (-1, 1))
    if coordinate != "theta":
        raise ValueError(
            say(
                "coordinate must be 'theta' or 'log_odds'; it is {coordinate!r}.",
                coordinate=coordinate,
            )
        )
    if min(A, B) <= 1:
        raise ValueError(
            say(
                "There is no Laplace approximation in theta: the density has no peak inside. Take "
                "A and B above 1, or the log-odds."
            )
        )
    peak = (A - 1) / (A - 1 + B - 1)
    reach = z * math.sqrt(peak * (1 - peak) / (A + B - 2))
    return peak - reach, peak + reach


def laplace_mass(A, B, level, coordinate):
    """P(low < theta < high) under Beta(A, B) itself, for the ends of `laplace_interval`."""
    low, high = laplace_interval(A, B, level, coordinate)
    return beta_mass(max(low, 0.0), min(high, 1.0), A, B)
