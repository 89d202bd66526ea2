"""The log evidence of a Gaussian prior on the weights, for many of its sds, and its best noise_sd.

    log evidence          log p(y) = log N(y | 0, noise_sd^2 I + prior_sd^2 X X^T)

Symbols, shapes and errors as in `ridge`, where `log_evidence` and `log_evidences` are offered too.
The plural ones take many penalties or prior_sds and factor X once. Where the noise_sd is not known,
each penalty has a best one, and the evidence at it is a profile over the penalty alone. Columns
should be of like size, as a penalty common to all asks anyway: here one that is 1e16 times smaller
than another counts as 0.

Source: Bishop, Pattern Recognition and Machine Learning, 2006 (the evidence). Along U the y are
independent.
"""

import math

import numpy as np

from explorable.stats._solvers.regression_data import data, is_zero
from explorable.stats._solvers.svd import along_directions, prior_shares, svd, unexplained
from explorable.stats._validation import HALF_LOG_TWO_PI, each_positive, positive, sds
from explorable.words import say


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
    pairs = [sds(noise_sd, prior_sd) for prior_sd in prior_sds]
    noise_sd = positive("noise_sd", noise_sd)
    d, z = svd(X)[1], along_directions(X, y)
    rank = np.count_nonzero(d)
    d, z, silent, unseen = d[:rank], z[:rank], z[rank:] / noise_sd, len(y) - rank
    widths = np.hypot(noise_sd, np.array([prior_sd for _, prior_sd in pairs])[:, None] * d)
    seen = np.log(widths).sum(axis=1) + 0.5 * np.square(z / widths).sum(axis=1)
    rest = unexplained(X, y, noise_sd) + float(silent @ silent) if unseen else 0.0
    outside = unseen * math.log(noise_sd) + 0.5 * rest
    return 0.0 - seen - outside - len(y) * HALF_LOG_TWO_PI


def best_noise_sds(X, y, penalties, rows=None):
    """argmax over noise_sd of log p(y) = sqrt(J/n), J = min_w ||y - X w||^2 + penalty ||w||^2.

    Returns (m,) for penalties (m,), each > 0; the prior_sd that goes with it is this over
    sqrt(penalty). n is `rows`, where X and y are only the triangle that so many were turned into.
    ValueError if there are no points or y is 0: then no noise is best.
    """
    return np.sqrt(_losses(X, y, penalties)[0] / (rows or len(y)))


def profile_evidences(X, y, penalties, rows=None):
    """max over noise_sd of log p(y) = -(n (1 + log(2 pi J/n)) + sum_j log(1 + d_j^2/penalty))/2.

    Returns (m,) for penalties (m,), each > 0. `rows` and errors as in `best_noise_sds`.
    """
    losses, d, penalties = _losses(X, y, penalties)
    n = rows or len(y)
    spread = np.log1p(np.square(d) / penalties[:, None]).sum(axis=1)
    return -0.5 * (n * (1 + np.log(losses / n)) + spread) - n * HALF_LOG_TWO_PI


@np.errstate(over="ignore")
def noise_factors(drops, n):
    """The two factors on the best noise_sd at which n points have a log evidence lower by a drop.

    With s the factor: drop = n (log s + (1/s^2 - 1)/2). Takes drops (...) >= 0, returns (2, ...):
    factors up to 1, then those from 1. n >= 1. Newton's method on v = 2 log s.
    """
    t = 2 * np.asarray(drops, dtype=float) / n
    root = t + np.sqrt(2 * t)
    v = np.array((-np.log1p(root), root))
    for _ in range(30):  # exp(-v) + v - 1 = t is convex: no step overshoots twice
        slope = -np.expm1(-v)
        step = np.where(slope == 0, 0, (v - slope - t) / np.where(slope == 0, 1, slope))
        v = v - step
        if (np.abs(step) <= 1e-9 * np.abs(v)).all():  # the next one would be 1e-18
            break
    return np.exp(v / 2)


def _losses(X, y, penalties):
    """J (m,), the d_j, and the checked penalties (m,)."""
    X, y = data(X, y)
    penalties = each_positive("each penalty", penalties)
    if is_zero(y, y):
        raise ValueError(say("No noise_sd is best: there is no y other than 0. Add a point."))
    d, z = svd(X)[1], along_directions(X, y)
    explained = prior_shares(d, penalties[:, None]) @ np.square(z)
    return unexplained(X, y) + explained, d, penalties
