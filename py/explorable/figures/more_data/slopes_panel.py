"""Prior, likelihood and posterior of the slope of a line, where the noise is 1 wide."""

import math

import numpy as np

from explorable.numerics.gaussian_curve import NODES
from explorable.plot.axes import linear_axis
from explorable.plot.estimate_key import densities, estimate_rules
from explorable.plot.layout import panel
from explorable.plot.marks import label, segment

SLOPE = linear_axis(-1.0, 2.0, "slope w")
AT = np.linspace(SLOPE.low, SLOPE.high, 101)


def slopes_panel(squares, penalty, mle, peak):
    """The three Gaussians, each of area one, for draws with sum of x squared `squares`."""
    prior, posterior = (0.0, 1 / math.sqrt(penalty)), (peak, 1 / math.sqrt(squares + penalty))
    likelihood = None if mle is None else (mle, 1 / math.sqrt(squares))
    bells = [bell for bell in (prior, likelihood, posterior) if bell]
    near = [centre + sd * NODES for centre, sd in bells]
    w = np.sort(np.concatenate((AT, *near)).clip(SLOPE.low, SLOPE.high))
    top = max(1 / (math.sqrt(2 * math.pi) * sd) for _, sd in bells)
    return panel(
        "densities",
        "Prior, likelihood and posterior of the slope",
        SLOPE,
        linear_axis(0.0, 1.3 * top, ticks=False),
        densities(*(bell and (w, _bell(w, *bell)) for bell in (prior, likelihood, posterior))),
        estimate_rules(SLOPE, mle, peak, top),
        None if mle is not None else _every_slope(top),
        height=440,
    )


def _every_slope(top):
    """Without a draw every slope is an MLE; the axis shows some of them."""
    y = 1.07 * top
    yield segment("mle[0]", (SLOPE.low, y), (SLOPE.high, y), "likelihood")
    yield label("mle_label[0]", "every slope is an MLE", 0.75, y, "likelihood", 0.0, -6.0, "start")


def _bell(w, centre, sd):
    z = (w - centre) / sd
    return np.exp(-0.5 * z * z) / (math.sqrt(2 * math.pi) * sd)
