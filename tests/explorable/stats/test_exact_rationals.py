"""Fits where rounding could cost all digits, against the same sums in rational numbers.

Either the answer is right to 1e-6, or a ValueError says what to do.
"""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorable.stats import polynomial, ridge

QUICK = settings(deadline=None, max_examples=60, derandomize=True)


def solved(A, b):
    """A^-1 b by Gauss's elimination, for lists of Fractions."""
    rows = [[*row, value] for row, value in zip(A, b, strict=True)]
    for i in range(len(rows)):
        best = next(r for r in range(i, len(rows)) if rows[r][i] != 0)
        rows[i], rows[best] = rows[best], rows[i]
        for r in range(len(rows)):
            if r != i and rows[r][i] != 0:
                share = rows[r][i] / rows[i][i]
                rows[r] = [a - share * c for a, c in zip(rows[r], rows[i], strict=True)]
    return [row[-1] / row[i] for i, row in enumerate(rows)]


def dot(one, other):
    return sum(a * b for a, b in zip(one, other, strict=True))


def fractions(values):
    return [Fraction(float(value)) for value in values]


def predictions(x, y, degree, penalty):
    """p(x_i) of the polynomial with the intercept free, as floats."""
    X = [[v**k for k in range(degree + 1)] for v in fractions(x)]
    columns = list(zip(*X, strict=True))
    A = [[dot(a, b) for b in columns] for a in columns]
    for k in range(1, degree + 1):
        A[k][k] += Fraction(penalty)
    w = solved(A, [dot(column, fractions(y)) for column in columns])
    return [float(dot(row, w)) for row in X]


def left_out(X, y, penalty):
    """The mean squared error of leaving out, by ridge in its dual form, as a float."""
    X, y = [fractions(row) for row in X], fractions(y)
    K = [[dot(a, b) + (Fraction(penalty) if a is b else 0) for b in X] for a in X]
    total = Fraction(0)
    for i in range(len(y)):
        rest = [j for j in range(len(y)) if j != i]
        dual = solved([[K[a][b] for b in rest] for a in rest], [y[a] for a in rest])
        total += (y[i] - dot(dual, [K[i][a] for a in rest])) ** 2
    return float(total / len(y))


def check(x, y, degree, penalty):
    """Whether there was an answer; if so it is right to 1e-6."""
    try:
        weights = polynomial.fit(x, y, degree, penalty)
    except ValueError as error:
        assert "centre and scale x" in str(error)
        return False
    slack = 1e-6 * np.abs(y).max()
    exact = predictions(x, y, degree, penalty)
    assert polynomial.predict(weights, x) == pytest.approx(exact, abs=slack)
    return True


@given(
    st.sampled_from([0.0, 1.0, -7.0, 300.0, 1990.0]),
    st.sampled_from([1e-3, 0.5, 1.0, 30.0]),
    st.integers(1, 12),
    st.sampled_from([0.0, 1e-8, 1e-3, 1.0]),
    st.integers(0, 99),
)
@QUICK
def test_a_polynomial_is_right_or_refuses(centre, half, degree, penalty, seed):
    random = np.random.default_rng(seed)
    x = centre + half * np.sort(random.uniform(-1, 1, degree + 3))
    answered = check(x, random.normal(size=len(x)), degree, penalty)
    assert answered or degree > 2 or abs(centre) > 100 * half


def test_a_polynomial_in_years_refuses_and_one_of_scaled_years_does_not():
    years = np.arange(1960.0, 2021.0, 4.0)
    y = np.sin(years / 9)
    assert not check(years, y, 9, 0.0)
    assert check((years - years.mean()) / 30, y, 9, 0.0)
    assert check(years, y, 3, 0.0)


@pytest.mark.parametrize("penalty", [0.0, 1e-8, 1e-3])
@pytest.mark.parametrize("width", [1.0, 1.5])
def test_no_degree_is_refused_where_x_is_centred_and_scaled(width, penalty):
    x = np.linspace(-width, width, 18)
    for degree in range(1, 16, 2):
        assert check(x, np.cos(5 * x), degree, penalty)


@pytest.mark.parametrize("penalty", [1e-15, 1e-10, 1e-4])
@pytest.mark.parametrize("seed", range(6))
def test_leaving_out_of_more_columns_than_rows_is_right_or_refuses(seed, penalty):
    random = np.random.default_rng(seed)
    n = 3 + seed % 3
    X, y = random.normal(size=(n, n + 2)), random.normal(size=n)
    assert ridge.leave_one_out_error(X, y, penalty) == pytest.approx(left_out(X, y, penalty))
    X[1] = X[0]  # one point twice, at two prices
    assert ridge.leave_one_out_error(X, y, penalty) == pytest.approx(left_out(X, y, penalty))
    X[2] = X[0] + X[1]  # a point among the others
    try:
        found = ridge.leave_one_out_error(X, y, penalty)
    except ValueError as error:
        assert "larger penalty" in str(error) and penalty < 1e-6
    else:
        assert found == pytest.approx(left_out(X, y, penalty), rel=1e-6)
