"""The penalised loss of every slope, as a function that readers may rewrite."""

import numpy as np

from explorable.editable.editable import SILENT, Editable
from explorable.numerics.log_evaluation import read_only
from explorable.plot.number_format import digits_of
from explorable.stats import slope as slopes
from explorable.words import say


def penalised_loss(w, x, y, penalty):
    """J(w) = Σ (y − w x)² + λ w², for each w."""
    return squared_error(w, x, y) + penalty * w**2


def squared_error(w, x, y):
    """Σ (y − w x)², for each w."""
    return slopes.squared_error(w, x, y)


LOSS = Editable(penalised_loss)


def loss(w, x, y, penalty):
    """The loss in force at the slopes w (m,), as float64.

    Raises ValueError unless a reader's loss is one number for each slope, and nowhere NaN or -inf.
    """
    if LOSS.is_original:
        return penalised_loss(w, x, y, penalty)
    values = np.asarray(LOSS.function(read_only(w), x, y, penalty), float)
    if values.shape != w.shape:
        raise ValueError(
            say(
                "The loss must give one number for each slope: it got {size} slopes and returned "
                "an array of shape {shape}.",
                size=w.size,
                shape=values.shape,
            )
        )
    for wrong in np.flatnonzero(~(values > -np.inf))[:1]:
        raise ValueError(
            say(
                "A loss is never undefined or infinite below 0; yours is {value} at slope "
                "{w}.{silent}",
                value=digits_of(values[wrong], 3),
                w=digits_of(w[wrong], 3),
                silent=SILENT if np.isnan(values[wrong]) else "",
            )
        )
    return values
