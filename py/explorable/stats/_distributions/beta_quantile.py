"""Quantiles of the Beta distribution, by Newton's method in the log-odds.

Shapes and errors as in `beta`.
"""

import math

from explorable.stats._distributions.beta import fraction, shapes
from explorable.stats._distributions.incomplete_beta import log_power, log_tails, place_of_log_odds


def beta_quantile(mass, A, B):
    """theta with P(theta' < theta) = mass, 0 < mass < 1. Returns a float.

    Its log-odds are found to about 1e-13. A result below 1e-308 becomes 0, one above 1 - 1e-16
    becomes 1: with a shape of 1e-3 most of the mass lies there.
    """
    A, B = shapes(A, B)
    mass = fraction("mass", mass)
    if mass > 0.5:
        return place_of_log_odds(-log_odds_quantile(1 - mass, B, A))[0]
    return place_of_log_odds(log_odds_quantile(mass, A, B))[0]


def log_odds_quantile(mass, A, B):
    """The log-odds below which `mass` lies, for checked numbers.

    Newton's method on log(P/(1 - P)), which is nearly straight in the log-odds: slope A far to the
    left, B far to the right. Bisection where a step leaves the interval known to hold the answer.
    """
    target = math.log(mass) - math.log1p(-mass)
    low, high = -math.inf, math.inf
    log_odds = math.log(A) - math.log(B) + target / 1.7 * math.sqrt(1 / A + 1 / B)
    for _ in range(100):
        at = place_of_log_odds(log_odds)
        below, above = log_tails(at, A, B)
        excess = below - above - target
        low, high = (low, log_odds) if excess > 0 else (log_odds, high)
        step = -excess * math.exp(min(below + above - log_power(at, A, B), 700.0))
        if abs(step) <= 1e-8 * max(1.0, abs(log_odds)):
            return log_odds + step  # the error left is about the square of this step
        log_odds += step
        if not low < log_odds < high:
            log_odds = 0.5 * (low + high)
    return log_odds
