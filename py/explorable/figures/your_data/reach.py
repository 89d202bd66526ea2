"""How far from 0 weights are shown: one frame for a table, doubled for a λ that does not fit it."""

import math

import numpy as np

from explorable.figures.your_data.controls import STRENGTH
from explorable.figures.your_data.fit import NORMAL_95, fit
from explorable.figures.your_data.likely import likely, shown

ROOM, EDGE = 1.3, 1.05  # the frame over what it shows, and at least: a dot at the edge is whole


def weight_reach(found):
    """The reach for a Fit: it holds all MAPs, and the intervals of the columns that have lines.

    In doublings, so that it seldom changes while λ is dragged.
    """
    own = found.answers.once("reach", _own)
    needed = EDGE * _extent(found)
    return own if needed <= own else own * 2.0 ** math.ceil(math.log2(needed / own))


def _own(answers):
    """For the likely λ and the default: the likely one may be at an end, where weights are 0."""
    usual = fit(answers, "l2", STRENGTH.default)
    return ROOM * max(_extent(usual), _extent(likely(answers)))


def _extent(found):
    """How far from 0 the farthest MAP or end of an interval is."""
    far = np.abs(found.w)
    columns = shown(found.answers)
    if found.sd is not None:
        far[columns] += NORMAL_95 * found.sd[columns]
    if found.spans is not None:
        far[columns] = np.abs(found.spans[:, columns]).max(axis=0)
    return float(far.max())
