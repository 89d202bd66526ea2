"""Log evidence and leave-one-out error of ridge over λ, one above the other."""

import numpy as np

from explorable.figures._shared.reader_data import COARSE, GRID, HIGH, LOW
from explorable.plot.axes import linear_axis, log_axis
from explorable.plot.layout import panel
from explorable.plot.marks import curve, dot, label, rule
from explorable.plot.number_format import penalty_text
from explorable.scene.model import Axis

HEIGHT = 200
DEPTH, FOLD = 20.0, 1.3  # of the log evidence below its top; of the largest error over the least


def criteria_panels(answers, penalty):
    """Both curves over λ, with their best λ; a rule at `penalty`, unless it is None."""
    axis = log_axis(answers.unit * LOW, answers.unit * HIGH, "penalty λ of ridge")
    top = float(answers.evidences.max())
    evidence = linear_axis(-DEPTH, DEPTH / 8, "log evidence of ridge, below its top", 5)
    drops = np.maximum(answers.evidences - top, -DEPTH)
    least = float(answers.errors.min())
    most = min(FOLD * least, float(answers.errors[np.isfinite(answers.errors)].max()))
    low = least - 0.25 * (most - least)
    error = linear_axis(low, most, "leave-one-out error of ridge", 4)
    errors = np.clip(answers.errors, error.low, error.high)
    upper = [curve("evidence", answers.unit * GRID, drops, "likelihood")]
    lower = [curve("error", answers.unit * COARSE, errors, "data")]
    upper += _best("evidence", answers.best_evidence, 0.0, "likelihood", -10.0)
    lower += _best("error", answers.best_loo, least, "data", 20.0)
    if penalty is not None:
        upper.append(rule("here_above", (penalty, -DEPTH), (penalty, evidence.high), "penalty"))
        lower.append(rule("here_below", (penalty, error.low), (penalty, error.high), "penalty"))
    no_ticks = Axis(axis.low, axis.high, scale="log")
    return (
        panel("evidence", "", no_ticks, evidence, upper, height=HEIGHT),
        panel("errors", "", axis, error, lower, height=HEIGHT),
    )


def _best(name, best, height, term, dy):
    if 0 < best < np.inf:
        yield dot(f"{name}_best", best, height, term)
        yield label(f"{name}_label", f"λ = {penalty_text(best)}", best, height, term, dy=dy)
