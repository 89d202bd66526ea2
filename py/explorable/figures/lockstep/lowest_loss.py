"""Where the loss of both Readings is lowest: in closed form, by its own algorithm, or by search."""

import math

import numpy as np

from explorable.editable.penalised_loss import LOSS, loss
from explorable.editable.standard_priors import STANDARD
from explorable.figures.lockstep.minimisers import least_loss, least_penalised
from explorable.numerics.grid_density import EQUAL
from explorable.numerics.minimize import falls, level, lowest, lowest_of_all
from explorable.stats import slope as slopes
from explorable.words import say

FALLS = (
    "Your loss falls as far as slopes are looked at, so it has no lowest point. Add something that "
    "rises far from zero, such as penalty * w**2."
)


def refuse_falling(both):
    """Raises ValueError where a reader's loss falls without end."""
    if falls(_own_loss(both)):
        raise ValueError(say(FALLS))


def lowest_loss(both):
    """(slope, lows, reach): the argmin of the loss, and how far the slopes need to reach for it.

    `lows` are the (low, high) between which a reader's loss is lowest, if that is a stretch.
    """
    if not both.own_loss:
        return least_loss(both.x, both.y, both.penalty), None, both.reach
    if LOSS.is_original and both.prior in STANDARD.values():
        sums = slopes.sums(both.x, both.y)
        at = least_penalised(both.prior.kind, *sums, both.noise_sd, both.prior_sd)
        return at, None, both.reach
    equal = 2 * both.noise_sd**2 * EQUAL
    if LOSS.is_original:
        return lowest(both.loss, both.reach, equal), None, both.reach
    own = _own_loss(both)
    at = lowest_of_all(own, both.reach, equal)
    reach = max(both.reach, float(math.ceil(1.15 * abs(at))))
    lows = level(own, lowest_of_all(own, reach), reach)
    return float(np.mean(np.clip(lows, -reach, reach))) if lows else at, lows, reach


def _own_loss(both):
    return lambda w: loss(w, both.x, both.y, both.penalty)
