"""Axes and plots: from data units to panel units, linear or logarithmic."""

from dataclasses import dataclass

import numpy as np

PANEL_WIDTH = 400
IN_PANEL_UNITS = "panel"  # the plot of marks that are placed in panel units


@dataclass(slots=True)
class Axis:
    """One direction of a plot: from `low` to `high`, with ticks already chosen and written.

    `scale` is "" for linear or "log": then low > 0, and marks and ticks hold the data themselves.
    """

    low: float
    high: float
    label: str = ""
    ticks: tuple[float, ...] = ()
    tick_labels: tuple[str, ...] = ()
    scale: str = ""

    def fraction(self, value):
        """(value - low) / (high - low), or the same of their logarithms: 0 at low, 1 at high.

        For numbers and arrays of any shape.
        """
        if self.scale == "log":
            low = np.log10(self.low)
            return (np.log10(value) - low) / (np.log10(self.high) - low)
        return (value - self.low) / (self.high - self.low)

    def fraction_down(self, value):
        """1 - fraction(value), without the rounding of that difference."""
        if self.scale == "log":
            high = np.log10(self.high)
            return (high - np.log10(value)) / (high - np.log10(self.low))
        return (self.high - value) / (self.high - self.low)


@dataclass(slots=True)
class Plot:
    """One of several plots stacked in a panel, from `top` to `bottom` in panel units."""

    name: str
    x: Axis
    y: Axis
    top: float
    bottom: float
