"""What ridge and polynomial stand on: a checked X and y, and two ways to factor X.

Sources: Golub and Van Loan, Matrix Computations (minimum norm by two orthogonal factors);
Bjorck, Numerical Methods for Least Squares Problems, 1996 (augmented systems, scaled columns).
"""

import math
import sys

import numpy as np

from explorable.stats._cache import once_for_points
from explorable.stats._validation import each, positive, refuse_not_finite
from explorable.words import named, say

EPS = sys.float_info.epsilon
CALM = 1e-3  # smallest over largest singular value: above it rounding costs EPS / CALM^2 at most

FAINT = 1e-13  # of a column's size


def data(X, y=None):
    """X (n, d) with d > 0 and y (n,), as float64; n may be 0. y may be left out, and is then None.

    Raises ValueError for other shapes, and names the first entry that is NaN or infinite.
    """
    X = np.asarray(X, dtype=float)
    if y is not None:
        y = np.asarray(y, dtype=float)
    rows = X.shape[:1] if y is None else y.shape  # no zeros: they cost more than all that follows
    if X.ndim != 2 or not X.shape[1] or X.shape[:1] != rows:
        raise ValueError(
            say(
                "X must be a table with a row for each entry of y and at least one column; the "
                "shapes of X and y are {shape} and {rows}.",
                shape=X.shape,
                rows=rows,
            )
        )
    if not (_is_finite(X, X) and (y is None or _is_finite(y, y))):
        refuse_not_finite(X=X, **({} if y is None else {"y": y}))
    return X, y


@once_for_points  # it takes longer than all else, where there are many rows
def _is_finite(array, _):
    return bool(np.isfinite(array).all())


@once_for_points
def is_zero(y, _):
    """Whether y, given twice, is 0 everywhere. Found once, as the svd is."""
    return not y.any()


def non_negative(name, value):
    """0 <= value <= inf, as a float. Raises ValueError, with `name` in the sentence, else."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise ValueError(
            say(
                "{name} must be one number, 0 or above; it is {value!r}.",
                name=named(name),
                value=value,
            )
        ) from None
    if not number >= 0:
        raise ValueError(
            say("{name} must be 0 or above; it is {number}.", name=named(name), number=number)
        )
    return number


def each_non_negative(name, values):
    """The values (m,) as float64, each from 0 to inf. Raises ValueError as `non_negative` does."""
    return each(non_negative, name, values)


def sds(noise_sd, prior_sd):
    """Both as floats, checked; the prior's may be inf."""
    return positive("noise_sd", noise_sd), positive("prior_sd", prior_sd, infinite_allowed=True)


def representable(answer):
    """The number or array itself. Raises ValueError if it has left the range of a double."""
    if isinstance(answer, float):
        finite = math.isfinite(answer)
    else:
        with np.errstate(over="ignore", invalid="ignore"):
            finite = math.isfinite(answer.sum()) or np.isfinite(answer).all()
    if not finite:
        raise ValueError(
            say("The answer is beyond 1e308: measure x in smaller or y in larger units.")
        )
    return answer


def svd(X):
    """X = U diag(d) V^T. Returns U (n, k), d (k,) falling, V^T (k, d) with k = min(n, d).

    A d that rounding X could have made is 0, exactly. n = 0 gives k = 0. X must be finite,
    which `data` sees to: nothing is raised here. The three are read-only; of an X that cannot
    change they are found once.
    """
    return _svd(X, X)


@once_for_points
def _svd(X, _):
    U, d, Vt = np.linalg.svd(X, full_matrices=False)
    factors = U, np.where(d > _noise(d, X.shape), d, 0), Vt
    for factor in factors:
        factor.setflags(write=False)
    return factors


@once_for_points
def along_directions(X, y):
    """z = U^T y (k,), read-only: y along the directions of `svd`. Found once, as the svd is."""
    z = svd(X)[0].T @ y
    z.setflags(write=False)
    return z


def unexplained(X, y, noise_sd=1.0):
    """||y - U U^T y||^2/noise_sd^2, a float: what no weights explain. Found once, as the svd is."""
    largest, squares = _unexplained(X, y)
    return squares * (largest / noise_sd) * (largest / noise_sd)


@once_for_points
def _unexplained(X, y):
    """The largest residual, or 1, and the sum of squares of all in units of it."""
    rest = y - svd(X)[0] @ along_directions(X, y)
    largest = float(np.abs(rest).max(initial=0)) or 1.0
    rest /= largest
    return largest, float(rest @ rest)


