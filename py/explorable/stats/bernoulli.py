"""A coin with unknown probability of heads theta, and a Beta prior.

    heads ~ Binomial(flips, theta),   theta ~ Beta(a, b)
    theta | heads ~ Beta(A, B),   A = a + heads,   B = b + flips - heads

    MLE = heads/flips,   MAP = (A - 1)/(A + B - 2),   posterior mean = A/(A + B)

heads, flips  0 <= heads <= flips, finite; counts, though fractions of one are allowed
a, b          prior shapes > 0; Beta(1, 1) is flat in theta, Beta(1/2, 1/2) is Jeffreys' prior
A, B          shapes > 0 of the Beta distribution asked about

Every result is a probability theta, except where another unit is named. ValueError is raised for
counts and shapes outside these ranges, and where the quantity asked for does not exist.

Sources: Gelman et al., Bayesian Data Analysis (binomial model); Jeffreys, Theory of Probability.
"""

import math

from explorable.stats._distributions.beta import (  # noqa: F401 - offered here too
    beta_cdf,
    beta_mass,
    exponent_shift,
    log_beta_density,
    log_density_in,
    shapes,
)
from explorable.stats._distributions.beta_intervals import (  # noqa: F401 - offered here too
    credible_interval,
    laplace_interval,
    laplace_mass,
)
from explorable.stats._distributions.beta_modes import (  # noqa: F401 - offered here too
    mode_in,
    modes_in,
)
from explorable.stats._distributions.beta_quantile import beta_quantile
from explorable.stats._distributions.incomplete_beta import log_beta
from explorable.stats._validation import non_negative, positive
from explorable.words import say


def mle(heads, flips):
    """argmax_theta theta^heads (1 - theta)^(flips - heads) = heads/flips. ValueError: no flips."""
    heads, flips = _counts(heads, flips)
    if flips == 0:
        raise ValueError(
            say("There is no MLE: the coin has not been flipped. Flip it at least once.")
        )
    return heads / flips


def posterior(heads, flips, a, b):
    """Beta(a + heads, b + flips - heads). Returns (A, B), floats."""
    heads, flips = _counts(heads, flips)
    return positive("a", a) + heads, positive("b", b) + (flips - heads)


def map_estimate(heads, flips, a, b):
    """argmax_theta p(theta | heads) = (a + heads - 1)/(a + b + flips - 2).

    That needs A > 1 and B > 1. Else the mode is at an end, 0 or 1, or ValueError is raised, as in
    `mode_in`.
    """
    return mode_in("theta", *posterior(heads, flips, a, b))


def posterior_mean(heads, flips, a, b):
    """E[theta | heads] = (a + heads)/(a + b + flips), which is also the mode in the log-odds."""
    return mode_in("log_odds", *posterior(heads, flips, a, b))


def median(A, B):
    """theta with P(theta' < theta) = 1/2: the same in every coordinate."""
    return beta_quantile(0.5, A, B)


def prior_weight(flips, a, b, summary="mode"):
    """omega in summary = omega (that of the prior) + (1 - omega) heads/flips. From 0 to 1.

    summary  "mode": (a + b - 2)/(a + b - 2 + flips), for a and b of at least 1
             "mean": (a + b)/(a + b + flips)

    1 for no flips. Raises ValueError for shapes below 1, where "mode" is no such average, and for
    a flat prior without flips.
    """
    if summary not in ("mode", "mean"):
        raise ValueError(
            say("summary must be 'mode' or 'mean'; it is {summary!r}.", summary=summary)
        )
    a, b = positive("a", a), positive("b", b)
    flips = _counts(0, flips)[1]
    if summary == "mode" and min(a, b) < 1:
        raise ValueError(
            say("With a or b below 1 the MAP is no average of the prior's mode and MLE.")
        )
    strength = a + b if summary == "mean" else (a - 1) + (b - 1)
    if strength + flips == 0:
        raise ValueError(
            say("Neither prior nor data weigh anything. Flip the coin, or raise a or b.")
        )
    return strength / (strength + flips)


def log_evidence(heads, flips, a, b):
    """log p(sequence) = log B(A, B) - log B(a, b), for one sequence of flips. 0 for no flips."""
    return log_beta(*posterior(heads, flips, a, b)) - log_beta(*shapes(a, b))


def _counts(heads, flips):
    """heads and flips as floats with 0 <= heads <= flips < inf; ValueError else."""
    heads, flips = non_negative("heads", heads), non_negative("flips", flips)
    if flips == math.inf:
        raise ValueError(say("flips must be finite; it is inf."))
    if heads > flips:
        raise ValueError(
            say(
                "There are more heads ({heads:g}) than flips ({flips:g}).", heads=heads, flips=flips
            )
        )
    return heads, flips
