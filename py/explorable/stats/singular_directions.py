"""The directions in which the data hold X fast, from most to least, and how unequally they do.

    X = U diag(d) V^T,   condition number of X^T X + penalty I = (d_1^2 + penalty)/(d_p^2 + penalty)

X, penalty, the size of columns and errors as in `ridge`.

Source: Hastie et al., The Elements of Statistical Learning (ridge along principal components).
"""

import math

import numpy as np

from explorable.stats._solvers.regression_data import data
from explorable.stats._solvers.svd import svd
from explorable.stats._validation import non_negative


def directions(X):
    """X = U diag(d) V^T. Returns d (k,), falling, and V^T (k, d), k = min(n, d).

    The largest component of each direction is positive: an svd leaves signs open.
    """
    X, _ = data(X)
    _, d, Vt = svd(X)
    size = np.abs(Vt)
    largest = np.argmax(size >= (1 - 1e-9) * size.max(axis=1, keepdims=True), axis=1)
    return d, Vt * np.sign(Vt[np.arange(len(d)), largest])[:, None] + 0.0  # no -0


def condition_number(X, penalty):
    """(d_1^2 + penalty)/(d_p^2 + penalty) of X^T X + penalty I, p = d columns. A float >= 1.

    inf where columns are collinear, or more than points, and the penalty is 0; 1 for penalty inf.
    """
    X, _ = data(X)
    penalty = non_negative("penalty", penalty)
    squares = np.zeros(X.shape[1])
    d = svd(X)[1]
    squares[: len(d)] = np.square(d)
    if penalty == math.inf:
        return 1.0
    least = float(squares[-1] + penalty)
    return float(squares[0] + penalty) / least if least else math.inf
