"""The controls of the polynomials, and the noise sd, which is held still."""

from explorable.controls import Choice, Points
from explorable.plot.sliders import slider

NOISE_SD = 0.25

POINTS = Points(
    name="points",
    label="Points",
    noun="point",
    x_label="x",
    y_label="y",
    x_range=(-1.0, 1.0),
    y_range=(-2.5, 2.5),
    default=(
        (-1.0, 0.15),
        (-0.8, -0.72),
        (-0.6, -0.65),
        (-0.35, -1.2),
        (-0.1, -0.05),
        (0.1, 0.62),
        (0.3, 0.58),
        (0.55, 1.25),
        (0.75, 0.45),
        (0.95, 0.3),
    ),
    step=0.01,
)
DEGREE = slider(
    "degree", (1, 15), 9, 1, "how many powers of x the curve may use", ("degree", "M", "slope")
)
PENALTY = slider("penalty", (1e-8, 100.0), 1e-3, 0.05, "how much a large weight costs", scale="log")
ON_DEMAND = (("hide", "hide"), ("show", "show"))
TERMS = Choice(
    name="terms", label="two terms of the MLE", term="likelihood", options=ON_DEMAND, default="hide"
)
ERRORS = Choice(
    name="errors", label="errors over λ", term="penalty", options=ON_DEMAND, default="hide"
)
