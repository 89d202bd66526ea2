"""Separability against linear programming, and what follows from it for the MLE."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from explorable.stats.logistic import is_separable, logistic_map

QUICK = settings(deadline=None, max_examples=100)


def judge(X, y):
    """max sum_i z_i w over z_i w >= 0, |w_j| <= 1 is positive: by scipy's linear programming."""
    Z = (2 * y - 1)[:, None] * X
    if not len(Z):
        return False
    limits = [(-1, 1)] * X.shape[1]
    return -linprog(-Z.sum(axis=0), A_ub=-Z, b_ub=np.zeros(len(Z)), bounds=limits).fun > 1e-9


@st.composite
def classes(draw):
    """X (n, d), y (n,): small integers, so ties, duplicates and points on a border are frequent."""
    random = np.random.default_rng(draw(st.integers(0, 10**6)))
    n, d = draw(st.integers(0, 16)), draw(st.integers(1, 5))
    X = random.integers(-2, 3, (n, d)).astype(float)
    kind = draw(st.sampled_from(["integers", "normal", "duplicates", "collinear", "ones"]))
    if kind == "normal":
        X = random.normal(size=(n, d))
    elif kind == "duplicates" and n:
        X = X[random.integers(0, n, n)]
    elif kind == "collinear":
        X[:, -1] = X[:, 0] - X[:, d // 2]
    elif kind == "ones":
        X[:, -1] = 1
    y = (X @ random.integers(-2, 3, d) > 0).astype(float)
    for i in random.integers(0, max(n, 1), draw(st.integers(0, 2)) if n else 0):
        y[i] = 1 - y[i]
    return X, y


@given(classes())
@settings(deadline=None, max_examples=600)
def test_is_separable_agrees_with_linear_programming(table):
    assert is_separable(*table) is judge(*table)


def test_both_answers_are_frequent_among_random_data():
    random = np.random.default_rng(8)
    answers = []
    for _ in range(300):
        X = np.column_stack([random.integers(-2, 3, (6, 2)), np.ones(6)])
        y = random.integers(0, 2, 6)
        answers.append(is_separable(X, y))
        assert answers[-1] == judge(X, y)
    assert 60 < sum(answers) < 240


@given(classes(), st.lists(st.floats(-30, 30), min_size=5, max_size=5), st.integers(0, 10**6))
@QUICK
def test_units_order_copies_and_names_of_classes_do_not_matter(table, exponents, seed):
    X, y = table
    expected = is_separable(X, y)
    random = np.random.default_rng(seed)
    order = random.permutation(np.repeat(np.arange(len(y)), random.integers(1, 3, len(y))))
    assert is_separable(X[order] * 2.0 ** np.round(exponents[: X.shape[1]]), y[order]) == expected
    assert is_separable(X, 1 - y) == expected == is_separable(-X, y)
    assert is_separable(X * 10 ** random.uniform(-3, 3, (len(y), 1)), y) == expected


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [
        ([1, 2, 3, 4], [0, 0, 1, 1], True),  # complete
        ([1, 2, 2, 3], [0, 0, 1, 1], True),  # quasi-complete: 2 is on the border
        ([1, 2, 2, 2], [0, 0, 1, 1], True),  # all of one class on the border
        ([2, 2, 2, 2], [0, 0, 1, 1], False),  # all points on the border
        ([1, 3, 2, 4], [0, 0, 1, 1], False),  # overlap
        ([2, 3, 1, 4], [0, 0, 1, 1], False),  # nested
        ([0.1, 0.3, 0.3, 0.7], [0, 0, 1, 1], True),  # the border is no exact double
        ([1, 2, 5], [1, 1, 1], True),  # one class, by the intercept alone
        ([5], [0], True),
        ([], [], False),
    ],
)
def test_one_column_with_an_intercept(x, y, expected):
    X = np.column_stack([x, np.ones(len(x))])
    assert is_separable(X, y) is expected


def test_an_intercept_is_not_added():
    assert not is_separable([[1.0], [2.0]], [0, 1])  # not on two sides of 0
    assert is_separable([[-1.0], [2.0]], [0, 1])
    assert not is_separable([[-1.0], [2.0]], [1, 1])
    assert not is_separable(np.zeros((3, 2)), [0, 1, 1])


@pytest.mark.parametrize("exponent", range(1, 11))
def test_gaps_and_overlaps_are_seen_down_to_their_last_digits(exponent):
    random = np.random.default_rng(exponent)
    for _ in range(20):
        border, gap = 2 * random.normal(), 10.0**-exponent
        below, above = border - random.exponential(size=9), border + random.exponential(size=9)
        y = np.repeat([0, 1], 10)
        for left, right in ((border, border + gap), (border, border), (border + gap, border)):
            x = np.concatenate([below, [left], above, [right]])
            x[10:] = np.maximum(x[10:], right)
            assert is_separable(np.column_stack([x, np.ones(20)]), y) == (left <= right)


@given(classes())
@QUICK
def test_the_mle_exists_exactly_if_the_classes_are_not_separable(table):
    X, y = table
    near, far = (np.linalg.norm(logistic_map(X, y, prior_sd)) for prior_sd in (1e4, 1e6))
    if is_separable(X, y):
        assert far > near + 1e-3
        with pytest.raises(ValueError, match=r"separable, so the MLE is infinite: take a finite"):
            logistic_map(X, y, np.inf)
    else:
        assert np.linalg.norm(logistic_map(X, y, np.inf)) == pytest.approx(far, rel=1e-3, abs=1e-9)


def test_many_points_in_many_columns():
    random = np.random.default_rng(0)
    for n, d in ((400, 2), (400, 10), (60, 20)):
        X = random.normal(size=(n, d))
        y = (X @ random.normal(size=d) > 0).astype(float)
        assert is_separable(X, y)
        margin = np.abs(X @ np.ones(d))
        y[margin.argmax()] = 1 - y[margin.argmax()]
        assert is_separable(X, y) == judge(X, y)
