"""Gaussian curves, sampled so that they look smooth wherever they are and however wide."""

import numpy as np

REACH = 4.0  # standard deviations to each side of a sampled curve: 0.03 % of the height is left
SAMPLES = 41  # an odd number: the peak is one of them
WIDEST = 1e300  # stands for infinity, which times the 0 at the peak would be NaN


def _nodes():
    """Where the standard Gaussian is sampled: the more it bends, the closer, so no corner shows.

    Linear interpolation is off by step^2 / 8 times the second derivative; steps in inverse
    proportion to its root make that the same everywhere, 0.15 % of the height.
    """
    z = np.linspace(-REACH, REACH, 4001)
    bend = np.sqrt(np.abs(z * z - 1) * np.exp(-z * z / 2)) + 0.02  # no step without an end
    along = np.concatenate(([0.0], np.cumsum((bend[1:] + bend[:-1]) / 2)))
    return np.interp(np.linspace(0, along[-1], SAMPLES), along, z)


NODES = _nodes()

EVEN_NODES = np.linspace(-3.2, 3.2, 33)  # in standard deviations, for a curve drawn small


def positions(low, high, centre, width):
    """Where Gaussians are sampled inside [low, high], shape (n, SAMPLES + 2): see `sampled`."""
    at = np.empty((len(centre), SAMPLES + 2))
    at[:, 0], at[:, -1] = low, high
    steps = np.minimum(width, WIDEST)[:, None] * NODES
    steps += centre[:, None]
    np.maximum(steps, low, out=steps)
    np.minimum(steps, high, out=at[:, 1:-1])
    return at


def sampled(low, high, centre, width):
    """height(w) = exp(-(w - centre)^2 / (2 width^2)), sampled where it matters inside [low, high].

    `centre` and `width` have shape (n,); a width of infinity is a flat line. Returns positions and
    heights of shape (n, SAMPLES + 2). The first and last position are `low` and `high`; the others
    cover four widths around the centre, so the steps between them stay small against the width
    for the narrowest and the widest curve alike; those outside lie on the ends. Never NaN for
    widths above 0.
    """
    at = positions(low, high, centre, width)
    z = (at - centre[:, None]) / width[:, None]
    return at, np.exp(-0.5 * z * z)
