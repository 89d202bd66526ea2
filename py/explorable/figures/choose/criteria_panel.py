"""Both criteria over λ, one above the other, with the λ that each chooses."""

import numpy as np

from explorable.figures._shared.chosen_penalty import chosen_penalty
from explorable.figures._shared.penalty_rule import penalty_rule
from explorable.figures.choose.controls import PENALTY
from explorable.figures.choose.criteria import GRID, HIGH, LOW
from explorable.plot.axes import linear_axis, log_axis, without_ticks
from explorable.plot.clear_labels import clear_labels
from explorable.plot.layout import panel, stack
from explorable.plot.marks import curve, dot, label, rule
from explorable.plot.number_format import penalty_text
from explorable.words import say

DEPTH = 12.0  # of the log evidence below its top, as far as it is shown
FOLD = 30.0  # the largest error that is shown, over the lowest
LAMBDA = log_axis(LOW, HIGH, "penalty λ")
NONE = np.zeros(0)


def criteria_panel(found, penalty, best, by_loo):
    """The Criteria, if there are any, with the best λ of each and the ring at the present one."""
    low, high = (-DEPTH, 1.5) if found is None else _range_of_evidence(found.evidences)
    evidence, error = linear_axis(low, high, "log evidence", 5), _error_axis(found)
    marks, errors = [penalty_rule(PENALTY, penalty, low, high)], []
    if found is not None:
        marks += _chosen("evidence", found.evidences, "likelihood", best, found.at, 0)
        errors += _chosen("error", found.errors, "data", by_loo, found.at, 1)
        errors += _default_of_a_tool(found)
    upper = panel("evidence", "", without_ticks(LAMBDA), evidence, marks, height=250)
    upper = clear_labels(upper, "evidence_label")
    lower = panel("errors", "", LAMBDA, error, errors, height=250)
    here = rule("here", (penalty, error.low), (penalty, error.high))  # the one of both plots
    lower = clear_labels(lower, "error_label", "ridge_cv_label", avoid=(here,))
    through = curve("through", NONE, NONE, "penalty", quiet=True)
    ends = [("evidence", penalty, low), ("errors", penalty, error.low)]
    title = "Log evidence and leave-one-out error over the penalty"
    return stack("criteria", title, upper, lower, joined=[(through, ends)])


def _default_of_a_tool(found):
    """What scikit-learn's RidgeCV chooses of the three numbers that it tries by default."""
    chosen, least = found.ridge_cv
    yield dot("ridge_cv", chosen, least, "data")
    yield label(
        "ridge_cv_label",
        say("RidgeCV: {penalty:g}", penalty=chosen),
        chosen,
        least,
        "data",
        dy=-12.0,
    )


def _range_of_evidence(evidences):
    top = np.ceil(evidences.max())
    return float(top - DEPTH), float(top + 1.5)


def _error_axis(found):
    name = "leave-one-out error (LOO)"
    if found is None:
        return log_axis(0.01, 1.0, name)
    least, most = float(found.errors.min()), float(found.errors.max())
    low = 10.0 ** (np.floor(4 * np.log10(least)) / 4 - 0.25)
    return log_axis(float(low), float(low * min(FOLD, 3 * most / low)), name)


def _chosen(name, heights, term, best, at, which):
    """A criterion as a curve, and a dot at the λ that it chooses."""
    yield curve(name, GRID, heights, term)
    if best is not None:
        dy, words = (-10.0, 20.0)[which], ""
        if name == "evidence":  # which is what scikit-learn's BayesianRidge climbs
            words = say("BayesianRidge: {penalty}", penalty=f"λ = {penalty_text(best)}")
        yield chosen_penalty(name, best, at(best)[which], term, dy, words)
