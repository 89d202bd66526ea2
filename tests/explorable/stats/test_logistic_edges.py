"""Logistic regression at its limits: extremes, one class, collinear columns, unfit arguments."""

import numpy as np
import pytest
from scipy import special

from explorable.stats.logistic import is_separable, log_likelihood, logistic_map

X = np.array([[0.5, 1.0], [1.0, 1.0], [-0.4, 1.0], [2.0, 1.0], [-1.0, 1.0], [0.8, 1.0]])
Y = np.array([0, 1, 1, 1, 0, 0])
SLOPE_ONLY = (True, False)


def test_log_likelihood_has_exact_tails():
    for eta in (800.0, -800.0, 1e300):
        seen, other = float(eta > 0), float(eta < 0)
        assert log_likelihood([1.0], [[eta]], [seen]) == 0
        assert log_likelihood([1.0], [[eta]], [other]) == -abs(eta)
    assert log_likelihood([1.0], [[40.0]], [1]) == pytest.approx(-np.exp(-40), rel=1e-12)
    assert log_likelihood([1.0], [[-700.0]], [0]) == pytest.approx(-np.exp(-700), rel=1e-12)
    assert log_likelihood([1.0, 2.0], np.zeros((0, 2)), []) == 0
    with pytest.raises(ValueError, match="beyond 1e308"):
        log_likelihood([1e200], [[1e200]], [0])


@pytest.mark.parametrize("prior_sd", [1e-3, 1.0, 1e3])
def test_eta_of_800_is_no_limit(prior_sd):
    table, y = np.array([[800.0], [-900.0], [700.0]]), np.array([1, 0, 0])
    w = logistic_map(table, y, prior_sd)
    wrong = special.expit((1 - 2 * y) * (table @ w))
    terms = np.abs(table[:, 0]) @ wrong + abs(w[0]) / prior_sd**2
    assert w[0] / prior_sd**2 == pytest.approx((2 * y - 1) * wrong @ table[:, 0], abs=1e-10 * terms)
    outliers = np.concatenate([np.linspace(-2, 2, 400), [800, -800.0]])
    w = logistic_map(outliers[:, None], np.concatenate([outliers[:400] > 0, [0, 1]]), prior_sd)
    assert np.isfinite(w).all()


@pytest.mark.parametrize("table", [X, X[[0, 0, 1, 1, 1]], X[:2]])
@pytest.mark.parametrize("only", [0, 1])
def test_one_class_alone(table, only):
    y = np.full(len(table), only)
    assert is_separable(table, y)
    w = logistic_map(table, y, 2.0)
    assert (special.expit(table @ w) > 0.5).all() == bool(only)
    with pytest.raises(ValueError, match="separable, so the MLE is infinite: take a finite prior"):
        logistic_map(table, y, np.inf)
    with pytest.raises(ValueError, match="or add points of the other class"):
        logistic_map(table, y, 2.0, SLOPE_ONLY)


def test_one_class_on_two_sides_of_zero_without_an_intercept_has_an_mle():
    assert logistic_map([[-1.0], [1.0]], [1, 1], np.inf) == 0
    assert logistic_map([[-1.0], [2.0]], [1, 1], np.inf) > 0


def test_no_points_give_the_mode_of_the_prior():
    for prior_sd in (1e-3, 1.0, np.inf):
        for penalised in (None, SLOPE_ONLY, (False, False)):
            assert (logistic_map(np.zeros((0, 2)), [], prior_sd, penalised) == [0, 0]).all()
    assert not is_separable(np.zeros((0, 2)), [])


@pytest.mark.parametrize("x", [0.0, 1.7, -1e-5, 3e7])
def test_a_constant_column_beside_a_free_intercept_gets_no_weight(x):
    table, y = np.column_stack([np.full(5, x), np.ones(5)]), [1, 0, 1, 1, 0]
    for prior_sd in (1e-3, 1.0, 1e6, np.inf):
        w = logistic_map(table, y, prior_sd, SLOPE_ONLY)
        assert x * w[0] == pytest.approx(0, abs=1e-9)
        assert w[1] == pytest.approx(np.log(3 / 2), rel=1e-9)


