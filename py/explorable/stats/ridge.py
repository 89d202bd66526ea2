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
penalty -> 0. A singular value is 0 if rounding X could have made it. ValueError is raised for
unfit shapes, NaN, infinities, penalties below 0, sds that are not positive, and no columns.

Source: Hoerl and Kennard, Ridge regression, 1970; Bishop, Pattern Recognition and Machine
Learning, 2006 (Bayesian linear regression); Hastie et al., The Elements of Statistical Learning.
"""

import math

import numpy as np

from explorable.stats import HALF_LOG_TWO_PI, positive
from explorable.stats.linear import (
    CALM,
    EPS,
    data,
    non_negative,
    representable,
    square_roots,
    svd,
)


def penalty_from(noise_sd, prior_sd):
    """lambda = (sigma_n/sigma)^2. Returns a float >= 0: 0 for prior_sd = inf; inf past 1e308."""
    noise_sd, prior_sd = _sds(noise_sd, prior_sd)
    return noise_sd / prior_sd * (noise_sd / prior_sd)


def ridge(X, y, penalty):
    """argmin_w ||y - X w||^2 + penalty ||w||^2, the MAP. Returns (d,). n = 0 gives zeros."""
    X, y = data(X, y)
    hat_root, root = square_roots(X, math.sqrt(non_negative("penalty", penalty)))
    return representable(root @ (hat_root.T @ y))


def posterior(X, y, noise_sd, prior_sd):
    """p(w | y) = N(mean, covariance), covariance = noise_sd^2 (X^T X + penalty I)^-1.

    Returns ((d,), (d, d)). n = 0: the prior. prior_sd = inf needs d independent columns, else the
    posterior is improper and ValueError is raised.
    """
    X, y = data(X, y)
    noise_sd, prior_sd = _sds(noise_sd, prior_sd)
    hat_root, root = square_roots(X, noise_sd / prior_sd)
    if root.shape[1] < X.shape[1]:
        raise ValueError(
            "Under a flat prior there is no posterior: the data leave some weights undetermined. "
            "Add points, drop a column, or take a finite prior_sd."
        )
    scaled = noise_sd * root
    return representable(root @ (hat_root.T @ y)), representable(scaled @ scaled.T)


def shrinkage_factors(X, penalty):
    """f_j = d_j^2/(d_j^2 + penalty): the share of the data in direction j, the prior has the rest.

    Returns (d,), falling, within [0, 1]; 0 for directions of which the data say nothing.
    """
    X, _ = data(X)
    singular_values = np.zeros(X.shape[1])
    found = svd(X)[1]
    singular_values[: len(found)] = found
    return 1 - _prior_shares(singular_values, non_negative("penalty", penalty))


def effective_dof(X, penalty):
    """sum_j f_j = trace of the hat matrix. Returns a float from 0 (penalty inf) to rank X (0)."""
    return float(shrinkage_factors(X, penalty).sum())


def ridge_path(X, y, penalties):
    """ridge(X, y, penalty) for each of the penalties (m,), by one SVD. Returns (m, d)."""
    X, y = data(X, y)
    penalties = _penalties(penalties)
    U, d, Vt = svd(X)
    root = np.sqrt(penalties)[:, None]
    size = np.hypot(d, root)
    path = (d / np.where(size > 0, size, 1) / np.where(size > 0, size, 1) * (U.T @ y)) @ Vt
    for i in np.flatnonzero(root[:, 0] <= CALM * d[:1].sum()):
        path[i] = ridge(X, y, penalties[i])  # there the size of the columns matters
    return representable(path)


def leave_one_out_error(X, y, penalty):
    """mean_i (y_i - x_i^T w_-i)^2, where w_-i is the ridge without point i. Returns a float."""
    return float(leave_one_out_errors(X, y, [penalty])[0])


def leave_one_out_errors(X, y, penalties):
    """mean_i (e_i/(1 - h_i))^2: residuals e and leverages h of the one fit to all points.

    Returns (m,) for penalties (m,). n = 1 gives y^2. ValueError if there are no points, or if
    without point i a weight is undetermined: h_i = 1, so at a penalty of (nearly) 0.
    """
    X, y = data(X, y)
    penalties = _penalties(penalties)
    if not len(y):
        raise ValueError("There is no point to leave out. Add a point.")
    U, d, _ = svd(X)
    kept = _prior_shares(d, penalties[:, None])  # 1 - f: what is left of y in each direction
    z = U.T @ y
    square = len(d) == len(y)  # then U leaves nothing outside
    outside = 0 if square else np.maximum(1 - np.square(U).sum(axis=1), 0)
    residuals = (kept * z) @ U.T + (0 if square else y - U @ z)
    room = kept @ np.square(U.T) + outside
    for _, point in np.argwhere(room <= (0 if square else 8 * len(y) * EPS))[:1]:
        raise ValueError(
            f"Without point {point} the others do not determine all weights. "
            "Add points, or take a larger penalty."
        )
    return np.square(residuals / room).mean(axis=1)


def log_evidence(X, y, noise_sd, prior_sd):
    """log p(y) = log N(y | 0, noise_sd^2 I + prior_sd^2 X X^T). Returns a float; 0 for n = 0."""
    return float(log_evidences(X, y, noise_sd, [prior_sd])[0])


@np.errstate(over="ignore")
def log_evidences(X, y, noise_sd, prior_sds):
    """sum_j log N(z_j | 0, noise_sd^2 + prior_sd^2 d_j^2), z = the coordinates of y along U.

    Returns (m,) for prior_sds (m,), so for a grid of penalties noise_sd/sqrt(penalties). -inf for
    prior_sd = inf, unless X is 0: a flat prior predicts nothing in particular.
    """
    X, y = data(X, y)
    pairs = [_sds(noise_sd, prior_sd) for prior_sd in prior_sds]
    noise_sd = positive("noise_sd", noise_sd)
    U, d, _ = svd(X)
    z = U.T @ y
    d, z, unseen = d[d > 0], z[d > 0], len(y) - np.count_nonzero(d)
    sds = np.hypot(noise_sd, np.array([prior_sd for _, prior_sd in pairs])[:, None] * d)
    rest = (y - U[:, : len(d)] @ z) / noise_sd if unseen else np.zeros(0)
    bells = -np.log(sds).sum(axis=1) - 0.5 * np.square(z / sds).sum(axis=1)
    return bells - unseen * math.log(noise_sd) - 0.5 * rest @ rest - len(y) * HALF_LOG_TWO_PI


def with_ghosts(X, y, penalty):
    """[X; sqrt(penalty) I] and [y; 0]: least squares on these n + d points is ridge on the n.

    Returns ((n + d, d), (n + d,)). Raises ValueError for penalty = inf.
    """
    X, y = data(X, y)
    root = math.sqrt(non_negative("penalty", penalty))
    if root == math.inf:
        raise ValueError("No ghost point stands at an infinite distance: take a finite penalty.")
    ghosts = root * np.eye(X.shape[1])
    return np.vstack([X, ghosts]), np.concatenate([y, np.zeros(len(ghosts))])


def _prior_shares(d, penalty):
    """1 - f = penalty/(d^2 + penalty), without the difference; 1 where d and penalty are 0."""
    root = np.sqrt(penalty)
    with np.errstate(invalid="ignore"):
        shares = np.square(root / np.hypot(d, root))
    return np.where((d == 0) | (root == math.inf), 1.0, shares)


def _penalties(penalties):
    penalties = np.array([non_negative("each penalty", penalty) for penalty in penalties])
    return penalties.reshape(-1)


def _sds(noise_sd, prior_sd):
    return positive("noise_sd", noise_sd), positive("prior_sd", prior_sd, infinite_allowed=True)
