"""The second panel: a bar for each weight of both polynomials, on a scale with room for both."""

from functools import lru_cache

import numpy as np

from explorable.plot.estimate_key import estimate_names
from explorable.plot.layout import panel
from explorable.plot.marks import bar
from explorable.scene.model import Axis

LEFT = -0.7
TICKS = (-1e4, -100.0, -1.0, 0.0, 1.0, 100.0, 1e4)
TICK_LABELS = ("−10⁴", "−100", "−1", "0", "1", "100", "10⁴")


def _tall(weights):
    """asinh(2 w): even near zero, a logarithm far from it, so that 0.5 and 50 000 can be seen."""
    return np.arcsinh(2 * weights)


TALL_TICKS = tuple(_tall(np.array(TICKS)).tolist())


def bars_panel(degree, mle, peak):
    """Bars of the fits' weights (degree + 1,), powers rising; none where the fits are None."""
    right, top = degree + 0.7, TALL_TICKS[-1]
    marks = []
    if mle is not None:
        tall = _tall(np.array((mle.weights, peak.weights)))
        top = max(top, float(np.abs(tall).max()))
        for power, (mle_height, map_height) in enumerate(zip(*tall.tolist(), strict=True)):
            marks.append(bar(f"mle[{power}]", power - 0.2, mle_height, 0.36, "likelihood"))
            marks.append(bar(f"map[{power}]", power + 0.2, map_height, 0.36, "posterior"))
        marks += estimate_names(right, 1.05 * top)
    return panel(
        "weights",
        "The weights of both polynomials",
        Axis(LEFT, right, "power of x", *_powers(degree)),
        Axis(-1.05 * top, 1.05 * top, "weight", TALL_TICKS, TICK_LABELS),
        marks,
        margin=(26, 12, 44, 44),
    )


@lru_cache(maxsize=16)  # axes seldom change, frames often do
def _powers(degree):
    ticks = range(0, degree + 1, 1 if degree < 10 else 2)
    return tuple(float(tick) for tick in ticks), tuple(str(tick) for tick in ticks)
