"""What the figure says of the ghost’s weight."""

import math

from explorable.plot.number_format import fixed
from explorable.plot.phrases import percent

NOBODY = (
    "No house says anything about the slope, and the ghost at size 0 has no weight either: there "
    "is no best slope. Add a house, or raise the penalty."
)


def summary(mle, peak, penalty, w0, share):
    """The MAP with the ghost, whose `share` of all votes is λ/(S + λ); None: there is no MAP."""
    if peak is None:
        return "Without a house and without a ghost there is no best slope."
    where = f"at size {fixed(math.sqrt(penalty), 2)}"
    if mle is None:
        return f"Only the ghost {where} votes, so the MAP is the prior mean, {fixed(w0, 2)}."
    return (
        f"With a ghost {where}, least squares gives {fixed(peak, 3)}, and that is the MAP; the "
        f"ghost has {percent(share)} of the votes, and without it the MLE is {fixed(mle, 3)}."
    )
