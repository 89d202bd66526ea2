"""Separation of two classes by a hyperplane through the origin.

    z_i = (2 y_i - 1) x_i
    separable  <=>  some w has z_i w >= 0 for all i, and z_i w > 0 for at least one
               <=>  the projection of sum_i z_i on the cone {w: z_i w >= 0 for all i} is not 0
               <=>  no u has u_i > 0 for all i and sum_i u_i z_i = 0 (Stiemke)

The projection is sum_i (1 + mu_i) z_i with mu >= 0 of least length, found by the active-set method
of Lawson and Hanson, which ends after finitely many steps with at most d positive mu_i.

Source: Albert and Anderson, On the existence of maximum likelihood estimates in logistic
regression models, 1984; Lawson and Hanson, Solving Least Squares Problems, 1974 (chapter 23).
"""

import numpy as np

from explorable.stats._solvers.square_roots import or_one

ROUNDING = 1e-13  # of the lengths added up: below it a sum is 0


def separates(Z):
    """Whether some w has Z w >= 0 and Z w != 0, for finite Z (n, d), n and d may be 0.

    Lengths of rows and units of columns do not matter. Angles below about 1e-11 count as 0.
    """
    Z = Z / or_one(np.abs(Z).max(axis=0, initial=0))
    sizes = np.abs(Z).max(axis=1, initial=0)
    Z = Z[sizes > 0] / sizes[sizes > 0, None]
    Z = Z / np.linalg.norm(Z, axis=1, keepdims=True)
    total = Z.sum(axis=0)
    extra = np.zeros(len(Z))  # mu
    for _ in range(10 * (len(Z) + 1)):
        direction = total + extra @ Z
        gains = -(Z @ direction)
        gains[extra > 0] = 0
        noise = ROUNDING * (len(Z) + extra.sum())
        if not (gains > noise).any():
            break
        extra = _descend(Z, total, extra, int(gains.argmax()))
    return bool(np.linalg.norm(direction) > noise)


def _descend(Z, total, extra, entering):
    """The least |total + extra Z| over extra >= 0 with one more entry allowed to be positive."""
    active = extra > 0
    active[entering] = True
    while active.any():
        goal = np.zeros(len(extra))
        goal[active] = np.linalg.lstsq(Z[active].T, -total, rcond=None)[0]
        falling = active & (goal <= 0)
        if not falling.any():
            return goal
        # as far towards the goal as no entry turns negative, then without the first to reach 0
        shares = extra[falling] / or_one(extra[falling] - goal[falling])
        active[np.flatnonzero(falling)[shares == shares.min()]] = False
        extra = np.where(active, extra + shares.min() * (goal - extra), 0)
    return extra
