"""Ridge, lasso and logistic regression against what R prints and books have printed.

longley    R's lm.ridge: the example of MASS 7.3-65, and Faraway, Practical Regression and Anova
           using R, 2002, section 9.5
prostate   R's lars on all 97 rows: Stamey et al. 1989, as in The Elements of Statistical Learning
budworm    R's dose.p: the example of MASS, and Venables and Ripley, Modern Applied Statistics
"""

import csv
from pathlib import Path

import numpy as np
import pytest
from pytest import approx

from explorable.stats import lasso, ridge
from explorable.stats.logistic import logistic_map
from tests.explorable.stats.regression.test_polynomial_nist import LONGLEY, numbers

PROSTATE = Path(__file__).parents[2] / "vectors" / "prostate.csv"
# Order of entry, and the coefficients after each step, of columns in their own units.
ENTERED = ["lcavol", "svi", "lweight", "pgg45", "lbph", "age", "gleason", "lcp"]
LARS_STEPS = """
    .3573072 0 0 0 0 0 0 0
    .3916323 0 0 0 .09772183 0 0 0
    .4729686 .4010287 0 0 .441893 0 0 0
    .4772307 .4343405 0 0 .46205106 0 0 .0003752489
    .4945025 .490408 0 .03525646 .55370843 0 0 .0013866469
    .5067509 .5431376 -.008040524 .06070074 .58841287 0 0 .0022898666
    .5115481 .5748987 -.012590999 .07452697 .61037529 0 .01704893 .002482045
    .5643413 .6220198 -.021248185 .09671252 .7616734 -.1060509 .04922793 .0044575118"""
LOGDOSE = np.tile(np.arange(6.0), 2)
DEAD = np.array([1, 4, 9, 13, 18, 20, 0, 2, 6, 10, 12, 16])


def longley(outcome):
    """(Z, y): the six other columns centred and divided by their sds (divisor n), y centred."""
    table = numbers(LONGLEY).reshape(16, 7)
    table = table / [1, 1000, 10, 10, 1000, 1, 1000]  # R has it in other units
    X, y = np.delete(table, outcome, axis=1), table[:, outcome]
    return (X - X.mean(axis=0)) / X.std(axis=0), y - y.mean()


def proposed(Z, y):
    """The penalties of Hoerl, Kennard and Baldwin, and of Lawless and Wang, as lm.ridge counts."""
    n, d = Z.shape
    w = ridge.ridge(Z, y, 0)
    variance = np.sum(np.square(y - Z @ w)) / (n - d - 1)
    return (d - 2) * variance / (w @ w), (d - 2) * variance * n / np.sum(np.square(Z @ w))


@pytest.mark.parametrize(
    ("outcome", "hkb", "lw"), [(0, 0.006836982, 0.05267247), (6, 0.0042754, 0.032295)]
)
def test_the_penalties_that_lm_ridge_proposes_for_longley(outcome, hkb, lw):
    assert proposed(*longley(outcome)) == approx((hkb, lw), rel=2e-5)


@pytest.mark.parametrize(
    ("outcome", "grid", "best"),
    [(0, np.arange(0, 0.1, 1e-4), 0.0057), (6, np.arange(0, 0.1, 1e-3), 0.003)],
)
def test_the_penalty_of_least_gcv_for_longley(outcome, grid, best):
    Z, y = longley(outcome)

    def gcv(penalty):
        w = ridge.ridge(Z, y, penalty)
        return np.sum(np.square(y - Z @ w)) / (16 - ridge.effective_dof(Z, penalty)) ** 2

    assert min(grid, key=gcv) == approx(best)


def test_the_coefficients_of_longley_in_faraway():
    """The product's changes its sign."""
    free = [0.15738, -3.44719, -1.82789, -0.69621, -0.34420, 8.43197]
    shrunk = [0.22005, 0.76936, -1.18941, -0.52234, -0.68618, 4.00643]
    Z, y = longley(6)
    assert ridge.ridge(Z, y, 0) == approx(free, abs=6e-6)
    assert ridge.ridge(Z, y, 0.03) == approx(shrunk, abs=6e-6)


def test_the_lasso_path_of_the_prostate_data_is_that_of_lars():
    with PROSTATE.open() as file:
        names, *rows = csv.reader(file)
    table = np.array(rows, dtype=float)
    X, y = table[:, :-1] - table[:, :-1].mean(axis=0), table[:, -1] - table[:, -1].mean()
    lengths = np.linalg.norm(X, axis=0)
    penalties, weights = lasso.knots(X / lengths, y)
    steps = numbers(LARS_STEPS).reshape(8, 8)
    assert weights[1:] / lengths == approx(steps, abs=1e-6)
    first = np.argmax(weights != 0, axis=0)
    assert [names[j] for j in np.argsort(first)] == ENTERED
    assert penalties[5] / 2 == approx(0.6286376, rel=1e-6)


def test_the_doses_of_dose_p_for_the_budworms():
    """Without a penalty: logit P(dead) = a for females, b for males, and w per doubled dose."""
    male = np.repeat([1.0, 0.0], 6)
    rows = np.column_stack((1 - male, male, LOGDOSE))
    X = np.concatenate((np.repeat(rows, DEAD, axis=0), np.repeat(rows, 20 - DEAD, axis=0)))
    y = np.repeat([1.0, 0.0], [DEAD.sum(), (20 - DEAD).sum()])
    female, _, slope = logistic_map(X, y, np.inf)
    quarters = np.log([1 / 3, 1, 3])
    assert (quarters - female) / slope == approx([2.231265, 3.263587, 4.295910], rel=1e-6)
