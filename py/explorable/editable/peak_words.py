"""Sentences about a density over the slope that a search has found: its peaks, and any doubt."""

import numpy as np

from explorable.plot.number_format import MINUS, fixed
from explorable.plot.phrases import count, listed, sentences, times, to
from explorable.words import say, translated

HALF = -0.6931  # the log of a half
LEAST = -14.0  # the log height of a peak that is worth a word
MANY = 4  # peaks that are all named; of more, a search may have found a part
FAR = 0.99e6  # slopes: an end so far out is that of the search, or infinite


def is_endless(plateau):
    """Whether a density is as high nearly everywhere: (low, high) of its plateau, or None."""
    return bool(plateau) and plateau[0] < -FAR and plateau[1] > FAR


def most_probable(modes, plateau=None):
    """ "the most probable slope is 1.16", "two slopes are equally probable, −3.00 and 3.00"."""
    if is_endless(plateau):
        return "every slope is equally probable"
    if plateau:
        low, high = (_end(end, 2) for end in plateau)
        return say("every slope from {low} to {high} is equally probable", low=low, high=high)
    if len(modes) == 1:
        return say("the most probable slope is {mode}", mode=fixed(modes[0], 2))
    if len(modes) > MANY:
        named = listed([fixed(mode, 2) for mode in _nearest(modes)])
        return say("many slopes are equally probable, among them {modes}", modes=named)
    return say(
        "{slopes} are equally probable, {modes}",
        slopes=count(len(modes), "slope"),
        modes=listed([fixed(mode, 2) for mode in modes]),
    )


def written(modes, plateau=None, places=3):
    """The readout of modes: "1.163", "−3.000 or 3.000", "−1.000 to 1.000"."""
    if is_endless(plateau):
        return translated("every slope")
    if plateau:
        return to(*(_end(end, places) for end in plateau))
    if len(modes) > MANY:
        return say("{modes}, and more", modes=written(_nearest(modes), places=places))
    return translated(" or ").join(fixed(mode, places) for mode in modes)


def _nearest(modes):
    """Three of the modes that are nearest to zero, in order."""
    return sorted(sorted(modes, key=abs)[:3])


def _end(slope, places):
    """The end of a plateau: a number, or infinity beyond all slopes that are looked at."""
    if abs(slope) < FAR:
        return fixed(slope, places)
    return "∞" if slope > 0 else f"{MINUS}∞"


def other_peaks(curve, others):
    """The sentence about lower peaks (slope, log height as a share of the highest), or ""."""
    others = [(at, log_share) for at, log_share in others if log_share > LEAST]
    if not others:
        return ""
    at, log_share = others[0]
    more = say(", and {ones}", ones=count(len(others) - 1, "lower one")) if others[1:] else ""
    return say(
        "{curve} has another peak at slope {at}, {times} as high{more}.",
        curve=curve,
        at=fixed(at, 2),
        times=times(min(log_share, 0.0)),
        more=more,
    )


def ruled_out(prior, prior_sd, mle, prior_mean=0.0):
    """The sentence about a prior that is zero at the MLE (None: there is none), or ""."""
    if mle is None or prior.is_original or prior.is_rounded_to_zero(prior_sd):
        return ""
    if prior.log_density(np.array([mle - prior_mean]), prior_sd)[0] > -np.inf:
        return ""
    return say(
        "This prior is zero at {mle}, where the likelihood is highest: it rules that slope "
        "out, and no number of houses can bring it back.",
        mle=fixed(mle, 2),
    )


def _nearly_equal(modes, others):
    """The sentence about a second peak that is more than half as high as the first, or ""."""
    near = [at for at, log_share in others if log_share > HALF]
    if len(modes) != 1 or len(near) != 1:
        return ""
    low, high = sorted((modes[0], near[0]))
    return say(
        "Two slopes are about equally probable, {low} and {high}.",
        low=fixed(low, 2),
        high=fixed(high, 2),
    )


def doubts(curve, found):
    """The sentences about a grid_density.Summary that is not simple or not sure, or ""."""
    top, modes = found.peaks[0][1], found.modes
    others = [] if found.plateau else [(at, h - top) for at, h in found.peaks if at not in modes]
    said = [_nearly_equal(modes, others), other_peaks(curve, others)]
    if found.unsure:
        said.append(
            say(
                "{curve} has more or narrower peaks than a search can follow, so its numbers are "
                "not sure.",
                curve=curve,
            )
        )
    if found.outside:
        said.append("A part of it lies beyond slopes of a million and is not counted.")
    elif found.sd is None:
        said.append("Its tails are so heavy that it has no standard deviation.")
    return sentences(*said)
