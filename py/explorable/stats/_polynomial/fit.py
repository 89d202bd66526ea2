"""A polynomial that has been fitted: its weights, how precise they are, and what it predicts.

Symbols as in `polynomial`, whose `fitted` finds it.
"""

from dataclasses import dataclass

import numpy as np

from explorable.stats._polynomial.lost_digits import loses_digits
from explorable.stats._polynomial.monomials import design
from explorable.stats._polynomial.values import squared_error
from explorable.stats._validation import positive, representable
from explorable.words import say


@dataclass(frozen=True, eq=False)
class Fit:
    """All that is known once X is factored; more is asked of it without factoring again.

    weights  (M + 1,) of the monomials, powers rising
    dof      effective degrees of freedom, the free intercept counting as 1
    """

    weights: np.ndarray
    dof: float
    _root: np.ndarray  # (p, k) square root of (X^T X + penalty I)^-1, of the penalised columns
    _centre: np.ndarray  # (p,) what was subtracted from these columns
    _level: float  # variance of the free intercept at the centre, in noise variances: 1/n
    _vague: bool  # the prior is flat and the data leave some weights undetermined
    _problem: tuple  # x, y, H, the columns' sizes, and their ghosts

    def precise(self):
        """The Fit itself. Raises ValueError if rounding may move p(x) by 1e-6 of the largest y."""
        x, y, hat_root, sizes, ghosts = self._problem
        factors = hat_root, self._root

        def missed():
            return squared_error(self.weights, x, y)

        if loses_digits(x, y, self.weights, missed, factors, sizes, ghosts):
            raise ValueError(
                say(
                    "The powers of these x are too alike for the digits of a double: centre and "
                    "scale x, for instance to (x - x.mean()) / (x.max() - x.min()), or take a "
                    "lower degree."
                )
            )
        return self

    @np.errstate(over="ignore", invalid="ignore")
    def predictive(self, x, noise_sd):
        """Mean and sd of a new observation at each x (m,): p(x) and noise_sd sqrt(1 + leverage).

        leverage = x*^T (X^T X + penalty I')^-1 x*, where I' has a 0 for a free intercept. Returns
        ((m,), (m,)). Raises ValueError if penalty is 0 and the data leave weights undetermined.
        """
        noise_sd = positive("noise_sd", noise_sd)
        if self._vague:
            raise ValueError(
                say(
                    "The predictive sd is infinite between the points: with penalty 0 the data "
                    "leave some weights undetermined. Take a penalty above 0, or a lower degree."
                )
            )
        powers = design(x, len(self.weights) - 1)
        penalised = powers[:, len(self.weights) - len(self._centre) :] - self._centre
        leverage = self._level + np.square(self._root.T @ penalised.T).sum(axis=0)
        return representable(powers @ self.weights), noise_sd * np.sqrt(1 + leverage)
