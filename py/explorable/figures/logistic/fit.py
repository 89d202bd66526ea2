"""A slope and an intercept for two classes at one penalty, and without a prior."""

import math
from dataclasses import dataclass

import numpy as np

from explorable.stats import logistic
from explorable.stats._cache import once_for_points

PENALISED = np.array([True, False])
EMPTY = "There are no pupils. Double-click or double-tap where one should stand."
ONE_CLASS = (
    "All pupils are in one class, so the intercept, which has no prior, is infinite. Drag one of "
    "them to the other side of the middle."
)
ONE_PLACE = (
    "All pupils have practised equally long, so without a penalty every slope is as good. Drag one "
    "of them sideways, or raise λ."
)
CLIFF = (
    "The classes are separable, so the MLE is infinite, and it is not unique either: the cliff may "
    "stand anywhere in the gap, which is filled. Raise λ, or drag a pupil across."
)


@dataclass(slots=True)
class Fit:
    """Slope and intercept of the MAP and, a pair, of the MLE: None where they are not finite.

    An infinite MLE is a cliff at `cut`, the middle of the gap, as for ever smaller penalties, and
    `rises` is whether those who passed are to the right of it. A cliff anywhere in the `gap` is as
    good. `through` is the place that every curve of an MLE passes, if that is all that they share.
    """

    w: float | None = None
    b: float | None = None
    mle: tuple[float, float] | None = None
    separable: bool = False
    gap: tuple[float, float] | None = None
    through: tuple[float, float] | None = None
    rises: bool = True
    note: str = ""

    @property
    def cut(self):
        """The middle of the gap."""
        return None if self.gap is None else 0.5 * (self.gap[0] + self.gap[1])


def fitted(x, passed, penalty):
    """The Fit to classes `passed` (n,), 0 or 1, at x (n,)."""
    found = Fit()
    if not len(x):
        found.note = EMPTY
        return found
    found.separable, found.mle, found.gap, found.rises = _without_prior(x, passed)
    if not found.separable and x.min() == x.max():
        found.through = float(x[0]), float(passed.mean())
    if passed.min() == passed.max():
        found.note = ONE_CLASS
    elif penalty == 0 and found.separable:
        found.note = CLIFF
    elif penalty == 0 and x.min() == x.max():
        found.note = ONE_PLACE
    else:
        found.w, found.b = best_at(x, passed, penalty)
    return found


@once_for_points
def classes(x, height):
    """1.0 for each point in the upper half, else 0.0: (n,), immutable, so that fits are cached."""
    passed = (height >= 0.5).astype(float)
    passed.setflags(write=False)
    return passed


@once_for_points
def best_at(x, passed, penalty):
    """(w, b) of the MAP at a penalty, finite."""
    X = np.column_stack((x, np.ones(len(x))))
    prior_sd = 1 / math.sqrt(penalty) if penalty else math.inf
    return tuple(logistic.logistic_map(X, passed, prior_sd, PENALISED).tolist())


@once_for_points
def _without_prior(x, passed):
    """(separable, MLE, gap of the cliff, whether it rises), None where there is none."""
    if not logistic.is_separable(np.column_stack((x, np.ones(len(x)))), passed):
        return False, best_at(x, passed, 0.0), None, True
    below, above = x[passed == 0], x[passed == 1]
    if not len(below) or not len(above):
        return True, None, None, True
    rises = bool(below.max() <= above.min())
    left, right = (below.max(), above.min()) if rises else (above.max(), below.min())
    return True, None, (float(left), float(right)), rises
