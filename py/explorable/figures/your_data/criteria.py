"""Log evidence and leave-one-out error of ridge over λ, one above the other."""

from dataclasses import replace

import numpy as np

from explorable.figures._shared.chosen_penalty import chosen_penalty
from explorable.figures._shared.reader_data.answers import COARSE, GRID, HIGH, LOW
from explorable.plot.axes import linear_axis, log_axis, without_ticks
from explorable.plot.layout import panel, stack
from explorable.plot.marks import curve, rule

HEIGHT = 200
GAP = 72  # panel units between plots: room for the axis of the upper one
DEPTH, FOLD = 20.0, 1.3  # of the log evidence below its top; of the largest error over the least
SMALL = 0.2  # of the error without any columns: a least error below it is shown beside that one


def criteria_panel(answers, penalty):
    """Both curves over λ, with their best λ; a rule at `penalty`, unless it is None."""
    still = answers.once("criteria", _still)
    if penalty is None:
        return still
    rules = [_here(plot, penalty) for plot in still.plots]
    return replace(still, marks=[*still.marks, *rules])


def _here(plot, penalty):
    found = rule(f"here_{plot.name}", (penalty, plot.y.low), (penalty, plot.y.high), "penalty")
    found.plot = plot.name
    return found


def _still(answers):
    """All of it that is the same at every λ. Curves leave the frame where they are out of it."""
    axis = log_axis(answers.unit * LOW, answers.unit * HIGH, "penalty λ of ridge")
    top = float(answers.evidences.max())
    evidence = linear_axis(-DEPTH, DEPTH / 8, "log evidence of ridge, below its top", 5)
    upper = [curve("evidence", answers.unit * GRID, answers.evidences - top, "likelihood")]
    known = np.isfinite(answers.errors)
    errors, least = answers.errors[known], float(answers.errors.min())
    error = linear_axis(*_error_range(errors), "leave-one-out error of ridge", 4)
    lower = [curve("error", answers.unit * COARSE[known], errors, "data")]
    upper += chosen_penalty("evidence", answers.best_evidence, 0.0, "likelihood", -10.0)
    lower += chosen_penalty("error", answers.best_loo, least, "data", 20.0)
    return stack(
        "criteria",
        "Log evidence and leave-one-out error over the penalty",
        panel("evidence", "", without_ticks(axis), evidence, upper, height=HEIGHT),
        panel("errors", "", axis, error, lower, height=HEIGHT),
        gap=GAP,
    )


def _error_range(errors):
    """(low, high) of the axis: around the least, up to FOLD times that.

    Where the least is next to nothing, up to the error at the largest λ: else the axis would show
    only that stretch of λ.
    """
    least, plain = float(errors.min()), float(errors[-1])
    most = FOLD * least if least > SMALL * plain else max(FOLD * least, plain)
    most = min(most, float(errors.max()))
    if not most > least:
        most = least + 1.0
    return max(least - 0.25 * (most - least), -0.06 * most), most
