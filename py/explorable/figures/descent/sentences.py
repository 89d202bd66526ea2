"""What the figure says of a walk: where it stands, and where ridge and the MLE are."""

from explorable.figures.descent.controls import MLE, OPTIMISERS, SQUARES
from explorable.plot.number_format import fixed
from explorable.plot.phrases import count
from explorable.words import say


def summary(state, w, ridge, early, decay):
    """`early` is where ridge would be with 1/(ηt) more decay."""
    steps = round(state.steps)
    name = dict(OPTIMISERS)[state.optimiser]
    after = say("After {steps} {name}", steps=count(steps, "step"), name=name)
    if w is None:
        return say("{after} has diverged.", after=after)
    stands, best, mle = (
        say("{after} stands at {w}", after=after, w=fixed(w, 2)),
        fixed(ridge, 2),
        fixed(MLE, 2),
    )
    if state.optimiser == "sgd" and steps > 0 and abs(w - ridge) >= 0.01:
        return say(
            "{stands}; ridge is {best}, and with {more} more decay, 1/(ηt), it is {early}: to stop "
            "early works like a penalty.",
            stands=stands,
            best=best,
            more=fixed(1 / (state.rate * steps), 2),
            early=fixed(early, 2),
        )
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


def divergence(state, decay):
    """Why, and up to which rate it would not."""
    most = 2 / (SQUARES + decay if state.optimiser == "sgd" else decay)
    return say(
        "The walk diverges: every step overshoots by more than the last. Take a rate below "
        "{most}, or a smaller penalty.",
        most=fixed(most, 2),
    )
