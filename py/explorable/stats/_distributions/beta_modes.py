"""Where a Beta density is highest, in each coordinate of the probability.

Shapes, coordinates and errors as in `beta`.
"""

from explorable.stats._distributions.beta import exponent_shift, shapes
from explorable.words import say


def mode_in(coordinate, A, B):
    """Peak of Beta(A, B) as a density in `coordinate`, mapped back to theta: p/(p + q).

    coordinate  "theta": p = A - 1, q = B - 1; "arcsine", arcsin(sqrt(theta)): A - 1/2, B - 1/2;
                "log_odds", log(theta/(1 - theta)): A, B

    Returns 0 for p <= 0 <= q and 1 for q <= 0 <= p, where the density only falls or rises.
    Raises ValueError where no one mode exists: p and q below 0 (infinite at both ends), both 0
    (flat), and for an unknown coordinate.
    """
    shift = exponent_shift(coordinate)
    A, B = shapes(A, B)
    p, q = A - shift, B - shift
    if p == q == 0:
        raise ValueError(say("There is no one mode: the density is flat. Flip the coin."))
    if p < 0 and q < 0:
        raise ValueError(
            say(
                "There is no one mode: the density is infinite at both 0 and 1. Flip the coin, "
                "or take shapes of at least {shift:g}.",
                shift=shift,
            )
        )
    if min(p, q) <= 0:
        return 0.0 if p < q else 1.0
    return p / (p + q)


def modes_in(coordinate, A, B):
    """Every theta where the density in `coordinate` is highest, as closed intervals (low, high).

    One interval of one number where `mode_in` has an answer; ((0, 0), (1, 1)) where the density is
    infinite at both ends, and ((0, 1),) where it is flat. ValueError for an unknown coordinate.
    """
    shift = exponent_shift(coordinate)
    A, B = shapes(A, B)
    if A == B == shift:
        return ((0.0, 1.0),)
    if max(A, B) < shift:
        return ((0.0, 0.0), (1.0, 1.0))
    mode = mode_in(coordinate, A, B)
    return ((mode, mode),)
