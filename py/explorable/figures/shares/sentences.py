"""What the figure says of the directions."""

import numpy as np

from explorable.plot.number_format import fixed, penalty_text
from explorable.plot.phrases import percent
from explorable.words import say


def summary(names, shares, penalty, miss):
    """How many directions the data decide; `miss` is the mean residual."""
    least = int(np.argmin(shares))
    words = say(
        "At λ = {penalty} the data decide {decided} of {number} directions, and {share} of "
        "“{name}”",
        penalty=penalty_text(penalty),
        decided=fixed(shares.sum(), 1),
        number=len(shares),
        share=percent(shares[least]),
        name=names[least],
    )
    if abs(miss) > 0.005:
        words += say(
            "; the penalised intercept puts prices {miss} too near to zero",
            miss=fixed(abs(miss), 2),
        )
    return f"{words}."
