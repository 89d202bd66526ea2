"""The Scenes of `posterior` that its tests draw."""

import numpy as np

from explorable import figures
from explorable.controls import clamp
from explorable.figures import posterior
from tests.explorable.states import states

STATES = states(posterior.CONTROLS).map(lambda state: state | {"prior": "gaussian"})


def draw(state):
    scene = figures.draw("posterior", state)
    marks = {mark.name: mark for mark in scene.panels[1].marks}
    return {readout.name: readout.value for readout in scene.readouts}, marks


def columns(state):
    return np.reshape(clamp(posterior.CONTROLS, state)["points"], (-1, 2)).T
