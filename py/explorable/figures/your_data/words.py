"""What a λ claims, in one sentence, and whether the data refute it."""

import math

import numpy as np

from explorable.plot.number_format import (
    LOG_TEN_THOUSAND,
    fixed,
    from_log,
    penalty_text,
    short,
)
from explorable.plot.phrases import listed
from explorable.words import say

ONLY_RIDGE = "Evidence and leave-one-out error are those of ridge, not of the lasso."
NO_BEST = {
    ("evidence", 0.0): "The evidence keeps rising towards λ = 0, so no λ is best.",
    ("evidence", math.inf): "The evidence keeps rising towards λ = ∞, so no λ is best.",
    ("loo", 0.0): "The leave-one-out error keeps falling towards λ = 0, so no λ is best.",
    ("loo", math.inf): "The leave-one-out error keeps falling towards λ = ∞, so no λ is best.",
}
NAMED = 4  # columns in a sentence
BARELY, STRONGLY = 1.0, math.log(100)  # a log Bayes factor; 1 to 100 is called decisive


def cut(name, length=11):
    """A name, as long as there is room."""
    return name if len(name) <= length else f"{name[: length - 1]}…"


def number_text(number):
    """`number` with three digits, or two and a power of ten."""
    size = abs(number)
    if 0.001 <= size < 100:
        return fixed(number, max(0, 2 - math.floor(math.log10(size))))
    if size >= 100:
        return short(number, 0)
    return "0" if size == 0 else ("−" if number < 0 else "") + from_log(math.log(size))


def summary(data, fit, column, is_ridge, drop):
    """ "At λ = 44 you believe that … by less than 12 with 95 %; the data …"."""
    reach = number_text(float(fit.reach[column]))
    words = say(
        "At λ = {penalty} you believe that a change of one sd in {column} moves {outcome} by "
        "less than {reach} with 95 %",
        penalty=penalty_text(fit.penalty),
        column=data.names[column],
        outcome=data.outcome,
        reach=reach,
    )
    if not is_ridge:
        left = say("{dof:.0f} of {number}", dof=fit.dof, number=len(fit.w))
        return say("{words}; the lasso keeps {left} weights.", words=words, left=left)
    end = None if 0 < fit.answers.best_evidence < math.inf else fit.answers.likely
    return say("{words}; {verdict}.", words=words, verdict=refutation(drop, end))


def several(data, fit):
    """Which columns can share their weights in several ways under the lasso; "" if none can."""
    if fit.spans is None:
        return ""
    low, high = fit.spans
    apart = np.flatnonzero(high - low > 1e-9 * np.abs(fit.spans).max()).tolist()
    names = [data.names[i] for i in apart[:NAMED]]
    if len(apart) > NAMED:
        names.append(say("{number} more", number=len(apart) - NAMED))
    return say(
        "The lasso has more than one solution, as some columns follow from others: the weights of "
        "{names} can be shared out in other ways, as far as the strokes reach. Ridge has one.",
        names=listed(names),
    )


def beyond(data, fit, columns, reach):
    """Which of these columns have their MLE out of the frame of weights; "" if none has."""
    out = [data.names[i] for i in columns if not abs(fit.answers.mle[i]) <= reach]
    if len(out) > NAMED:
        out[NAMED:] = [say("{number} more", number=len(out) - NAMED)]
    return say("Out of the frame: the MLE of {names}.", names=listed(out)) if out else ""


def missing(answers, is_ridge):
    """Sentences, in English, why numbers of the criteria are missing."""
    if not is_ridge:
        yield ONLY_RIDGE
    for place in (("evidence", answers.best_evidence), ("loo", answers.best_loo)):
        if place in NO_BEST:
            yield NO_BEST[place]


def refutation(drop, end=None):
    """What the data say to a λ whose log evidence is `drop` below the highest.

    `end` is the λ of the highest where that is an end of the slider, and so none that is best.
    """
    if drop < BARELY:
        return "the data do not speak against it"
    times = from_log(drop)
    if drop < LOG_TEN_THOUSAND:
        times = short(math.exp(drop), 1 if drop < math.log(10) else 0)
    if end is None:
        words = say(
            "the data are {times} times less probable than at the λ of highest evidence",
            times=times,
        )
    else:
        words = say(
            "the data are {times} times less probable than at λ = {penalty}, where the slider ends",
            times=times,
            penalty=penalty_text(end),
        )
    return say("{words}, and so refute it", words=words) if drop > STRONGLY else words
