"""The polynomial at its edges: few points, points in one place, the whole control range, errors."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorable.stats import polynomial

QUICK = settings(deadline=None, max_examples=100)
GRID = np.linspace(-1.5, 1.5, 41)
# Closer to 0 than 1e-100, two points could make a slope beyond 1e308, which is refused.
SPREAD = st.floats(-1.5, 1.5).filter(lambda v: v == 0 or abs(v) > 1e-100)
PLACE = st.one_of(SPREAD, st.sampled_from([-1.0, 0.0, 0.1, 1.0]))
POINTS = st.lists(st.tuples(PLACE, st.floats(-3, 3)), min_size=1, max_size=12)
PENALTY = st.one_of(
    st.floats(-8, 2).map(lambda exponent: 10.0**exponent), st.sampled_from([1e-300, 1e-20, np.inf])
)


@given(POINTS, st.integers(0, 15), PENALTY, st.booleans())
@QUICK
def test_every_state_gives_finite_numbers_twice(points, degree, penalty, penalise_intercept):
    x, y = np.array(points).T
    fits = [polynomial.fitted(x, y, degree, penalty, penalise_intercept) for _ in range(2)]
    assert (fits[0].weights == fits[1].weights).all() and fits[0].weights.shape == (degree + 1,)
    assert -1e-9 <= fits[0].dof <= min(len(x), degree + 1) + 1e-9
    mean, sd = fits[0].predictive(GRID, 0.5)
    assert np.isfinite(mean).all() and np.isfinite(sd).all() and sd.min() >= 0.5
    assert polynomial.predict(fits[0].weights, GRID) == pytest.approx(mean, rel=1e-12, abs=1e-12)
    assert np.isfinite(polynomial.fitted(x, y, degree, 0, penalise_intercept).weights).all()


@pytest.mark.parametrize("degree", [0, 1, 9, 15])
@pytest.mark.parametrize("x", [[0.7], [0.7, 0.7, 0.7], [0, 0], [-1.5] * 7, [1e6, 1e6, 1e6]])
def test_points_in_one_place_give_a_level_line(x, degree):
    """Centred columns are then pure rounding, which no scaling may blow up."""
    y = np.arange(len(x)) + 1.0
    for penalty in (0, 1e-8, 1.0):
        fit = polynomial.fitted(x, y, degree, penalty)
        assert fit.weights[0] == pytest.approx(y.mean(), rel=1e-12)
        assert np.abs(fit.weights[1:] * np.max(np.abs(x)) ** np.arange(1, degree + 1)).sum() < 1e-6
        assert fit.dof == pytest.approx(1, abs=1e-7)


def test_the_free_intercept_needs_a_point_and_a_penalised_one_does_not():
    for ask in (polynomial.fit, polynomial.fitted):
        with pytest.raises(ValueError, match=r"intercept is undetermined\. Add a point"):
            ask([], [], 3, 1.0)
    with pytest.raises(ValueError, match="Add a point"):
        polynomial.effective_dof([], 3, 1.0)
    fit = polynomial.fitted([], [], 3, 4.0, penalise_intercept=True)
    assert not fit.weights.any() and fit.dof == 0
    _, sd = fit.predictive([0.0, 1.0], 1.0)
    assert sd == pytest.approx(np.sqrt([1 + 1 / 4, 1 + 4 / 4]))


def test_without_penalty_the_band_needs_a_determined_curve():
    x, y = np.array([-1.0, 0.0, 1.0]), np.array([1.0, 2.0, 0.0])
    mean, sd = polynomial.predictive([-1.0, 0.0, 1.0], x, y, 2, 0, 0.5)
    assert mean == pytest.approx(y) and sd == pytest.approx(np.full(3, np.sqrt(0.5)))
    for places, degree in ((x, 3), ([0.5, 0.5, 1.0], 2), ([0.5, 0.5, 0.5], 1)):
        with pytest.raises(ValueError, match=r"infinite between the points.*penalty above 0"):
            polynomial.predictive([0.3], places, y, degree, 0, 0.5)
        _, sd = polynomial.predictive([0.3], places, y, degree, 1e-12, 0.5)
        assert 1e2 < sd[0] < np.inf


@pytest.mark.parametrize("bad", [-1, 1.5, np.nan, "9", None, 101])
def test_degree_is_a_whole_number(bad):
    for ask in (
        lambda d: polynomial.design([1.0], d),
        lambda d: polynomial.fit([1.0], [1.0], d, 1),
    ):
        with pytest.raises(ValueError, match="degree must be a whole number from 0 to 100"):
            ask(bad)
    assert (polynomial.design([2.0], 3.0) == polynomial.design([2.0], np.int64(3))).all()


@pytest.mark.parametrize("degree", [0, 1, 5])
def test_unfit_inputs_are_named(degree):
    x, y = [0.5, 1.0], [1.0, 2.0]
    for bad in (np.nan, np.inf, -np.inf):
        with pytest.raises(ValueError, match=r"x\[1\] is"):
            polynomial.fit([0.5, bad], y, degree, 1)
        with pytest.raises(ValueError, match=r"y\[0\] is"):
            polynomial.fit(x, [bad, 1.0], degree, 1)
        with pytest.raises(ValueError, match=r"x\[0\] is"):
            polynomial.predictive([bad], x, y, degree, 1, 1)
        with pytest.raises(ValueError, match=r"w\[1\] is"):
            polynomial.predict([1.0, bad], x)
    for bad in (-1, np.nan, "much", None):
        with pytest.raises(ValueError, match="penalty must be"):
            polynomial.fit(x, y, degree, bad)
    for bad in (0, -1, np.inf):
        with pytest.raises(ValueError, match="noise_sd must be"):
            polynomial.predictive(x, x, y, degree, 1, bad)


def test_shapes_and_sizes_are_refused_in_words():
    with pytest.raises(ValueError, match="equal length"):
        polynomial.fit([1.0, 2.0], [1.0], 1, 1)
    with pytest.raises(ValueError, match="one list of numbers"):
        polynomial.design([[1.0]], 1)
    with pytest.raises(ValueError, match="one list of weights"):
        polynomial.predict([], [1.0])
    with pytest.raises(ValueError, match=r"x\^15 is beyond 1e308"):
        polynomial.fit([1e100], [1.0], 15, 1)
    with pytest.raises(ValueError, match="beyond 1e308"):
        polynomial.predict([1e300, 1e300], [1e300])


def test_the_squared_error_of_nothing_is_zero_and_of_nan_refused():
    assert polynomial.squared_error([1.0, 2.0], [], []) == 0
    for entries in (
        ([1.0, np.nan], [1.0], [1.0]),
        ([1.0], [np.inf], [1.0]),
        ([1.0], [0], [np.nan]),
    ):
        with pytest.raises(ValueError, match="must be finite numbers"):
            polynomial.squared_error(*entries)
