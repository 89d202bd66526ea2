"""Readouts: the named numbers of a Scene, in words."""

import math

from explorable.plot.number_format import MINUS, short
from explorable.scene.model import Readout


def readout(name, label, value, term, digits=3, text=None, write=short, symbol="", hint=""):
    """The number with `digits` decimals, as `write` writes it, or as `text`.

    “none” where `value` is None, and no number but “∞” or “−∞” where it is infinite.
    """
    if value is not None and math.isinf(value):
        return Readout(name, label, None, "∞" if value > 0 else f"{MINUS}∞", term, symbol, hint)
    if text is None:
        text = "none" if value is None else write(value, digits)
    return Readout(name, label, value, text, term, symbol, hint)