@pytest.mark.parametrize("prior_sd", [1e-3, 0.3, 10.0, 1e6, np.inf])
def test_duplicated_columns_share_the_weight(prior_sd):
    """Two equal columns at prior_sd are one at sqrt(2) prior_sd, each with half the weight."""
    table, mask = X[:, [0, 0, 1]], (True, True, False)
    twice = logistic_map(table, Y, prior_sd, mask)
    once = logistic_map(X, Y, prior_sd * 2**0.5, SLOPE_ONLY)
    assert twice[0] == pytest.approx(twice[1], rel=1e-9)
    assert [2 * twice[0], twice[2]] == pytest.approx(once, rel=1e-9)
    assert logistic_map(table[:, :2], Y, prior_sd) * 2 == pytest.approx(
        logistic_map(X[:, :1], Y, prior_sd * 2**0.5).repeat(2), rel=1e-9
    )


def test_a_flat_prior_on_collinear_columns_is_the_limit_of_wide_ones():
    random = np.random.default_rng(2)
    table = random.normal(size=(30, 3))
    table = np.column_stack([table, table[:, 0] - 2 * table[:, 1], np.ones(30), np.full(30, 2.0)])
    y = (table[:, 0] + 2 * random.normal(size=30) > 0).astype(float)
    assert not is_separable(table, y)
    for penalised in (np.ones(6, bool), np.arange(6) < 4, np.arange(6) != 3, np.arange(6) > 1):
        limit = logistic_map(table, y, np.inf, penalised)
        wide = [logistic_map(table, y, prior_sd, penalised) for prior_sd in (1e3, 1e5)]
        assert wide[0] == pytest.approx(limit, abs=1e-4)
        assert wide[1] == pytest.approx(limit, abs=1e-8)
        smaller = limit + np.linalg.svd(table)[2][-2:].T @ random.normal(size=2) * 1e-3
        assert np.linalg.norm(smaller[penalised]) >= np.linalg.norm(limit[penalised]) - 1e-12


def test_columns_may_have_any_units():
    expected = logistic_map(X, Y, np.inf)
    for unit in (1e-100, 1e-12, 1e12, 1e100):
        w = logistic_map(X * [unit, 1], Y, np.inf)
        assert w * [unit, 1] == pytest.approx(expected, rel=1e-9)
        w = logistic_map(X * unit, Y, 1 / unit)
        assert w * unit == pytest.approx(logistic_map(X, Y, 1.0), rel=1e-9)


@pytest.mark.parametrize("prior_sd", [1.0, 1e3, 1e4])
def test_each_entry_of_the_gradient_is_zero_in_its_own_unit(prior_sd):
    table = np.array([[0, 1, -2.0], [2, 1, 1], [-1, -1, 0], [0, 1, -2]]) * [1e4, 1e5, 1e2]
    signs = np.array([1, 1, -1, -1])
    w = logistic_map(table, signs > 0, prior_sd)
    wrong = special.expit(-signs * (table @ w))
    gradient, terms = w / prior_sd**2 - (signs * wrong) @ table, wrong @ np.abs(table)
    assert (np.abs(gradient) <= 1e-10 * terms).all()


@pytest.mark.parametrize("prior_sd", [1e-320, 1e-300, 1e-160, 1e-8])
def test_a_spike_of_a_prior_gives_zeros_without_a_warning(prior_sd):
    w = logistic_map(X, Y, prior_sd)
    assert w == pytest.approx(prior_sd**2 * X.T @ (Y - 0.5), rel=1e-6, abs=1e-14 * prior_sd**2)


