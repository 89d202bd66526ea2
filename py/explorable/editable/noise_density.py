"""The noise of a price around the line, as a function that readers may rewrite."""

from functools import lru_cache

import numpy as np

from explorable.editable.density import Density
from explorable.numerics import gaussian_curve
from explorable.stats import slope as slopes
from explorable.words import say


def noise_density(residual, noise_sd):
    """height * exp(-z^2 / 2), Gaussian noise."""
    z = residual / noise_sd
    height = 1 / (noise_sd * np.sqrt(2 * np.pi))
    return height * np.exp(-(z**2) / 2)


class Noise(Density):
    """The noise density in force; `is_original` means Gaussian with sd noise_sd."""

    __slots__ = ()

    def relative_density(self, residual, noise_sd):
        """The density as a share of its peak, for residuals of any shape.

        Raises ValueError unless it is one finite number, 0 or more, for every residual.
        """
        if self.is_original:
            z = residual / noise_sd
            return np.exp(z * z * -0.5)
        logs = self.log_density(residual, noise_sd)
        top = max(_top(self, self.function, noise_sd), logs.max(initial=-np.inf))
        return np.exp(logs - top)

    def profile(self, noise_sd):
        """(residuals, relative densities), each (m,): the curve of the noise, to be drawn small."""
        return _profile(self, self.function, noise_sd)

    def log_likelihood(self, slope, x, y, noise_sd):
        """sum_i log noise_density(y_i - slope x_i), a float; -inf if a density is 0."""
        if self.is_original:
            return slopes.log_likelihood_at(slope, x, y, noise_sd)
        return float(self.log_density(y - slope * x, noise_sd).sum())


@lru_cache(maxsize=4)
def _top(noise, _function, noise_sd):
    """The log of the greatest height near the line."""
    top = noise.log_density(noise_sd * gaussian_curve.EVEN_NODES, noise_sd).max()
    if np.isneginf(top):
        raise ValueError(
            say("This density is zero everywhere near the line: no price is possible.")
        )
    return float(top)


@lru_cache(maxsize=4)  # in most drags the noise stays the same
def _profile(noise, _function, noise_sd):
    around = noise_sd * gaussian_curve.EVEN_NODES
    return around, noise.relative_density(around, noise_sd)


NOISE = Noise(noise_density, "density", "residual")
GAUSSIAN = Noise(noise_density, "density", "residual")  # for figures whose noise stays as it is
