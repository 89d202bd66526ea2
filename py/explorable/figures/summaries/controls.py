"""What a reader sets: a posterior, its parameters, and the loss of an error."""

from explorable.controls import Choice
from explorable.plot.sliders import slider

KINDS = (("beta", "beta"), ("gamma", "gamma"), ("two_peaks", "two hills"))
PRICES = (("zero_one", "all or nothing"), ("absolute", "distance"), ("squared", "distance squared"))
SHAPE = Choice(
    name="shape", label="posterior", term="posterior", options=KINDS, default="two_peaks"
)
LOSS = Choice(name="loss", label="loss", term="penalty", options=PRICES, default="squared")
EPS = slider(
    "eps",
    (0.01, 0.5),
    0.1,
    0.01,
    "all or nothing: how near still counts as right",
    ("tolerance", "ε", "penalty"),
)
A = slider("a", (0.5, 20.0), 2.0, 0.5, "of beta and gamma", ("shape", "a", "posterior"))
B = slider("b", (0.5, 20.0), 8.0, 0.5, "of beta, gamma", ("shape or rate", "b", "posterior"))
SHARE = slider(
    "share",
    (0.0, 1.0),
    0.55,
    0.01,
    "of two hills; the left one is twice as wide",
    ("mass of the left hill", "π", "posterior"),
)
APART = slider(
    "apart", (0.0, 4.0), 3.0, 0.05, "between the two hills", ("distance", "δ", "posterior")
)
REPORTED = slider(
    "reported",
    (0.0, 1.0),
    0.7,
    0.01,
    "on the axis, from 0 at its left end to 1 at its right; d itself is among the numbers",
    ("place of your number", "", "penalty"),
)
