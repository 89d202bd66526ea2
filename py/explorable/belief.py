"""What was believed about the slope before the data, as a function a reader may rewrite.

`prior_density` is the one thing two figures draw from. As long as it is the Gaussian below, all
that follows is known in closed form; once it is another function, everything is found on a grid.
"""

import numpy as np

from explorable.peak import highest

REACH = 60.0  # a belief is asked for slopes up to this far from zero
FINE = np.sinh(np.linspace(-np.arcsinh(REACH * 20), np.arcsinh(REACH * 20), 2401)) / 20


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

    `log_likelihood` maps slopes (m,) to (m,).
    Raises ValueError if the prior is zero wherever the data leave any likelihood.
    """

    def log_posterior(w):
        with np.errstate(divide="ignore"):
            return log_likelihood(w) + np.log(density(w, prior_sd))

    mode = highest(log_posterior, FINE)
    heights = log_posterior(FINE)
    top = heights.max()
    weights = np.exp(heights - top)
    area = np.trapezoid(weights, FINE)
    mean = np.trapezoid(weights * FINE, FINE) / area
    sd = float(np.sqrt(np.trapezoid(weights * (FINE - mean) ** 2, FINE) / area))
    return mode, sd, lambda w: np.exp(log_posterior(w) - top) / area
