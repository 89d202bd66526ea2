"""The coefficients over the penalty, and those of now before those without a penalty."""

from dataclasses import replace
from functools import cache

from explorable.figures._shared.diabetes import NAMES, SERIES
from explorable.figures._shared.penalty_rule import penalty_rule
from explorable.figures.path.coefficients import bends, coefficients
from explorable.figures.path.controls import PENALTY
from explorable.plot.axes import linear_axis, log_axis
from explorable.plot.layout import panel
from explorable.plot.line_ends import end_names
from explorable.plot.marks import bar, curve, dot
from explorable.scene.model import Axis

LAMBDA = replace(log_axis(PENALTY.low, PENALTY.high, "penalty λ"), low=PENALTY.low / 40)
SIZE = linear_axis(-900.0, 900.0, "coefficient", 8)
MEASURES = Axis(0.4, 10.6, "measure", tuple(map(float, range(1, 11))), NAMES)
FRAME = {"height": 410, "margin": (26, 12, 44, 44)}


@cache  # two norms, and the data stay
def _curves(norm):
    """The lines and their names, which stand before their beginnings."""
    at = bends(norm)
    lines = [
        curve(f"line_{one.name}", at, row, one.term, one.name)
        for one, row in zip(SERIES, coefficients(norm, at).T.copy(), strict=True)
    ]
    return lines, end_names(((f"{line.of}_label", line.of, line) for line in lines), side=-1)


def lines_panel(norm, penalty, w):
    """Each coefficient over λ, and where the rule of the present one meets them: w (10,)."""
    dots = [
        dot(f"now_{one.name}", penalty, value, one.term, one.name)
        for one, value in zip(SERIES, w.tolist(), strict=True)
    ]
    rule = penalty_rule(PENALTY, penalty, SIZE.low, SIZE.high)
    title = "Coefficients over the penalty"
    return panel("lines", title, LAMBDA, SIZE, _curves(norm), rule, dots, **FRAME)


def bars_panel(mle, w):
    """Each coefficient now, in front of where it was without a penalty."""
    marks = []
    for i, (one, best, value) in enumerate(zip(SERIES, mle.tolist(), w.tolist(), strict=True), 1):
        marks.append(bar(f"mle_{one.name}", i, best, 0.8, "likelihood", one.name))
        marks.append(bar(f"map_{one.name}", i, value, 0.56, one.term, one.name))
    title = "Coefficients with and without the penalty"
    return panel("bars", title, MEASURES, SIZE, marks, **FRAME)
