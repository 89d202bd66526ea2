"""One posterior, three losses, three answers: which single number is best depends on its price.

The reader chooses the shape of a posterior and what an error costs, slides the loss over the
posterior with the number that is reported, and sees what it costs on average. The least expected
loss moves from the mode, for errors that all cost the same, to the median and to the mean.
"""

from functools import lru_cache

from explorable.figures.summaries.controls import (
    APART,
    EPS,
    LOSS,
    REPORTED,
    SHAPE,
    SHARE,
    A,
    B,
)
from explorable.figures.summaries.plots import axis, density, losses, placed
from explorable.figures.summaries.sentences import note, summary
from explorable.plot.layout import stack
from explorable.plot.readouts import readout
from explorable.scene.model import Scene
from explorable.stats.univariate import distribution
from explorable.stats.univariate.losses import best_set, expected_loss

CONTROLS = (SHAPE, LOSS, REPORTED, SHARE, APART, A, B, EPS)

TITLE = "Mode, median or mean?"
CAPTION = (
    "Choose what an error costs, and slide the loss over the posterior. Filled is the posterior "
    "times the loss: its area is the expected loss of your number, and the lower curve has that of "
    "every number, with a dot at the least. If only an error within ε is forgiven, it stands near "
    "the mode as ε gets small; if the distance counts, at the median; if its square counts, at the "
    "mean, even where nothing is probable. A mode may be the top of the smaller hill."
)
LEGEND = {"penalty": "loss"}
SDS = (0.4, 0.2)


def draw(state):
    """The Scene for a posterior, a loss, a tolerance and a number that is reported."""
    found = _posterior(state.shape, state.share, state.apart, state.a, state.b)
    all_best = _best(state.loss, state.eps, state.shape, state.share, state.apart, state.a, state.b)
    best, mode = _only(all_best), _only(_modes(found))
    x = axis(state.shape, found)
    d, _ = placed(x, state.reported)
    cost, least = (
        None if at is None else float(expected_loss(state.loss, [at], found, state.eps)[0])
        for at in (d, best)
    )
    estimates = {"mode": mode, "median": found.median, "mean": found.mean}
    above = density(found, x, state, _modes(found), all_best)
    below = losses(found, x, state, all_best)
    return Scene(
        "summaries",
        (stack("summaries", "A posterior, and the expected loss of each answer", above, below),),
        (
            *(readout(name, name, value, "posterior") for name, value in estimates.items()),
            readout("best", "least expected loss at", best, "penalty"),
            readout("reported", "your number", d, "penalty", symbol="d"),
            readout("cost", "its expected loss", cost, "penalty"),
        ),
        summary(state, found, mode, (best, least), (d, cost)),
        note(mode, best),
    )


def _only(intervals):
    """The one number of a set of intervals, or None."""
    return intervals[0][0] if len(intervals) == 1 and intervals[0][0] == intervals[0][1] else None


def _modes(found):
    """All places of the highest density, as intervals: the whole range where it is flat."""
    every = ((float(found.edges[0]), float(found.edges[-1])),)
    return tuple((mode, mode) for mode in found.modes) or every


@lru_cache(maxsize=4)  # while the loss is slid, the posterior stays
def _posterior(shape, share, apart, a, b):
    if shape == "two_peaks":
        return distribution.two_normals(share, (-apart / 2, apart / 2), SDS)
    return getattr(distribution, shape)(a, b)


@lru_cache(maxsize=4)
def _best(loss, eps, *of_posterior):
    return best_set(loss, _posterior(*of_posterior), eps)
