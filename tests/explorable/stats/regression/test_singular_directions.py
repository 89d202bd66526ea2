"""Singular directions by the matrix they diagonalise, and condition numbers by numpy's."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from explorable.stats.singular_directions import condition_number, directions

QUICK = settings(deadline=None, max_examples=50)
ENTRY = st.floats(-5, 5).filter(lambda v: v == 0 or abs(v) > 1e-3)
TABLES = arrays(float, st.tuples(st.integers(0, 6), st.integers(1, 4)), elements=ENTRY)
PENALTY = st.floats(-3, 3).map(lambda exponent: 10.0**exponent)


@given(TABLES, PENALTY)
@QUICK
def test_the_condition_number_is_numpys(X, penalty):
    gram = X.T @ X + penalty * np.eye(X.shape[1])
    assert condition_number(X, penalty) == pytest.approx(np.linalg.cond(gram), rel=1e-5)


def test_the_condition_number_at_the_ends():
    X = np.random.default_rng(5).normal(size=(9, 3))
    assert np.linalg.matrix_rank(X) == 3
    assert condition_number(X, np.inf) == 1.0
    assert condition_number(X, 0) == pytest.approx(np.linalg.cond(X) ** 2)
    assert condition_number(X[:2], 0) == condition_number(np.ones((4, 2)), 0) == np.inf


@given(TABLES)
@QUICK
def test_directions_diagonalise_the_gram_matrix_and_do_not_depend_on_signs(X):
    d, ways = directions(X)
    size = 1e-9 * (1 + np.square(X).sum())
    assert ways @ X.T @ X @ ways.T == pytest.approx(np.diag(d * d), abs=size)
    assert (ways.max(axis=1) >= (1 - 1e-8) * np.abs(ways).max(axis=1)).all()
