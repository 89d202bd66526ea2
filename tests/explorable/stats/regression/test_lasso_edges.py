"""The lasso at its limits: equal and zero columns, ties, no and endless penalty, refusals."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorable.stats import lasso, ridge

QUICK = settings(deadline=None, max_examples=60)
X, Y = np.array([[1.0, 2.0], [3.0, -1.0], [0.5, 4.0]]), np.array([1.0, 2.0, -1.0])
FUNCTIONS = {
    "lasso": lasso.lasso,
    "path": lambda X, y, penalty: lasso.lasso_path(X, y, [penalty]),
    "elastic net": lambda X, y, penalty: lasso.elastic_net(X, y, 1.0, penalty),
    "solution set": lasso.solution_set,
    "is unique": lasso.is_unique,
}


def objective(X, y, w, penalty):
    return np.square(y - X @ w).sum() + penalty * np.abs(w).sum()


def test_of_equal_columns_the_first_is_returned_and_the_whole_segment_known():
    x = np.array([[1.0], [2.0], [0.5]])
    twice = np.hstack([x, x])
    single = lasso.lasso(x, Y, 0.6)[0]
    assert single != 0
    w = lasso.lasso(twice, Y, 0.6)
    assert w[0] == pytest.approx(single, rel=1e-14) and w[1] == 0
    ends = lasso.solution_set(twice, Y, 0.6)
    assert ends == pytest.approx(np.array([[single, 0], [0, single]]), rel=1e-13)
    least = objective(twice, Y, ends[0], 0.6)
    for share in (0.0, 0.3, 1.0):
        between = share * ends[0] + (1 - share) * ends[1]
        assert objective(twice, Y, between, 0.6) == pytest.approx(least, rel=1e-14)
    assert objective(twice, Y, 1.1 * ends[0] - 0.1 * ends[1], 0.6) > least + 1e-3
    assert not lasso.is_unique(twice, Y, 0.6) and lasso.is_unique(x, Y, 0.6)
    shared = lasso.elastic_net(twice, Y, 0.6, 0.1)
    assert shared[0] == pytest.approx(shared[1], rel=1e-13) and shared[0] != 0


def test_a_column_and_its_negative_share_with_opposite_signs():
    x = np.array([[1.0], [2.0], [0.5]])
    ends = lasso.solution_set(np.hstack([x, -x]), Y, 0.6)
    single = lasso.lasso(x, Y, 0.6)[0]
    assert ends == pytest.approx(np.array([[single, 0], [0, -single]]), rel=1e-13)


def test_a_twin_twice_as_long_wins_and_the_solution_is_unique():
    x = np.array([[1.0], [2.0], [0.5]])
    table = np.hstack([x, 2 * x])
    assert np.linalg.matrix_rank(table) == 1 and lasso.is_unique(table, Y, 0.6)
    assert lasso.lasso(table, Y, 0.6) == pytest.approx([0, lasso.lasso(2 * x, Y, 0.6)[0]])
    with pytest.raises(ValueError, match="no end"):
        lasso.solution_set(table, Y, 0)
    assert not lasso.is_unique(table, Y, 0) and lasso.is_unique(X, Y, 0)
    assert lasso.solution_set(X, Y, 0) == pytest.approx(lasso.lasso(X, Y, 0)[None, :])


@given(st.integers(0, 10_000), st.floats(0.05, 0.95))
@QUICK
def test_every_corner_of_the_solution_set_is_a_solution(seed, share):
    random = np.random.default_rng(seed)
    table = random.integers(-1, 2, size=(3, 5)).astype(float)
    y = random.normal(size=3)
    penalty = share * lasso.largest_penalty(table, y)
    if penalty == 0:
        return
    w = lasso.lasso(table, y, penalty)
    found = lasso.solution_set(table, y, penalty)
    for corner in found:
        expected = pytest.approx(objective(table, y, w, penalty), rel=1e-10)
        assert objective(table, y, corner, penalty) == expected
    # the returned solution is one of the corners: it uses independent columns
    assert np.abs(found - w).max(axis=1).min() <= 1e-8 * np.abs(w).max()
    assert lasso.is_unique(table, y, penalty) == (len(found) == 1)


def test_zero_and_constant_columns():
    table = np.column_stack([np.zeros(3), X[:, 0], np.ones(3)])
    for penalty in (0, 0.5, 3):
        w = lasso.lasso(table, Y, penalty)
        assert w[0] == 0
        assert w[1:] == pytest.approx(lasso.lasso(table[:, 1:], Y, penalty), abs=1e-14)
    ones = np.ones((4, 1))
    y = np.array([1.0, 2.0, 3.0, 6.0])
    assert lasso.lasso(ones, y, 4.0) == pytest.approx([2.5])  # mean - penalty/(2 n)
    assert not lasso.lasso(np.zeros((3, 2)), Y, 0).any()
    assert lasso.largest_penalty(np.zeros((3, 2)), Y) == 0


@pytest.mark.parametrize("table", [X, np.hstack([X, X]), np.array([[3.0, 1.0, 2.0]] * 3)])
def test_around_the_largest_penalty(table):
    top = lasso.largest_penalty(table, Y)
    assert top == 2 * np.abs(table.T @ Y).max()
    for penalty in (top, top * (1 + 1e-15), 10 * top, np.inf):
        assert not lasso.lasso(table, Y, penalty).any()
        assert lasso.is_unique(table, Y, penalty)
    for relative in (1e-12, 1e-6):
        w = lasso.lasso(table, Y, top * (1 - relative))
        assert np.count_nonzero(w) == 1
        j = int(np.flatnonzero(w)[0])
        expected = top * relative / 2 / (table[:, j] @ table[:, j])
        assert abs(w[j]) == pytest.approx(expected, rel=1e-3)


@pytest.mark.parametrize("signs", [(1, 1), (1, -1)])
def test_columns_tied_from_the_start_move_together(signs):
    table = np.array([[1.0, 0.0], [0.0, 1.0], [0.5, 0.5]])
    y = table @ np.array(signs) * 2
    assert abs(table[:, 0] @ y) == abs(table[:, 1] @ y)
    penalties, weights = lasso.knots(table, y)
    assert len(penalties) == 2 and weights[1] == pytest.approx(2 * np.array(signs))


def test_wide_table_at_penalty_zero_fits_with_least_sum_of_sizes():
    random = np.random.default_rng(1)
    table, y = random.normal(size=(3, 6)), random.normal(size=3)
    w = lasso.lasso(table, y, 0)
    assert table @ w == pytest.approx(y, abs=1e-13) and np.count_nonzero(w) == 3
    shortest = ridge.ridge(table, y, 0)
    assert np.abs(w).sum() < np.abs(shortest).sum()
    assert lasso.lasso(table, y, 1e-9) == pytest.approx(w, abs=1e-7)
    null = np.linalg.svd(table)[2][3:]
    for step in random.normal(scale=1e-2, size=(50, 3)):
        assert np.abs(w + step @ null).sum() > np.abs(w).sum()


def test_no_points_give_zeros():
    nothing = np.zeros((0, 2)), np.zeros(0)
    for penalty in (0, 1, np.inf):
        assert lasso.lasso(*nothing, penalty).tolist() == [0, 0]
    assert not lasso.elastic_net(*nothing, 0, 1).any()
    assert (
        not lasso.elastic_net(X, Y, np.inf, 1).any()
        and not lasso.elastic_net(X, Y, 1, np.inf).any()
    )


def test_soft_threshold():
    assert lasso.soft_threshold([-3, -1, 0.5, 3], 1).tolist() == [-2, 0, 0, 2]
    assert lasso.soft_threshold(2.5, 1) == 1.5 and lasso.soft_threshold(-2.5, np.inf) == 0
    assert not np.signbit(lasso.soft_threshold([-1.0, -0.5], 1)).any()
    with pytest.raises(ValueError, match="threshold must be"):
        lasso.soft_threshold(1, -1)
    with pytest.raises(ValueError, match="z is nan"):
        lasso.soft_threshold(np.nan, 1)


@pytest.mark.parametrize("function", FUNCTIONS.values(), ids=FUNCTIONS)
def test_each_unfit_input_is_named(function):
    for bad in (-1, np.nan, "much", None, [1, 2]):
        with pytest.raises(ValueError, match=r"(penalty|l2) must be"):
            function(X, Y, bad)
    with pytest.raises(ValueError, match=r"X\[1, 0\] is nan"):
        function(np.array([[1.0, 2.0], [np.nan, 1.0], [1, 1]]), Y, 1)
    with pytest.raises(ValueError, match="X must be a table"):
        function(np.zeros((3, 0)), Y, 1)
    with pytest.raises(ValueError, match=r"\(3, 2\) and \(2,\)"):
        function(X, Y[:2], 1)


def test_exact_two_refuses_what_is_no_number():
    with pytest.raises(ValueError, match=r"gram\[0, 1\] is nan"):
        lasso.exact_two([[1, np.nan], [np.nan, 1]], [1, 1], 1)
    with pytest.raises(ValueError, match="penalty must be"):
        lasso.exact_two(np.eye(2), [1, 1], -1)
    assert lasso.exact_two([[0, 0], [0, 2]], [0, 4], 2) == (0, 1.5)
    assert lasso.exact_two(np.eye(2), [1, 1], np.inf) == (0, 0)
