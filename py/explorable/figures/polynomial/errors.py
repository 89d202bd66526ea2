"""The third panel, on demand: root mean square errors over λ, on these points and on new ones."""

import numpy as np

from explorable.editable.weight_penalty import WEIGHT_PENALTY, penalties
from explorable.figures._shared.penalty_rule import penalty_rule
from explorable.figures.polynomial import new_points
from explorable.figures.polynomial.controls import PENALTY
from explorable.plot.axes import linear_axis, log_axis, round_up
from explorable.plot.layout import panel
from explorable.plot.marks import curve, dot, label
from explorable.stats import polynomial, ridge
from explorable.stats._cache import FEW, once_for_points

TITLE, RMSE, HEIGHT = "Errors over the penalty, on these points and on new ones", "RMSE", 240
ABOVE, BELOW = (6.0, -6.0, "start"), (10.0, 10.0, "start")
X_AXIS = log_axis(PENALTY.low, PENALTY.high, "penalty λ")
PENALTIES = np.geomspace(PENALTY.low, PENALTY.high, 41)
ENDS = PENALTIES[[0, -1]]
HIGHEST = 10.0  # of the axis: errors beyond it are not followed
BESIDE = 12  # the position of PENALTIES where the MAP's error on its own points has a name


def errors_panel(x, y, degree, penalty, fits):
    """The panel for points x, y (n,); `fits` are those of MLE and MAP, both None without points."""
    mle, peak = fits
    if mle is None:
        return panel("errors", TITLE, X_AXIS, linear_axis(0.0, 1.0, RMSE, 5), height=HEIGHT)
    here, there = errors_over(x, y, degree, WEIGHT_PENALTY.function)
    top = round_up(min(max(1.0, float(there.max())), HIGHEST))
    mle_here, mle_there = (min(error, 2 * top) for error in _both(mle, x, y))
    map_here, map_there = (min(error, top) for error in _both(peak, x, y))
    least = int(there.argmin())
    return panel(
        "errors",
        TITLE,
        X_AXIS,
        linear_axis(0.0, top, RMSE, 5),
        curve("mle_here", ENDS, np.full(2, mle_here), "likelihood", quiet=True),
        curve("mle_new", ENDS, np.full(2, mle_there), "likelihood"),
        curve("map_here", PENALTIES, here.clip(0, 2 * top), "posterior", quiet=True),
        curve("map_new", PENALTIES, there.clip(0, 2 * top), "posterior"),
        label("mle_new_label", "MLE, new", ENDS[0], min(mle_there, top), "likelihood", *ABOVE),
        label("map_new_label", "MAP, new", PENALTIES[least], there[least], "posterior", dy=-9.0),
        label("map_here_label", "MAP, these", PENALTIES[BESIDE], here[BESIDE], "posterior", *BELOW),
        label("mle_here_label", "MLE, these", ENDS[1], mle_here, "likelihood", -4.0, -6.0, "end"),
        dot("now_here", penalty, map_here, "posterior"),
        dot("now_new", penalty, map_there, "posterior"),
        penalty_rule(PENALTY, penalty, 0.0, top),
        height=HEIGHT,
    )


def _both(fit, x, y):
    return new_points.rmse(fit, x, y), new_points.rmse_new(fit)


@once_for_points  # while the penalty is dragged, it stays
def errors_over(x, y, degree, _function):
    """RMSE of the MAP at each of PENALTIES, on points x, y (n,) and on the new ones, each (m,)."""
    weights = _weights_over(x, y, degree)
    return tuple(
        np.array([polynomial.squared_error(w, at, price) for w in weights]) ** 0.5 / len(at) ** 0.5
        for at, price in ((x, y), (new_points.X, new_points.Y))
    )


def _weights_over(x, y, degree):
    """The MAP at each of PENALTIES, (m, degree + 1): by one SVD while all weights cost the same."""
    if not WEIGHT_PENALTY.is_original or len(x) > FEW:
        fits = (polynomial.fitted(x, y, degree, penalties(degree, lam)) for lam in PENALTIES)
        return np.array([fit.weights for fit in fits])
    powers = polynomial.design(x, degree)[:, 1:]
    centre, middle = powers.mean(axis=0), y.mean()
    weights = ridge.ridge_path(powers - centre, y - middle, PENALTIES)
    return np.column_stack((middle - weights @ centre, weights))
