"""What was believed about the slope before the data, as a function a reader may rewrite.

`prior_density` is the one thing two figures draw from. As long as it is the Gaussian below, all
that follows is known in closed form; once it is another function, everything is found on a grid.
"""

from functools import lru_cache

import numpy as np

from explorable.numerics import adaptive_sampling as sampled
from explorable.numerics.maximize import highest
from explorable.plot.number_format import short

REACH = 160.0  # as far from zero as a bell of width 4 has a height that a double can hold
FINE = np.sinh(np.linspace(-np.arcsinh(REACH * 20), np.arcsinh(REACH * 20), 2401)) / 20
STRAIGHT = 1e-5  # how nearly the posterior must be between the slopes it is added up at


def prior_density(w, prior_sd):
    """height * exp(-z^2 / 2): a bell at zero."""
    z = w / prior_sd
    height = 1 / (prior_sd * np.sqrt(2 * np.pi))
    return height * np.exp(-(z**2) / 2)


GAUSSIAN = prior_density


def is_gaussian():
    """Whether the prior is still the one above, so that closed forms hold."""
    return prior_density is GAUSSIAN


def density(w, prior_sd):
    """The prior at the slopes w (m,), checked, because a reader may have written it.

    Raises ValueError where it does not give one finite number, 0 or more, for every slope.
    """
    with np.errstate(over="ignore", under="ignore"):  # far out; what comes of it is looked at here
        values = np.asarray(prior_density(w, prior_sd), float)
    if values.shape != w.shape:
        raise ValueError(
            f"The prior must give one number for each slope: it was asked for {w.size} and gave "
            f"an answer of shape {values.shape}."
        )
    if not (np.isfinite(values).all() and (values >= 0).all()):
        raise ValueError("A density is never negative, infinite or undefined; this prior is.")
    return values


def posterior_on_grid(log_likelihood, prior_sd):
    """(mode, sd, density function) of prior times likelihood, for any prior.

    `log_likelihood` maps slopes (m,) to (m,). Slopes are asked as closely as the posterior is
    narrow, so sd and area are right to 1e-4 however sharp it is. A prior below 1e-308 counts as 0.
    Raises ValueError if the prior is zero wherever the data leave any likelihood.
    """

    def log_posterior(w):
        with np.errstate(divide="ignore"):
            return log_likelihood(w) + np.log(density(w, prior_sd))

    mode = highest(log_posterior, FINE)
    top = log_posterior(np.array([mode]))[0]

    def relative(w):
        return np.exp(log_posterior(w) - top)

    at, heights = everywhere(relative, mode)
    area = np.trapezoid(heights, at)
    mean = np.trapezoid(heights * at, at) / area
    sd = float(np.sqrt(np.trapezoid(heights * (at - mean) ** 2, at) / area))
    return mode, sd, lambda w: relative(w) / area


def everywhere(curve, *known):
    """Positions, `known` ones among them, and heights of `curve` (m,) -> (m,), to be added up."""
    return sampled.finely(curve, np.union1d(FINE[::4], known), STRAIGHT)


def added_up(prior_sd):
    """Slopes, -1, 0 and 1 among them, and the prior's heights there, close enough to add them up.

    Found once for a function and a width: houses may be dragged, and both figures ask.
    """
    return _added_up(prior_density, prior_sd)


@lru_cache(maxsize=2)
def _added_up(_, prior_sd):
    return everywhere(lambda w: density(w, prior_sd), -1.0, 0.0, 1.0)


def area(prior_sd):
    """The area under the prior: 1, and of a reader's own anything that is not within 1 % of it.

    Raises ValueError if there is none.
    """
    if is_gaussian():
        return 1.0
    w, heights = added_up(prior_sd)
    found = float(np.trapezoid(heights, w))
    if not found > 0:
        raise ValueError("This prior is zero everywhere, so there is nothing to believe.")
    return 1.0 if abs(found - 1) < 0.01 else found


def note(area):
    """What is to be said where the area is not one, or ""."""
    if area == 1.0:
        return ""
    return (
        f"The area under your function is {short(area, 2)} and that of a belief is one, so it is "
        "drawn divided by that."
    )
