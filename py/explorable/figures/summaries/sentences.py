"""What the figure says of the number that is reported, of the best one, and of the summaries."""

from explorable.figures.summaries.controls import PRICES
from explorable.plot.number_format import fixed
from explorable.plot.phrases import percent, sentences
from explorable.words import say, translated

MANY = "More than one number is best; all of them are marked."
NO_MODE = "The posterior has no one highest point; all places as high as any are marked."


def note(mode, best):
    """Why there is no one mode or no one best number, each None then; or ""."""
    return sentences(mode is None and NO_MODE, best is None and MANY)


def summary(state, found, mode, best, own):
    """What the reader's `own` number and the `best` one cost, each (number, its expected loss)."""
    price, (d, cost) = dict(PRICES)[state.loss], own
    words = say(
        "If the loss is {price}, {d} costs {cost} on average, and ",
        price=price,
        d=fixed(d, 2),
        cost=fixed(cost, 2),
    )
    if best[0] is None:
        words += translated("no one number is best")
    else:
        words += say(
            "the best number, {best}, costs {least}",
            best=fixed(best[0], 2),
            least=fixed(best[1], 2),
        )
    if mode is None:
        return say(
            "{words}; the median is {median}, the mean {mean}.",
            words=words,
            median=fixed(found.median, 2),
            mean=fixed(found.mean, 2),
        )
    words += say(
        "; mode {mode}, median {median}, mean {mean}",
        mode=fixed(mode, 2),
        median=fixed(found.median, 2),
        mean=fixed(found.mean, 2),
    )
    left = mode < 0
    mass = state.share if left else 1 - state.share
    if state.shape == "two_peaks" and mass < 0.5 and state.apart > 1:
        words += say(": the highest hill holds only {mass}", mass=percent(mass))
    return f"{words}."
