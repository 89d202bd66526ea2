"""Readouts: the named numbers of a Scene, in words."""

import math

from explorable.plot.number_format import MINUS, short
from explorable.scene.model import Readout


def readout(name, label, value, term, digits=3, text=None, write=None, symbol="", hint=""):
    """The number with `digits` decimals, or what `write` makes of it, or `text`.

    “none” where `value` is None, and no number but “∞” or “−∞” where it is infinite. `write` is a
    function of the number alone, such as penalty_text or percent.
    """
    if value is not None and math.isinf(value):
        return Readout(name, label, None, "∞" if value > 0 else f"{MINUS}∞", term, symbol, hint)
    if text is None:
        text = "none" if value is None else write(value) if write else short(value, digits)
    return Readout(name, label, value, text, term, symbol, hint)
