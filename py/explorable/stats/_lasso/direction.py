"""In which direction lasso weights move where the penalty falls: a problem with sign constraints.

    min_g  ||X g||^2/2 - s^T g,   s_j g_j >= 0 for the tied columns

over the free columns, whose weights are not 0, and the tied ones, whose weights are 0 while their
correlation equals the level; s are the signs of the weights, or of the correlations. A column that
does not move has a correlation that falls at least as fast as the level.

Source: Lawson and Hanson, Solving Least Squares Problems, 1974.
"""

import numpy as np

TIE = 1e-11  # relative: levels and rates that differ by less count as equal
ROUNDING = 1e-14  # relative: weights that move less than this do not move
DEPENDENT = 1e-12  # share of a column outside the others' span, below which it is one of them


def direction_of_weights(X, free, tied, signs, lengths):
    """(active (d,) of bool, g (d,), factors of the active columns).

    Usually all tied columns join. Else Lawson and Hanson's method decides: a tied column is added
    while that lowers the objective; one that would then move against its sign goes back to 0. No
    column in the span of the active ones is added: its correlation keeps up by itself.
    """
    active, direction = free | tied, np.zeros(len(free))
    factors = factor(X, active, lengths)
    if factors is not None:
        direction[active] = _steepest(*factors, signs[active])
        if _moving(direction, signs, lengths)[tied].all():
            return active, direction, factors
    active, direction, candidates = free.copy(), np.zeros(len(free)), tied.copy()
    factors = factor(X, active)
    direction[active] = _steepest(*factors, signs[active])
    while True:
        lag = np.where(candidates, 1 - signs * (X.T @ (X @ direction)), 0.0)
        newest = int(np.argmax(lag))
        if lag[newest] <= TIE:
            return active, direction, factors
        candidates[newest] = False
        active[newest] = True
        wider = factor(X, active, lengths)
        if wider is None:
            active[newest] = False
            continue
        factors = wider
        while True:
            target = np.zeros(len(free))
            target[active] = _steepest(*factors, signs[active])
            wrong = active & tied & ~_moving(target, signs, lengths)
            if not wrong.any():
                direction = target
                break
            if wrong[newest]:  # only rounding made it look useful
                wrong[:] = False
                wrong[newest] = True
            else:
                speed = signs[wrong] * direction[wrong]
                ratios = speed / (speed - np.minimum(signs[wrong] * target[wrong], 0))
                direction = direction + ratios.min() * (target - direction)
                wrong[wrong] = ratios <= ratios.min()
            active &= ~wrong
            direction[~active] = 0
            factors = factor(X, active)


def factor(X, active, lengths=None):
    """Q, R of the active columns; None if they are dependent, judged by lengths (d,) if given."""
    columns = X[:, active]
    if columns.shape[1] > len(X):
        return None
    Q, R = np.linalg.qr(columns)
    if lengths is not None and (np.abs(np.diag(R)) <= DEPENDENT * lengths[active]).any():
        return None
    return Q, R


def _steepest(_, R, signs):
    """(A^T A)^-1 s for A = Q R."""
    return np.linalg.solve(R, np.linalg.solve(R.T, signs))


def _moving(direction, signs, lengths):
    """Which weights (d,) move in the direction of their signs, by more than rounding."""
    speed = direction * lengths
    return signs * speed > ROUNDING * np.abs(speed).max(initial=0)
