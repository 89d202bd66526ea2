"""The figure `sampling`: closed forms against samples, and the prior sd of least error."""

import numpy as np
from hypothesis import given
from pytest import approx
from scipy import optimize

from explorable import figures
from explorable.data.libraries import LIBRARIES
from explorable.figures import sampling as figure
from explorable.figures.sampling.samples import SIZES
from explorable.plot.number_format import three_digits
from explorable.stats import sampling
from tests.explorable.states import FEW, states


def values(state):
    scene = figures.draw("sampling", state)
    return {readout.name: readout.value for readout in scene.readouts}


def test_the_resting_state_shows_that_shrinkage_pays():
    now = values({})
    assert now["mse_mle"] == approx(1 / 4.9) and now["mse_map"] < 0.85 * now["mse_mle"]
    assert now["mse_map_seen"] < now["mse_mle_seen"]


@FEW
@given(states(figure.CONTROLS))
def test_errors_are_bias_squared_and_variance_and_least_at_the_best_sd(state):
    now = values(state)
    assert now["mse_map"] == approx(now["bias_map"] ** 2 + now["variance_map"])
    seen = now["bias_map_seen"] ** 2 + now["variance_map_seen"]
    assert now["mse_map_seen"] == approx(seen)
    best = now["best_prior_sd"]
    if best > 0:
        assert values({**state, "prior_sd": best})["mse_map"] <= now["mse_map"] * (1 + 1e-12)


@FEW
@given(states(figure.CONTROLS))
def test_the_text_below_has_the_numbers_of_the_table_of_libraries(state):
    asides = dict(figures.draw("sampling", state).asides)
    penalty, n = (state["noise_sd"] / state["prior_sd"]) ** 2, round(state["n"])
    assert (asides.pop("n"), asides.pop("penalty")) == (str(n), three_digits(penalty))
    data = {"n": n, "sd_x": 1.0, "sd_y": 1.0, "noise_sd": state["noise_sd"]}
    rows = {row.id: row for row in LIBRARIES}
    assert asides == {
        name: three_digits(rows[library].setting_of(penalty, **data))
        for name, library in (
            ("ridge_alpha", "sklearn-ridge"),
            ("lasso_alpha", "sklearn-lasso"),
            ("logistic_c", "sklearn-logistic"),
            ("weight_decay", "torch-sgd"),
            ("glmnet_lambda", "glmnet-gaussian"),
        )
    }


def test_the_best_sd_is_found_by_a_search_too():
    for slope, noise_sd, squares in ((0.4, 1.0, 4.9), (-2.0, 2.5, 0.3), (3.0, 0.2, 60.0)):

        def error(log_sd, case=(squares, slope, noise_sd)):
            bias, variance = sampling.map_error(*case, np.exp(log_sd))
            return bias**2 + variance

        found = optimize.minimize_scalar(error, bounds=(-4, 4), method="bounded")
        assert np.exp(found.x) == approx(sampling.best_prior_sd(slope), rel=1e-3)


def test_ten_thousand_samples_agree_with_the_closed_forms():
    """Judge: numpy's own generator, and the estimators as least squares with a ghost point."""
    random, x = np.random.default_rng(4), SIZES[:6]
    true_slope, noise_sd, prior_sd = 1.3, 0.8, 0.6
    y = true_slope * x + noise_sd * random.standard_normal((10_000, 6))
    ghost = noise_sd / prior_sd
    maps = np.linalg.lstsq(np.append(x, ghost)[:, None], np.c_[y, np.zeros(10_000)].T)[0][0]
    bias, variance = sampling.map_error(float(x @ x), true_slope, noise_sd, prior_sd)
    assert maps.mean() - true_slope == approx(bias, abs=0.015)
    assert maps.var() == approx(variance, rel=0.05)


def test_a_larger_sample_keeps_the_houses_of_the_smaller():
    first, second = (figures.draw("sampling", {"n": n}).panels[0] for n in (6, 50))
    assert SIZES[:6] == approx([-1.3, -0.8, -0.4, 0.3, 0.6, 1.4])
    spread = [np.ptp(panel.marks[0].y) for panel in (first, second)]
    assert spread[1] < spread[0]


@FEW
@given(states(figure.CONTROLS))
def test_the_map_spreads_less_than_its_posterior_is_wide_by_the_root_of_kappa(state):
    now = values(state)
    kappa = now["variance_map"] / now["posterior_sd"] ** 2
    bias = now["bias_map"]
    slope = {"true_slope": 1.0, **state}["true_slope"]
    assert now["sd_map"] < now["posterior_sd"]
    assert bias == approx((kappa - 1) * slope, abs=1e-9)
