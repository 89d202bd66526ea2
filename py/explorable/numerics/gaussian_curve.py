"""The shape of a Gaussian, sampled so that it looks smooth, however wide and wherever it is."""

import numpy as np

REACH = 4.0  # a bell is drawn this many widths to each side: 0.03 % of its height is left there
SAMPLES = 41  # an odd number: the peak is one of them
WIDEST = 1e300  # stands for infinity, which times the 0 at the peak would be no number


def _nodes():
    """Where a bell of width 1 is sampled: the more it bends, the closer, so no corner shows.

    Straight lines are off by step^2 / 8 times the second derivative; steps in inverse proportion
    to its root make that the same everywhere, 0.15 % of the height.
    """
    z = np.linspace(-REACH, REACH, 4001)
    bend = np.sqrt(np.abs(z * z - 1) * np.exp(-z * z / 2)) + 0.02  # no step without an end
    along = np.concatenate(([0.0], np.cumsum((bend[1:] + bend[:-1]) / 2)))
    return np.interp(np.linspace(0, along[-1], SAMPLES), along, z)


NODES = _nodes()

# Where a bell of width 1 is sampled, to be moved and stretched.
UNIT_AT = np.linspace(-3.2, 3.2, 33)


def within(low, high, centre, width):
    """height(w) = exp(-(w - centre)^2 / (2 width^2)), sampled where it matters inside [low, high].

    `centre` and `width` have shape (n,); a width of infinity is a flat line. Returns positions and
    heights of shape (n, SAMPLES + 2). The first and last position are `low` and `high`; the others
    cover four widths around the centre, so the steps between them stay small against the width
    for the narrowest and the widest bell alike; those outside lie on the ends. Never NaN for
    widths above 0.
    """
    centre, width = centre[:, None], width[:, None]
    at = np.empty((len(centre), SAMPLES + 2))
    at[:, :1], at[:, -1:] = low, high
    steps = np.minimum(width, WIDEST) * NODES
    at[:, 1:-1] = np.minimum(np.maximum(centre + steps, low), high)
    z = (at - centre) / width
    return at, np.exp(-0.5 * z * z)
