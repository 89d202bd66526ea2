"""Readouts of densities that may leave the range of a double."""

import math

from explorable.plot.number_format import fixed, from_log
from explorable.plot.readouts import readout

LARGE = 700.0  # exp of more is no double


def log_likelihood_readout(total, rounded):
    """log p(D | w); `rounded`: some density is too small for a double, and its log unknown."""
    name, term = ("log_likelihood", "log-likelihood"), "likelihood"
    if rounded:
        return readout(*name, None, term, text="too small for a double")
    return readout(*name, total, term, text=fixed(total, 2))


def area_readout(log_area):
    """The integral of p(D | w) over w from its log; none where it has no end."""
    area = math.exp(log_area) if log_area < LARGE else None
    text = "none" if log_area == math.inf else from_log(log_area)
    words = {"text": text, "symbol": "∫ p(D|w) dw", "hint": "it need not be 1"}
    return readout("area", "area under the likelihood", area, "likelihood", **words)
