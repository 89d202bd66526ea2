"""The triangle of a tall X, kept while X and y stay: a slider move then costs the same for any n.

Source: Golub and Van Loan, Matrix Computations (QR).
"""

import numpy as np

from explorable.stats._cache import FEW, is_immutable, once_for_points


def tall_triangle(X, y):
    """R (d, d), z (d,) and sizes (d,) with X = Q R, z = Q^T y: all of ridge follows from R and z.

    sizes are the largest entries of the columns of X. None unless X (n, d) and y (n,), finite, are
    tall and cannot change, or where squares on the way would leave the range of a double.
    """
    is_kept = is_immutable(X) and is_immutable(y) and len(X) > max(FEW, 4 * X.shape[1])
    return _triangle(X, y) if is_kept else None


@once_for_points
def _triangle(X, y):
    sizes = np.abs(X).max(axis=0)
    if sizes[sizes > 0].min(initial=1) < 1e-100 or sizes.max() > 1e100:
        return None
    Q, R = np.linalg.qr(X)
    return R, Q.T @ y, sizes
