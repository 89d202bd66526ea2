"""Optimisers against closed forms, a scalar copy of the published algorithms, and ridge."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorable.stats import descent, ridge

QUICK = settings(deadline=None, max_examples=50)
OPTIMISERS = ("sgd", "adam", "adamw")
POINTS_X, POINTS_Y = np.array([1.0, 2.0, 3.0]), np.array([2.0, 4.0, 6.3])  # MLE 28.9/14


def reference(optimiser, gradient, start, rate, steps, decay):
    """One weight at a time, in Python's floats, written line by line from the algorithm boxes."""
    weights = [float(value) for value in start]
    first, second = [0.0] * len(weights), [0.0] * len(weights)
    rows = [list(weights)]
    for t in range(1, steps + 1):
        slopes = [float(value) for value in gradient(np.array(weights))]
        for j, g in enumerate(slopes):
            if optimiser in ("sgd", "adam"):
                g = g + decay * weights[j]
            if optimiser == "sgd":
                weights[j] = weights[j] - rate * g
                continue
            if optimiser == "adamw":
                weights[j] = weights[j] - rate * decay * weights[j]
            first[j] = 0.9 * first[j] + (1 - 0.9) * g
            second[j] = 0.999 * second[j] + (1 - 0.999) * g * g
            corrected_first = first[j] / (1 - 0.9**t)
            corrected_second = second[j] / (1 - 0.999**t)
            weights[j] = weights[j] - rate * corrected_first / (corrected_second**0.5 + 1e-8)
        rows.append(list(weights))
    return np.array(rows)


@st.composite
def quadratics(draw):
    """A gradient A w - c with A positive definite, eigenvalues from 0.5 to 2.5, and a start."""
    random = np.random.default_rng(draw(st.integers(0, 10**6)))
    d = draw(st.integers(1, 4))
    turn = np.linalg.qr(random.normal(size=(d, d)))[0]
    A = turn @ np.diag(random.uniform(0.5, 2.5, d)) @ turn.T
    return A, random.normal(size=d), random.normal(scale=2, size=d)


@pytest.mark.parametrize("optimiser", OPTIMISERS)
@given(quadratics(), st.floats(0.001, 0.5), st.floats(0, 1.5), st.integers(0, 60))
@QUICK
def test_walk_is_the_published_algorithm(optimiser, quadratic, rate, decay, steps):
    A, c, start = quadratic
    arguments = (optimiser, lambda w: A @ w - c, start, rate, steps, decay)
    path = descent.walk(*arguments)
    assert path.shape == (steps + 1, len(start)) and (path[0] == start).all()
    assert path == pytest.approx(reference(*arguments), rel=1e-9, abs=1e-9)


@given(quadratics(), st.floats(0.01, 0.45), st.floats(0, 1.5), st.integers(0, 200))
@QUICK
def test_sgd_on_a_quadratic_has_a_closed_form(quadratic, rate, decay, steps):
    A, c, start = quadratic
    last = descent.walk("sgd", lambda w: A @ w - c, start, rate, steps, decay)[-1]
    penalised = A + decay * np.eye(len(c))
    rest = np.linalg.solve(penalised, c)
    power = np.linalg.matrix_power(np.eye(len(c)) - rate * penalised, steps)
    assert last == pytest.approx(rest + power @ (start - rest), rel=1e-9, abs=1e-9)


@given(quadratics(), st.floats(0, 1.5))
@QUICK
def test_without_decay_adam_and_adamw_are_the_same_and_with_it_they_differ(quadratic, decay):
    A, c, start = quadratic
    paths = [
        descent.walk(optimiser, lambda w: A @ w - c, start, 0.05, 40, decay)
        for optimiser in ("adam", "adamw")
    ]
    assert np.allclose(*paths, rtol=1e-12, atol=1e-12) == (decay < 1e-10)


