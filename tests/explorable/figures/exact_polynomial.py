"""The figure `polynomial` in numbers of 80 digits: readouts and band, by the closed form."""

import mpmath
import numpy as np

DIGITS = 80


class Exactly:
    """The ridge on powers of x, intercept free: weights, (X^T X + penalty I')^-1 and dof.

    `penalty` is one number, or a list of one for each power.
    """

    def __init__(self, x, y, degree, penalty):
        x, y = [mpmath.mpf(float(v)) for v in x], [mpmath.mpf(float(v)) for v in y]
        self.x, self.y, self.degree = x, y, degree
        sums = [mpmath.fsum(v**k for v in x) for k in range(2 * degree + 1)]
        size = range(degree + 1)
        squares = mpmath.matrix([[sums[i + j] for j in size] for i in size])
        products = [mpmath.fsum(v**k * w for v, w in zip(x, y, strict=True)) for k in size]
        prices = penalty if isinstance(penalty, list) else [penalty] * degree
        ghosts = mpmath.diag([0, *map(mpmath.mpf, prices)])
        self.inverse = (squares + ghosts) ** -1
        self.weights = self.inverse * mpmath.matrix(products)
        hat = self.inverse * squares
        self.dof = float(sum(hat[i, i] for i in size))

    def rmse(self):
        """sqrt(mean_i (y_i - p(x_i))^2)."""
        misses = [w - self._height(v) for v, w in zip(self.x, self.y, strict=True)]
        return float(mpmath.sqrt(mpmath.fsum(miss**2 for miss in misses) / len(misses)))

    def _height(self, place):
        return mpmath.fsum(w * place**k for k, w in enumerate(self.weights))

    def norm(self):
        """The length of the weights, the intercept left out."""
        return float(mpmath.norm(self.weights[1:]))

    def predictive(self, at, noise_sd):
        """Mean and sd of a new point at each of `at` (m,), both (m,)."""
        mean, sd = [], []
        for place in at:
            powers = mpmath.matrix([mpmath.mpf(float(place)) ** k for k in range(self.degree + 1)])
            mean.append(float((powers.T * self.weights)[0]))
            sd.append(noise_sd * float(mpmath.sqrt(1 + (powers.T * self.inverse * powers)[0])))
        return np.array(mean), np.array(sd)
