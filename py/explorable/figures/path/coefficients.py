"""The coefficients of ridge and lasso at any penalty, and the penalties that criteria choose."""

from functools import cache

import numpy as np

from explorable.figures._shared.diabetes import X, Y
from explorable.figures.path.controls import PENALTY
from explorable.numerics.maximize import highest
from explorable.stats import lasso, ridge
from explorable.stats.model_selection.evidence import profile_evidences

# Straight between two of these, a line is at most a fifth of a pixel off.
GRIDS = {
    norm: np.geomspace(PENALTY.low, PENALTY.high, size) for norm, size in (("l2", 101), ("l1", 161))
}


def coefficients(norm, penalties):
    """The MAP for each of the penalties (m,). Returns (m, 10)."""
    return (lasso.lasso_path if norm == "l1" else ridge.ridge_path)(X, Y, penalties)


def degrees_of_freedom(norm, penalty, w):
    """Effective degrees of freedom of the MAP w (10,): for the lasso, how many are not zero."""
    return float(np.count_nonzero(w)) if norm == "l1" else ridge.effective_dof(X, penalty)


def bends(norm):
    """The penalties (m,) of a path over the slider: also those at which one of the lasso bends."""
    at = np.union1d(GRIDS[norm], lasso.knots(X, Y)[0][:-1] if norm == "l1" else ())
    return at[(at >= PENALTY.low) & (at <= PENALTY.high)]


@cache
def best_penalties():
    """λ of ridge by evidence and by leave-one-out error; the intercept is the mean."""
    logs = np.log(GRIDS["l2"])
    return tuple(
        float(np.exp(highest(lambda at, of=of: of(X, Y, np.exp(at)), logs)))
        for of in (profile_evidences, _accuracies)
    )


def _accuracies(X, y, penalties):
    return -ridge.leave_one_out_errors(X, y, penalties)
