"""Sums that are kept for points that cannot change are the sums of these points."""

import numpy as np
import pytest

from explorable.stats import _cache as kept
from explorable.stats import polynomial, ridge, slope
from explorable.stats._solvers.svd import along_directions, svd
from explorable.stats.model_selection.evidence import profile_evidences

NUMBERS = (kept.FEW + 1, 5_000)
RISING = np.geomspace(1e-6, 1e4, 9)  # a price for each weight


def many(number, seed, noise=0.3):
    """x and y, and the same numbers so that nobody can change them."""
    random = np.random.default_rng(seed)
    x = random.uniform(-1, 1, number)
    y = np.sin(3 * x) + noise * random.standard_normal(number)
    constants = [values.copy() for values in (x, y)]
    for values in constants:
        values.setflags(write=False)
    return (x, y), constants


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("noise", [0.0, 0.3, 1e6])
def test_one_slope_is_judged_by_sums_as_by_all_points(number, noise):
    w = np.linspace(-5, 5, 41)
    for seed in range(5):
        changing, constant = many(number, seed, noise)
        for function, more in (
            (slope.squared_error, ()),
            (slope.log_likelihood, (0.2,)),
            (slope.log_likelihood, (3.0,)),
        ):
            expected = function(w, *changing, *more)
            np.testing.assert_allclose(function(w, *constant, *more), expected, rtol=1e-9)
        assert slope.sums(*constant) == slope.sums(*changing)


def test_where_the_line_goes_through_all_points_no_error_is_left():
    x = np.linspace(-1, 1, kept.FEW + 1)
    y = 3 * x
    for values in (x, y):
        values.setflags(write=False)
    at, near = slope.squared_error([3.0, 3.0 + 1e-9], x, y)
    assert 0 <= at < 1e-28
    assert near == pytest.approx(1e-18 * float(x @ x), rel=1e-6)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("penalty", [0.0, 1e-8, 1e-3, 100.0, np.inf, RISING])
@pytest.mark.parametrize("degree", [0, 1, 6, 9])
def test_a_polynomial_is_found_from_the_triangle_as_from_all_points(number, penalty, degree):
    grid = np.linspace(-1.05, 1.05, 41)
    for seed in range(3):
        changing, constant = many(number, seed)
        prices = penalty[:degree] if penalty is RISING else penalty
        direct, short = (
            polynomial.fitted(*points, degree, prices) for points in (changing, constant)
        )
        np.testing.assert_allclose(short.weights, direct.weights, rtol=1e-9, atol=1e-9)
        assert short.dof == pytest.approx(direct.dof, rel=1e-9)
        for known, expected in zip(
            short.predictive(grid, 0.25), direct.predictive(grid, 0.25), strict=True
        ):
            np.testing.assert_allclose(known, expected, rtol=1e-9, atol=1e-9)
        for weights in (direct.weights, np.ones(degree + 1)):
            expected = polynomial.squared_error(weights, *changing)
            assert polynomial.squared_error(weights, *constant) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("places", [1, 2, 5])
def test_points_over_few_places_leave_as_many_weights_free_in_the_triangle(places):
    x = np.repeat(np.linspace(-1, 1, places), 1000)
    y = np.random.default_rng(places).standard_normal(x.size)
    constant = [x.copy(), y.copy()]
    for values in constant:
        values.setflags(write=False)
    for degree in (4, 9, 15):
        direct, short = (polynomial.fitted(*points, degree, 0.0) for points in ((x, y), constant))
        assert short.dof == pytest.approx(min(places, degree + 1))
        np.testing.assert_allclose(short.weights, direct.weights, rtol=1e-7, atol=1e-9)


def test_points_that_can_change_are_added_up_anew():
    (x, y), _ = many(1000, 1)
    before = slope.sums(x, y)
    x *= 2
    assert slope.sums(x, y) == pytest.approx((4 * before[0], 2 * before[1]))
    view = x[:]
    view.setflags(write=False)
    assert not kept.constant(view), "what it shows can still be changed"


def test_few_immutable_points_are_memoised_with_what_else_is_given():
    calls = []

    @kept.once_for_points
    def function(x, y, *rest):
        calls.append(rest)
        return len(calls)

    x = np.arange(3.0)
    assert [function(x, x), function(x, x)] == [1, 2], "they may have changed"
    x.setflags(write=False)
    assert [function(x, x), function(x, x), function(x, x, 1), function(x, x, 1)] == [3, 3, 4, 4]
    assert function(x, x.copy()) == 5
    for number in range(kept.KEPT):
        function(x, x, "other", number)
    assert function(x, x) == 6 + kept.KEPT, "only the latest are kept"


def test_a_slider_over_many_rows_that_cannot_change_reads_them_once(monkeypatch):
    random = np.random.default_rng(4)
    X, y = random.normal(size=(2_000, 10)), random.normal(size=2_000)
    expected = ridge.ridge_path(X, y, [0.5, 3.0]), ridge.effective_dof(X, 3.0)
    evidences = profile_evidences(X, y, [3.0])
    for array in (X, y):
        array.setflags(write=False)
    ridge.ridge_path(X, y, [1.0]), profile_evidences(X, y, [1.0])
    with monkeypatch.context() as forbidden:
        for name in ("linalg.svd", "isfinite"):
            forbidden.setattr(f"numpy.{name}", lambda *_, **__: pytest.fail("It was read again."))
        found = ridge.ridge_path(X, y, [0.5, 3.0]), ridge.effective_dof(X, 3.0)
        again = profile_evidences(X, y, [3.0])
    assert found[0] == pytest.approx(expected[0], rel=1e-12)
    assert found[1] == pytest.approx(expected[1], rel=1e-13)
    assert again == pytest.approx(evidences, rel=1e-13)
    assert along_directions(X, y) is along_directions(X, y)


def test_the_svd_of_a_table_that_cannot_change_is_found_once():
    X = np.random.default_rng(2).normal(size=(9, 3))
    expected = svd(X)
    assert svd(X)[0] is not expected[0]  # it may have changed
    X.setflags(write=False)
    first = svd(X)
    assert all(one is other for one, other in zip(first, svd(X), strict=True))
    for one, other in zip(first, expected, strict=True):
        assert np.array_equal(one, other) and not one.flags.writeable
    assert svd(X[:4])[0].shape == (4, 3)
