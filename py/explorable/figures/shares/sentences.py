"""What the figure says of the directions."""

import numpy as np

from explorable.plot.number_format import fixed, penalty_text
from explorable.plot.phrases import percent


def summary(names, shares, penalty, miss):
    """How many directions the data decide; `miss` is the mean residual."""
    least = int(np.argmin(shares))
    words = (
        f"At λ = {penalty_text(penalty)} the data decide {fixed(shares.sum(), 1)} of "
        f"{len(shares)} directions, and {percent(shares[least])} of “{names[least]}”"
    )
    if abs(miss) > 0.005:
        words += f"; the penalised intercept puts prices {fixed(abs(miss), 2)} too near to zero"
    return f"{words}."
