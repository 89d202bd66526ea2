"""Leave-one-out error: by leaving out, as scikit-learn has it, and where no penalty is left."""

import numpy as np
import pytest
from sklearn.linear_model import Ridge
from sklearn.model_selection import LeaveOneOut, cross_val_score

from explorable.stats import ridge
from tests.explorable.stats.model_selection.tables import table

PENALTIES = [1e-3, 0.03, 1.0, 40.0, 1e5, np.inf]


def really_left_out(X, y, penalty):
    errors = []
    for i in range(len(y)):
        rest = np.arange(len(y)) != i
        errors.append(y[i] - X[i] @ ridge.ridge(X[rest], y[rest], penalty))
    return np.mean(np.square(errors))


@pytest.mark.parametrize("shape", [(8, 3), (4, 3), (3, 3), (2, 5), (1, 1), (1, 3), (12, 1)])
@pytest.mark.parametrize("collinear", [False, True])
def test_leave_one_out_is_leaving_out(shape, collinear):
    X, y = table(1, *shape, collinear and shape[1] > 1)
    expected = [really_left_out(X, y, penalty) for penalty in PENALTIES]
    assert ridge.leave_one_out_errors(X, y, PENALTIES) == pytest.approx(expected, rel=1e-9)
    assert ridge.leave_one_out_error(X, y, 1.0) == pytest.approx(expected[2], rel=1e-9)


def test_leave_one_out_is_scikit_learns_and_works_without_a_penalty():
    X, y = table(2)
    collinear, seen = table(2, collinear=True)
    twice = ridge.leave_one_out_errors(collinear, seen, [0, 1e-9])
    assert twice[0] == pytest.approx(really_left_out(collinear, seen, 0)) == twice[1]
    for penalty in (0.0, 0.7):
        judge = Ridge(alpha=penalty, fit_intercept=False)
        scores = cross_val_score(judge, X, y, cv=LeaveOneOut(), scoring="neg_mean_squared_error")
        assert ridge.leave_one_out_error(X, y, penalty) == pytest.approx(-scores.mean(), rel=1e-9)


def test_leave_one_out_keeps_its_digits_when_the_fit_is_nearly_exact():
    X, y = table(3, 4, 6)  # residuals and 1 - leverage are both about 1e-13: their quotient is not
    limit = ridge.leave_one_out_error(X, y, 1e-13)
    assert limit == pytest.approx(really_left_out(X, y, 0.0), rel=1e-9)


@pytest.mark.parametrize("shape", [(1, 1), (3, 3), (2, 3)])
def test_leave_one_out_without_penalty_needs_points_to_spare(shape):
    with pytest.raises(ValueError, match=r"Without point 0 .* larger penalty"):
        ridge.leave_one_out_error(*table(4, *shape), 0)
    for seed in range(10):  # only point 5 knows the last column: its leverage rounds to about 1
        X, y = table(seed)
        X[:, 2] = np.arange(8) == 5
        with pytest.raises(ValueError, match="Without point 5 "):
            ridge.leave_one_out_error(X, y, 0)
    with pytest.raises(ValueError, match="no point to leave out"):
        ridge.leave_one_out_error(np.zeros((0, 2)), [], 1)


@pytest.mark.parametrize("scale", [1e-8, 1.0, 1e5])
@pytest.mark.parametrize("seed", range(30))
def test_leave_one_out_sees_a_zero_that_was_rounded(seed, scale):
    """As many points as directions, one of them at 0: the others have no point to spare."""
    random = np.random.default_rng(seed)
    n = 2 + seed % 9
    X = random.integers(1, 9, (n, n)) if seed % 2 else random.normal(size=(n, n))
    X = scale * np.array(X, float)
    X[seed % n] = 0
    X[:, -1] = X[:, 0]
    y = random.normal(size=n)
    assert np.linalg.matrix_rank(X) == n - 1
    with pytest.raises(ValueError, match="larger penalty"):
        ridge.leave_one_out_error(X, y, 0)
    penalties = scale**2 * np.array([1e-9, 1e-4, 1.0])
    expected = [really_left_out(X, y, penalty) for penalty in penalties]
    assert ridge.leave_one_out_errors(X, y, penalties) == pytest.approx(expected, rel=1e-5)


def test_leave_one_out_of_the_smallest_table_with_a_rounded_zero():
    X = [[0, 0, 0], [1, 1, 2], [3, 3, 5]]
    with pytest.raises(ValueError, match="Without point 1 "):
        ridge.leave_one_out_error(X, [1, 2, 3], 0)
    assert ridge.leave_one_out_error(np.zeros((2, 2)), [1, 3], 0) == 5


@pytest.mark.parametrize("seed", range(20))
def test_leave_one_out_without_penalty_answers_where_points_lie_in_fewer_directions(seed):
    random = np.random.default_rng(seed)
    n = 3 + seed % 5
    X = random.normal(size=(n, 2)) @ random.normal(size=(2, n))
    y = random.normal(size=n)
    expected = really_left_out(X, y, 0)
    assert ridge.leave_one_out_error(X, y, 0) == pytest.approx(expected, rel=1e-6)
