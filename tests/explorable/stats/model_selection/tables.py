"""Tables of known weights and noise, for tests of how a penalty is chosen."""

import numpy as np


def table(seed, n=8, d=3, collinear=False):
    """Points with noise 0.6 around known weights; the last column may be the sum of the others."""
    random = np.random.default_rng(seed)
    X = random.normal(size=(n, d))
    if collinear:
        X[:, -1] = X[:, :-1].sum(axis=1)
    return X, X @ np.linspace(1, -1, d) + random.normal(scale=0.6, size=n)
