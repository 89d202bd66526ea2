"""One posterior, three losses, three answers: which single number is best depends on its price.

The reader chooses the shape of a posterior and what an error costs, and sees the least expected
loss move from the mode, for errors that all cost the same, to the median and to the mean.
"""

from explorable.figures.summaries.controls import APART, EPS, LOSS, PRICES, SHAPE, SHARE, A, B
from explorable.figures.summaries.plots import axis, density, losses
from explorable.plot.layout import stack
from explorable.plot.number_format import fixed
from explorable.plot.phrases import percent
from explorable.plot.readouts import readout
from explorable.scene.model import Scene
from explorable.stats.univariate import distribution
from explorable.stats.univariate.losses import best_numbers

CONTROLS = (SHAPE, LOSS, SHARE, APART, A, B, EPS)

TITLE = "Mode, median or mean?"
CAPTION = (
    "Choose what an error costs. The lower curve is the expected loss of each number that you "
    "could report, and the dot its least. If only an error within ε is forgiven, it stands near "
    "the mode as ε gets small; if the distance counts, at the median; if its square counts, at the "
    "mean, even where nothing is probable. A mode may be the top of the smaller hill."
)
SDS = (0.4, 0.2)
MANY = "More than one number is best, or all are: the loss has no single least value here."
NO_MODE = "The posterior has no one highest point, so the mode is not defined."


def draw(state):
    """The Scene for a posterior, a loss and a tolerance."""
    found = _posterior(state)
    best = best_numbers(state.loss, found, state.eps)
    best = best[0] if len(best) == 1 else None
    mode = found.modes[0] if len(found.modes) == 1 else None
    x = axis(state.shape, found)
    estimates = {"mode": mode, "median": found.median, "mean": found.mean}
    above, below = density(found, x, estimates, state, best), losses(found, x, state, best)
    return Scene(
        "summaries",
        (stack("summaries", "A posterior, and the expected loss of each answer", above, below),),
        (
            *(readout(name, name, value, "posterior") for name, value in estimates.items()),
            readout("best", "least expected loss at", best, "penalty"),
        ),
        _summary(state, found, mode, best),
        " ".join([NO_MODE] * (mode is None) + [MANY] * (best is None)),
    )


def _posterior(state):
    if state.shape == "two_peaks":
        centres = (-state.apart / 2, state.apart / 2)
        return distribution.two_normals(state.share, centres, SDS)
    return getattr(distribution, state.shape)(state.a, state.b)


def _summary(state, found, mode, best):
    price = dict(PRICES)[state.loss]
    words = f"If the loss is {price}, "
    words += "no one number is best" if best is None else f"the best number is {fixed(best, 2)}"
    if mode is None:
        return f"{words}; the median is {fixed(found.median, 2)}, the mean {fixed(found.mean, 2)}."
    words += (
        f"; mode {fixed(mode, 2)}, median {fixed(found.median, 2)}, mean {fixed(found.mean, 2)}"
    )
    left = mode < 0
    mass = state.share if left else 1 - state.share
    if state.shape == "two_peaks" and mass < 0.5 and state.apart > 1:
        words += f": the highest hill holds only {percent(mass)}"
    return f"{words}."
