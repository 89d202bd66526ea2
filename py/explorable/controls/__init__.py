"""What a reader may set: each control's name, range, default and step, written nowhere else.

The page builds its inputs from these objects, the link and the keyboard obey them, and `clamp`
holds for every state before a figure sees it.
"""

import math
from dataclasses import dataclass

from explorable.controls.point_list import Pairs


@dataclass(frozen=True, slots=True, kw_only=True)
class Slider:
    """One number between `low` and `high`, moved in steps of `step`.

    `label` is its standard term and `hint` explains it in everyday words; `symbol` and `term` tie
    it to the formula. On a "log"
    scale (`low` > 0) the slider is even in the number's logarithm, and `step` is a step of log10;
    state, link and number field keep the number itself. In steps of one it counts, and is whole.
    """

    name: str
    label: str
    symbol: str
    term: str
    low: float
    high: float
    default: float
    step: float
    scale: str = "linear"
    hint: str = ""
    kind: str = "slider"

    def clamp(self, value):
        """The nearest allowed number, or the default where `value` is no number at all."""
        if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
            return self.default
        nearest = float(min(max(value, self.low), self.high))  # an int may be too large for a float
        counts = self.scale == "linear" and float(self.step).is_integer()
        return float(math.floor(nearest + 0.5)) if counts else nearest


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # by identity, a quick key
class Points:
    """Pairs (x, y) inside the two ranges, at most `most` of them, moved in steps of `step`.

    `noun` names one of them ("house"), `x_label` and `y_label` its two numbers. Up to `by_hand`
    of them are taken one by one; more can come from a program, and are drawn as a crowd.
    """

    name: str
    label: str
    noun: str
    x_label: str
    y_label: str
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    default: tuple[tuple[float, float], ...]
    step: float
    term: str = "data"
    most: int = 100_000
    by_hand: int = 200
    kind: str = "points"

    def __post_init__(self):
        object.__setattr__(self, "default", self.clamp(self.default))

    def clamp(self, value):
        """The pairs moved into the ranges; the default where `value` is not a list of pairs.

        What has been here is not looked at again: nobody can change it.
        """
        limits = (self.x_range, self.y_range, self.most)
        if isinstance(value, Pairs) and value.limits == limits:
            return value
        if not isinstance(value, list | tuple) or not all(map(_is_pair, value)):
            return self.default
        (left, right), (bottom, top) = self.x_range, self.y_range
        pairs = Pairs(
            [(_between(x, left, right), _between(y, bottom, top)) for x, y in value[: self.most]]
        )
        pairs.limits = limits
        return pairs


def clamp(controls, state):
    """A complete, allowed state: missing or broken values become defaults, unknown names go."""
    return {
        control.name: control.clamp(state[control.name])
        if control.name in state
        else control.default
        for control in controls
    }


def _is_pair(value):
    if not isinstance(value, list | tuple) or len(value) != 2:
        return False
    x, y = value
    if not isinstance(x, int | float) or not isinstance(y, int | float):
        return False
    return abs(x) < math.inf and abs(y) < math.inf  # an int may be too large for math.isfinite


def _between(number, low, high):
    """The nearest number in the range, to six decimals: 1e-300 is 0, not something to divide by."""
    return round(low if number < low else high if number > high else float(number), 6)
