"""Data on which a penalty shows how it is scaled, and the penalty that weighs on given weights.

Columns of very different spread and mean tell standardised weights apart, rows that stand twice a
mean loss from a sum, and 10y a penalty that follows y.
"""

from dataclasses import dataclass

import numpy as np

MIX = np.array(((1.0, 0.5, 0.0), (0.0, 1.0, 0.3), (0.0, 0.0, 1.0)))


@dataclass(frozen=True)
class Data:
    """X (n, 3) and y (n,); y is 0 or 1 for a log likelihood."""

    X: np.ndarray
    y: np.ndarray


def variants(loss):
    """The data, their rows twice, and for squares also 10y."""
    rng = np.random.default_rng(8)
    X = rng.normal(size=(40, 3)) @ MIX * (0.5, 1.0, 3.0) + (1.0, -2.0, 0.5)
    y = 1.5 + X @ (2.0, -1.0, 0.5) + rng.normal(size=40)
    if loss == "log_likelihood":
        y = (y > np.median(y)).astype(float)
    yield Data(X, y)
    yield Data(np.tile(X, (2, 1)), np.tile(y, 2))
    if loss == "squares":
        yield Data(X, 10 * y)


def penalties_at(row, data, w, b):
    """λ of each column (3,) at weights w (3,) and intercept b: what balances the score there.

    For l1, of the columns that are not zero.
    """
    if row.loss == "squares":
        score = data.X.T @ (data.y - b - data.X @ w)
        return 2 * abs(score)[w != 0] if row.norm == "l1" else score / w
    score = data.X.T @ (data.y - 1 / (1 + np.exp(-b - data.X @ w)))
    return abs(score)[w != 0] if row.norm == "l1" else score / w
