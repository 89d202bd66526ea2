"""MLE and MAP of a coin over its probability of heads: one of each, or all there are."""

from explorable.plot.estimate_key import estimate_rules, solution_set
from explorable.plot.phrases import percent
from explorable.plot.readouts import readout
from explorable.stats import bernoulli


def coin_estimates(axis, posterior, mle, peak, top):
    """Rules and labels above curves of height `top`; without a flip every theta is an MLE.

    `posterior` are the shapes (A, B) of the Beta; `mle` and `peak` are None where not unique.
    """
    if peak is None:
        modes = bernoulli.modes_in("theta", *posterior)
        yield solution_set("map", "MAP", modes, axis, 1.19 * top, "posterior")
    else:
        yield estimate_rules(axis, mle, peak, top)
    if mle is None:
        yield solution_set("mle", "MLE", ((0.0, 1.0),), axis, 1.07 * top, "likelihood")


def weight_readout(weight):
    """The share that the prior has in the MAP; none where that is no average."""
    words = "weight of the prior"
    return readout("prior_weight", words, weight, "prior", write=percent, symbol="ω")


def if_any(function, *values):
    """What the function returns, or None where its question has no answer."""
    try:
        return function(*values)
    except ValueError:
        return None
