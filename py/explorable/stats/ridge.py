"""Linear regression with a Gaussian prior on the weights, which is ridge regression.

    y = X w + e,   e ~ N(0, noise_sd^2 I),   w ~ N(0, prior_sd^2 I)

    MAP = argmin_w  ||y - X w||^2 + penalty ||w||^2,   penalty = (noise_sd/prior_sd)^2
        = V diag(d/(d^2 + penalty)) U^T y,   X = U diag(d) V^T

X         (n, d), no column of ones is added; n may be 0, d may not
y         (n,) observations
w         (d,) weights, unit of y over unit of the column
penalty   lambda >= 0, unit of X squared; inf allowed: all weights are then 0
noise_sd  sigma_n > 0, unit of y
prior_sd  sigma > 0, unit of w; inf is the flat prior, penalty 0

Penalty 0 is least squares, and the minimum norm solution if columns are collinear: the limit of
penalty -> 0. A singular value is 0 if rounding X could have made it. Weights and posterior bear
columns of any size; what asks for the d_j alone counts a column 1e16 times smaller than another
as 0. ValueError is raised for unfit shapes, NaN, infinities, penalties below 0, sds that are not
positive, and no columns.

Source: Hoerl and Kennard, Ridge regression, 1970; Bishop, Pattern Recognition and Machine
Learning, 2006 (Bayesian linear regression); Hastie et al., The Elements of Statistical Learning.
"""

import math

import numpy as np

from explorable.stats._solvers.regression_data import data
from explorable.stats._solvers.square_roots import or_one, square_roots
from explorable.stats._solvers.svd import along_directions, svd
from explorable.stats._solvers.tall_triangle import tall_triangle
from explorable.stats._validation import each_non_negative, non_negative, representable, sds
from explorable.stats.model_selection.evidence import (  # noqa: F401 - offered here too
    log_evidence,
    log_evidences,
)
from explorable.stats.model_selection.leave_one_out import (  # noqa: F401 - offered here too
    leave_one_out_error,
    leave_one_out_errors,
)
from explorable.words import say

FAINT = 1e-8  # below it, next to the largest d, sqrt(penalty) leaves the size of columns to matter


def penalty_from(noise_sd, prior_sd):
    """lambda = (sigma_n/sigma)^2. Returns a float >= 0: 0 for prior_sd = inf; inf past 1e308."""
    noise_sd, prior_sd = sds(noise_sd, prior_sd)
    return noise_sd / prior_sd * (noise_sd / prior_sd)


@np.errstate(over="ignore", invalid="ignore")
def ridge(X, y, penalty):
    """argmin_w ||y - X w||^2 + penalty ||w||^2, the MAP. Returns (d,). n = 0 gives zeros."""
    X, y = data(X, y)
    z, hat_root, root = _square_roots(X, y, math.sqrt(non_negative("penalty", penalty)))
    return representable(root @ (hat_root.T @ z))


def _square_roots(X, y, ghost):
    """y and `square_roots` of X; of a tall X that cannot change, those of its triangle."""
    known = tall_triangle(X, y)
    if known is None:
        return y, *square_roots(X, ghost)
    R, z, sizes = known
    return z, *square_roots(R, ghost, sizes, len(X))


@np.errstate(over="ignore", invalid="ignore")
def posterior(X, y, noise_sd, prior_sd):
    """p(w | y) = N(mean, covariance), covariance = noise_sd^2 (X^T X + penalty I)^-1.

    Returns ((d,), (d, d)). n = 0: the prior. prior_sd = inf needs d independent columns, else the
    posterior is improper and ValueError is raised.
    """
    X, y = data(X, y)
    noise_sd, prior_sd = sds(noise_sd, prior_sd)
    z, hat_root, root = _square_roots(X, y, noise_sd / prior_sd)
    if root.shape[1] < X.shape[1]:
        raise ValueError(
            say(
                "Under a flat prior there is no posterior: the data leave some weights "
                "undetermined. Add points, drop a column, or take a finite prior_sd."
            )
        )
    scaled = noise_sd * root
    return representable(root @ (hat_root.T @ z)), representable(scaled @ scaled.T)


def shrinkage_factors(X, penalty):
    """f_j = d_j^2/(d_j^2 + penalty): the share of the data in direction j, the prior has the rest.

    Returns (d,), falling, within [0, 1]; 0 for directions of which the data say nothing.
    """
    X, _ = data(X)
    d = svd(X)[1]
    length = np.hypot(d, math.sqrt(non_negative("penalty", penalty)))
    factors = np.zeros(X.shape[1])
    factors[: len(d)] = np.square(d / or_one(length))
    return factors


def effective_dof(X, penalty):
    """sum_j f_j = trace of the hat matrix. Returns a float from 0 (penalty inf) to rank X (0)."""
    return float(shrinkage_factors(X, penalty).sum())


@np.errstate(over="ignore", invalid="ignore")
def ridge_path(X, y, penalties):
    """ridge(X, y, penalty) for each of the penalties (m,), by one SVD. Returns (m, d)."""
    X, y = data(X, y)
    penalties = each_non_negative("each penalty", penalties)
    _, d, Vt = svd(X)
    root = np.sqrt(penalties)[:, None]
    length = or_one(np.hypot(d, root))
    path = (d / length / length * along_directions(X, y)) @ Vt
    for i in np.flatnonzero(root[:, 0] <= FAINT * d[:1].sum()):
        path[i] = ridge(X, y, penalties[i])
    return representable(path)


def with_ghosts(X, y, penalty):
    """[X; sqrt(penalty) I] and [y; 0]: least squares on these n + d points is ridge on the n.

    Returns ((n + d, d), (n + d,)). Raises ValueError for penalty = inf.
    """
    X, y = data(X, y)
    root = math.sqrt(non_negative("penalty", penalty))
    if root == math.inf:
        raise ValueError(
            say("No ghost point stands at an infinite distance: take a finite penalty.")
        )
    ghosts = root * np.eye(X.shape[1])
    return np.vstack([X, ghosts]), np.concatenate([y, np.zeros(len(ghosts))])
