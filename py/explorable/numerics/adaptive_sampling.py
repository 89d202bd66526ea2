"""Curves that are known only as functions, sampled finely enough to draw and to integrate.

Where a curve is narrow, or has a cliff, is not known beforehand; so every step is cut again until
the curve is nearly straight within it.
"""

import numpy as np

QUARTERS = np.array([0.25, 0.5, 0.75])  # three: one alone can lie on the line by chance
DRAWN = 3e-4  # of the height, to draw a curve: the last cut leaves a sixteenth of it
ROUNDS = 12  # then a step has been cut to a ten millionth, as only a cliff needs
STEPS = 100
MOST = 40_000  # positions: a curve that needs more is not one that can be drawn


def between(low, high, curve, *peaks):
    """Positions from `low` to `high`, and the heights of `curve` (m,) -> (m,) there: (k,), (k,).

    Linear interpolation is off by about 1e-4 of the greatest height, except across a cliff. Known
    `peaks` inside the range are among the positions, so that none is too narrow to be found.
    """
    known = [peak for peak in peaks if low < peak < high]
    return refine(curve, np.union1d(np.linspace(low, high, STEPS + 1), known), DRAWN)


def refine(curve, at, tolerance):
    """The rising positions `at` (m,) and more between them, and the heights of `curve` >= 0 there.

    Each step is cut in four, and cut again where the three heights inside are off the line by more
    than `tolerance` of the greatest, or by an area of more than that share of the whole. A peak
    narrower than a step is found if its top is one of the positions. Where the curve is 0 at all
    of them, all heights are 0. Of a curve that would need more than MOST positions, some are left
    out.
    """
    heights = curve(at)
    all_at, all_heights = [at], [heights]
    ends, rims = np.stack((at[:-1], at[1:])), np.stack((heights[:-1], heights[1:]))
    top, area = heights.max(), np.trapezoid(heights, at)
    for _ in range(ROUNDS if top > 0 else 0):
        inside, line = _quarters(ends), _quarters(rims)
        heights = curve(inside.ravel()).reshape(inside.shape)
        all_at.append(inside.ravel())
        all_heights.append(heights.ravel())
        off = np.abs(heights - line).max(axis=0)
        bent = off / top + off * (ends[1] - ends[0]) / area > tolerance
        if not bent.any() or sum(map(len, all_at)) + 12 * bent.sum() > MOST:
            break
        ends, rims = _cut(ends, inside, bent), _cut(rims, heights, bent)
    all_at, all_heights = np.concatenate(all_at), np.concatenate(all_heights)
    order = all_at.argsort(kind="stable")
    return all_at[order], all_heights[order]


def _quarters(pairs):
    return pairs[0] + QUARTERS[:, None] * (pairs[1] - pairs[0])


def _cut(pairs, inside, chosen):
    """The chosen steps as four steps each: their ends, (2, 4 * chosen)."""
    five = np.vstack((pairs[:1], inside, pairs[1:]))[:, chosen]
    return np.stack((five[:-1].ravel(), five[1:].ravel()))
