"""A curve that is only known as a function, at positions close enough to draw it and to add it up.

Nobody knows beforehand how narrow it is, or whether it falls off a cliff; so it is asked again
wherever it is not nearly straight.
"""

import numpy as np

QUARTERS = np.array([0.25, 0.5, 0.75])  # three: one alone can lie on the line by chance
NEARLY = 3e-4  # of the height, for the eye: what is left after the last cut is a sixteenth of it
ROUNDS = 12  # then a step has been cut to a ten millionth, as only a cliff asks for
STEPS = 100


def between(low, high, curve, *peaks):
    """Positions from `low` to `high`, and the heights of `curve` (m,) -> (m,) there: (k,), (k,).

    Straight lines between them are off by about 1e-4 of the highest, but across a cliff. Of the
    `peaks` that are known, those inside are among the positions, so none is too narrow.
    """
    known = [peak for peak in peaks if low < peak < high]
    return finely(curve, np.union1d(np.linspace(low, high, STEPS + 1), known), NEARLY)


def finely(curve, at, nearly):
    """The rising positions `at` (m,) and more of them, and the heights of `curve` >= 0 at all.

    Each step is cut in four, and cut again where the three heights inside are off the line by more
    than `nearly` of the highest, or by an area of more than that share of all. A peak narrower
    than a step is found if its top is one of the positions. Where it is 0 at all, all are 0.
    """
    heights = curve(at)
    everywhere, found = [at], [heights]
    ends, rims = np.stack((at[:-1], at[1:])), np.stack((heights[:-1], heights[1:]))
    top, area = heights.max(), np.trapezoid(heights, at)
    for _ in range(ROUNDS if top > 0 else 0):
        inside, line = _between(ends), _between(rims)
        heights = curve(inside.ravel()).reshape(inside.shape)
        everywhere.append(inside.ravel())
        found.append(heights.ravel())
        off = np.abs(heights - line).max(axis=0)
        bent = off / top + off * (ends[1] - ends[0]) / area > nearly
        if not bent.any():
            break
        ends, rims = _cut(ends, inside, bent), _cut(rims, heights, bent)
    everywhere, found = np.concatenate(everywhere), np.concatenate(found)
    order = everywhere.argsort()
    return everywhere[order], found[order]


def _between(pairs):
    return pairs[0] + QUARTERS[:, None] * (pairs[1] - pairs[0])


def _cut(pairs, inside, chosen):
    """The chosen steps as four steps each: their ends, (2, 4 * chosen)."""
    five = np.vstack((pairs[:1], inside, pairs[1:]))[:, chosen]
    return np.stack((five[:-1].ravel(), five[1:].ravel()))
