"""Gaussian curves, sampled so that they look smooth wherever they are and however wide."""

import numpy as np

REACH = 4.0  # standard deviations to each side of a sampled curve: 0.03 % of the height is left
SAMPLES = 41  # an odd number: the peak is one of them
WIDEST = 1e300  # stands for infinity, which times the 0 at the peak would be NaN


Z = np.linspace(-REACH, REACH, 4001)


def _bends():
    """How much the standard Gaussian has bent up to each Z, from -1 to 1, and 0 at its peak.

    Linear interpolation is off by step^2 / 8 times the second derivative; steps in inverse
    proportion to its root make that the same everywhere.
    """
    bend = np.sqrt(np.abs(Z * Z - 1) * np.exp(-Z * Z / 2)) + 0.02  # no step without an end
    along = np.concatenate(([0.0], np.cumsum((bend[1:] + bend[:-1]) / 2)))
    return (along - along[::-1]) / along[-1]


BENDS = _bends()
SHARES = np.linspace(-1.0, 1.0, SAMPLES)
SIDES = np.array((-np.minimum(SHARES, 0.0), np.maximum(SHARES, 0.0)))  # from a peak to either end
ENDS = np.s_[:, :: SAMPLES + 1]
# Where the standard Gaussian is sampled, for an error of 0.15 % of the height.
NODES = np.interp(SHARES, BENDS, Z)

EVEN_NODES = np.linspace(-3.2, 3.2, 33)  # in standard deviations, for a curve drawn small


def positions(low, high, centre, width):
    """Where Gaussians are sampled inside [low, high], shape (n, SAMPLES + 2): see `sampled`."""
    at = np.empty((len(centre), SAMPLES + 2))
    at[:, 0], at[:, -1] = low, high
    width = np.minimum(width, WIDEST)
    first, last = (low - centre) / width, (high - centre) / width
    z = NODES
    if not (first.max(initial=-REACH) <= -REACH and last.min(initial=REACH) >= REACH):
        z = _nodes_between(first, last)
    steps = width[:, None] * z
    steps += centre[:, None]
    np.maximum(steps, low, out=steps)
    np.minimum(steps, high, out=at[:, 1:-1])
    return at


def _nodes_between(first, last):
    """(n, SAMPLES) rising z in [first, last], (n,) each: as close as the Gaussian bends.

    Half of them lie to the left of the peak, or of what of the curve is nearest to it, half to the
    right: so the peak is always one of them.
    """
    ends = np.interp(np.array((first, np.clip(0.0, first, last), last)), Z, BENDS)
    left, middle, right = ends[:, :, None]
    aside = np.where(SHARES < 0, middle - left, right - middle)
    return np.interp(middle + SHARES * aside, BENDS, Z)


def sampled(low, high, centre, width):
    """height(w) = exp(-(w - centre)^2 / (2 width^2)), sampled where it matters inside [low, high].

    `centre` and `width` have shape (n,); a width of infinity is a flat line. Returns positions and
    heights of shape (n, SAMPLES + 2). The first and last position are `low` and `high`; the others
    cover what of four widths around the centre lies between, so the steps between them stay small
    against the width for the narrowest and the widest curve alike. Never NaN for widths above 0.
    """
    first, last = (low - centre) / width, (high - centre) / width
    if not (max(first.tolist(), default=0.0) < 0.0 < min(last.tolist(), default=0.0)):
        at = positions(low, high, centre, width)
        z = (at - centre[:, None]) / width[:, None]
        return at, np.exp(-0.5 * z * z)
    # All peaks are inside, as they are in most frames: half as many calls of numpy.
    z = np.empty((len(centre), SAMPLES + 2))
    z[:, 0], z[:, -1] = first, last
    inner = z[:, 1:-1]
    inner[:] = np.interp(np.interp(z[ENDS], Z, BENDS) @ SIDES, BENDS, Z)
    at = z * width[:, None]
    at += centre[:, None]
    np.maximum(at, low, out=at)
    np.minimum(at, high, out=at)
    at[:, 0], at[:, -1] = low, high
    np.multiply(z, z, out=z)
    z *= -0.5
    return at, np.exp(z, out=z)
