"""The fit at one λ: weights for one sd of each column, their posterior, and the prior's widths."""

import math
from dataclasses import dataclass

import numpy as np

from explorable.figures._shared.reader_data.answers import Answers
from explorable.stats import lasso, ridge
from explorable.stats._solvers.svd import along_directions, svd

NORMAL_95, LAPLACE_95 = 1.959963984540054, math.log(20)


@dataclass(slots=True)
class Fit:
    """The state's λ and all that follows: widths and weights are for one sd of each column.

    reach   (d,) half the interval in which the prior has 95 % of each weight
    w, sd   (d,) the MAP, and the posterior's standard deviations; None for the lasso
    dof     effective degrees of freedom
    spans   (2, d) least and largest weight of all solutions, where the lasso has several, else None
    """

    answers: Answers
    penalty: float
    noise_sd: float
    reach: np.ndarray
    w: np.ndarray
    sd: np.ndarray | None
    dof: float
    spans: np.ndarray | None = None


def l1_unit(answers):
    """2 sqrt(trace/d) ||y||: the λ of the lasso that is 1 on the slider; all weights are 0 there.

    For columns of one length, as standardised ones are.
    """
    return 2 * math.sqrt(answers.unit) * float(np.linalg.norm(answers.found.z))


def unit_of(answers, norm):
    """How large λ is where the slider is at 1, to 12 digits: the last differ between processors."""
    unit = answers.unit if norm == "l2" else l1_unit(answers)
    return float(f"{unit:.12g}")


def fit(answers, norm, strength):
    """The Fit at a place of the slider."""
    penalty, found = strength / (1 / unit_of(answers, norm)), answers.found  # as the handle has it
    if norm == "l1":
        noise_sd = answers.noise_sd(answers.likely)
        w = lasso.lasso(found.R, found.z, penalty)
        reach = LAPLACE_95 * 2 * noise_sd**2 / penalty * answers.sds
        dof = float(np.count_nonzero(w))
        spans = _spans(answers, penalty)
        return Fit(answers, penalty, noise_sd, reach, w * answers.sds, None, dof, spans)
    noise_sd = answers.noise_sd(penalty)
    w, spread = posterior(answers, penalty)
    d = svd(found.R)[1]
    dof = float((d**2 / (d**2 + penalty)).sum())
    reach = NORMAL_95 * noise_sd / math.sqrt(penalty) * answers.sds
    sd = noise_sd * spread * answers.sds
    return Fit(answers, penalty, noise_sd, reach, w * answers.sds, sd, dof)


def posterior(answers, penalty):
    """MAP V diag(d/(d^2 + penalty)) U^T z, and sqrt(diag (R^T R + penalty I)^-1), each (d,).

    By the one svd for every λ where columns are standardised, so that a move costs little. Columns
    in their own units may be of sizes so unlike that the small ones have few digits left in it.
    """
    R, z = answers.found.R, answers.found.z
    if not answers.standardised:
        w, covariance = ridge.posterior(R, z, 1.0, 1 / math.sqrt(penalty))
        return w, np.sqrt(np.diagonal(covariance))
    _, d, Vt = svd(R)
    squares, shares = d**2 + penalty, Vt**2
    unseen = np.maximum(1 - shares.sum(axis=0), 0) if len(d) < R.shape[1] else 0.0
    return (d / squares * along_directions(R, z)) @ Vt, np.sqrt(
        1 / squares @ shares + unseen / penalty
    )


def _spans(answers, penalty):
    """Least and largest weight of all solutions of the lasso, (2, d); None if there is one.

    Only dependent columns can leave several, such as a column and a copy of it.
    """
    found = answers.found
    if answers.once("unique", lambda _: lasso.is_unique(found.R, found.z, 0)):
        return None
    try:
        corners = lasso.solution_set(found.R, found.z, penalty) * answers.sds
    except ValueError:  # too many to be listed
        return None
    return None if len(corners) == 1 else np.stack((corners.min(axis=0), corners.max(axis=0)))