def test_the_first_adam_step_is_the_rate_whatever_the_size_of_the_gradient():
    for size in (1e-3, 1.0, 1e6):
        path = descent.walk(
            "adam", lambda w, size=size: size * np.array([1, -3]), [0, 0], 0.1, 1, 0
        )
        assert path[1] == pytest.approx([-0.1, 0.1], rel=1e-4)


@pytest.mark.parametrize("penalty", [0, 0.3, 1, 3])
@pytest.mark.parametrize("optimiser", ["sgd", "adam"])
def test_decay_in_the_gradient_converges_to_ridge(optimiser, penalty):
    random = np.random.default_rng(4)
    X = random.normal(size=(8, 2))
    y = X @ [1.0, -0.5] + random.normal(scale=0.3, size=8)
    expected = ridge.ridge(X, y, penalty)
    last = descent.walk(optimiser, lambda w: X.T @ (X @ w - y), [2, 2], 0.02, 4000, penalty)[-1]
    assert last == pytest.approx(expected, abs=1e-6)
    # the mean of the squares instead of half their sum: decay 2 penalty / n
    last = descent.walk(
        optimiser, lambda w: 2 * X.T @ (X @ w - y) / 8, [2, 2], 0.02, 6000, 2 * penalty / 8
    )[-1]
    assert last == pytest.approx(expected, abs=1e-6)


def test_adamw_drifts_to_the_mle_capped_at_one_over_decay():
    mle = POINTS_X @ POINTS_Y / 14
    bowl = mle, POINTS_X @ POINTS_X / 3  # of half the mean square
    ends = {
        (optimiser, decay): descent.walk_of_one(optimiser, *bowl, 0, 0.001, 20000, decay)[-1]
        for optimiser in OPTIMISERS
        for decay in (1, 0.1)
    }
    for decay in (1, 0.1):
        expected = ridge.ridge(POINTS_X[:, None], POINTS_Y, 3 * decay)[0]
        assert ends["sgd", decay] == pytest.approx(expected, abs=1e-9)
        assert ends["adam", decay] == pytest.approx(expected, abs=1e-6)
    assert (round(mle, 4), round(ends["sgd", 1], 4)) == (2.0643, 1.7)
    assert round(ends["adamw", 1], 4) == 0.9998  # the cap is 1
    assert ends["adamw", 0.1] == pytest.approx(mle, abs=1e-4)  # the cap is 10
    assert abs(ends["adam", 0.1] - mle) > 0.04


@given(st.floats(0.05, 3), st.floats(0.01, 0.3), st.integers(0, 40))
@QUICK
def test_early_stopping_shares_are_the_iterates_of_sgd(d, rate, steps):
    rate = min(rate, (2 - 1e-12) / d**2)  # above 2, by rounding too, it would be refused
    last = descent.walk("sgd", lambda w: d * (d * w - d), 0, rate, steps, 0)[-1]
    stopped, ridged = descent.early_stopping_shares(d, rate, steps)
    assert stopped == pytest.approx(last, rel=1e-11, abs=1e-14)
    if steps:
        expected = ridge.shrinkage_factors([[d]], 1 / (rate * steps))
        assert ridged == pytest.approx(expected, rel=1e-12)


def test_early_stopping_is_nearly_ridge_for_small_strides():
    sizes = np.sqrt([0.005, 0.05, 0.5])
    stopped, ridged = descent.early_stopping_shares(sizes, 0.1, 10)
    assert stopped == pytest.approx([0.0050, 0.049, 0.40], rel=0.01)
    assert ridged == pytest.approx([0.0050, 0.048, 0.33], rel=0.02)
    assert (stopped > ridged).all()
    tiny = descent.early_stopping_shares([0, 1e-12, 1e-150], 0.5, 10)
    assert tiny[0] == pytest.approx(tiny[1], rel=1e-15) and tiny[0][1] == pytest.approx(5e-24)
    for shares in descent.early_stopping_shares([0.0, 1.0], 1.0, 0):
        assert not shares.any()
    assert descent.early_stopping_shares([1.0, 1.4], 1.0, 3)[0] == pytest.approx([1, 1 + 0.96**3])
