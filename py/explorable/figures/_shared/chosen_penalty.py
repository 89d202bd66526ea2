"""The penalties that evidence and leave-one-out error choose, as dots over λ and as readouts.

A criterion that is best at an end of the axis of λ, as 0 or inf, or at every λ, as None, chooses
none.
"""

import math

from explorable.plot.marks import dot, label
from explorable.plot.number_format import penalty_text
from explorable.plot.readouts import readout


def chosen_penalty(name, penalty, height, term, dy, words=""):
    """A dot at the λ that the criterion of this name chooses, with `words` or “λ = 1.00” at it.

    Nothing where it chooses none: λ is 0, inf or None then.
    """
    if positive(penalty) is None:
        return
    words = words or f"λ = {penalty_text(penalty)}"
    yield dot(f"{name}_best", penalty, height, term)
    yield label(f"{name}_label", words, penalty, height, term, dy=dy)


def chosen_readouts(by_evidence, by_loo):
    """The readouts of both: “none” for a criterion that chooses no λ."""
    for name, words, penalty, term in (
        ("best_evidence", "λ of highest evidence", by_evidence, "likelihood"),
        ("best_loo", "λ of lowest leave-one-out error", by_loo, "data"),
    ):
        yield readout(name, words, positive(penalty), term, write=penalty_text)


def positive(number):
    """The number if it is above 0 and finite, else None."""
    return number if number is not None and 0 < number < math.inf else None
