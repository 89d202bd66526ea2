"""Coefficients of the diabetes data over the penalty: ridge bends, the lasso cuts to zero.

The reader moves the penalty, switches the norm, and sees which coefficient goes in which order.
The norm of all of them only falls, but a single one may grow, or change its sign.
"""

from explorable.figures._shared.chosen_penalty import chosen_readouts
from explorable.figures._shared.diabetes import MEANINGS, SERIES, explained
from explorable.figures.path.coefficients import best_penalties, coefficients, degrees_of_freedom
from explorable.figures.path.controls import NORM, PENALTY
from explorable.figures.path.panels import bars_panel, lines_panel
from explorable.figures.path.sentences import summary
from explorable.plot.readouts import readout
from explorable.scene.model import Scene

CONTROLS = (PENALTY, NORM)

TITLE = "Which coefficient goes first?"
CAPTION = (
    "Ten measures of 442 diabetes patients, standardised; each line is a coefficient. Move the "
    "ring to the right. Ridge bends every line and ends none; some first grow or change their "
    "sign, because correlated columns share what they explain. The lasso cuts them to exactly "
    "zero, one after the other. Hollow bars are the MLE, full ones the MAP."
)


def draw(state):
    """The Scene for a penalty and its norm."""
    penalty, norm = state.penalty, state.norm
    w, mle = coefficients(norm, [penalty])[0], coefficients(norm, [0.0])[0]
    dof = degrees_of_freedom(norm, penalty, w)
    measured = zip(SERIES, MEANINGS.values(), w.tolist(), strict=True)
    return Scene(
        "path",
        (lines_panel(norm, penalty, w), bars_panel(mle, w)),
        (
            readout("dof", "effective degrees of freedom", dof, "posterior", 2),
            *chosen_readouts(*best_penalties()),
            *(readout(one.name, words, v, one.term, 1) for one, words, v in measured),
        ),
        summary(norm, penalty, w, mle),
        series=explained(),
    )
