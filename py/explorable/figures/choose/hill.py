"""The evidence over both sds: a hill, in lines of equal height."""

import math

import numpy as np

from explorable.figures.choose.criteria import criteria
from explorable.plot.axes import inside, log_axis
from explorable.plot.clear_labels import clear_labels
from explorable.plot.layout import panel
from explorable.plot.marks import curve, dot, label
from explorable.plot.number_format import fixed
from explorable.stats._cache import once_for_points
from explorable.stats.model_selection.evidence import (
    best_noise_sds,
    noise_factors,
    profile_evidences,
)

DROPS = (0.5, 2.0, 4.5)  # below the top: one, two, three standard deviations of a Gaussian hill
NOISE_SD = log_axis(0.03, 3.0, "noise standard deviation σₙ")
PRIOR_SD = log_axis(0.03, 30.0, "prior standard deviation σ")
LOGS = np.linspace(math.log(1e-6), math.log(1e6), 481)  # of λ: farther than the panel
ROUND = np.sin(np.linspace(-np.pi / 2, np.pi / 2, 41))  # close where a line turns


def hill_panel(x, y, penalty):
    """The hill of the points x, y (n,), its top, and the lines of two λ: the present, the best."""
    marks = []
    found = criteria(x, y)
    if found is not None:
        marks = [_contours(x, y), _lines(found, penalty)]
    title = "Log evidence over noise and prior standard deviation"
    return clear_labels(panel("hill", title, NOISE_SD, PRIOR_SD, marks, height=280), "top_label")


@once_for_points
def _contours(x, y):
    """Lines of equal evidence, `DROPS` below the top. Each part of one goes round it.

    Along a λ the evidence falls on both sides of its best noise sd as `noise_factors` says.
    """
    found, logs, levels, names = criteria(x, y), [], [], []
    heights = profile_evidences(found.X, y, np.exp(LOGS))
    top = heights.max()
    if 0.0 < (found.best_evidence or 0.0) < math.inf:
        top = found.at(found.best_evidence)[0]
    for number, drop in enumerate(DROPS):
        above = np.concatenate(([False], heights > top - drop, [False]))
        ends = np.flatnonzero(np.diff(above)).reshape(-1, 2)
        for part, (first, last) in enumerate(ends.tolist()):
            low = _crossing(heights, top - drop, first - 1, first)
            high = _crossing(heights, top - drop, last, last - 1)
            logs.append((low + high) / 2 + (high - low) / 2 * ROUND)
            levels.append(top - drop)
            names.append(f"contour[{number}][{part}]")
    if not names:
        return []
    outlines = _outlines(found, np.array(logs), np.array(levels)[:, None])
    return [
        curve(name, *outline, "likelihood", quiet=True)
        for name, *outline in zip(names, *outlines, strict=True)
    ]


def _crossing(heights, level, out, within):
    """The log λ between two grid places where the height is `level`; the end, if there is none."""
    if not 0 <= out < len(LOGS):
        return LOGS[within]
    share = (level - heights[within]) / (heights[out] - heights[within])
    return LOGS[within] + share * (LOGS[out] - LOGS[within])


def _outlines(found, logs, levels):
    """(noise sds, prior sds), each (m, 83), on one side of the crest upwards, on the other back.

    logs of λ (m, 41) and the height of each outline (m, 1).
    """
    penalties = np.exp(logs)
    heights = profile_evidences(found.X, found.y, penalties.ravel()).reshape(logs.shape)
    best = best_noise_sds(found.X, found.y, penalties.ravel()).reshape(logs.shape)
    narrow, wide = noise_factors(np.maximum(heights - levels, 0), len(found.y)) * best
    noise_sds = np.concatenate((narrow, wide[:, ::-1], narrow[:, :1]), axis=1)
    there_and_back = np.concatenate((penalties, penalties[:, ::-1], penalties[:, :1]), axis=1)
    return noise_sds, noise_sds / np.sqrt(there_and_back)


def _lines(found, penalty):
    """All sds that mean one λ, a straight line: σ = σₙ/√λ. The present λ's, and the top's."""
    ends, best = np.array((NOISE_SD.low, NOISE_SD.high)), found.best_evidence or 0.0
    yield curve("present", ends, ends / math.sqrt(penalty), "penalty", quiet=True)
    yield dot("here", *_inside(found.sds(penalty)), "penalty")
    if not 0.0 < best < math.inf:
        return
    sds = found.sds(best)
    words = f"σₙ = {fixed(sds[0], 2)}, σ = {fixed(sds[1], 2)}"
    yield curve("through_top", ends, ends / math.sqrt(best), "penalty")
    yield dot("top", *_inside(sds), "likelihood")
    yield label("top_label", words, *_inside(sds), "likelihood", 12.0, 16.0, "start")


def _inside(sds):
    return inside(NOISE_SD, sds[0]), inside(PRIOR_SD, sds[1])
