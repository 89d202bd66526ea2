"""Coefficients of the diabetes data over the penalty: ridge bends, the lasso cuts to zero.

The reader moves the penalty, switches the norm, and sees which coefficient goes in which order.
The norm of all of them only falls, but a single one may grow, or change its sign.
"""

from dataclasses import replace
from functools import cache

import numpy as np

from explorable.controls import Choice
from explorable.figures._shared.diabetes import MEANINGS, NAMES, SERIES, X, Y, explained
from explorable.figures._shared.penalty_rule import penalty_rule
from explorable.figures.path.sentences import summary
from explorable.numerics.maximize import highest
from explorable.plot.axes import linear_axis, log_axis
from explorable.plot.layout import panel
from explorable.plot.line_ends import end_names
from explorable.plot.marks import bar, curve, dot
from explorable.plot.number_format import penalty_text
from explorable.plot.readouts import readout
from explorable.plot.sliders import slider
from explorable.scene.model import Axis, Scene
from explorable.stats import lasso, ridge
from explorable.stats.model_selection.evidence import profile_evidences

NORMS = (("l2", "ridge, ‖w‖₂²"), ("l1", "lasso, ‖w‖₁"))
PENALTY = slider("penalty", (1e-4, 1e4), 1.0, 0.02, scale="log")
NORM = Choice(name="norm", label="norm", term="prior", options=NORMS, default="l2")
CONTROLS = (PENALTY, NORM)

TITLE = "Which coefficient goes first?"
CAPTION = (
    "Ten measures of 442 diabetes patients, standardised; each line is a coefficient. Move the "
    "ring to the right. Ridge bends every line and ends none; some first grow or change their "
    "sign, because correlated columns share what they explain. The lasso cuts them to exactly "
    "zero, one after the other. Hollow bars are the MLE, full ones the MAP."
)
EVIDENCE, LOO = "λ of highest evidence", "λ of lowest leave-one-out error"
# Straight between two of these, a line is at most a fifth of a pixel off.
GRIDS = {
    norm: np.geomspace(PENALTY.low, PENALTY.high, size) for norm, size in (("l2", 101), ("l1", 161))
}
LAMBDA = replace(log_axis(PENALTY.low, PENALTY.high, "penalty λ"), low=PENALTY.low / 40)
SIZE = linear_axis(-900.0, 900.0, "coefficient", 8)
MEASURES = Axis(0.4, 10.6, "measure", tuple(map(float, range(1, 11))), NAMES)
TOP, BOTTOM = 26, 366  # of the first plot, in panel units


def draw(state):
    """The Scene for a penalty and its norm."""
    penalty, norm = state.penalty, state.norm
    w, mle = _weights(norm, [penalty])[0], _weights(norm, [0.0])[0]
    by_evidence, by_loo = _best().values()
    dof = float(np.count_nonzero(w)) if norm == "l1" else ridge.effective_dof(X, penalty)
    coefficients = zip(SERIES, MEANINGS.values(), w.tolist(), strict=True)
    return Scene(
        "path",
        (_lines(norm, penalty, w), _bars(mle, w)),
        (
            readout("dof", "effective degrees of freedom", dof, "posterior", 2),
            readout("best_evidence", EVIDENCE, by_evidence, "likelihood", write=penalty_text),
            readout("best_loo", LOO, by_loo, "data", write=penalty_text),
            *(readout(one.name, words, v, one.term, 1) for one, words, v in coefficients),
        ),
        summary(norm, penalty, w, mle),
        series=explained(),
    )


def _weights(norm, penalties):
    """The MAP for each of the penalties (m,). Returns (m, 10)."""
    return (lasso.lasso_path if norm == "l1" else ridge.ridge_path)(X, Y, penalties)


@cache
def _best():
    """The ridge penalty that each criterion chooses, by name; the intercept is the mean."""
    criteria = {"best_evidence": profile_evidences, "best_loo": _accuracies}
    logs = np.log(GRIDS["l2"])
    return {
        name: float(np.exp(highest(lambda at, of=of: of(X, Y, np.exp(at)), logs)))
        for name, of in criteria.items()
    }


def _accuracies(X, y, penalties):
    return -ridge.leave_one_out_errors(X, y, penalties)


@cache  # two norms, and the data stay
def _curves(norm):
    """The lines and their names, which stand before their beginnings."""
    at = np.union1d(GRIDS[norm], lasso.knots(X, Y)[0][:-1] if norm == "l1" else ())
    at = at[(at >= PENALTY.low) & (at <= PENALTY.high)]
    lines = [
        curve(f"line_{one.name}", at, row, one.term, one.name)
        for one, row in zip(SERIES, _weights(norm, at).T.copy(), strict=True)
    ]
    return lines, end_names(((f"{line.of}_label", line.of, line) for line in lines), side=-1)


def _lines(norm, penalty, w):
    dots = [
        dot(f"now_{one.name}", penalty, value, one.term, one.name)
        for one, value in zip(SERIES, w.tolist(), strict=True)
    ]
    rule = penalty_rule(PENALTY, penalty, SIZE.low, SIZE.high)
    title = "Coefficients over the penalty"
    margin = TOP, 12, 44, 44
    return panel(
        "lines", title, LAMBDA, SIZE, _curves(norm), rule, dots, height=BOTTOM + 44, margin=margin
    )


def _bars(mle, w):
    """Each coefficient now, in front of where it was without a penalty."""
    marks = []
    for i, (one, best, value) in enumerate(zip(SERIES, mle.tolist(), w.tolist(), strict=True), 1):
        marks.append(bar(f"mle_{one.name}", i, best, 0.8, "likelihood", one.name))
        marks.append(bar(f"map_{one.name}", i, value, 0.56, one.term, one.name))
    title = "Coefficients with and without the penalty"
    margin = TOP, 12, 44, 44
    return panel("bars", title, MEASURES, SIZE, marks, height=BOTTOM + 44, margin=margin)
