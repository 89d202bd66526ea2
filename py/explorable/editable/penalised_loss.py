"""The penalised loss of every slope, as a function that readers may rewrite."""

import numpy as np

from explorable.editable.editable import Editable
from explorable.stats import slope as slopes


def penalised_loss(w, x, y, penalty):
    """J(w) = Σ (y − w x)² + λ w², for every slope in w."""
    return squared_error(w, x, y) + penalty * w**2


def squared_error(w, x, y):
    """Σ (y − w x)², for every slope in w."""
    return slopes.squared_error(w, x, y)


LOSS = Editable(penalised_loss)


def loss(w, x, y, penalty):
    """The loss in force at the slopes w (m,), as float64."""
    return np.asarray(LOSS.function(w, x, y, penalty), float)
