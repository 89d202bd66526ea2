"""Curves turned over, from 1 - p to -log p, and the search for the lowest point of any curve."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize

from explorable.figures.lockstep.valleys import turned_over
from explorable.numerics.minimize import lowest
from tests.explorable.states import FEW


@given(st.lists(st.floats(-700, 0), min_size=3, max_size=40), st.floats(0, 1))
@FEW
def test_the_transform_keeps_the_minimum(log_p, t):
    log_p = np.array(log_p)
    masked = turned_over(log_p - log_p.max(), t)
    assert masked[log_p.argmax()] == masked.min() == 0
    order = np.argsort(log_p)
    assert (np.diff(masked[order]) <= 0).all()


@pytest.mark.parametrize("t", [1.0, 0.5, 0.1, 1e-3, 1e-8, 1e-16, 0.0])
def test_the_transform_runs_from_one_minus_p_to_minus_log_p(t):
    log_p = np.linspace(-5, 0, 101)
    masked = turned_over(log_p, t)
    assert masked == pytest.approx(-log_p, abs=t * 12.5 + 1e-13)  # by Taylor: t (log p)^2 / 2
    if t == 1:
        assert masked == pytest.approx(1 - np.exp(log_p), abs=1e-15)
    assert masked.argmin() == 100 and masked[-1] == 0


def test_lowest_finds_the_minimum():
    assert lowest(lambda w: (w - 0.3) ** 2, 3.0) == pytest.approx(0.3, abs=1e-12)
    assert lowest(np.abs, 700.0) == pytest.approx(0, abs=1e-9)
    found = lowest(lambda w: -np.cos(w) * np.exp(-((w - 1) ** 2)), 3.0)
    root = optimize.brentq(lambda w: np.tan(w) + 2 * (w - 1), 0, 1, xtol=1e-14)
    assert found == pytest.approx(root, abs=1e-9)


def test_lowest_takes_the_lower_of_two_valleys_and_of_equal_ones_the_left():
    assert lowest(lambda w: (w * w - 4) ** 2, 3.0) == pytest.approx(-2, abs=1e-10)
    assert lowest(lambda w: (w * w - 4) ** 2 - 0.01 * w, 3.0) == pytest.approx(2, abs=1e-3)
    right = (lambda w: (w * w - 4) ** 2 - 1e-6 * w, 3.0)
    assert lowest(*right, equal=1e-5) == pytest.approx(-2, abs=1e-6)
    assert lowest(*right) == pytest.approx(2, abs=1e-6)


def test_lowest_stays_in_front_of_a_wall():
    found = lowest(lambda w: np.where(w <= 1, (w - 1.0001) ** 2, 1e6), 3.0)
    assert found == pytest.approx(1, abs=1e-9) and found <= 1
