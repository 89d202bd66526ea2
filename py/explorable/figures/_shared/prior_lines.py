"""Lines through zero whose slopes are drawn from a prior, before any data."""

import math

import numpy as np

from explorable.editable.standard_priors import STANDARD
from explorable.numerics.fixed_draws import standard_normals
from explorable.plot.axes import linear_axis
from explorable.plot.layout import panel
from explorable.plot.marks import curve
from explorable.plot.number_format import fixed
from explorable.words import say

LINES, SEED = 20, 1
DRAWS = standard_normals(SEED, 1, LINES)[0]  # the same for every reader, so that a drag moves them
SHARES = np.array([0.5 * math.erfc(-z / math.sqrt(2)) for z in DRAWS.tolist()])
NAMES = [f"lines[{index}]" for index in range(LINES)]
SIZES = linear_axis(-2.0, 2.0, "size x", 5)
PRICES = linear_axis(-5.0, 5.0, "price y", 5)


def drawn_slopes(prior, prior_sd, mean):
    """mean + F^-1(Phi(z)), z fixed standard normal draws and F the prior's distribution function.

    Returns slopes (LINES,), or None under a prior whose area has no end. For a Gaussian they are
    mean + prior_sd z.
    """
    if prior is STANDARD["flat"] or prior.log_area(prior_sd) == math.inf:
        return None
    if prior.is_original:
        return mean + prior_sd * DRAWS
    found = prior.summary(prior_sd)
    w, height = found.at, found.heights
    below = np.concatenate(([0.0], np.cumsum(np.diff(w) * (height[1:] + height[:-1]) / 2)))
    rises = np.concatenate(([True], np.diff(below) > 0))  # elsewhere the prior is zero
    return mean + np.interp(SHARES * below[-1], below[rises], w[rises])


def lines_plot(slopes, height=210):
    """The panel of these lines on the axes of the houses; without any where `slopes` is None."""
    lines = () if slopes is None else map(_line, NAMES, slopes.tolist())
    return panel("lines", "Lines drawn from the prior", SIZES, PRICES, lines, height=height)


def _line(name, slope):
    """The line y = slope x as far as it is in the panel."""
    end = min(SIZES.high, PRICES.high / max(abs(slope), PRICES.high / SIZES.high))
    x = np.array([-end, end])
    return curve(name, x, slope * x, "prior", quiet=True)


def lines_words(slopes):
    """A sentence about the slopes of the lines, or that there are none."""
    if slopes is None:
        return "No line can be drawn from it."
    low, high = fixed(float(slopes.min()), 2), fixed(float(slopes.max()), 2)
    return say(
        "The slopes of {lines} lines drawn from it reach from {low} to {high}.",
        lines=LINES,
        low=low,
        high=high,
    )
