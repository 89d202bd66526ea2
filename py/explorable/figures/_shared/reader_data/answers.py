"""Evidence and leave-one-out error of data over λ, and where each of them is best."""

import math
from dataclasses import dataclass, field

import numpy as np

from explorable import words
from explorable.numerics.maximize import highest
from explorable.stats import ridge
from explorable.stats.tall import ridge as tall

LOW, HIGH = 1e-5, 1e3  # of λ over the mean square sum of the columns
GRID = np.geomspace(LOW, HIGH, 97)
COARSE = GRID[::2]  # leave-one-out goes over all rows for each of them


@dataclass(slots=True)
class Answers:
    """What data say about λ: `unit` is trace(X^T X)/d, and the grid is that many times GRID.

    standardised             whether columns are in units of their standard deviations
    best_evidence, best_loo  λ where each is best; 0 or inf at an end of the grid
    sds                      (d,) of the columns as they are used: 1 for standardised ones
    mle                      (d,) weights at the least λ of the grid, for one sd of each column
    """

    found: tall.Centred
    standardised: bool
    unit: float
    sds: np.ndarray
    evidences: np.ndarray
    errors: np.ndarray
    best_evidence: float
    best_loo: float
    mle: np.ndarray
    kept: dict = field(default_factory=dict)  # of figures: what follows from the data alone

    def once(self, key, make, *inputs):
        """make(self, *inputs), made when it is first asked for and kept: for what no λ changes.

        In each language anew, for it may hold words.
        """
        key = words.current(), key
        if key not in self.kept:
            self.kept[key] = make(self, *inputs)
        return self.kept[key]

    @property
    def likely(self):
        """The λ of highest evidence, or the end of the grid where it has none."""
        return min(max(self.best_evidence, LOW * self.unit), HIGH * self.unit)

    @property
    def own_sds(self):
        """The standard deviations (d,) of the columns in their own units."""
        return self.sds * self.found.scales

    def noise_sd(self, penalty):
        """sigma_n of highest evidence at λ, a float."""
        return float(tall.noise_sds(self.found, [penalty])[0])

    def evidence(self, penalty):
        """The log evidence at λ, a float."""
        return float(tall.evidences(self.found, [penalty])[0])


def answers_of(found, standardised):
    """The Answers of data that are `tall.centred`."""
    unit = float(f"{found.mean_square_sum:.12g}")  # the last digits differ between processors
    penalties, few = unit * GRID, unit * COARSE
    evidences, errors = tall.evidences(found, penalties), tall.errors(found, few)
    logs = np.log(penalties)
    top = math.exp(highest(lambda at: tall.evidences(found, np.exp(at)), logs))
    low = math.exp(_lowest(np.log(few), errors))
    sds = found.sds
    mle = ridge.ridge_path(found.R, found.z, penalties[:1])[0] * sds
    best = [_at_end(at, penalties) for at in (top, low)]
    return Answers(found, standardised, unit, sds, evidences, errors, *best, mle)


def _at_end(penalty, penalties):
    """The λ; 0 or inf where it is an end of the grid."""
    if penalty <= penalties[0] * (1 + 1e-9):
        return 0.0
    return math.inf if penalty >= penalties[-1] * (1 - 1e-9) else penalty


def _lowest(logs, errors):
    """Where the curve through the errors is lowest: the top of a parabola through three."""
    best = int(np.argmin(errors))
    if not 0 < best < len(errors) - 1 or not np.isfinite(errors[best - 1 : best + 2]).all():
        return float(logs[best])
    before, here, after = np.log(errors[best - 1 : best + 2])
    bend = before - 2 * here + after
    return float(logs[best] + (logs[1] - logs[0]) * (before - after) / (2 * bend or 1.0))
