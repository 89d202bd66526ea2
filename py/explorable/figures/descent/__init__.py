"""Walking downhill with weight decay: for SGD and Adam it is ridge, for AdamW it is not.

The reader sets penalty, rate, optimiser and number of steps, and one of three ways to write the
penalty. One panel has the valley with the steps in it, the other the weight over the steps: of all
three optimisers, and of all three ways to write the penalty.
"""

from explorable.figures.descent.controls import (
    FORM,
    FORMS,
    MLE,
    OPTIMISER,
    OPTIMISERS,
    PENALTY,
    PRODUCTS,
    RATE,
    SERIES,
    SQUARES,
    STEPS,
)
from explorable.figures.descent.panels import FAR, valley_panel, walk, walks_panel
from explorable.plot.number_format import fixed
from explorable.plot.phrases import count
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
    "same path as ½λw² or decay with twice the λ: the factor is only a way to write it."
)


def draw(state):
    """The Scene for a penalty in one of its forms, an optimiser, its rate and its steps."""
    penalty, form, steps = state.penalty, state.form, round(state.steps)
    decay = decay_from(form, penalty)
    ridge = PRODUCTS / (SQUARES + decay)
    path = walk(state.optimiser, state.rate, decay)
    w = float(path[steps]) if steps < len(path) and abs(path[steps]) <= FAR else None
    forms = zip(FORMS, ("same_full", "same_half", "same_decay"), strict=True)
    return Scene(
        "descent",
        (valley_panel(path, steps, decay, ridge), walks_panel(state, steps, ridge)),
        (
            readout("w", "where the walk stands", w, "slope", symbol="w"),
            readout("ridge", "ridge", ridge, "posterior"),
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
        _summary(state, steps, w, ridge, decay),
        "" if w is not None else _diverges(state, decay),
        SERIES,
    )


def _summary(state, steps, w, ridge, decay):
    name = dict(OPTIMISERS)[state.optimiser]
    after = say("After {steps} {name}", steps=count(steps, "step"), name=name)
    if w is None:
        return say("{after} has diverged.", after=after)
    stands = say("{after} stands at {w}", after=after, w=fixed(w, 2))
    best, mle = fixed(ridge, 2), fixed(MLE, 2)
    if abs(ridge - MLE) < 0.01:
        return say(
            "{stands}; ridge and MLE are the same, {mle}, as there is no penalty to speak of.",
            stands=stands,
            mle=mle,
        )
    if state.optimiser == "adamw":
        limit = fixed(min(MLE, 1 / decay), 2)
        return say(
            "{stands}; ridge is {best}, but AdamW drifts to {limit}: its decay is no prior.",
            stands=stands,
            best=best,
            limit=limit,
        )
    if abs(w - ridge) < 0.01:
        return say(
            "{stands}, where ridge is, while the MLE is {mle}: this decay is a prior.",
            stands=stands,
            mle=mle,
        )
    return say("{stands}; ridge is {best}, and the MLE {mle}.", stands=stands, best=best, mle=mle)


def _diverges(state, decay):
    """Why, and up to which rate it would not."""
    most = 2 / (SQUARES + decay if state.optimiser == "sgd" else decay)
    return say(
        "The walk diverges: every step overshoots by more than the last. Take a rate below "
        "{most}, or a smaller penalty.",
        most=fixed(most, 2),
    )
