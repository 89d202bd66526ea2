"""The points, and the curves at the λ that both criteria choose."""

import numpy as np

from explorable.figures.choose.controls import POINTS
from explorable.figures.choose.criteria import powers
from explorable.plot.axes import linear_axis
from explorable.plot.layout import panel
from explorable.plot.line_ends import end_names
from explorable.plot.marks import band, curve
from explorable.plot.points import point_handles
from explorable.stats import ridge

X_AXIS, Y_AXIS = linear_axis(-1.05, 1.05, "x", 5), linear_axis(-2.6, 2.6, "y", 5)
AT = np.linspace(-1.05, 1.05, 81)
POWERS = powers(AT)
AT_BAND, POWERS_BAND = AT[::2].copy(), POWERS[::2].copy()


def predictive_sds(found, penalty, rows):
    """σₙ √(1 + x*ᵀ(XᵀX + λI)⁻¹x*) with the best σₙ of that λ, for rows x* (m, 9). Returns (m,)."""
    noise_sd, prior_sd = found.sds(penalty)
    covariance = ridge.posterior(found.X, found.y, noise_sd, prior_sd)[1]
    return np.sqrt(noise_sd**2 + np.einsum("ij,jk,ik->i", rows, covariance, rows))


def _band(found, penalty):
    """Where 95 of 100 new points lie, if the evidence's choice is right."""
    middle = POWERS_BAND @ ridge.ridge_path(found.X, found.y, [penalty])[0]
    reach = 1.96 * predictive_sds(found, penalty, POWERS_BAND)
    return band("predictive", AT_BAND, middle - reach, middle + reach, "likelihood")


def fits_panel(x, y, found, penalties, best):
    """The points, and the curve at each of the `penalties`, (name, words, term, λ or None).

    Around that of the `best`, unless it is None, is its predictive band.
    """
    marks, names, details = [], [], None
    if best is not None:
        marks.append(_band(found, best))
    for name, words, term, penalty in penalties if found else ():
        if penalty is not None:
            weights = ridge.ridge_path(found.X, found.y, [penalty])[0]
            if name == "now" and len(x) <= POINTS.by_hand:
                details = {"residual": (found.y - found.X @ weights).tolist()}
            marks.append(curve(f"fit_{name}", AT, POWERS @ weights, term))
            names.append((f"{name}_label", words, marks[-1]))
    handles = point_handles(POINTS, x, y, details=details)
    return panel(
        "fits",
        "The curves that both criteria choose",
        X_AXIS,
        Y_AXIS,
        marks,
        handles,
        end_names(names),
        height=250,
        margin=(26, 84, 44, 34),
        adds=POINTS.name,
    )
