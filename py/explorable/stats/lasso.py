"""Linear regression with a Laplace prior on the weights: the lasso, and the elastic net.

    y = X w + e,   e ~ N(0, noise_sd^2 I),   p(w_j) = exp(-|w_j|/scale)/(2 scale)

    MAP = argmin_w  ||y - X w||^2 + penalty sum_j |w_j|,   penalty = 2 noise_sd^2/scale
    optimal:  2 x_j^T (y - X w) = penalty sign(w_j) where w_j is not 0,
              2 |x_j^T (y - X w)| <= penalty         where w_j is 0

X        (n, d), no column of ones is added; n may be 0, d may not
y        (n,) observations
w        (d,) weights, unit of y over unit of the column
penalty  lambda >= 0, unit of X times unit of y; inf is allowed: all weights are then 0

Weights are exact, not iterated: straight lines between the knots of the path, which is found once
for arrays that cannot change. The optimality conditions hold to about 1e-15 of the largest penalty;
where nearly collinear columns make weights large, to what rounding these costs, about 1e-10 for
columns correlated by 0.999999. Collinear columns may leave several solutions, equal in fit and
sum |w_j|: returned is a corner of that set, of equal columns the first; `solution_set` gives all
corners. Penalty 0 is the limit of penalty -> 0: least squares of least sum |w_j|. ValueError is
raised for unfit shapes, NaN, infinities, penalties below 0, and no columns.

Sources: Tibshirani, Regression shrinkage and selection via the lasso, 1996, and The lasso problem
and uniqueness, 2013; Zou and Hastie, Regularization and variable selection via the elastic net,
2005; Park and Casella, The Bayesian lasso, 2008.
"""

import math

import numpy as np

from explorable.stats._lasso.elastic_net_posterior import (  # noqa: F401 - offered here too
    elastic_net_log_density,
    elastic_net_posterior,
    elastic_net_vote,
)
from explorable.stats._lasso.exact_two import exact_two  # noqa: F401 - offered here too
from explorable.stats._lasso.homotopy import knots as _knots
from explorable.stats._lasso.laplace_posterior import (  # noqa: F401 - offered here too
    laplace_cdf,
    laplace_log_density,
    laplace_posterior,
    mass_above_zero,
)
from explorable.stats._lasso.solutions import corners, is_negligible, rank_of
from explorable.stats._solvers.regression_data import data
from explorable.stats._validation import non_negative, refuse_not_finite
from explorable.stats.ridge import with_ghosts


def soft_threshold(z, threshold):
    """sign(z) max(|z| - threshold, 0). Returns the shape of z (a float for one number).

    threshold >= 0, unit of z; inf gives 0. With one column the lasso is
    soft_threshold(x^T y, penalty/2)/x^T x. ValueError for a z that is not finite.
    """
    z, threshold = np.asarray(z, dtype=float), non_negative("threshold", threshold)
    refuse_not_finite(z=z)
    shrunk = np.sign(z) * np.maximum(np.abs(z) - threshold, 0) + 0.0  # no -0
    return shrunk if shrunk.shape else float(shrunk)


def largest_penalty(X, y):
    """2 max_j |x_j^T y|: from here on all weights are 0, below it one is not. A float >= 0."""
    return float(knots(X, y)[0][0])


def knots(X, y):
    """The path: (penalties (k,) falling from `largest_penalty` to 0, weights (k, d)).

    Between two knots all weights are straight lines in the penalty. k = 1 if X^T y is 0.
    """
    levels, weights = _knots(*data(X, y))
    return 2 * levels, weights.copy()


def lasso(X, y, penalty):
    """argmin_w ||y - X w||^2 + penalty sum_j |w_j|, the MAP. Returns (d,). n = 0 gives zeros."""
    return lasso_path(X, y, [penalty])[0]


def lasso_path(X, y, penalties):
    """lasso(X, y, penalty) for each of the penalties (m,), in any order. Returns (m, d)."""
    X, y = data(X, y)
    sought = np.array([non_negative("each penalty", penalty) / 2 for penalty in penalties])
    levels, weights = _knots(X, y)
    if len(levels) == 1:
        return np.zeros((len(sought), X.shape[1]))
    sought = np.minimum(sought, levels[0])
    start = np.searchsorted(-levels[1:-1], -sought, side="left")
    done = ((levels[start] - sought) / (levels[start] - levels[start + 1]))[:, None]
    return (1 - done) * weights[start] + done * weights[start + 1] + 0.0  # no -0


def elastic_net(X, y, l1, l2):
    """argmin_w ||y - X w||^2 + l1 sum_j |w_j| + l2 sum_j w_j^2. Returns (d,).

    l1 >= 0 and l2 >= 0 may be inf. It is the lasso on X and y with ghost points, `with_ghosts`, for
    l2; the prior is the product of a Laplace and a Gaussian density. Unique for l2 > 0, where equal
    columns share their weight; below about 1e-24 x_j^T x_j an l2 counts as 0.
    """
    X, y = data(X, y)
    l1, l2 = non_negative("l1", l1), non_negative("l2", l2)
    if l2 == math.inf:
        return np.zeros(X.shape[1])
    if l2 == 0:
        return lasso(X, y, l1)
    return lasso(*with_ghosts(X, y, l2), l1)


def solution_set(X, y, penalty):
    """Corners (k, d) of the set of all solutions, which is flat and convex: k = 1 if unique.

    Of two equal columns: the two ends of a segment, the first column's first. Raises ValueError at
    penalty 0, or below 1e-13 of the largest, with dependent columns, where the set has no end, and
    for more than 20,000 choices of columns.
    """
    X, y = data(X, y)
    return corners(X, y, lasso(X, y, penalty), non_negative("penalty", penalty))


def is_unique(X, y, penalty):
    """Whether one w alone minimises the objective; at penalty 0: are columns independent."""
    X, y = data(X, y)
    if is_negligible(X, y, non_negative("penalty", penalty)):
        return rank_of(X) == X.shape[1]
    return len(solution_set(X, y, penalty)) == 1
