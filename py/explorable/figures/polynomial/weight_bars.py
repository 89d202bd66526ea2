"""What `polynomial` shows beside its curves: a bar for each weight of the two."""

from functools import lru_cache

import numpy as np

from explorable.plot import estimate_key as estimates
from explorable.scene.marks import Bar
from explorable.scene.model import Axis, Panel

LEFT = -0.7
TICKS = (-1e4, -100.0, -1.0, 0.0, 1.0, 100.0, 1e4)
TICK_LABELS = ("−10⁴", "−100", "−1", "0", "1", "100", "10⁴")


def _tall(weights):
    """asinh(2 w): even near zero, a logarithm far from it, so that 0.5 and 50 000 can be seen."""
    return np.arcsinh(2 * weights)


TALL_TICKS = tuple(_tall(np.array(TICKS)).tolist())


def panel(degree, mle, peak):
    """Weights (degree + 1,) of the MLE and of the MAP, powers rising; both None for no bars."""
    right, top = degree + 0.7, TALL_TICKS[-1]
    marks = []
    if mle is not None:
        tall = _tall(np.array((mle, peak)))
        top = max(top, float(np.abs(tall).max()))
        for power, (wild, calm) in enumerate(tall.T.tolist()):
            bar = {"width": 0.36}
            marks += [
                Bar(name=f"mle[{power}]", term="likelihood", x=power - 0.2, y=wild, **bar),
                Bar(name=f"map[{power}]", term="posterior", x=power + 0.2, y=calm, **bar),
            ]
        marks += estimates.names(right, 1.05 * top)
    return Panel(
        name="weights",
        title="The weights of both polynomials",
        x=Axis(LEFT, right, "power of x", *_powers(degree)),
        y=Axis(-1.05 * top, 1.05 * top, "weight", TALL_TICKS, TICK_LABELS),
        marks=marks,
        margin=(26, 12, 44, 44),
    )


@lru_cache(maxsize=16)  # axes seldom change, frames often do
def _powers(degree):
    ticks = range(0, degree + 1, 1 if degree < 10 else 2)
    return tuple(float(tick) for tick in ticks), tuple(str(tick) for tick in ticks)
