"""What evidence and leave-one-out error say about λ: everything that follows from the points."""

import math
from dataclasses import dataclass

import numpy as np

from explorable.numerics.maximize import highest
from explorable.stats import polynomial, ridge
from explorable.stats._cache import once_for_points
from explorable.stats.model_selection.evidence import best_noise_sds, profile_evidences

DEGREE = 9
LEAST = 3  # points, below which there is nothing to choose by
LOW, HIGH = 1e-4, 1e4
GRID = np.geomspace(LOW, HIGH, 101)
FLAT = 1e-9
RIDGE_CV = 0.1, 1.0, 10.0


@dataclass(slots=True)
class Criteria:
    """Log evidence, at the best noise sd, and leave-one-out error over GRID, each (101,).

    `best_evidence` and `best_loo` are the λ where the one is highest and the other lowest: 0 or inf
    where that is at an end of the grid, None where the curve is flat.
    """

    X: np.ndarray
    y: np.ndarray
    evidences: np.ndarray
    errors: np.ndarray
    best_evidence: float | None
    best_loo: float | None
    ridge_cv: tuple[float, float]  # λ and error of what scikit-learn's RidgeCV chooses by default

    def at(self, penalty):
        """(log evidence, leave-one-out error) at one λ, floats."""
        evidence = profile_evidences(self.X, self.y, [penalty])[0]
        return float(evidence), ridge.leave_one_out_error(self.X, self.y, penalty)

    def sds(self, penalty):
        """(noise_sd, prior_sd) of highest evidence at one λ, floats."""
        noise_sd = float(best_noise_sds(self.X, self.y, [penalty])[0])
        return noise_sd, noise_sd / math.sqrt(penalty)


@once_for_points
def criteria(x, y):
    """The Criteria for points x, y (n,), or None where they say nothing about λ."""
    if len(x) < LEAST or not (x.any() and y.any()):
        return None
    X = powers(x)
    X.setflags(write=False)
    scale = float(np.square(y).mean())

    def evidences(logs):
        return profile_evidences(X, y, np.exp(logs))

    def accuracies(logs):
        return -ridge.leave_one_out_errors(X, y, np.exp(logs)) / scale

    logs = np.log(GRID)
    curves = evidences(logs), accuracies(logs)
    errors = scale * np.maximum(-curves[1], 1e-12)  # 0 has no place on a log axis
    found = (_best(*both, logs) for both in zip((evidences, accuracies), curves, strict=True))
    tried = ridge.leave_one_out_errors(X, y, RIDGE_CV).tolist()
    return Criteria(X, y, curves[0], errors, *found, (RIDGE_CV[np.argmin(tried)], min(tried)))


def powers(x):
    """x^1 to x^DEGREE: all is counted from an average, so that no intercept is needed."""
    return polynomial.design(x, DEGREE)[:, 1:].copy()


def _best(function, curve, logs):
    """λ where the curve is highest; 0 or inf at an end, None if it is flat."""
    if np.ptp(curve) < FLAT * (1 + np.abs(curve).max()):
        return None
    at = highest(function, logs)
    if at <= logs[0] + FLAT:
        return 0.0
    return math.inf if at >= logs[-1] - FLAT else math.exp(at)
