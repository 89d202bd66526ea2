"""The penalty, and points whose curve goes through zero: all is counted from an average."""

from explorable.controls import Points
from explorable.figures.choose.criteria import HIGH, LOW
from explorable.plot.sliders import slider

PENALTY = slider("penalty", (LOW, HIGH), 1.0, 0.02, scale="log")
POINTS = Points(
    name="points",
    label="Points",
    noun="point",
    x_label="x",
    y_label="y",
    x_range=(-1.0, 1.0),
    y_range=(-2.5, 2.5),
    default=(
        *((-1.0, -0.07), (-0.85, -0.88), (-0.7, -1.66), (-0.5, -1.43), (-0.35, -1.25)),
        *((-0.2, -0.8), (0.05, 0.37), (0.2, 0.37), (0.4, 1.63), (0.55, 1.24), (0.75, 1.51)),
        (0.95, 1.47),
    ),
    step=0.01,
    most=400,
)
