"""How far apart two pictures of one shape are to the eye, in panel units (a panel has 400).

Curves are compared as lines, not point by point: where along a curve it is sampled nobody can see.
Nor can anybody see what lies outside the plot.
"""

import numpy as np

SMALL = 0.15  # panel units; what is nearer than that point by point needs no closer look


def distance(one, other, parts):
    """At least the largest distance between two pictures, given as rows of coordinates.

    `parts` are those of frames.py. The answer is exact where it is above SMALL.
    """
    gaps = np.abs(one - other)
    if gaps.max(initial=0.0) <= SMALL:
        return float(gaps.max(initial=0.0))
    return max(_apart(part, one, other, gaps) for part in parts)


def _apart(part, one, other, gaps):
    gap = np.hypot(gaps[part.x], gaps[part.y]) if part.y else gaps[part.x]
    if not part.is_line or gap.max(initial=0.0) <= SMALL:
        return float(gap.max(initial=0.0))
    mine, theirs = (np.column_stack((row[part.x], row[part.y])) for row in (one, other))
    far = gap > SMALL
    return max(
        SMALL,
        from_line(mine[far], theirs, part.plot),
        from_line(theirs[far], mine, part.plot),
    )


def from_line(points, line, plot):
    """The largest distance from those `points` (n, 2) that are in the plot to the `line` (m, 2).

    `plot` is (left, top, right, bottom).
    """
    left, top, right, bottom = plot
    x, y = points.T
    seen = points[(x >= left) & (x <= right) & (y >= top) & (y <= bottom)]
    if not len(seen):
        return 0.0
    start, along = line[:-1], np.diff(line, axis=0)
    length = np.maximum((along**2).sum(axis=1), 1e-12)
    offset = seen[:, None] - start
    share = np.clip((offset * along).sum(axis=2) / length, 0, 1)
    return float(np.sqrt(((offset - share[:, :, None] * along) ** 2).sum(axis=2).min(axis=1)).max())
