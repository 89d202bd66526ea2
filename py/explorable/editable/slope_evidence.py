"""The likelihood of the slope under the noise density in force, as curves over the slope.

While the noise is Gaussian, every curve is a Gaussian of known centre and width; under any other
density, curves are evaluated on a grid.
"""

import numpy as np

from explorable.editable.evidence import Evidence
from explorable.editable.evidence_on_grid import on_grid
from explorable.editable.noise_density import NOISE
from explorable.numerics import gaussian_curve
from explorable.stats import slope as slopes
from explorable.stats._cache import once_for_points

SQUARED = 1e-160  # an x above has a square above 0


def evidence(x, y, noise_sd, low, high, few):
    """The Evidence of points x, y (n,) on slopes from `low` to `high`.

    Up to `few` points have curves of their own. Raises ValueError for a reader's own density of
    more than `evidence_on_grid.MOST` points.
    """
    return _evidence(x, y, NOISE.function, noise_sd, low, high, few)


@once_for_points  # while the proposed slope is dragged, it stays
def _evidence(x, y, _function, noise_sd, low, high, few):
    own = (x, y) if len(x) <= few else (x[:0], y[:0])
    curves = _gaussian if NOISE.is_original else on_grid
    return curves(x, y, noise_sd, low, high, *own)


def _gaussian(x, y, noise_sd, low, high, own_x, own_y):
    """Point i: centre y / x, width noise_sd / |x|. Together: the MLE and its standard error.

    At x = 0 a point's curve is flat: its residual is the same under every line.
    """
    best, error = slopes.bell(x, y, noise_sd)
    all_log_area = slopes.log_area(x, y, noise_sd)
    x, y = own_x, own_y
    centre, width, peak = np.empty(len(x) + 1), np.empty(len(x) + 1), 1.0
    centre[-1], width[-1] = best, error
    all_sized = min(map(abs, x.tolist()), default=1.0) > SQUARED
    if all_sized:
        np.divide(y, x, out=centre[:-1])
        np.divide(noise_sd, np.abs(x), out=width[:-1])
    else:
        sized = x * x != 0.0
        with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
            centre[:-1] = np.where(sized, y / x, 0.0)
            width[:-1] = np.where(sized, noise_sd / np.abs(x), np.inf)
        peak = np.where(sized, 1.0, NOISE.relative_density(y, noise_sd))
    at, heights = gaussian_curve.sampled(low, high, centre, width)
    if not all_sized:
        heights[:-1] *= peak[:, None]
    centre, width = centre[:-1], width[:-1]

    def own_at(slope):
        return peak * np.exp(-(((slope - centre) / width) ** 2) / 2)

    return Evidence(
        best if error < np.inf else None,
        (at[:-1], heights[:-1]),
        (at[-1], heights[-1]),
        lambda slope: -(((slope - best) / error) ** 2) / 2,
        own_at,
        [],
        all_log_area,
    )
