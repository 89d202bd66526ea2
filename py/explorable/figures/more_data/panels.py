"""A coin's densities at one number of flips, and its MAPs and widths over all of them."""

import numpy as np

from explorable.figures._shared.coin_estimates import coin_estimates
from explorable.figures.more_data.over_n import MOST, grip_on, two_plots
from explorable.figures.more_data.shapes import narrowed, only_mode, shapes_after
from explorable.numerics.gaussian_curve import NODES
from explorable.plot.axes import linear_axis, log_axis
from explorable.plot.estimate_key import densities
from explorable.plot.layout import panel
from explorable.plot.phrases import count
from explorable.stats import bernoulli

THETA, ALL_N = np.linspace(0.0, 1.0, 101)[1:-1], np.geomspace(1.0, MOST, 49)
PROBABILITY = linear_axis(0.0, 1.0, "probability of heads θ")
ONE, WIDTH = linear_axis(0.0, 1.0, "estimate"), log_axis(1e-4, 1.0, "standard deviation")


def _sd(A, B):
    return np.sqrt(A / (A + B) * (B / (A + B)) / (A + B + 1))


def densities_panel(n, share, a, b, peak, mle):
    """Prior, likelihood and posterior over θ, each of area one."""
    shapes = (a, b), shapes_after(n, share, 1.0, 1.0), shapes_after(n, share, a, b)
    near = [A / (A + B) + _sd(A, B) * NODES for A, B in shapes[1:]]
    theta = np.sort(np.concatenate((THETA, *near)).clip(1e-4, 1 - 1e-4))
    prior, likelihood, posterior = (
        np.exp(bernoulli.log_beta_density(theta, *both)) for both in shapes
    )
    inner = (theta > 0.02) & (theta < 0.98)
    ends = likelihood.max() if min(shapes[2]) < 1 else max(likelihood.max(), posterior.max())
    top = float(max(ends, prior[inner].max()))
    return panel(
        "densities",
        "Prior, likelihood and posterior of the probability of heads",
        PROBABILITY,
        linear_axis(0.0, 1.3 * top, ticks=False),
        densities((theta, prior), (theta, likelihood), (theta, posterior)),
        coin_estimates(PROBABILITY, shapes[2], mle, peak, top),
        height=440,
    )


def over_n(control, state, peak, average):
    """Both MAPs over the flips, and below them the widths of both priors and of the likelihood."""
    share, a, b = state.share, state.a, state.b
    lines = {
        "MAP": ("posterior", [only_mode(*shapes_after(n, share, a, b)) for n in ALL_N]),
        "MLE": ("likelihood", [share] * len(ALL_N)),
    }
    widths = {
        "likelihood": ("likelihood", _sd(*shapes_after(ALL_N, share, 1.0, 1.0))),
        "prior": ("prior", np.full(len(ALL_N), _sd(a, b))),
    }
    if average:
        tighter = [narrowed(n, a, b) for n in ALL_N]
        after = [shapes_after(n, share, *own) for n, own in zip(ALL_N, tighter, strict=True)]
        lines["λ kept"] = "penalty", [only_mode(A, B) for A, B in after]
        widths["λ kept"] = "penalty", np.array([_sd(A, B) for A, B in tighter])
    at = state.n, share if peak is None else peak
    grip = grip_on(control, at, count(round(state.n), "flip"))
    return two_plots("flips", grip, ONE, WIDTH, ALL_N, lines, widths)
