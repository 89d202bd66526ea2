"""Ridge at its limits: collinear columns, no penalty and endless penalty, extremes, refusals."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorable.stats import ridge

QUICK = settings(deadline=None, max_examples=50)
EXTREME = st.floats(-150, 150).map(lambda exponent: 10.0**exponent)
X, Y = np.array([[1.0, 2.0], [3.0, -1.0], [0.5, 4.0]]), np.array([1.0, 2.0, -1.0])
ASKS = {
    "ridge": lambda X, y, penalty: ridge.ridge(X, y, penalty),
    "path": lambda X, y, penalty: ridge.ridge_path(X, y, [penalty]),
    "leave one out": lambda X, y, penalty: ridge.leave_one_out_error(X, y, penalty),
    "ghosts": lambda X, y, penalty: ridge.with_ghosts(X, y, penalty),
    "shares": lambda X, y, penalty: ridge.shrinkage_factors(X, penalty),
    "dof": lambda X, y, penalty: ridge.effective_dof(X, penalty),
}
BAYESIAN = (ridge.posterior, ridge.log_evidence)


@pytest.fixture(params=["wide", "same column twice", "sum of two", "zero column"])
def collinear(request):
    random = np.random.default_rng(3)
    table = random.normal(size=(3, 5) if request.param == "wide" else (8, 4))
    if request.param == "same column twice":
        table[:, 1] = table[:, 3]
    elif request.param == "sum of two":
        table[:, 0] = table[:, 1] + table[:, 2]
    elif request.param == "zero column":
        table[:, 2] = 0
    assert np.linalg.matrix_rank(table) == 3 < table.shape[1]
    return table, random.normal(size=len(table))


def test_least_norm_is_the_limit_and_never_drowns_in_rounding(collinear):
    table, y = collinear
    expected = np.linalg.pinv(table) @ y
    assert ridge.ridge(table, y, 0) == pytest.approx(expected, abs=1e-13)
    for penalty in (1e-10, 1e-13, 1e-14, 1e-16, 1e-20, 1e-25, 1e-30, 1e-32, 1e-40, 1e-100, 1e-320):
        close = {"abs": max(1e-13, 10 * penalty), "rel": 0}
        if penalty > 1e-16:
            close["abs"] = 1e-8  # here the ghosts are points like any other, in double precision
        assert ridge.ridge(table, y, penalty) == pytest.approx(expected, **close)
        assert ridge.ridge_path(table, y, [penalty])[0] == pytest.approx(expected, **close)
        assert ridge.effective_dof(table, penalty) == pytest.approx(3, abs=1e-9)
    assert ridge.shrinkage_factors(table, 0).tolist() == [1] * 3 + [0] * (table.shape[1] - 3)


def test_where_the_data_are_silent_the_posterior_is_the_prior(collinear):
    table, y = collinear
    silent = np.linalg.svd(table)[2][3:]
    for noise_sd in (1.0, 1e-6, 1e-12, 1e-100):
        mean, covariance = ridge.posterior(table, y, noise_sd, 1.5)
        assert silent @ mean == pytest.approx(0, abs=1e-8)
        assert silent @ covariance @ silent.T == pytest.approx(2.25 * np.eye(len(silent)), abs=1e-5)
    with pytest.raises(ValueError, match=r"no posterior.*finite prior_sd"):
        ridge.posterior(table, y, 1.0, np.inf)


def test_flat_prior_is_least_squares_with_its_covariance():
    mean, covariance = ridge.posterior(X, Y, 0.7, np.inf)
    assert mean == pytest.approx(np.linalg.lstsq(X, Y)[0], rel=1e-13)
    assert covariance == pytest.approx(0.49 * np.linalg.inv(X.T @ X), rel=1e-12)
    assert ridge.ridge(X, Y, 0) == pytest.approx(mean, rel=1e-15)


@pytest.mark.parametrize("penalty", [1e-30, 1e-8, 1.0])
def test_columns_may_have_any_units(penalty):
    """Columns that do not overlap are alone with their penalty, whatever their sizes."""
    sizes = np.array([1e-12, 1e-3, 1.0, 1e7, 1e20])
    w = ridge.ridge(np.diag(sizes), sizes, penalty)
    assert w == pytest.approx(sizes**2 / (sizes**2 + penalty), rel=1e-13)
    path = ridge.ridge_path(np.diag(sizes), sizes, [penalty, 0])
    assert (path[0] == w).all() and path[1] == pytest.approx(np.ones(5), rel=1e-15)
    assert ridge.ridge(np.diag(sizes), sizes, 0) == pytest.approx(np.ones(5), rel=1e-15)


def test_endless_penalty_gives_zeros_and_no_points_the_prior():
    assert not ridge.ridge(X, Y, np.inf).any() and ridge.effective_dof(X, np.inf) == 0
    assert ridge.ridge(X, Y, 1e30) == pytest.approx(X.T @ Y / 1e30, rel=1e-12)
    assert ridge.shrinkage_factors(X, 1e30) == pytest.approx(np.linalg.svd(X)[1] ** 2 / 1e30)
    nothing = np.zeros((0, 2)), np.zeros(0)
    mean, covariance = ridge.posterior(*nothing, 0.3, 2.0)
    assert not mean.any() and covariance == pytest.approx(4 * np.eye(2), rel=1e-15)
    for penalty in (0, 1, np.inf):
        assert not ridge.ridge(*nothing, penalty).any()
        assert ridge.effective_dof(nothing[0], penalty) == 0


@given(EXTREME, st.one_of(EXTREME, st.sampled_from([0, np.inf])), EXTREME)
@QUICK
def test_extremes_never_give_nan_and_weights_stay_within_least_squares(size, penalty, noise_sd):
    w, longest = ridge.ridge(size * X, size * Y, penalty), ridge.ridge(X, Y, 0)
    assert np.linalg.norm(w) <= np.linalg.norm(longest) * (1 + 1e-12)
    assert 0 <= ridge.effective_dof(size * X, penalty) <= 2
    assert not np.isnan(ridge.log_evidence(size * X, Y, noise_sd, size))
    assert np.isfinite(ridge.posterior(size * X, size * Y, noise_sd, 1.0)[1]).all()
    assert (ridge.leave_one_out_error(size * X, Y, penalty)) > 0


def test_an_answer_that_is_no_double_is_refused():
    assert ridge.ridge([[1e308]], [1e308], 0) == pytest.approx([1.0], rel=1e-15)
    with pytest.raises(ValueError, match="beyond 1e308"):
        ridge.ridge(X * 1e-200, Y * 1e200, 0)
    with pytest.raises(ValueError, match="beyond 1e308"):
        ridge.posterior(X * 1e-200, Y, 1.0, np.inf)


@pytest.mark.parametrize("ask", ASKS.values(), ids=ASKS)
def test_each_unfit_input_is_named(ask):
    for bad in (-1, np.nan, "much", None, [1, 2]):
        with pytest.raises(ValueError, match="penalty must be"):
            ask(X, Y, bad)
    with pytest.raises(ValueError, match=r"X\[1, 0\] is nan"):
        ask(np.array([[1.0, 2.0], [np.nan, 1.0], [1, 1]]), Y, 1)
    for shape in ((3,), (3, 0), (1, 3, 2)):
        with pytest.raises(ValueError, match="X must be a table"):
            ask(np.zeros(shape), Y, 1)


@pytest.mark.parametrize("ask", BAYESIAN)
def test_sds_and_observations_are_checked(ask):
    with pytest.raises(ValueError, match="noise_sd must be"):
        ask(X, Y, 0, 1)
    with pytest.raises(ValueError, match="prior_sd must be"):
        ask(X, Y, 1, -1)
    with pytest.raises(ValueError, match=r"y\[2\] is inf"):
        ask(X, [1, 2, np.inf], 1, 1)
    with pytest.raises(ValueError, match=r"\(3, 2\) and \(2,\)"):
        ask(X, Y[:2], 1, 1)
    with pytest.raises(ValueError, match="infinite distance"):
        ridge.with_ghosts(X, Y, np.inf)
