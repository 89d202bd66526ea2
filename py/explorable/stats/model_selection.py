"""How large the penalty of a ridge should be: two ways to ask the data.

    leave-one-out error   mean_i (y_i - x_i^T w_-i)^2,   w_-i is the ridge without point i
    log evidence          log p(y) = log N(y | 0, noise_sd^2 I + prior_sd^2 X X^T)

Symbols, shapes and errors as in `ridge`, where these functions are offered too. The plural ones
take many penalties or prior_sds and factor X once. Where the noise_sd is not known, each penalty
has a best one, and the evidence at it is a profile over the penalty alone. Columns should be of
like size, as a penalty common to all asks anyway: here one that is 1e16 times smaller than another
counts as 0.

Sources: Golub, Heath and Wahba, 1979 (the residuals of leaving out, from one fit); Bishop, Pattern
Recognition and Machine Learning, 2006 (the evidence). Along U the y are independent.
"""

import math

import numpy as np

from explorable.stats._cache import once_for_points
from explorable.stats._solvers.regression_data import data, is_zero
from explorable.stats._solvers.svd import along_directions, prior_shares, svd, unexplained
from explorable.stats._validation import (
    EPS,
    HALF_LOG_TWO_PI,
    each_non_negative,
    each_positive,
    positive,
    sds,
)
from explorable.words import say

LOST, NOTHING = 1e-6, 1e-8


def leave_one_out_error(X, y, penalty):
    """mean_i (y_i - x_i^T w_-i)^2, where w_-i is the ridge without point i. Returns a float."""
    return float(leave_one_out_errors(X, y, [penalty])[0])


def leave_one_out_errors(X, y, penalties):
    """mean_i (e_i/(1 - h_i))^2: residuals e and leverages h of the one fit to all points.

    Returns (m,) for penalties (m,). n = 1 gives y^2. ValueError if there are no points, or if
    without point i a weight is undetermined: h_i = 1, so at a penalty of (nearly) 0.
    """
    X, y = data(X, y)
    penalties = each_non_negative("each penalty", penalties)
    if not len(y):
        raise ValueError(say("There is no point to leave out. Add a point."))
    d = svd(X)[1]
    kept = prior_shares(d, penalties[:, None])  # 1 - f: what is left of y in each direction
    square = len(d) == len(y)  # then U leaves nothing outside
    U, apart, y_along, squares, y_outside, outside = _without_penalty(X, y)
    residuals = kept @ y_along + y_outside
    room = kept @ squares + outside
    rounding = _rounding(d, kept, penalties, len(y)) if square else 8 * len(y) * EPS
    if (room <= rounding).any():
        point = np.argwhere(room <= rounding)[0, 1]
        raise ValueError(
            say(
                "Without point {point} the others do not determine all weights. Add points, or "
                "take a larger penalty.",
                point=point,
            )
        )
    errors = np.square(residuals / room).mean(axis=1)
    if square:
        off = kept * _off(d, kept, len(y))
        wrong = (off * np.abs(U.T @ y)) @ ~apart.T
        narrow = 2 * off @ (np.abs(U) * ~apart).T
        _refuse_lost_digits(residuals, room, errors, wrong, narrow, NOTHING * np.abs(y).max())
    return errors


@once_for_points
def _without_penalty(X, y):
    """All of leaving out that no penalty changes, found once: U (n, k) and where it is 0 (n, k),
    y along U and U squared, (k, n), and what U leaves outside of y and of 1, (n,), or 0 if k = n.
    """
    U, d, _ = svd(X)
    apart = _apart_from_silent(X, U, d)
    U = np.where(apart, 0.0, U)
    z, squares = U.T @ y, np.square(U.T)
    y_along = z[:, None] * U.T
    if len(d) == len(y):
        return U, apart, y_along, squares, 0.0, 0.0
    return U, apart, y_along, squares, y - U @ z, np.maximum(1 - squares.sum(axis=0), 0)


def _spread(d):
    seen = d[d > 0]
    return seen[0] / seen[-1] if len(seen) else 1.0


def _off(d, kept, n):
    """How far U may be off, (m, k): by EPS, and where d_j = 0 by EPS d_1/d_i towards direction i.

    The latter counts as far as the penalty tells both directions apart, which is 1 - kept_i.
    """
    seen = d > 0
    mixed = ((1 - kept[:, seen]) * d[:1] / d[seen]).max(axis=1, initial=1.0)
    return 8 * n * EPS * np.where(seen, 1.0, mixed[:, None])


def _apart_from_silent(X, U, d):
    """Where U, (n, k), is exactly 0: directions with d_j = 0 that come of rows twice or of 0.

    There rounding leaves about EPS, and that times y outweighs what a tiny penalty leaves of y.
    """
    silent = d == 0
    if not silent.any() or np.unique(X, axis=0).any(axis=1).sum() > np.count_nonzero(~silent):
        return np.zeros(U.shape, bool)
    near = np.linalg.norm(U[:, silent], axis=1) <= min(8 * len(U) * EPS * _spread(d), NOTHING)
    return near[:, None] & silent


def _refuse_lost_digits(residuals, room, errors, wrong, narrow, nothing):
    """Raises ValueError where rounding may change an error by more than LOST of it.

    Residuals may be off by `wrong` and room by `narrow`, both (m, n); `nothing` is an error that
    is as good as none.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        worst = np.square((np.abs(residuals) + wrong) / np.maximum(room - narrow, 0)).mean(axis=1)
    if not (worst <= (1 + LOST) * errors + nothing * nothing).all():
        raise ValueError(
            say(
                "At so small a penalty the points' own directions cannot be told from rounding. "
                "Take a larger penalty, or drop a point that repeats others."
            )
        )


def _rounding(d, kept, penalties, n):
    """How much room, (m, 1), a point without any seems to have where U has a 0 that was rounded.

    U is off by EPS, and between directions with d_j > 0 and d_j = 0 by EPS d_1/d_j: that counts
    where the penalty is 0, because then all the room there is lies along the latter.
    """
    off = 8 * n * EPS * np.where(penalties == 0, _spread(d), 1.0)
    return (kept.max(axis=1) * np.square(off))[:, None]


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
