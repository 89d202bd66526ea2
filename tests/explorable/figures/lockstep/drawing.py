"""The Scenes of `lockstep` that its tests draw, and its log posterior by scipy."""

import numpy as np
from scipy import stats

from explorable import figures
from explorable.controls import clamp
from explorable.figures import lockstep
from tests.explorable.states import states

STATES = states(lockstep.CONTROLS).map(lambda state: state | {"prior": "gaussian"})


def draw(state):
    """The Scene, its readouts by name, and the panels' marks by name."""
    scene = figures.draw("lockstep", state)
    values = {readout.name: readout.value for readout in scene.readouts}
    return scene, values, [{mark.name: mark for mark in panel.marks} for panel in scene.panels]


def columns(state):
    return np.reshape(clamp(lockstep.CONTROLS, state)["points"], (-1, 2)).T


def log_posterior(w, x, y, penalty):
    """By scipy, up to the evidence, for noise of width 1."""
    data = stats.norm.logpdf(y, np.multiply.outer(w, x), 1.0).sum(axis=-1)
    return data + stats.norm.logpdf(w, 0, penalty**-0.5)
