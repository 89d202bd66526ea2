"""Logs of densities written for plain numbers, far beyond where these underflow, against scipy."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from explorable.numerics.log_evaluation import log_of

W = np.concatenate((-np.geomspace(1e-3, 1e5, 120)[::-1], [0.0], np.geomspace(1e-3, 1e5, 120)))
QUICK = settings(deadline=None, max_examples=25, derandomize=True)


def gaussian(w, s):
    return 1 / (s * np.sqrt(2 * np.pi)) * np.exp(-((w / s) ** 2) / 2)


def power_of_e(w, s):
    return math.e ** -((w / s) ** 2 / 2) / np.sqrt(2 * np.pi) / s


def laplace(w, s):
    return np.exp(-np.abs(w) / s) / (2 * s)


def logistic(w, s):
    z = np.exp(-w / s)
    return z / (s * (1 + z) ** 2)


def hyperbolic(w, s):
    return 1 / (4 * s * np.cosh(w / s / 2) ** 2)


def student(w, s):
    return (1 + (w / s) ** 2 / 60) ** -30.5


def mixture(w, s):
    total = np.zeros_like(w)
    for centre in (-2.0, 0.5):
        total += 0.5 * gaussian(w - centre, s)
    return total


def columns(w, s):
    return np.sum(gaussian(w[:, None] - np.array([-2.0, 0.5]), s), axis=1) / 2


def half(w, s):
    return np.where(w < 0, 0.0, 2 * gaussian(w, s))


def cut(w, s):
    heights = np.sqrt(gaussian(w, s) ** 2)
    heights[np.abs(w) > 3] = 0
    return heights


def of_mixture(w, s):
    return np.logaddexp(stats.norm.logpdf(w, -2, s), stats.norm.logpdf(w, 0.5, s)) - np.log(2)


def only(where, logs):
    return np.where(where, logs, -np.inf)


CASES = [
    (gaussian, lambda w, s: stats.norm.logpdf(w, 0, s)),
    (power_of_e, lambda w, s: stats.norm.logpdf(w, 0, s)),
    (laplace, lambda w, s: -np.abs(w) / s - np.log(2 * s)),
    (logistic, lambda w, s: stats.logistic.logpdf(w, 0, s)),
    (hyperbolic, lambda w, s: stats.logistic.logpdf(w, 0, s)),
    (student, lambda w, s: -30.5 * np.log1p((w / s) ** 2 / 60)),
    (mixture, of_mixture),
    (columns, of_mixture),
    (half, lambda w, s: only(w >= 0, stats.norm.logpdf(w, 0, s) + np.log(2))),
    (cut, lambda w, s: only(np.abs(w) <= 3, stats.norm.logpdf(w, 0, s))),
]


@pytest.mark.parametrize(("density", "judge"), CASES, ids=lambda case: case.__name__)
@given(width=st.floats(0.01, 4.0))
@QUICK
def test_the_log_equals_the_judges_in_the_whole_tail(density, judge, width):
    values, logs, certain = log_of(density, W, width)
    expected = judge(W, width)
    zero = np.isneginf(expected)
    assert np.isneginf(logs[zero]).all() and not values[zero].any() and certain
    assert (np.abs(logs[~zero] - expected[~zero]) <= 1e-12 * (1 + np.abs(expected[~zero]))).all()


@pytest.mark.parametrize("shape", [(3, 4), (0,), (1,)])
def test_any_shape_is_kept(shape):
    at = np.full(shape, 90.0)
    values, logs, _ = log_of(gaussian, at, 1.0)
    assert values.shape == logs.shape == shape
    assert logs == pytest.approx(np.full(shape, stats.norm.logpdf(90.0)))


def test_what_cannot_be_followed_stays_zero_and_is_not_certain():
    _, logs, certain = log_of(lambda w: np.array([math.exp(-v * v) for v in w]), W)
    assert np.isneginf(logs[0]) and not certain
    _, logs, certain = log_of(lambda w: stats.norm.pdf(np.asarray(w, float)), W)
    assert np.isneginf(logs[0]) and not certain


def test_logs_that_disagree_with_the_plain_values_are_not_taken():
    def sly(w):
        return np.exp(-(w**2)) * (1.0 if type(w) is np.ndarray else 2.0)

    values, logs, certain = log_of(sly, W)
    assert not certain
    with np.errstate(divide="ignore"):
        assert (logs == np.log(values)).all()


def test_a_function_cannot_change_its_argument():
    def greedy(w):
        w *= 2
        return w

    with pytest.raises(ValueError, match="read-only"):
        log_of(greedy, np.ones(3))


@pytest.mark.parametrize("wrong", [lambda w: -np.exp(w), lambda w: 1.0, lambda w: np.ones(2)])
def test_no_logs_of_negative_values_or_of_another_shape(wrong):
    assert log_of(wrong, np.ones(3))[1] is None