@pytest.mark.parametrize(
    ("table", "y", "prior_sd"),
    [
        ([[-15.1, 26.0], [0.1, 0.1], [0.2, 0.3], [-8.1, -2.0]], [0, 1, 0, 1], 9e5),
        ([[-3.2, -2.2], [-0.4, 0.5], [11.9, -5.5], [-0.1, 0.1]], [0, 1, 0, 1], 2e3),
    ],
)
def test_steps_are_halved_where_full_ones_do_not_converge(table, y, prior_sd):
    table, signs = np.array(table), 2 * np.array(y) - 1
    w = np.zeros(2)
    for _ in range(100):
        wrong = special.expit(-signs * (table @ w))
        hessian = (table.T * wrong * (1 - wrong)) @ table + np.eye(2) / prior_sd**2
        w = w + np.linalg.solve(hessian, (signs * wrong) @ table - w / prior_sd**2)
    assert np.abs(w).max() > 1e6
    w = logistic_map(table, y, prior_sd)
    pull = (signs * special.expit(-signs * (table @ w))) @ table
    assert pull == pytest.approx(w / prior_sd**2, rel=1e-8)


def test_a_shift_of_x_moves_only_the_free_intercept():
    x, y = X[:, 0], Y
    expected = logistic_map(X, y, 3.0, SLOPE_ONLY)
    for shift in (10, 1e3, 1e6):
        w = logistic_map(np.column_stack([x + shift, np.ones(6)]), y, 3.0, SLOPE_ONLY)
        assert w[0] == pytest.approx(expected[0], rel=1e-14 * shift + 1e-9)
        assert w[1] + shift * w[0] == pytest.approx(expected[1], rel=1e-9, abs=1e-14 * shift)


@pytest.mark.parametrize("prior_sd", [1e3, 1e6, 1e9])
def test_points_on_the_border_do_not_blur_the_tails(prior_sd):
    """Quasi-complete: three points at x = 0 decide the intercept, the others want a cliff."""
    x, y = np.array([0, 0, 0, 1, 2.0]), np.array([0, 1, 1, 1, 1])
    w, b = logistic_map(np.column_stack([x, np.ones(5)]), y, prior_sd, SLOPE_ONLY)
    pull = special.expit(-(b + w)) + 2 * special.expit(-(b + 2 * w))
    assert w / prior_sd**2 == pytest.approx(pull, rel=1e-10)
    assert b == pytest.approx(np.log(2), rel=1e-4)


@pytest.mark.parametrize("ask", [lambda t, y: logistic_map(t, y, 1.0), is_separable])
def test_unfit_tables_are_named(ask):
    with pytest.raises(ValueError, match=r"y\[2\] is 0.5; each class must be 0 or 1"):
        ask(X, [0, 1, 0.5, 1, 0, 0])
    with pytest.raises(ValueError, match=r"y\[1\] is -1"):
        ask(X[:2], [1, -1])
    with pytest.raises(ValueError, match=r"y\[0\] is nan"):
        ask(X[:2], [np.nan, 1])
    with pytest.raises(ValueError, match=r"X\[0, 1\] is inf"):
        ask([[1.0, np.inf]], [1])
    for shape in ((3,), (3, 0), (2, 2)):
        with pytest.raises(ValueError, match="X must be a table"):
            ask(np.zeros(shape), [0, 1, 1])


def test_unfit_prior_sds_masks_and_weights_are_named():
    for bad in (0, -1, np.nan, "wide", None):
        with pytest.raises(ValueError, match="prior_sd must be"):
            logistic_map(X, Y, bad)
    for bad in ((True,), (1, 0), [[True, False]], "yes"):
        with pytest.raises(ValueError, match="penalised must be 2 booleans"):
            logistic_map(X, Y, 1.0, bad)
    for bad in ([1.0], 1.0, np.zeros((1, 1, 2))):
        with pytest.raises(ValueError, match="w must have 2 entries"):
            log_likelihood(bad, X, Y)
    with pytest.raises(ValueError, match=r"w\[0\] is nan"):
        log_likelihood([np.nan, 1], X, Y)
