"""The controls of the walk, and the six houses that its loss is of."""

import numpy as np

from explorable.controls import Choice
from explorable.figures._shared.houses import POINTS
from explorable.plot.sliders import slider
from explorable.scene.model import Series
from explorable.stats import slope as slopes

OPTIMISERS = (("sgd", "SGD"), ("adam", "Adam"), ("adamw", "AdamW"))
FORMS = (("full", "λw²"), ("half", "½λw²"), ("decay", "decay λ"))
LONGEST = 500
SHOWN = -0.4, 2.4  # slopes
PENALTY = slider("penalty", (0.0, 3.0), 0.5, 0.02)
RATE = slider("rate", (0.01, 0.9), 0.2, 0.01, words=("learning rate", "η", "slope"))
STEPS = slider("steps", (0, LONGEST), 200, 1, words=("steps", "t", "slope"))
OPTIMISER = Choice(
    name="optimiser", label="optimiser", term="slope", options=OPTIMISERS, default="sgd"
)
FORM = Choice(name="form", label="form", term="penalty", options=FORMS, default="half")

# The loss is SQUARES/2 (w - MLE)^2 and a constant: half the mean squared error of the houses.
SQUARES, PRODUCTS = (
    total / len(POINTS.default) for total in slopes.sums(*np.transpose(POINTS.default))
)
MLE = PRODUCTS / SQUARES
SERIES = tuple(
    Series(name, words, f"series{number}")
    for number, (name, words) in enumerate((*OPTIMISERS, *FORMS), 1)
)
