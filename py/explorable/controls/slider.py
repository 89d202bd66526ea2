"""A slider: one number in a range."""

import math
from dataclasses import dataclass

SCALES = ("linear", "log")
NUMBERS = (int, float)  # made once: a union takes longer than the check


@dataclass(frozen=True, slots=True, kw_only=True)
class Slider:
    """One number between `low` and `high`, moved in steps of `step`.

    `label` is the field's term for it, `hint` says the same in friendly words; `symbol` and `term`
    tie it to the formula. On a "log" scale the slider is even in the number's logarithm, and `step`
    is a step of log10; state, link and number field keep the number itself. A log slider with
    `low` = 0 needs `smallest`, its least positive notch: slider_scale.py shows where 0 lies then.
    A linear slider with a whole `step` counts: its values are whole.

    `at_most` names another slider of the figure whose value this one never exceeds: see `clamp`
    of this package. That slider must not go below this one's `low`, and count if this one counts.

    Raises ValueError for a range that is empty, a default outside it or an unknown scale.
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
    smallest: float | None = None
    at_most: str = ""
    hint: str = ""
    kind: str = "slider"

    def __post_init__(self):
        if not self.low <= self.default <= self.high or self.low == self.high or self.step <= 0:
            raise ValueError(f"Slider {self.name!r} needs low <= default <= high and step > 0.")
        if self.scale not in SCALES:
            raise ValueError(f"Slider {self.name!r}: scale {self.scale!r} is none of {SCALES}.")
        includes_zero = self.scale == "log" and self.low == 0
        if self.scale == "log" and self.low < 0:
            raise ValueError(f"Slider {self.name!r} is logarithmic: low must not be negative.")
        if includes_zero != (self.smallest is not None):
            raise ValueError(f"Slider {self.name!r}: `smallest` goes with a log scale from 0.")
        if includes_zero and not 0 < self.smallest < self.high:
            raise ValueError(f"Slider {self.name!r} needs 0 < smallest < high.")

    def clamp(self, value):
        """The nearest allowed number, or the default where `value` is no number at all."""
        if isinstance(value, bool) or not isinstance(value, NUMBERS) or value != value:
            return self.default
        nearest = float(min(max(value, self.low), self.high))  # an int may be too large for a float
        counts = self.scale == "linear" and float(self.step).is_integer()
        return float(math.floor(nearest + 0.5)) if counts else nearest
