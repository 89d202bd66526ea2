"""A polynomial with a Gaussian prior on its weights: ridge on the powers of x.

    y_i = w_0 + w_1 x_i + ... + w_M x_i^M + e_i,   e_i ~ N(0, noise_sd^2)

    MAP = argmin_w  sum_i (y_i - p(x_i))^2 + penalty (w_1^2 + ... + w_M^2)

x         (n,) inputs, best within [-1.5, 1.5], where 8 digits are right up to degree 15; further
          out, or far from 0 next to their spread, powers are ever more alike: `fit` refuses what it
          cannot give to 1e-6. Other units of x make it a different prior
y         (n,) observations
degree    M >= 0, a whole number
penalty   lambda >= 0; inf is allowed: only the intercept is left. As an array it has one for each
          column that is penalised, (M,), or (M + 1,) with the intercept; 0 is then a price so low
          that it decides only what the data leave open
w         (M + 1,) weights, powers rising; the intercept w_0 is free, with a flat prior, unless
          penalise_intercept, which adds w_0^2 to the penalty
noise_sd  sigma_n > 0, unit of y

Penalty 0 is least squares. With as many weights as distinct x, or more, the polynomial runs
through the points' means; of all that do it is the one with least w_1^2 + ... + w_M^2 (and w_0^2
if penalised), the limit of penalty -> 0. ValueError is raised for unfit shapes, NaN, infinities,
a degree that is no whole number, a negative penalty, and, if the intercept is free, no points.

Source: Bishop, Pattern Recognition and Machine Learning, 2006 (curve fitting, predictive
distribution); Hastie et al., The Elements of Statistical Learning (centring frees the intercept).
"""

import math

import numpy as np

from explorable.stats._polynomial.fit import Fit
from explorable.stats._polynomial.monomials import centred, design, is_turned, triangle
from explorable.stats._polynomial.values import predict, squared_error  # noqa: F401 - offered here too
from explorable.stats._solvers.square_roots import square_roots, square_roots_of_unlike
from explorable.stats._validation import non_negative, points, refuse_not_finite, representable
from explorable.words import say


def _centred(x, y, degree, penalise_intercept=False):
    """The columns and y less their means, these means, and how large the columns were."""
    if penalise_intercept:
        columns = design(x, degree)
        return columns, y, np.zeros(columns.shape[1]), 0.0, np.abs(columns).max(axis=0, initial=0)
    if not len(x):
        raise ValueError(say("Without points the intercept is undetermined. Add a point."))
    if is_turned(x, y, degree):
        turned, centre, middle, sizes = triangle(x, y)
        degree = int(degree)
        columns, target = turned[:degree, :degree], turned[:degree, -1]
        return columns, target, centre[:degree], middle, sizes[:degree]
    columns, centre, sizes = centred(x, degree)
    middle = y.mean()
    return columns, y - middle, centre, middle, sizes


@np.errstate(over="ignore", invalid="ignore")
def fitted(x, y, degree, penalty, penalise_intercept=False):
    """argmin_w sum_i (y_i - p(x_i))^2 + penalty sum_k>0 w_k^2, and all that is known beside it.

    Returns a Fit, with weights (degree + 1,), for x and y (n,): dof and predictive distribution
    come from the same factoring. penalty = inf: the mean, dof 1. One point, or all at one x: the
    same mean for any penalty. Fewer distinct x than weights at penalty 0: the least norm, and no
    predictive distribution. How precise it is, `precise` says. Raises ValueError as said above.
    """
    x, y = points(x, y)
    if not math.isfinite(y.sum()):
        refuse_not_finite(y=y)
    columns, target, centre, middle, sizes = _centred(x, y, degree, penalise_intercept)
    level = 0.0 if penalise_intercept else 1 / len(x)
    if isinstance(penalty, np.ndarray):
        ghosts = np.sqrt(_each(penalty, len(centre)))
        hat_root, root = square_roots_of_unlike(columns, ghosts, sizes, len(x))
    else:
        ghosts = math.sqrt(non_negative("penalty", penalty))
        hat_root, root = square_roots(columns, ghosts, sizes, len(x))
    weights = root @ (hat_root.T @ target)
    if not penalise_intercept:
        weights = np.concatenate([[middle - centre @ weights], weights])
    dof = (not penalise_intercept) + float(np.square(hat_root).sum())
    vague = root.shape[1] < len(centre)
    return Fit(
        representable(weights), dof, root, centre, level, vague, (x, y, hat_root, sizes, ghosts)
    )


def _each(penalty, columns):
    if penalty.shape != (columns,) or not (penalty >= 0).all():
        raise ValueError(
            say(
                "A price must be given for each of the {columns} weights that cost something, "
                "and none may be below 0 or undefined; these are {penalty}.",
                columns=columns,
                penalty=penalty,
            )
        )
    return penalty


def fit(x, y, degree, penalty, penalise_intercept=False):
    """argmin_w sum_i (y_i - p(x_i))^2 + penalty sum_k>0 w_k^2, the MAP. Returns (degree + 1,).

    p(x_i) is right to 1e-6 of the largest y, or ValueError is raised: centre and scale x.
    """
    return fitted(x, y, degree, penalty, penalise_intercept).precise().weights


def predictive(x_new, x, y, degree, penalty, noise_sd):
    """Mean and sd, each (m,), of a new observation at x_new (m,), as `Fit.predictive` says."""
    return fitted(x, y, degree, penalty).precise().predictive(x_new, noise_sd)


def effective_dof(x, degree, penalty):
    """Trace of the hat matrix, a float: 1 at penalty inf, and at 0 as many as distinct x or w."""
    return fitted(x, np.zeros(np.shape(x)), degree, penalty).dof
