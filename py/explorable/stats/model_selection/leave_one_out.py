"""The leave-one-out error of ridge: each point predicted from all the others.

    leave-one-out error   mean_i (y_i - x_i^T w_-i)^2,   w_-i is the ridge without point i

Symbols, shapes and errors as in `ridge`, where these functions are offered too. The plural one
takes many penalties and factors X once. Columns should be of like size, as a penalty common to all
asks anyway: here one that is 1e16 times smaller than another counts as 0.

Source: Golub, Heath and Wahba, 1979 (the residuals of leaving out, from one fit).
"""

import numpy as np

from explorable.stats._cache import once_for_points
from explorable.stats._solvers.regression_data import data
from explorable.stats._solvers.svd import prior_shares, svd
from explorable.stats._validation import EPS, each_non_negative
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
