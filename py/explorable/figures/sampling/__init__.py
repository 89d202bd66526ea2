"""Why shrinkage pays: a hundred samples of houses from one true slope, and a line for each.

The reader draws new samples, moves the true slope, the noise and the prior. The lines of the MLE
spread around the truth; those of the MAP lie closer together and are too flat. The mean squared
error of both over the prior sd, in closed form and as counted in the samples, says which is nearer.
"""

import math

import numpy as np

from explorable.figures._shared.houses import NOISE_SD, PRIOR_SD
from explorable.figures.sampling.alphas import alphas
from explorable.figures.sampling.errors import errors_panel
from explorable.figures.sampling.lines import lines_panel
from explorable.figures.sampling.samples import SAMPLES, SEED, SIZES, TRUE_SLOPE, N
from explorable.numerics.fixed_draws import standard_normals
from explorable.plot.phrases import count, percent
from explorable.plot.readouts import readout
from explorable.scene.model import Scene
from explorable.stats import sampling
from explorable.words import say

CONTROLS = (TRUE_SLOPE, NOISE_SD, PRIOR_SD, N, SEED)

TITLE = "Why does shrinkage pay?"
MSE = ("mean squared error (MSE), MLE", "mean squared error (MSE), MAP")
MSE_SEEN = ("mean squared error (MSE) of these MLEs", "mean squared error (MSE) of these MAPs")
CAPTION = (
    "A hundred times, houses are sold at prices drawn around one true slope, and each time both "
    "lines are fitted. The MLE is right on average, and single ones are far off; the MAP is a bit "
    "too flat on average, and seldom far off. Where its error lies below the MLE’s, shrinking "
    "pays: most of all where the prior is as wide as the true slope is steep. The small dot is "
    "the error counted in these samples. Between the two heavy lines is 95 % of a posterior in "
    "the middle of the MAPs: they lie closer together than it is wide, because they are biased."
)


def draw(state):
    """The Scene for a true slope, both sds, a sample size and a seed."""
    true_slope, noise_sd, prior_sd = state.true_slope, state.noise_sd, state.prior_sd
    x = SIZES[: round(state.n)]
    squares = float(x @ x)
    mle_mse = sampling.mle_error(squares, noise_sd)
    bias, variance = sampling.map_error(squares, true_slope, noise_sd, prior_sd)
    map_mse = bias * bias + variance
    noise = standard_normals(round(state.seed), SAMPLES, SIZES.size)[:, : x.size]
    mles = true_slope + noise_sd * (noise @ x) / squares
    maps = mles * (squares / (squares + (noise_sd / prior_sd) ** 2))
    mle_seen, map_seen = (float(np.square(w - true_slope).mean()) for w in (mles, maps))
    posterior_sd = sampling.posterior_sd(squares, noise_sd, prior_sd)
    best, seen = sampling.best_prior_sd(true_slope), float(maps.mean()) - true_slope
    return Scene(
        "sampling",
        (
            lines_panel(true_slope, mles, maps, posterior_sd),
            errors_panel(state, squares, map_mse, map_seen),
        ),
        (
            readout("mse_mle", MSE[0], mle_mse, "likelihood"),
            readout(
                "mse_map",
                MSE[1],
                map_mse,
                "posterior",
                hint="bias² + variance",
            ),
            readout("bias_map", "bias of the MAP", bias, "posterior"),
            readout("variance_map", "variance of the MAP", variance, "posterior"),
            readout("sd_map", "sd of the MAP over samples", math.sqrt(variance), "posterior"),
            readout("posterior_sd", "posterior sd", posterior_sd, "posterior"),
            readout("best_prior_sd", "best prior sd", best, "prior", 2, symbol="σ = |w*|"),
            readout("mse_mle_seen", MSE_SEEN[0], mle_seen, "likelihood"),
            readout("mse_map_seen", MSE_SEEN[1], map_seen, "posterior"),
            readout("bias_map_seen", "bias of these MAPs", seen, "posterior"),
            readout("variance_map_seen", "their variance", float(maps.var()), "posterior"),
        ),
        _summary(x.size, mle_mse, map_mse),
        asides=alphas((noise_sd / prior_sd) ** 2, x.size),
    )


def _summary(number, mle_mse, map_mse):
    sample = say("With {houses} in each sample", houses=count(number, "house"))
    if math.isclose(mle_mse, map_mse, rel_tol=0.005):
        return say(
            "{sample}, MLE and MAP are equally far from the true slope, on average.", sample=sample
        )
    less, more = sorted((mle_mse, map_mse))
    better = "MAP" if map_mse < mle_mse else "MLE"
    return say(
        "{sample}, the mean squared error of the {better} is {share} smaller.",
        sample=sample,
        better=better,
        share=percent(1 - less / more),
    )
