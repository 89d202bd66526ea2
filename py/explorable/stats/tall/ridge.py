"""Ridge with a free intercept on a table of many rows: all but leave-one-out from one triangle.

    y = a + X w + e,   e ~ N(0, noise_sd^2 I),   a flat,   w ~ N(0, prior_sd^2 I)

A flat prior on the intercept a leaves n - 1 differences between the y: X and y are centred, and
the triangle R of [X y] has the same X^T X, X^T y and y^T y with d + 1 rows. So `ridge`, `lasso`
and `model_selection` work on R, and only what counts rows is told how many there were.

X         (n, d), n > 2; y (n,). X may also be what has a shape and builds rows: X[rows] is (k, d)
scales    (d,) by which columns are divided: their standard deviations (divisor n), or 1
penalty   lambda > 0 of ||y - a - X w||^2 + lambda ||w||^2 with the scaled columns

ValueError for unfit shapes, NaN, infinities, a constant column and a constant y.

Sources: Golub and Van Loan, Matrix Computations (QR); Golub, Heath and Wahba, 1979 (leaving out).
"""

from dataclasses import dataclass

import numpy as np

from explorable.stats._solvers.regression_data import data
from explorable.stats._solvers.svd import prior_shares, svd
from explorable.stats._validation import refuse_not_finite
from explorable.stats.model_selection.evidence import best_noise_sds, profile_evidences
from explorable.words import say

BLOCK = 1024  # rows that are worked on at once, so that memory does not grow with n times m
NO_ROOM = 1e-9  # a point whose leverage is 1 up to this determines a weight alone


@dataclass(frozen=True, slots=True, eq=False)
class Centred:
    """X (n, d) as it is given, y (n,) centred; R (k, d) and z (k,), their triangle, read-only.

    means, scales, sds  (d,) of the columns of X; sds once they are divided by their scales
    """

    X: np.ndarray
    y: np.ndarray
    means: np.ndarray
    scales: np.ndarray
    sds: np.ndarray
    y_mean: float
    R: np.ndarray
    z: np.ndarray

    @property
    def differences(self):
        """n - 1: how many differences between the y there are, once the intercept is free."""
        return len(self.y) - 1

    @property
    def mean_square_sum(self):
        """trace(X^T X)/d, the mean of the d_j^2: the penalty of which the average share is half."""
        return float(np.square(self.R).sum() / self.R.shape[1])

    def rows(self, rows):
        """X[rows], centred and scaled, (k, d)."""
        return (self.X[rows] - self.means) / self.scales


def centred(X, y, standardise):
    """x_ij - mean_j, over sd_j where `standardise`, and y_i - mean. Returns a Centred.

    X is never copied as a whole, and the triangle grows by one block of rows after another.
    """
    if isinstance(X, np.ndarray):
        X, y = data(X, y)
    n = len(y)
    if n < 3:
        raise ValueError(say("Three rows are needed: an intercept and one weight take two."))
    means, y_mean = _sums(X, lambda block: block) / n, float(y.mean())
    if not np.isfinite(means).all():
        refuse_not_finite(X=np.asarray(X))
    y = y - y_mean
    sizes = np.sqrt(_sums(X, lambda block: np.square(block - means)) / n)
    if not (sizes > 1e-12 * np.abs(means)).all():
        raise ValueError(
            say("Column {sizes} of X is constant. Leave it out.", sizes=int(np.argmin(sizes)))
        )
    if not np.abs(y).max() > 1e-12 * abs(y_mean):
        raise ValueError(say("The outcome is constant."))
    scales = sizes if standardise else np.ones(len(sizes))
    sds = np.sqrt(_sums(X, lambda block: np.square((block - means) / scales)) / n)
    triangle = np.empty((0, len(sizes) + 1))
    for here in _blocks(n):
        block = np.column_stack([(X[here] - means) / scales, y[here]])
        triangle = np.linalg.qr(np.concatenate([triangle, block]), mode="r")
    arrays = y, means, scales, sds, triangle[:, :-1].copy(), triangle[:, -1].copy()
    for array in arrays:
        array.setflags(write=False)
    y, means, scales, sds, R, z = arrays
    return Centred(X, y, means, scales, sds, y_mean, R, z)


def _blocks(n):
    return (slice(start, start + BLOCK) for start in range(0, n, BLOCK))


def _sums(X, change):
    """Sums (d,) over the rows of X, after `change` of each block of them."""
    return np.add.reduce([change(X[here]).sum(axis=0) for here in _blocks(X.shape[0])])


def evidences(found, penalties):
    """max over noise_sd of log p(differences of y | penalty), (m,) for penalties (m,)."""
    return profile_evidences(found.R, found.z, penalties, found.differences)


def noise_sds(found, penalties):
    """sqrt(J/(n - 1)), the noise_sd of highest evidence, (m,) for penalties (m,)."""
    return best_noise_sds(found.R, found.z, penalties, found.differences)


def errors(found, penalties):
    """mean_i (e_i/(1 - h_i))^2: each row left out, and the intercept found without it.

    Returns (m,) for penalties (m,); inf where without one row the others leave a weight open. The
    scales stay those of all rows, as for RidgeCV on columns that were standardised before.
    """
    _, d, Vt = svd(found.R)
    seen = d > 0
    turn = Vt[seen].T / d[seen]
    kept = prior_shares(d[seen], np.asarray(penalties, dtype=float)[:, None])
    n, z = len(found.y), turn.T @ (found.R.T @ found.z)
    total = np.zeros(len(kept))
    for here in _blocks(n):
        U, y = found.rows(here) @ turn, found.y[here]
        squares = np.square(U)
        outside = np.maximum(1 - 1 / n - squares.sum(axis=1), 0)
        room = kept @ squares.T + outside
        residuals = (kept * z) @ U.T + (y - U @ z)
        room[room < NO_ROOM] = 0
        with np.errstate(divide="ignore", invalid="ignore"):
            left_out = np.square(residuals / room)
        total += np.where(room > 0, left_out, np.inf).sum(axis=1)
    return total / n
