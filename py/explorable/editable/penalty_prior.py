"""The prior of a penalty that a reader wrote: exp(-penalty(w) / 2 noise_sd^2)."""

from functools import lru_cache

import numpy as np

from explorable.editable.penalised_loss import loss, squared_error
from explorable.editable.prior_density import Prior

PROBES = np.array([-3.1, -1.7, -0.6, -0.1, 0.0, 0.2, 0.9, 1.3, 2.4])
SAME = 1e-9  # of the loss
NOTHING = np.zeros(1)  # a house of size 0 at price 0


class PenaltyPrior(Prior):
    """The prior that a penalty is minus the log of, but for a factor: its area need not be one."""

    __slots__ = ("noise_sd", "strength")
    is_original = False

    def __init__(self, function, strength, noise_sd):
        super().__init__(function, "penalty", "slope")
        self.strength, self.noise_sd = strength, noise_sd

    def log_density(self, at, width):
        """-penalty(w) / 2 noise_sd^2 for `at` of any shape."""
        logs = loss(at.ravel(), NOTHING, NOTHING, self.strength) / (-2 * self.noise_sd**2)
        return logs.reshape(at.shape)

    def density(self, at, width):
        """exp(log_density)."""
        return np.exp(self.log_density(at, width))

    def is_gaussian(self, sd):
        """Whether the penalty is that of a Gaussian of this standard deviation about 0."""
        expected = -0.5 * (PROBES / sd) ** 2
        return bool(np.allclose(self.log_density(PROBES, sd), expected, rtol=1e-9, atol=0))

    def is_rounded_to_zero(self, width):
        """False: the log is what is known."""
        return False


_prior = lru_cache(maxsize=2)(PenaltyPrior)  # the same object while houses are dragged


def penalty_prior(function, x, y, strength, noise_sd):
    """The PenaltyPrior of the loss `function` in force, which is that of houses x, y (n,).

    None where what it adds to the squared error depends on the houses, as that of a prior cannot.
    """
    with np.errstate(all="ignore"):  # a reader's function may divide by the data's squares
        try:
            alone = loss(PROBES, NOTHING, NOTHING, strength)
        except ValueError:
            return None
        both = loss(PROBES, x, y, strength)
        added = both - squared_error(PROBES, x, y) - alone
    added, size = added[np.isfinite(added)], np.abs(both[np.isfinite(both)]).max(initial=1.0)
    if added.size and np.ptp(added) > SAME * size:
        return None
    return _prior(function, strength, noise_sd)
