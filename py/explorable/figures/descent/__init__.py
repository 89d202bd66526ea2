"""Walking downhill with weight decay: for SGD and Adam it is ridge, for AdamW it is not.

The reader sets penalty, rate, optimiser and number of steps, and one of three ways to write the
penalty. One panel has the valley with the steps in it, the other the weight over the steps: of all
three optimisers, and of all three ways to write the penalty. A walk that is stopped early is nearly
ridge with a larger penalty, which is a curve in the same plot.
"""

from explorable.figures.descent.controls import (
    FORM,
    FORMS,
    MLE,
    OPTIMISER,
    PENALTY,
    PRODUCTS,
    RATE,
    SERIES,
    SQUARES,
    STEPS,
)
from explorable.figures.descent.sentences import divergence, summary
from explorable.figures.descent.valley_panel import valley_panel
from explorable.figures.descent.walk import FAR, early_ridge, walk
from explorable.figures.descent.walks_panel import walks_panel
from explorable.plot.readouts import readout
from explorable.scene.model import Scene
from explorable.stats.descent import DECAY_OF_FORM, decay_from
from explorable.words import say

CONTROLS = (PENALTY, RATE, OPTIMISER, STEPS, FORM)

TITLE = "Is weight decay a prior?"
CAPTION = (
    "The loss is half the mean squared error of six houses, and the walk begins at zero. SGD with "
    "decay, and Adam with the penalty in its gradient, stop where ridge is. AdamW shrinks the "
    "weight beside its step, and drifts to the MLE, or to 1/decay if that is nearer. λw² takes the "
    "same path as ½λw² or decay with twice the λ: the factor is only a way to write it. To stop "
    "SGD after t steps is nearly to add a decay of 1/(ηt): a thin line is ridge with it."
)
LEGEND = {"prior": "ridge with 1/(ηt) more decay"}


def draw(state):
    """The Scene for a penalty in one of its forms, an optimiser, its rate and its steps."""
    penalty, form, steps = state.penalty, state.form, round(state.steps)
    decay = decay_from(form, penalty)
    ridge, early = PRODUCTS / (SQUARES + decay), float(early_ridge(decay, state.rate, steps))
    path = walk(state.optimiser, state.rate, decay)
    w = float(path[steps]) if steps < len(path) and abs(path[steps]) <= FAR else None
    forms = zip(FORMS, ("same_full", "same_half", "same_decay"), strict=True)
    return Scene(
        "descent",
        (valley_panel(path, steps, decay, ridge), walks_panel(state, steps, ridge)),
        (
            readout("w", "where the walk stands", w, "slope", symbol="w"),
            readout("ridge", "ridge", ridge, "posterior"),
            readout("early_ridge", "ridge with 1/(ηt) more decay", early, "prior"),
            readout("mle", "MLE", MLE, "likelihood"),
            *(
                readout(
                    name,
                    say("{words}: the same at", words=words),
                    decay / DECAY_OF_FORM[one],
                    "penalty",
                    2,
                )
                for (one, words), name in forms
            ),
        ),
        summary(state, w, ridge, early, decay),
        "" if w is not None else divergence(state, decay),
        SERIES,
    )
