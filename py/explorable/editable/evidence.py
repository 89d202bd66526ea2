"""What is known of the likelihood of the slope: the MLE, its curves, its peaks and its area."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from explorable.numerics.grid_density import EQUAL


@dataclass(slots=True)
class Evidence:
    """p(D | w) over the slope w; every curve that has a peak is scaled to it.

    `best` is the MLE, None if there is none. `own` and `product` are (positions, heights): one row
    per point (none where there are more than `few`), and one curve for all together.
    `modes` are the slopes that are as probable as the best one, rising, and `others` the lower
    peaks of the likelihood, (slope, log_relative), highest first.
    `log_area` is the log of the area under p(D | w), over all slopes; inf where it has no end.
    `log_relative` maps a slope to log p(D | w) - log p(D | MLE), -inf where a density is 0,
    `own_at` a slope to the heights of the points' own curves. Where the likelihood `grows` as far
    as slopes are looked at, there is no MLE, and the highest in sight takes its place.
    """

    best: float | None
    own: tuple[np.ndarray, np.ndarray]
    product: tuple[np.ndarray, np.ndarray]
    log_relative: Any
    own_at: Any
    found: list[tuple[float, float]]  # all peaks, as `others` are
    log_area: float
    plateau: tuple[float, float] | None = None  # between these, all slopes are as probable
    grows: bool = False

    @property
    def modes(self):
        """The slopes as probable as `best`, rising, that one among them."""
        if not self.found:  # one peak, or none
            return [self.best]
        equal = {at for at, log_share in self.found if log_share >= -EQUAL}
        return sorted({self.best} | equal)

    @property
    def others(self):
        """The further peaks, lower than the best: (slope, log_relative), highest first."""
        return [(at, log_share) for at, log_share in self.found if log_share < -EQUAL]
