"""The evidence of the slope model, NIST's certified lines through the origin, and refusals."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from explorable.stats import slope

QUICK = settings(deadline=None, max_examples=80)
X, Y = np.array([-1.0, 0.4, 0.9, 1.2]), np.array([-1.2, 0.9, 1.1, 2.1])
NO_ANSWER = [
    (slope.mle, ()),
    (slope.posterior, (1.0, np.inf)),
    (slope.map_estimate, (1.0, np.inf)),
    (slope.log_evidence, (1.0, np.inf)),
]

# NIST/ITL Statistical Reference Datasets, linear least squares, https://www.itl.nist.gov/div898/strd/
# name: x, y, certified slope and its sd, residual sd, residual sum of squares
CERTIFIED = {
    "NoInt1": (
        range(60, 71),
        range(130, 141),
        2.07438016528926,
        0.165289256198347e-01,
        3.56753034006338,
        127.272727272727,
    ),
    "NoInt2": (
        (4, 5, 6),
        (3, 4, 4),
        0.727272727272727,
        0.420827318078432e-01,
        0.369274472937998,
        0.272727272727273,
    ),
}


# Ranges where the judge keeps its digits: the covariance's condition number stays below 1e5.
@given(
    st.lists(st.tuples(st.floats(-5, 5), st.floats(-5, 5)), max_size=6),
    st.floats(0.3, 5),
    st.floats(0.01, 5),
)
@QUICK
def test_evidence_is_the_density_of_a_multivariate_normal(points, noise_sd, prior_sd):
    x, y = np.array(points, dtype=float).reshape(-1, 2).T
    covariance = noise_sd**2 * np.eye(len(x)) + prior_sd**2 * np.outer(x, x)
    expected = stats.multivariate_normal(np.zeros(len(x)), covariance).logpdf(y) if len(x) else 0
    assert slope.log_evidence(x, y, noise_sd, prior_sd) == pytest.approx(expected, abs=1e-6)


def test_evidence_keeps_its_digits_when_the_line_fits_exactly():
    # y = 2x, so sum y^2 - Q mean would cancel; the misfit left is y^2/(S prior_sd^2) = 4
    x, noise_sd = np.array([1.0, 2.0, 3.0]), 1e-7
    expected = -3 * np.log(noise_sd * np.sqrt(2 * np.pi)) - (np.log1p(14 / noise_sd**2) + 4) / 2
    assert slope.log_evidence(x, 2 * x, noise_sd, 1.0) == pytest.approx(expected, rel=1e-13)


def test_evidence_at_the_ends_of_prior_sd():
    spike = stats.norm.logpdf(Y, 0, 0.8).sum()
    assert slope.log_evidence(X, Y, 0.8, 1e-300) == pytest.approx(spike, rel=1e-14)
    assert slope.log_evidence(X, Y, 0.8, np.inf) == -np.inf
    wide = [slope.log_evidence(X, Y, 0.8, prior_sd) for prior_sd in (1e100, 1e160, 1e220)]
    assert -np.diff(wide) == pytest.approx(60 * np.log(10), rel=1e-12)
    assert slope.log_evidence(np.zeros(4), Y, 0.8, 3.0) == pytest.approx(spike, rel=1e-14)


@pytest.mark.parametrize("name", CERTIFIED)
def test_nist_certified_values(name):
    x, y, certified_slope, slope_sd, residual_sd, residual_squares = CERTIFIED[name]
    x, y = np.array(x, dtype=float), np.array(y, dtype=float)
    residuals = y - slope.mle(x, y) * x
    assert slope.mle(x, y) == pytest.approx(certified_slope, rel=1e-13)
    assert residuals @ residuals == pytest.approx(residual_squares, rel=1e-12)
    assert np.sqrt(residual_squares / (len(x) - 1)) == pytest.approx(residual_sd, rel=1e-13)
    assert slope.standard_error(x, residual_sd) == pytest.approx(slope_sd, rel=1e-13)


@pytest.mark.parametrize(("ask", "more"), NO_ANSWER)
def test_no_information_and_no_prior_is_refused_with_a_remedy(ask, more):
    with pytest.raises(ValueError, match=r"every x is 0.* Move a point"):
        ask(np.zeros(3), np.ones(3), *more)
    with pytest.raises(ValueError, match=r"there are no points\. Add a point"):
        ask([], [], *more)


def test_standard_error_needs_a_point_away_from_zero():
    with pytest.raises(ValueError, match="Move a point sideways"):
        slope.standard_error([0.0], 1.0)


@pytest.mark.parametrize("bad", [0.0, -1.0, np.nan, "wide", None, [1.0, 2.0]])
def test_sds_must_be_positive_numbers(bad):
    for ask in (slope.posterior, slope.map_estimate, slope.log_evidence):
        with pytest.raises(ValueError, match="noise_sd must be"):
            ask(X, Y, bad, 1.0)
        with pytest.raises(ValueError, match="prior_sd must be"):
            ask(X, Y, 1.0, bad)
    with pytest.raises(ValueError, match="noise_sd must be"):
        slope.log_likelihood(1.0, X, Y, bad)
    with pytest.raises(ValueError, match="noise_sd must be"):
        slope.standard_error(X, bad)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_the_entry_that_is_not_finite_is_named(bad):
    broken = np.array([0.0, bad, 1.0, 1.0])
    asks = (
        slope.mle,
        lambda x, y: slope.posterior(x, y, 1, 1),
        lambda x, y: slope.log_evidence(x, y, 1, 1),
    )
    for ask in (*asks, lambda x, y: slope.log_likelihood(0.0, x, y, 1.0)):
        with pytest.raises(ValueError, match=r"x\[1\] is"):
            ask(broken, Y)
        with pytest.raises(ValueError, match=r"y\[1\] is"):
            ask(np.zeros(4), broken)
    with pytest.raises(ValueError, match=r"w\[1\] is"):
        slope.log_likelihood(broken, np.zeros(4), Y, 1.0)


def test_shapes_and_sizes_are_refused_in_words():
    with pytest.raises(ValueError, match=r"equal length.*\(4,\) and \(3,\)"):
        slope.mle(X, Y[:3])
    with pytest.raises(ValueError, match="equal length"):
        slope.posterior(X[:, None], Y[:, None], 1.0, 1.0)
    with pytest.raises(ValueError, match="list of slopes"):
        slope.log_likelihood(np.ones((2, 2)), X, Y, 1.0)
    with pytest.raises(ValueError, match="too large to be squared"):
        slope.mle([1e200], [1.0])
    with pytest.raises(ValueError, match="beyond 1e308"):
        slope.mle([1e-150], [1e200])
