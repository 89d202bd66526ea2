"""Of an X that cannot change the factors are kept: a slider move costs the same for any rows."""

import time

import numpy as np
import pytest

from explorable.stats import ridge
from explorable.stats.model_selection import evidence
from explorable.stats.singular_directions import condition_number

MOVES = {
    "ridge": lambda X, y, at: ridge.ridge(X, y, at),
    "posterior": lambda X, y, at: ridge.posterior(X, y, 1.0, at)[1],
    "shrinkage_factors": lambda X, y, at: ridge.shrinkage_factors(X, at),
    "effective_dof": lambda X, y, at: ridge.effective_dof(X, at),
    "condition_number": lambda X, y, at: condition_number(X, at),
    "ridge_path": lambda X, y, at: ridge.ridge_path(X, y, [at]),
    "log_evidence": lambda X, y, at: evidence.log_evidence(X, y, 1.0, at),
    "best_noise_sds": lambda X, y, at: evidence.best_noise_sds(X, y, [at]),
    "profile_evidences": lambda X, y, at: evidence.profile_evidences(X, y, [at]),
}


def table(n, scales=1.0):
    """X (n, 10) and y (n,), correlated and read-only."""
    rng = np.random.default_rng(n)
    X = (rng.normal(size=(n, 10)) + 0.7 * rng.normal(size=(n, 1))) * scales
    y = X @ rng.normal(size=10) + rng.normal(size=n)
    for array in (X, y):
        array.setflags(write=False)
    return X, y


@pytest.fixture(scope="module")
def few_and_many():
    return table(442), table(100_000)


@pytest.mark.parametrize("name", MOVES)
def test_a_move_over_100_000_rows_costs_at_most_twice_that_over_442(name, few_and_many):
    few, many = (least_seconds(MOVES[name], *each) for each in few_and_many)
    assert many < 2 * few + 1e-5


def least_seconds(move, X, y):
    move(X, y, 0.5)
    taken = []
    for at in np.geomspace(0.1, 10, 40).tolist():
        start = time.perf_counter()
        move(X, y, at)
        taken.append(time.perf_counter() - start)
    return min(taken)


@pytest.mark.parametrize("name", MOVES)
@pytest.mark.parametrize("scales", [1.0, np.geomspace(1e-3, 1e3, 10), 1e150])
@pytest.mark.parametrize("at", [1e-3, 1.0, 1e5])
def test_kept_factors_give_the_same_numbers(name, scales, at):
    X, y = table(500, scales)
    anew = MOVES[name](X.copy(), y.copy(), at)
    assert MOVES[name](X, y, at) == pytest.approx(anew, rel=1e-6, abs=0)


@pytest.mark.parametrize("at", [0.0, 1e-20, 1e-3, np.inf])
def test_a_tall_table_with_a_column_twice_has_the_weights_of_least_norm(at):
    X, y = table(500)
    X = np.column_stack((X, X[:, 0], np.zeros(500)))
    anew = ridge.ridge(X, y, at)
    X.setflags(write=False)
    assert ridge.ridge(X, y, at) == pytest.approx(anew, rel=1e-6, abs=1e-9)
    assert anew[0] == pytest.approx(anew[10], rel=1e-6) and anew[11] == 0
