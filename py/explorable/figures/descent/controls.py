"""The controls of the walk, and the six houses that its loss is of."""

import numpy as np

from explorable.controls import Choice, Slider
from explorable.figures._shared.houses import POINTS
from explorable.scene.model import Series
from explorable.stats import slope as slopes

OPTIMISERS = (("sgd", "SGD"), ("adam", "Adam"), ("adamw", "AdamW"))
FORMS = (("full", "λw²"), ("half", "½λw²"), ("decay", "decay λ"))
STRENGTH = {"term": "penalty", "low": 0.0, "high": 3.0, "default": 0.5, "step": 0.02}
RATE_RANGE = {"term": "slope", "low": 0.01, "high": 0.9, "default": 0.2, "step": 0.01}
LONGEST = 500
COUNT = {"term": "slope", "low": 0, "high": LONGEST, "default": 200, "step": 1}
PENALTY = Slider(name="penalty", label="penalty strength", symbol="λ", **STRENGTH)
RATE = Slider(name="rate", label="learning rate", symbol="η", **RATE_RANGE)
STEPS = Slider(name="steps", label="steps", symbol="t", **COUNT)
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
