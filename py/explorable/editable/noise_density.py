"""The noise of a price around the line, as a function that readers may rewrite."""

from functools import lru_cache

import numpy as np

from explorable.editable.editable import Editable
from explorable.numerics import gaussian_curve
from explorable.stats import slope as slopes


def noise_density(residual, noise_sd):
    """height * exp(-z^2 / 2): a bell around the line."""
    z = residual / noise_sd
    height = 1 / (noise_sd * np.sqrt(2 * np.pi))
    return height * np.exp(-(z**2) / 2)


class Noise(Editable):
    """The noise density in force; `is_original` means Gaussian with sd noise_sd."""

    __slots__ = ()

    def relative_density(self, residual, noise_sd):
        """The density as a share of its peak, checked, because a reader may have written it.

        Raises ValueError unless it is one finite number, 0 or more, for every residual.
        """
        if self.is_original:
            z = residual / noise_sd
            return np.exp(z * z * -0.5)
        around = noise_sd * gaussian_curve.EVEN_NODES
        heights = np.asarray(self.function(residual, noise_sd), float)
        peak = np.asarray(self.function(around, noise_sd), float)
        if heights.shape != residual.shape or peak.shape != around.shape:
            raise ValueError("The density must give one number for each residual.")
        if not (np.isfinite(heights).all() and (heights >= 0).all() and peak.max() > 0):
            raise ValueError(
                "A density is never negative, infinite or undefined, nor zero everywhere."
            )
        return heights / max(peak.max(), heights.max(initial=0.0))

    def profile(self, noise_sd):
        """(residuals, relative densities), each (m,): the curve of the noise, to be drawn small."""
        return _profile(self, self.function, noise_sd)

    def log_likelihood(self, slope, x, y, noise_sd):
        """sum_i log noise_density(y_i - slope x_i), a float; -inf if a density is 0."""
        if self.is_original:
            return slopes.log_likelihood_at(slope, x, y, noise_sd)
        with np.errstate(divide="ignore"):
            return float(np.log(self.function(y - slope * x, noise_sd)).sum())


@lru_cache(maxsize=4)  # in most drags the noise stays the same
def _profile(noise, _function, noise_sd):
    around = noise_sd * gaussian_curve.EVEN_NODES
    return around, noise.relative_density(around, noise_sd)


NOISE = Noise(noise_density)
GAUSSIAN = Noise(noise_density)  # for figures in which the noise cannot be rewritten
