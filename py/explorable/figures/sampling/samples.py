"""What is sampled: the true slope, how many houses, which draws; and the sizes of the houses."""

import numpy as np

from explorable.controls import Slider
from explorable.figures._shared.houses import POINTS
from explorable.numerics.fixed_draws import standard_normals

COUNT = {"term": "data", "step": 1}
TRUE_SLOPE = Slider(
    name="true_slope",
    label="true slope",
    symbol="w₀",
    hint="the slope that draws the prices",
    term="slope",
    low=-3.0,
    high=3.0,
    default=1.0,
    step=0.01,
)
N = Slider(
    name="n",
    label="sample size",
    symbol="n",
    hint="houses in each sample",
    low=1,
    high=50,
    default=6,
    **COUNT,
)
SEED = Slider(
    name="seed",
    label="seed",
    symbol="",
    hint="another seed draws other samples",
    low=0,
    high=9999,
    default=0,
    **COUNT,
)

SAMPLES = 100
# The six houses of the story, then sizes that are drawn once: a larger sample keeps the smaller.
SIZES = np.concatenate(([x for x, _ in POINTS.default], standard_normals(0, 1, 44)[0]))