def prior_shares(d, penalty):
    """1 - f = penalty/(d^2 + penalty) without the difference; 1 where d and penalty are both 0."""
    ghost = np.sqrt(penalty)
    length = np.hypot(d, ghost)
    with np.errstate(invalid="ignore"):
        return np.where((length == 0) | (ghost == math.inf), 1.0, np.square(ghost / length))


def square_roots(X, ghost, sizes=None, rows=0):
    """H and T with H H^T = X (X^T X + ghost^2 I)^-1 X^T and T T^T = (X^T X + ghost^2 I)^-1.

    So T H^T y are the weights of ridge at penalty ghost^2. H has shape (n, k), T (d, k): k = d,
    but the rank of X where ghost = 0, and the inverse is then the pseudoinverse. ghost = inf gives
    zeros. Columns may have any units. sizes (d,) says how large the columns were before something
    was subtracted from them: what is 1e16 times smaller than that is rounding. rows says how many
    there were, where X is only the triangle that they were turned into.
    """
    n, d = X.shape
    if ghost == math.inf or d == 0:
        return np.zeros((n, d)), np.zeros((d, d))
    if sizes is None:
        sizes = np.abs(X).max(axis=0, initial=0)
    # [X; ghost I] with columns near 1: powers of 2 round nothing, and units no longer matter
    scale = np.ldexp(1.0, np.frexp(np.maximum(sizes, ghost))[1] - 1)
    U, s, Vt = np.linalg.svd(np.concatenate([X, ghost * np.eye(d)]) / scale, full_matrices=False)
    calm = s[-1] / max(s[0], 1)
    if calm <= CALM:  # else the question of rank does not arise
        shape = (max(n, rows), d)
        apart = _with_faint_ghosts(X, ghost, sizes.max(), calm, shape) if ghost > 0 else None
        if apart:
            return apart
        rank = np.count_nonzero(s > _noise(s, shape, 1))
        if ghost == 0 and rank < d:
            return U[:n, :rank], _shortest(Vt[:rank].T * scale[:, None]) / s[:rank]
    root = Vt.T / s / scale[:, None]
    # U is right to EPS of its largest entries: below large ghosts those of X have few digits left
    return X @ root if ghost >= sizes.max() else U[:n], root


def square_roots_of_unlike(X, ghosts, sizes, rows):
    """The same for ghosts (d,), one for each column: in units of its own ghost, each ghost is 1.

    A ghost of 0 is taken for one that rounding nearly hides.
    """
    ghosts = np.maximum(ghosts, FAINT * or_one(sizes))
    hat_root, root = square_roots(X / ghosts, 1.0, sizes / ghosts, rows)
    return hat_root, root / ghosts[:, None]


def _shortest(basis):
    """(basis^T)^+ = Q R^-T for basis (d, r) = Q R: of all solutions the one of least norm.

    Rows go in by falling size, or rounding in the large ones would drown the small ones.
    """
    order = np.argsort(-np.abs(basis).max(axis=1, initial=0))
    Q, R = np.linalg.qr(basis[order])
    answer = np.empty_like(basis)
    answer[order] = np.linalg.solve(R, Q.T).T
    return answer


def _with_faint_ghosts(X, ghost, size, rival, shape):
    """Where columns are collinear and ghosts near rounding: the svd of X keeps the two apart.

    Returns None if it rounds worse than its rival, going by smallest over largest singular value,
    0 not counting: so where no column is collinear, and where their sizes differ a lot.
    """
    n, d = X.shape
    U, s, Vt = np.linalg.svd(X, full_matrices=n < d)
    s = np.where(s > _noise(s, shape, size), s, 0)
    if s.any() and s[s > 0].min() <= rival * s[0]:
        return None
    singular_values, left = np.zeros(d), np.zeros((n, d))
    singular_values[: len(s)] = s
    left[:, : len(s)] = U[:, : len(s)]
    length = np.hypot(singular_values, ghost)
    return left * (singular_values / length), Vt.T / length


def _noise(singular_values, shape, size=0):
    """What rounding makes of a singular value 0, if entries of X, or size, were rounded."""
    return max(shape) * EPS * max(size, singular_values.max(initial=0))


def or_one(sizes):
    """sizes with 1 in place of 0: to divide by, where the quotient is 0 anyway."""
    return np.where(sizes > 0, sizes, 1)
