"""Logistic regression with a Gaussian prior on the weights, which is an L2 penalty.

    P(y_i = 1 | w) = 1/(1 + exp(-eta_i)),   eta = X w,   w ~ N(0, prior_sd^2 I)

    MAP = argmin_w  sum_i (softplus(eta_i) - y_i eta_i) + ||w||^2/(2 prior_sd^2)
    0   = X^T (p - y) + w/prior_sd^2   at the MAP,   softplus(t) = log(1 + exp(t))

X         (n, d), no column of ones is added; n may be 0, d may not
y         (n,) classes, each 0 or 1
w         (d,) weights, log-odds over unit of the column
prior_sd  tau > 0, unit of w; inf is the flat prior. There is no noise_sd: penalty = 1/tau^2, which
          is scikit-learn's 1/C

Two classes are completely separable if some w has eta > 0 where y = 1 and eta < 0 where y = 0, for
all points. They are quasi-completely separable if this holds with >= and <=, and not all eta are 0:
some points lie on the border. In both cases the likelihood keeps rising along w, and the MLE is
infinite. One class alone is separable if X has a column of ones. A finite prior_sd makes the MAP
finite and unique. ValueError is raised for unfit shapes, NaN, infinities and other classes.

Source: Bishop, Pattern Recognition and Machine Learning, 2006 (logistic regression, iterative
reweighted least squares); Albert and Anderson, 1984 (when the MLE exists).
"""

import math

import numpy as np

from explorable.stats._solvers import newton
from explorable.stats._solvers.regression_data import data
from explorable.stats._solvers.separation import separates
from explorable.stats._validation import positive, refuse_not_finite, representable
from explorable.words import say

SHORTEST_SD = 1e-300  # below it the weights underflow to 0 anyway, and 1/prior_sd would overflow


def logistic_map(X, y, prior_sd, penalised=None):
    """argmin_w  sum (softplus(eta) - y eta) + ||w||^2/(2 prior_sd^2), by Newton. Returns (d,).

    penalised (d,) booleans: which weights have the prior, by default all. The others have a flat
    prior, as an intercept should. n = 0 gives zeros. Where the data leave weights undetermined the
    result is the limit of prior_sd -> inf: least norm of the penalised weights, then of the rest.

    Raises ValueError if the minimum is infinite: for prior_sd = inf if the classes are separable,
    for a finite one if the columns without a penalty separate them, as an intercept does if there
    is one class only.
    """
    X, signs = _classes(X, y)
    prior_sd = max(positive("prior_sd", prior_sd, infinite_allowed=True), SHORTEST_SD)
    penalised = _mask(penalised, X.shape[1])
    flat = ~penalised | (prior_sd == math.inf)
    if separates(signs[:, None] * X[:, flat]):
        raise ValueError(
            "The classes are separable, so the MLE is infinite: take a finite prior_sd."
            if prior_sd == math.inf
            else "The columns without a penalty separate the classes, so their weights are "
            "infinite: penalise them, or add points of the other class."
        )
    with np.errstate(over="ignore", invalid="ignore", under="ignore"):
        return representable(newton.minimise(X, signs, penalised, 1 / prior_sd))


def is_separable(X, y):
    """Whether some w has (2 y_i - 1) eta_i >= 0 for all i, and > 0 for at least one.

    Returns a bool: True for complete and for quasi-complete separation, exactly where the MLE is
    infinite. False for n = 0, and where X is 0. Angles between rows below about 1e-11 count as 0,
    so classes that overlap by less are separable.
    """
    X, signs = _classes(X, y)
    return separates(signs[:, None] * X)


def log_likelihood(w, X, y):
    """log p(y | w) = -sum_i softplus(-(2 y_i - 1) eta_i) <= 0.

    Takes one w (d,) and returns a float, or a grid of them (m, d) and returns (m,). It is 0 for
    n = 0; exact in the tails, where it is close to the sum of the negative margins.
    """
    X, signs = _classes(X, y)
    w = np.asarray(w, dtype=float)
    if w.ndim not in (1, 2) or w.shape[-1] != X.shape[1]:
        raise ValueError(
            say(
                "w must have {columns} entries, one for each column of X, or be a table with as "
                "many columns; its shape is {shape}.",
                columns=X.shape[1],
                shape=w.shape,
            )
        )
    with np.errstate(over="ignore", invalid="ignore", under="ignore"):
        sums = 0 - newton.losses(w @ (signs[:, None] * X).T).sum(axis=-1)
    if not np.isfinite(sums).all():
        refuse_not_finite(w=w)
        representable(sums)
    return float(sums) if w.ndim == 1 else sums


def _classes(X, y):
    """X (n, d) and 2 y - 1 (n,). Raises ValueError, naming the entry, if y is not 0 or 1."""
    X, y = data(X, y)
    for i in np.flatnonzero((y != 0) & (y != 1))[:1]:
        raise ValueError(say("y[{i}] is {y}; each class must be 0 or 1.", i=i, y=y[i]))
    return X, 2 * y - 1


def _mask(penalised, columns):
    mask = np.ones(columns, dtype=bool) if penalised is None else np.asarray(penalised)
    if mask.dtype != bool or mask.shape != (columns,):
        raise ValueError(
            say(
                "penalised must be {columns} booleans, one for each column of X; it is "
                "{penalised!r}.",
                columns=columns,
                penalised=penalised,
            )
        )
    return mask
