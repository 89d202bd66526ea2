"""The Beta distribution of a probability theta, with both parameters positive and finite.

    p(theta) = theta^(A - 1) (1 - theta)^(B - 1) / B(A, B),   0 < theta < 1

A, B  shapes: after heads and tails, the prior's a + heads and b + tails

ValueError is raised for shapes that are not positive and finite, and for theta outside [0, 1].

Sources as in `incomplete_beta`.
"""

import math

import numpy as np

from explorable.stats._distributions.incomplete_beta import (
    log_beta,
    log_tails,
    place,
)
from explorable.stats._validation import positive
from explorable.words import named, say

EXPONENT_SHIFTS = {"theta": 1.0, "arcsine": 0.5, "log_odds": 0.0}


def log_beta_density(theta, A, B):
    """log p(theta) = (A - 1) log theta + (B - 1) log(1 - theta) - log B(A, B).

    Returns the shape of theta (a float for one number). At the ends: -inf for a shape above 1, inf
    for one below. Absolute error: about 1e-15 (A + B), so 1e-10 for 1e5 flips.
    """
    return log_density_in("theta", theta, A, B)


@np.errstate(divide="ignore", invalid="ignore")
def log_density_in(coordinate, theta, A, B):
    """log p(phi) = (A - s) log theta + (B - s) log(1 - theta) - log B(A, B) + log c, phi(theta).

    coordinate  "theta": s = 1, c = 1; "arcsine", phi = arcsin(sqrt(theta)): s = 1/2, c = 2;
                "log_odds", phi = log(theta/(1 - theta)): s = 0, c = 1

    Returns the shape of theta (a float for one number); accuracy as of `log_beta_density`. At the
    ends: -inf for a shape above s, inf for one below. ValueError for an unknown coordinate.
    """
    shift = exponent_shift(coordinate)
    A, B = shapes(A, B)
    theta = _within_unit_interval(theta)
    log_p = (math.log(2) if coordinate == "arcsine" else 0.0) - log_beta(A, B)
    for shape, log_share in ((A, np.log(theta)), (B, np.log1p(-theta))):
        if shape != shift:  # 0 times log 0 would be NaN
            log_p = log_p + (shape - shift) * log_share
    return log_p + 0 * theta


def exponent_shift(coordinate):
    """s: the density in the coordinate is proportional to theta^(A - s) (1 - theta)^(B - s)."""
    if coordinate not in EXPONENT_SHIFTS:
        known = ", ".join(EXPONENT_SHIFTS)
        raise ValueError(
            say(
                "There is no coordinate {coordinate!r}; there are {known}.",
                coordinate=coordinate,
                known=known,
            )
        )
    return EXPONENT_SHIFTS[coordinate]


def beta_cdf(theta, A, B):
    """P(theta' < theta) = I_theta(A, B). Returns the shape of theta (a float for one number).

    Relative error below 1e-12 for A and B from 1e-3 to 1e5, within 10 sd of the mean.
    """
    A, B = shapes(A, B)
    theta = _within_unit_interval(theta)
    masses = [_tails(value, A, B)[0] for value in theta.ravel().tolist()]
    return np.reshape(masses, theta.shape) if theta.shape else masses[0]


def beta_mass(low, high, A, B):
    """P(low < theta < high), a float; 0 if high <= low. Taken from the tail that cancels less."""
    A, B = shapes(A, B)
    low, high = (float(_within_unit_interval(end)) for end in (low, high))
    (below_low, above_low), (below_high, above_high) = (_tails(end, A, B) for end in (low, high))
    mass = below_high - below_low if below_low < above_low else above_low - above_high
    return max(mass, 0.0)


def shapes(A, B):
    """A and B as positive floats; ValueError else."""
    return positive("A", A), positive("B", B)


def fraction(name, value):
    """0 < value < 1, as a float; ValueError, with `name` in the sentence, else."""
    number = positive(name, value)
    if number >= 1:
        raise ValueError(
            say(
                "{name} must lie between 0 and 1, both excluded; it is {number}.",
                name=named(name),
                number=number,
            )
        )
    return number


def _tails(theta, A, B):
    """(P(theta' < theta), P(theta' > theta)), floats."""
    if theta in (0, 1):
        return theta, 1 - theta
    below, above = log_tails(place(theta), A, B)
    return math.exp(below), math.exp(above)


def _within_unit_interval(theta):
    theta = np.asarray(theta, dtype=float)
    if not np.all((theta >= 0) & (theta <= 1)):
        raise ValueError(say("theta is a probability: every value must lie between 0 and 1."))
    return theta
