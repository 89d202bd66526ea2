"""The prior over the slope, as a function that readers may rewrite.

While the Gaussian below is in force, all that follows is known in closed form; any other density
is evaluated on a grid.
"""

from functools import lru_cache

import numpy as np

from explorable.editable.editable import Editable
from explorable.numerics import adaptive_sampling, gaussian_curve, grid_density
from explorable.plot.number_format import short


def prior_density(w, prior_sd):
    """height * exp(-z^2 / 2): a bell at zero."""
    z = w / prior_sd
    height = 1 / (prior_sd * np.sqrt(2 * np.pi))
    return height * np.exp(-(z**2) / 2)


class Prior(Editable):
    """The prior density in force; `is_original` means Gaussian, with mean 0 and sd prior_sd."""

    __slots__ = ()

    def density(self, w, prior_sd):
        """The prior at the slopes w (m,), checked, because a reader may have written it.

        Raises ValueError unless it is one finite number, 0 or more, for every slope.
        """
        if self.is_original:
            return prior_density(w, prior_sd)
        with np.errstate(over="ignore", under="ignore"):  # far out; the result is checked here
            values = np.asarray(self.function(w, prior_sd), float)
        if values.shape != w.shape:
            raise ValueError(
                f"The prior must give one number for each slope: it was asked for {w.size} and "
                f"gave an answer of shape {values.shape}."
            )
        if not (np.isfinite(values).all() and (values >= 0).all()):
            raise ValueError("A density is never negative, infinite or undefined; this prior is.")
        return values

    def curve(self, low, high, prior_sd):
        """Slopes from `low` to `high`, and the prior as a density of area 1 there: (k,), (k,)."""
        return _curve(self, self.function, low, high, prior_sd)

    def posterior(self, log_likelihood, prior_sd):
        """(mode, sd, density function) of prior times likelihood, on a grid, for any prior.

        `log_likelihood` maps slopes (m,) to (m,). A prior below 1e-308 counts as 0. Raises
        ValueError if the prior is zero wherever the data leave any likelihood.
        """

        def log_posterior(w):
            with np.errstate(divide="ignore"):
                return log_likelihood(w) + np.log(self.density(w, prior_sd))

        return grid_density.summarise(log_posterior)

    def integration_grid(self, prior_sd):
        """Slopes, -1, 0 and 1 among them, and the prior's heights there, for trapezoids."""
        return _integration_grid(self, self.function, prior_sd)

    def area(self, prior_sd):
        """The area under the prior: 1, and of a reader's own anything not within 1 % of it.

        Raises ValueError if there is none.
        """
        if self.is_original:
            return 1.0
        w, heights = self.integration_grid(prior_sd)
        area = float(np.trapezoid(heights, w))
        if not area > 0:
            raise ValueError("This prior is zero everywhere, so there is nothing to believe.")
        return 1.0 if abs(area - 1) < 0.01 else area


@lru_cache(maxsize=2)  # points may be dragged, and two figures draw the same prior
def _integration_grid(prior, _function, prior_sd):
    return grid_density.integration_grid(lambda w: prior.density(w, prior_sd), -1.0, 0.0, 1.0)


@lru_cache(maxsize=4)  # in most drags the prior stays the same
def _curve(prior, _function, low, high, prior_sd):
    if prior.is_original:
        (w,) = gaussian_curve.positions(low, high, np.zeros(1), np.array([prior_sd]))
        return w, prior.density(w, prior_sd)
    area = prior.area(prior_sd)
    return adaptive_sampling.between(low, high, lambda w: prior.density(w, prior_sd) / area)


PRIOR = Prior(prior_density)


def area_note(area):
    """The note for a prior whose area is not one, or ""."""
    if area == 1.0:
        return ""
    return (
        f"The area under your function is {short(area, 2)} and that of a belief is one, so it is "
        "drawn divided by that."
    )
