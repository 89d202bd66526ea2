"""What the figure says of the coefficients: who is gone, who goes next, who has grown."""

import numpy as np

from explorable.figures._shared.diabetes import NAMES, X, Y
from explorable.plot.number_format import penalty_text
from explorable.plot.phrases import count, listed
from explorable.stats import lasso
from explorable.words import plural, say


def summary(norm, penalty, w, mle):
    """What the penalty has done to the coefficients: w and mle (10,)."""
    words = say("At λ = {penalty}", penalty=penalty_text(penalty))
    if norm == "l1":
        left = int(np.count_nonzero(w))
        if not left:
            return say("{words} the lasso has cut all ten coefficients to zero.", words=words)
        kept = (
            "all ten coefficients"
            if left == 10
            else say("{coefficients} of ten", coefficients=count(left, "coefficient"))
        )
        name, level = _next_to_go(penalty, w)
        return say(
            "{words} the lasso keeps {kept}; next to go is {name}, at λ = {level}.",
            words=words,
            kept=kept,
            name=name,
            level=penalty_text(level),
        )
    words = say("{words} ridge keeps all ten coefficients", words=words)
    turned = w * mle < 0
    grown = ~turned & (abs(w) > abs(mle))
    for which, one, many in (
        (turned, "; {names} has changed sign", "; {names} have changed sign"),
        (grown, "; {names} has grown", "; {names} have grown"),
    ):
        names = [NAMES[i] for i in np.flatnonzero(which)]
        if names:
            words += plural(len(names), one, many, names=listed(names))
    return f"{words}."


def _next_to_go(penalty, w):
    """(name, λ): the first of the weights w that the lasso cuts to zero as the penalty rises."""
    levels, weights = lasso.knots(X, Y)
    return next(
        (NAMES[i], level)
        for level, then in zip(levels[::-1].tolist(), weights[::-1], strict=True)
        for i in np.flatnonzero((w != 0) & (then == 0))
        if level >= penalty
    )
