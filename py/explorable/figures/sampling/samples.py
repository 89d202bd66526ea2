"""What is sampled: the true slope, how many houses, which draws; and the sizes of the houses."""

import numpy as np

from explorable.figures._shared.houses import POINTS
from explorable.numerics.fixed_draws import standard_normals
from explorable.plot.sliders import slider

TRUE_SLOPE = slider(
    "true_slope",
    (-3.0, 3.0),
    1.0,
    0.01,
    "the slope that draws the prices",
    ("true slope", "w*", "slope"),
)
N = slider("n", (1, 50), 6, 1, "houses in each sample", ("sample size", "n", "data"))
SEED = slider("seed", (0, 9999), 0, 1, "another seed draws other samples", ("seed", "", "data"))

SAMPLES = 100
# The six houses of the story, then sizes that are drawn once: a larger sample keeps the smaller.
SIZES = np.concatenate(([x for x, _ in POINTS.default], standard_normals(0, 1, 44)[0]))
