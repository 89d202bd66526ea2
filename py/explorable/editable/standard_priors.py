"""Priors of a menu beside the one that readers may rewrite: Laplace, Student t and flat.

Each has mode 0 and standard deviation prior_sd, but for the flat one, which has neither.
"""

import math

import numpy as np

from explorable.editable.prior_density import PRIOR, Prior
from explorable.stats.univariate import prior_shapes


class StandardPrior(Prior):
    """A prior of known shape other than the Gaussian, as an Editable without a code field."""

    __slots__ = ("kind",)
    is_original = False  # no closed forms of the Gaussian

    def __init__(self, kind):
        super().__init__(prior_shapes.LOG_DENSITIES[kind], "prior", "slope")
        self.kind = kind

    def log_density(self, at, width):
        """log p(at) for `at` of any shape."""
        logs = prior_shapes.log_density(self.kind, at / width)
        return logs if self.kind == "flat" else logs - math.log(width)

    def density(self, at, width):
        """exp(log_density)."""
        return np.exp(self.log_density(at, width))

    def is_rounded_to_zero(self, width):
        """False: the log is exact."""
        return False

    def cdf(self, at, width):
        """The share of the prior below the slope `at`, a float; KeyError for the flat one."""
        return prior_shapes.cdf(self.kind, at / width)

    def centre(self, prior_sd):
        """The prior's only mode; None where it is flat."""
        return None if self.kind == "flat" else 0.0

    def penalty(self, noise_sd, prior_sd):
        """(λ, its formula): 2 noise_sd^2 / b for Laplace's scale b = prior_sd / sqrt(2).

        (None, "λ") for those whose penalty is no power of w.
        """
        if self.kind != "laplace":
            return None, "λ"
        return 2 * noise_sd**2 / (prior_sd / math.sqrt(2)), "λ = 2σₙ²/b"

    def log_area(self, prior_sd):
        """0, or inf where it is flat."""
        return math.inf if self.kind == "flat" else 0.0


STANDARD = {kind: StandardPrior(kind) for kind in prior_shapes.LOG_DENSITIES}


def prior_in_force(kind):
    """The Prior for a word of the menu; for other words PRIOR, the one that readers may rewrite."""
    return STANDARD.get(kind, PRIOR)
