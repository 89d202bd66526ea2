"""The second panel: mean squared errors over the prior sd, and what the MAP's consists of."""

import numpy as np

from explorable.figures._shared.houses import PRIOR_SD
from explorable.plot.axes import linear_axis, log_axis, round_up
from explorable.plot.handles import handle
from explorable.plot.layout import panel
from explorable.plot.line_ends import name_row
from explorable.plot.marks import beside, curve, dot, drop
from explorable.plot.number_format import fixed
from explorable.stats import sampling
from explorable.words import say

PRIOR_SDS = np.geomspace(PRIOR_SD.low, PRIOR_SD.high, 121)
X_AXIS = log_axis(PRIOR_SD.low, PRIOR_SD.high, "prior standard deviation σ")
ENDS = np.array([PRIOR_SD.low, PRIOR_SD.high])
NAMES = (
    ("mle", "MLE", "likelihood"),
    ("map", "MAP =", "posterior"),
    ("bias", "bias² +", "prior"),
    ("variance", "variance", "noise"),
)
PLACES = [(PRIOR_SD.low, dx, "start") for dx in (62.0, 120.0, 180.0, 246.0)]


def errors_panel(state, squares, map_mse, map_seen):
    """The panel for samples with sum of x squared `squares`; the handle is at the MAP's error."""
    prior_sd, best = state.prior_sd, sampling.best_prior_sd(state.true_slope)
    mle_mse = sampling.mle_error(squares, state.noise_sd)
    bias, variance = sampling.map_error(squares, state.true_slope, state.noise_sd, PRIOR_SDS)
    errors = np.square(bias) + variance
    top = round_up(1.1 * max(mle_mse, min(float(errors.max()), 2 * mle_mse)))
    text = say(
        "σ {prior_sd}, mean squared error {map_mse}",
        prior_sd=fixed(prior_sd, 2),
        map_mse=fixed(map_mse, 3),
    )
    return panel(
        "errors",
        "Mean squared error over the prior standard deviation",
        X_AXIS,
        linear_axis(0.0, top, "MSE", 4),
        curve("mle", ENDS, np.full(2, mle_mse), "likelihood"),
        curve("bias", PRIOR_SDS, np.square(bias), "prior", quiet=True),
        curve("variance", PRIOR_SDS, variance, "noise", quiet=True),
        curve("map", PRIOR_SDS, errors, "posterior"),
        name_row(NAMES, PLACES, top, -14.0, "_name"),
        _best(best, top) if PRIOR_SD.low <= best <= PRIOR_SD.high else None,
        dot("seen", prior_sd, min(map_seen, top), "data"),
        handle(PRIOR_SD, (prior_sd, min(map_mse, top)), "x", text, (0.0, top)),
        height=310,
        margin=(26, 12, 44, 40),
    )


def _best(best, top):
    words = say("least at σ = {best}", best=fixed(best, 2))
    yield drop("best", best, top, "prior")
    yield beside("best_label", words, best, top, "prior", -8.0 if best > 1 else 8.0, 16.0)
