"""Ridge and polynomial against the closed forms in numbers of 80 digits."""

import mpmath
import numpy as np
import pytest

from explorable.stats import polynomial, ridge

GRID = np.linspace(-1.5, 1.5, 13)
# degree, number of points, penalty, and the digits that are promised
CASES = [
    (15, 10, 1e-8, 1e-8),
    (15, 20, 1e-8, 1e-8),
    (15, 6, 1e-3, 1e-9),
    (15, 10, 100.0, 1e-11),
    (9, 10, 1e-3, 1e-9),
    (9, 10, 1e-8, 1e-8),
    (3, 10, 0, 1e-11),
    (9, 30, 0, 1e-8),
    (15, 3, 1e-8, 1e-8),
    (1, 10, 1e-8, 1e-12),
]


@pytest.fixture(autouse=True)
def eighty_digits():
    with mpmath.workdps(80):
        yield


def exactly(values):
    return mpmath.matrix(np.asarray(values, dtype=float).tolist())


def powers(x, degree):
    return mpmath.matrix([[mpmath.mpf(float(v)) ** k for k in range(degree + 1)] for v in x])


def rounded(matrix):
    return np.array(matrix.tolist(), dtype=float)


def closed_form(X, y, penalties):
    """(X^T X + diag(penalties))^-1, the weights, and the trace of the hat matrix."""
    squares = X.T * X
    inverse = (squares + mpmath.diag([mpmath.mpf(float(p)) for p in penalties])) ** -1
    product = inverse * squares
    return inverse, inverse * (X.T * exactly(y)), sum(product[i, i] for i in range(product.rows))


@pytest.mark.parametrize(("degree", "n", "penalty", "digits"), CASES)
@pytest.mark.parametrize("penalise_intercept", [False, True])
@pytest.mark.parametrize("seed", range(2))
def test_polynomial_in_80_digits(degree, n, penalty, digits, penalise_intercept, seed):
    random = np.random.default_rng(seed)
    x, y = random.uniform(-1.5, 1.5, n), random.normal(size=n)
    penalties = np.full(degree + 1, penalty)
    penalties[0] *= penalise_intercept
    inverse, w, dof = closed_form(powers(x, degree), y, penalties)
    grid = powers(GRID, degree)
    variance = [1 + (grid[i, :] * inverse * grid[i, :].T)[0] for i in range(len(GRID))]
    fit = polynomial.fitted(x, y, degree, penalty, penalise_intercept)
    mean, sd = fit.predictive(GRID, 0.7)
    curve, w = rounded(grid * w).ravel(), rounded(w).ravel()
    assert fit.weights == pytest.approx(w, rel=0, abs=digits * np.abs(w).max())
    assert mean == pytest.approx(curve, rel=0, abs=digits * max(1, np.abs(curve).max()))
    assert sd == pytest.approx([0.7 * float(mpmath.sqrt(v)) for v in variance], rel=digits)
    assert fit.dof == pytest.approx(float(dof), rel=digits)


@pytest.mark.parametrize("n", [4, 10])
@pytest.mark.parametrize("penalise_intercept", [False, True])
def test_least_norm_in_80_digits(n, penalise_intercept):
    """The limit of penalty -> 0: at 1e-40 the closed form differs from it by less than 1e-25."""
    random = np.random.default_rng(n)
    x, y = np.sort(random.uniform(-1.5, 1.5, n)), random.normal(size=n)
    penalties = np.full(16, 1e-40)
    penalties[0] *= penalise_intercept
    _, w, _ = closed_form(powers(x, 15), y, penalties)
    w = rounded(w).ravel()
    for penalty in (0, 1e-300, 1e-40):
        got = polynomial.fit(x, y, 15, penalty, penalise_intercept)
        assert got == pytest.approx(w, rel=0, abs=1e-8 * np.abs(w).max())


@pytest.mark.parametrize("penalty", [0, 1e-3, 1.0])
@pytest.mark.parametrize("seed", range(3))
def test_powers_of_very_different_size_in_80_digits(penalty, seed):
    """x up to 10, so powers up to 1e15: far outside what is promised, and yet not drowned."""
    random = np.random.default_rng(seed)
    x, y = np.sort(random.uniform(0, 10, 10)), random.normal(size=10)
    _, w, _ = closed_form(powers(x, 15), y, [0, *[penalty or 1e-30] * 15])
    w = rounded(w).ravel()
    got = polynomial.fitted(x, y, 15, penalty).weights
    assert got == pytest.approx(w, rel=0, abs=1e-3 * np.abs(w).max())


@pytest.mark.parametrize("penalty", [0, 1e-12, 1e-4, 1.0, 1e6])
@pytest.mark.parametrize("gap", [1.0, 1e-3])
def test_ridge_with_nearly_equal_columns_in_80_digits(penalty, gap):
    random = np.random.default_rng(8)
    X, y = random.normal(size=(9, 3)), random.normal(size=9)
    X[:, 2] = X[:, 0] + gap * X[:, 1] + gap * random.normal(size=9)
    inverse, w, dof = closed_form(exactly(X), y, np.full(3, penalty))
    tight = {"rel": 1e-9 if gap == 1e-3 else 1e-12}
    w, inverse = rounded(w).ravel(), rounded(inverse)
    assert ridge.ridge(X, y, penalty) == pytest.approx(w, **tight)
    assert ridge.ridge_path(X, y, [penalty])[0] == pytest.approx(w, **tight)
    assert ridge.effective_dof(X, penalty) == pytest.approx(float(dof), **tight)
    if penalty > 0:
        mean, covariance = ridge.posterior(X, y, penalty**0.5 * 2, 2.0)
        assert mean == pytest.approx(w, **tight)
        assert covariance == pytest.approx(4 * penalty * inverse, rel=1e-8)


@pytest.mark.parametrize("penalty", [1e4, 1e8, 1e16, 1e24, 1e30])
def test_a_heavy_penalty_makes_weights_small_and_not_rough(penalty):
    random = np.random.default_rng(3)
    X, y = random.normal(size=(9, 3)) * [1, 30, 1e-6], random.normal(size=9)
    _, w, dof = closed_form(exactly(X), y, np.full(3, penalty))
    w = rounded(w).ravel()
    assert ridge.ridge(X, y, penalty) == pytest.approx(w, rel=1e-12, abs=0)
    assert ridge.ridge_path(X, y, [penalty])[0] == pytest.approx(w, rel=1e-12, abs=0)
    assert ridge.effective_dof(X, penalty) == pytest.approx(float(dof), rel=1e-12, abs=0)
    x, y = random.uniform(-1.5, 1.5, 10), random.normal(size=10)
    _, w, dof = closed_form(powers(x, 9), y, [0, *[penalty] * 9])
    fit = polynomial.fitted(x, y, 9, penalty)
    assert fit.weights == pytest.approx(rounded(w).ravel(), rel=1e-12, abs=0)
    assert fit.dof == pytest.approx(float(dof), rel=1e-12, abs=0)
