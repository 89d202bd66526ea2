"""Newton's method with step halving, for the logistic loss with an L2 penalty.

    f(w) = sum_i softplus(-m_i) + ||precision_root w_P||^2/2,   m_i = s_i x_i w

m       (n,) margins: > 0 where the class seen is the more probable one
s       (n,) signs, 1 or -1 for y = 1 or 0
P       the penalised weights

Newton runs in coordinates b, w = T b, in which the curvature of f is of order 1 at b = 0, and which
leave out directions of w that neither margins nor penalty depend on. So columns may have any units,
and collinear columns give the w of least norm.

Each entry of the gradient at the result is below 1e-10 of the absolute values added up in it; where
columns are collinear, of the largest such sum. For classes that touch (quasi-complete separation)
a prior_sd beyond 1e6 loses digits: points on the border round by more than the tails amount to.

Source: Boyd and Vandenberghe, Convex Optimization, 2004 (damped Newton, backtracking).
"""

import math

import numpy as np

from explorable.stats._solvers.square_roots import or_one, square_roots
from explorable.words import say

ROUNDING = 4 * np.finfo(float).eps
MOST_STEPS, MOST_HALVINGS = 1000, 60
SMALL_STEP = 1e-4  # of b: below it steps shrink fast, until they are rounding and do not
ALIGNED = 0.999  # cosine between two columns: below it the inverse of 2 x 2 loses three digits
CALM = 1e-3  # smallest over largest singular value: above it the columns need scaling only


def losses(margins):
    """softplus(-m) = log(1 + exp(-m)), without overflow and with all digits for large m."""
    return np.maximum(-margins, 0) + np.log1p(np.exp(-np.abs(margins)))


def minimise(X, signs, penalised, precision_root):
    """argmin f for X (n, d), signs (n,), penalised (d,), and 1/prior_sd. Returns w (d,).

    The minimum must be finite. Raises ValueError if Newton does not reach it.
    """
    T, design = _coordinates(X, penalised, 2 * precision_root)
    design, absolute = signs[:, None] * design, np.abs(design)
    root = precision_root * T[penalised]
    penalty = root.T @ root
    b, margins, value = np.zeros(T.shape[1]), np.zeros(len(X)), len(X) * math.log(2)
    taken = math.inf
    for _ in range(MOST_STEPS):
        small = np.exp(-np.abs(margins))
        wrong = np.where(margins > 0, small, 1) / (1 + small)  # probability of the other class
        curvature = small / (1 + small) ** 2
        pull, push = wrong @ design, penalty @ b
        rounding = ROUNDING * (wrong + curvature * (absolute @ np.abs(b))) @ absolute
        if (np.abs(push - pull) <= rounding + ROUNDING * np.abs(push)).all():
            return T @ b
        hessian = (design.T * curvature) @ design + penalty
        step = _solve(hessian, pull - push)
        b, margins, value, share = _backtrack(
            b, margins, value, step, design, root, (push - pull) @ step
        )
        last, taken = taken, share * np.abs(step).max()
        if last <= taken <= SMALL_STEP * np.abs(b).max() + ROUNDING:
            return T @ b
    raise ValueError(
        say(
            "The MAP is not reached in {most_steps} Newton steps: take a smaller prior_sd, or "
            "measure the columns of X in other units.",
            most_steps=MOST_STEPS,
        )
    )


def _backtrack(b, margins, value, step, design, root, slope):
    """b + share step, share the first of 1, 1/2, 1/4, ... with sufficient decrease (Armijo)."""
    along, share = design @ step, 1.0
    for _ in range(MOST_HALVINGS):
        new_b, new_margins = b + share * step, margins + share * along
        new_value = losses(new_margins).sum() + 0.5 * np.square(root @ new_b).sum()
        # near the minimum the decrease is below the rounding of f: take the full step
        if new_value <= value * (1 + ROUNDING) + 1e-4 * share * slope:
            break
        share /= 2
    return new_b, design @ new_b, new_value, share


def _solve(hessian, right):
    """hessian^-1 right, with entries scaled to a diagonal of ones; least squares if singular."""
    if len(right) == 2 and hessian.diagonal().min() > 0:
        found = _solve_two(*hessian.tolist(), *right.tolist())
        if found:
            return np.array(found)
    size = or_one(np.sqrt(hessian.diagonal()))
    scaled, right = hessian / size / size[:, None], right / size
    return np.linalg.lstsq(scaled, right, rcond=None)[0] / size


def _solve_two(row, other, first, second):
    """_solve of two weights, a slope and a constant, by Cramer's rule; None if nearly singular."""
    size, other_size = math.sqrt(row[0]), math.sqrt(other[1])
    r = row[1] / other_size / size
    if not abs(r) < ALIGNED:
        return None
    first, second, rest = first / size, second / other_size, 1 - r * r
    return (first - r * second) / rest / size, (second - r * first) / rest / other_size


def _coordinates(X, penalised, ghost):
    """T (d, k) and X T (n, k), as described above. A ghost of 0 is the flat prior.

    At b = 0 the curvature is (X^T X + ghost^2 I_P)/4, because p (1 - p) = 1/4 there. Independent
    columns are scaled only. Otherwise the columns without a penalty are orthonormalised, and the
    others are replaced by their residuals (Frisch, Waugh and Lovell), then factored as for ridge.
    """
    ghosts = np.where(penalised, ghost, 0)
    largest = np.abs(X).max(axis=0, initial=0)
    size = np.ldexp(1.0, np.frexp(or_one(np.maximum(largest, ghosts)))[1] - 1)
    scaled = np.concatenate([X, np.diag(ghosts)]) / size
    singular_values = np.linalg.svd(scaled, compute_uv=False)
    if singular_values[-1] > CALM * singular_values[0]:
        return np.diag(1 / size), scaled[: len(X)]
    free, rest = X[:, ~penalised], X[:, penalised]
    Q, T_free = square_roots(free, 0)
    # rounding in the residuals grows with the condition number of the free columns
    H, T_rest = square_roots(rest - Q @ (Q.T @ rest), ghost, 1 / CALM * largest[penalised])
    k = Q.shape[1]
    T = np.zeros((X.shape[1], k + H.shape[1]))
    T[~penalised, :k], T[penalised, k:] = T_free, T_rest
    # X T and not [Q, H]: rows of 0 stay 0, so they add no rounding to gradients that are tiny
    return T, np.where(np.concatenate([Q, H], axis=1).any(axis=0), X @ T, 0)
