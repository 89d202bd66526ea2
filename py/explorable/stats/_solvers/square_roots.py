"""Square roots of (X^T X + penalty I)^-1: the weights of ridge for columns of any units.

Sources: Golub and Van Loan, Matrix Computations (minimum norm by two orthogonal factors);
Bjorck, Numerical Methods for Least Squares Problems, 1996 (augmented systems, scaled columns).
"""

import math

import numpy as np

from explorable.stats._solvers.svd import rounding_noise

CALM = 1e-3  # smallest over largest singular value: above it rounding costs EPS / CALM^2 at most
FAINT = 1e-13  # of a column's size


def square_roots(X, ghost, sizes=None, rows=0):
    """H and T with H H^T = X (X^T X + ghost^2 I)^-1 X^T and T T^T = (X^T X + ghost^2 I)^-1.

    So T H^T y are the weights of ridge at penalty ghost^2. H has shape (n, k), T (d, k): k = d,
    but the rank of X where ghost = 0, and the inverse is then the pseudoinverse. ghost = inf gives
    zeros. Columns may have any units. sizes (d,) says how large the columns were before something
    was subtracted from them: what is 1e16 times smaller than that is rounding. rows says how many
    there were, where X is only the triangle that they were turned into.
    """
    n, d = X.shape
    if ghost == math.inf or d == 0:
        return np.zeros((n, d)), np.zeros((d, d))
    if sizes is None:
        sizes = np.abs(X).max(axis=0, initial=0)
    # [X; ghost I] with columns near 1: powers of 2 round nothing, and units no longer matter
    scale = np.ldexp(1.0, np.frexp(np.maximum(sizes, ghost))[1] - 1)
    U, s, Vt = np.linalg.svd(np.concatenate([X, ghost * np.eye(d)]) / scale, full_matrices=False)
    calm = s[-1] / max(s[0], 1)
    if calm <= CALM:  # else the question of rank does not arise
        shape = (max(n, rows), d)
        apart = _with_faint_ghosts(X, ghost, sizes.max(), calm, shape) if ghost > 0 else None
        if apart:
            return apart
        rank = np.count_nonzero(s > rounding_noise(s, shape, 1))
        if ghost == 0 and rank < d:
            return U[:n, :rank], _shortest(Vt[:rank].T * scale[:, None]) / s[:rank]
    root = Vt.T / s / scale[:, None]
    # U is right to EPS of its largest entries: below large ghosts those of X have few digits left
    return X @ root if ghost >= sizes.max() else U[:n], root


def square_roots_of_unlike(X, ghosts, sizes, rows):
    """The same for ghosts (d,), one for each column: in units of its own ghost, each ghost is 1.

    A ghost of 0 is taken for one that rounding nearly hides.
    """
    ghosts = np.maximum(ghosts, FAINT * or_one(sizes))
    hat_root, root = square_roots(X / ghosts, 1.0, sizes / ghosts, rows)
    return hat_root, root / ghosts[:, None]


def _shortest(basis):
    """(basis^T)^+ = Q R^-T for basis (d, r) = Q R: of all solutions the one of least norm.

    Rows go in by falling size, or rounding in the large ones would drown the small ones.
    """
    order = np.argsort(-np.abs(basis).max(axis=1, initial=0))
    Q, R = np.linalg.qr(basis[order])
    answer = np.empty_like(basis)
    answer[order] = np.linalg.solve(R, Q.T).T
    return answer


def _with_faint_ghosts(X, ghost, size, rival, shape):
    """Where columns are collinear and ghosts near rounding: the svd of X keeps the two apart.

    Returns None if it rounds worse than its rival, going by smallest over largest singular value,
    0 not counting: so where no column is collinear, and where their sizes differ a lot.
    """
    n, d = X.shape
    U, s, Vt = np.linalg.svd(X, full_matrices=n < d)
    s = np.where(s > rounding_noise(s, shape, size), s, 0)
    if s.any() and s[s > 0].min() <= rival * s[0]:
        return None
    singular_values, left = np.zeros(d), np.zeros((n, d))
    singular_values[: len(s)] = s
    left[:, : len(s)] = U[:, : len(s)]
    length = np.hypot(singular_values, ghost)
    return left * (singular_values / length), Vt.T / length


def or_one(sizes):
    """sizes with 1 in place of 0: to divide by, where the quotient is 0 anyway."""
    return np.where(sizes > 0, sizes, 1)
