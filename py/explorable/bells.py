"""The shape of a Gaussian, sampled so that it looks smooth, however wide and wherever it is."""

import numpy as np

REACH = 4.0  # a bell is drawn this many widths to each side: 0.03 % of its height is left there
SAMPLES = 49
SHARES = np.linspace(0, 1, SAMPLES)

# Where a bell of width 1 is sampled, to be moved and stretched.
UNIT_AT = np.linspace(-3.2, 3.2, 41)


def within(low, high, centre, width):
    """height(w) = exp(-(w - centre)^2 / (2 width^2)), sampled where it matters inside [low, high].

    `centre` and `width` have shape (n,); a width of infinity is a flat line. Returns positions and
    heights of shape (n, SAMPLES + 2). The first and last position are `low` and `high`; the others
    cover four widths around the centre, so the steps between them stay small against the width
    for the narrowest and the widest bell alike. Never NaN for widths above 0.
    """
    centre, width = centre[:, None], width[:, None]
    aside = REACH * width
    start = np.minimum(np.maximum(centre - aside, low), high)
    stop = np.minimum(np.maximum(centre + aside, low), high)
    at = np.empty((len(centre), SAMPLES + 2))
    at[:, :1], at[:, -1:] = low, high
    at[:, 1:-1] = np.minimum(start + (stop - start) * SHARES, high)
    z = (at - centre) / width
    return at, np.exp(-0.5 * z * z)
