"""The table X and the observations y of a regression, checked before anything is computed."""

import numpy as np

from explorable.stats._cache import once_for_points
from explorable.stats._validation import refuse_not_finite
from explorable.words import say


def data(X, y=None):
    """X (n, d) with d > 0 and y (n,), as float64; n may be 0. y may be left out, and is then None.

    Raises ValueError for other shapes, and names the first entry that is NaN or infinite.
    """
    X = np.asarray(X, dtype=float)
    if y is not None:
        y = np.asarray(y, dtype=float)
    rows = X.shape[:1] if y is None else y.shape  # no zeros: they cost more than all that follows
    if X.ndim != 2 or not X.shape[1] or X.shape[:1] != rows:
        raise ValueError(
            say(
                "X must be a table with a row for each entry of y and at least one column; the "
                "shapes of X and y are {shape} and {rows}.",
                shape=X.shape,
                rows=rows,
            )
        )
    if not (_is_finite(X, X) and (y is None or _is_finite(y, y))):
        refuse_not_finite(X=X, **({} if y is None else {"y": y}))
    return X, y


@once_for_points  # it takes longer than all else, where there are many rows
def _is_finite(array, _):
    return bool(np.isfinite(array).all())


@once_for_points
def is_zero(y, _):
    """Whether y, given twice, is 0 everywhere. Found once, as the svd is."""
    return not y.any()
