"""The story of the first article: houses, their sizes and prices, and the controls about them.

Sizes and prices are counted from the average house, so that the line goes through (0, 0): x in
steps of 50 square metres, y in steps of 100 000 euros. The data are made up. Their least-squares
slope is 1.4 and the sum of x squared is 4.9, so that a prior of width 0.3 pulls the slope most of
the way to zero and one of width 4 leaves it alone.
"""

import numpy as np

from explorable.controls import Points
from explorable.plot.points import points_note
from explorable.plot.sliders import slider
from explorable.stats import slope as slopes

POINTS = Points(
    name="points",
    label="Houses",
    noun="house",
    x_label="size",
    y_label="price",
    x_range=(-5.0, 5.0),
    y_range=(-10.0, 10.0),
    default=((-1.3, -2.12), (-0.8, -0.27), (-0.4, -1.46), (0.3, 1.32), (0.6, 0.04), (1.4, 2.06)),
    step=0.01,
)

NOISE_SD = slider("noise_sd", (0.2, 3.0), 1.0, 0.01, "how far a price may stray from the line")

PRIOR_SD = slider(
    "prior_sd", (0.1, 4.0), 1.0, 0.01, "how far from zero a slope would not surprise you"
)

PRIOR_MEAN = slider("prior_mean", (-4.0, 4.0), 0.0, 0.01, "the slope that estimates are pulled to")

SLOPE = slider(
    "slope",
    (-5.0, 5.0),
    round(float(slopes.mle(*np.transpose(POINTS.default))), 2),
    0.01,
    "the line you propose",
)


def houses_note(x, mle, left_out):
    """The note on houses at sizes x (n,): why there is no MLE, or that they are a crowd, or ""."""
    if not len(x):
        return (
            "There are no houses yet, so every slope is as good as any other. "
            "Double-click or double-tap where one should stand, or press “Add a house”."
        )
    if mle is None:
        return (
            "Every house has size 0, and there the line passes whatever its slope: no slope is "
            "better than another, and the MLE does not exist. Move a house sideways."
        )
    return points_note(POINTS, len(x), left_out)
