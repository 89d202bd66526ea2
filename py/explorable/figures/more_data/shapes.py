"""The shapes of a coin's Beta densities after so many flips, and their modes."""

from explorable.stats import bernoulli

SAME_AT = 10.0  # flips at which both priors are the same


def shapes_after(n, share, a, b):
    """The shapes of the posterior; a share of heads may stand for a fraction of a flip."""
    return a + share * n, b + (1 - share) * n


def narrowed(n, a, b):
    """The prior's shapes that a penalty on the mean loss states: equal to a, b at ten flips."""
    return 1 + (a - 1) * n / SAME_AT, 1 + (b - 1) * n / SAME_AT


def only_mode(A, B):
    """The mode in θ, or None where there is no one mode."""
    try:
        return bernoulli.mode_in("theta", A, B)
    except ValueError:
        return None
