"""The figure `likelihood` against scipy, and in the states where something could break."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from scipy import stats

from explorable import figures
from explorable.controls import clamp
from explorable.figures import likelihood
from explorable.figures._shared.house_panel import NOISE_SIZE
from explorable.runtime import code_edits
from explorable.scene.marks import Curve, Dot, Segment
from tests.explorable.states import FEW, states

STATES = states(likelihood.CONTROLS)
NOISE = likelihood.NOISE_SD


def draw(**state):
    """The Scene, its readouts by name and its marks by panel and name."""
    scene = figures.draw("likelihood", state)
    values = {readout.name: readout.value for readout in scene.readouts}
    return scene, values, [{mark.name: mark for mark in panel.marks} for panel in scene.panels]


def columns(state):
    kept = clamp(likelihood.CONTROLS, state)
    return np.reshape(kept["points"], (-1, 2)).T


def one_by_one(x):
    """The indices of the houses that are drawn one by one."""
    return range(len(x) if len(x) <= likelihood.POINTS.by_hand else 0)


def log_density(x, y, slope, noise_sd):
    return stats.norm.logpdf(y, slope * x, noise_sd).sum()


@given(STATES)
@FEW
def test_readouts_equal_scipy(state):
    x, y = columns(state)
    assume(np.abs(x).max(initial=0) > 0.01)
    _, values, _ = draw(**state)
    slope, noise_sd = state["slope"], state["noise_sd"]
    best = float(np.linalg.lstsq(x[:, None], y, rcond=None)[0][0])
    expected = log_density(x, y, slope, noise_sd)
    assert values["slope"] == slope
    assert values["mle"] == pytest.approx(best, rel=1e-9, abs=1e-9)
    assert values["log_likelihood"] == pytest.approx(expected, rel=1e-9)
    ratio = math.exp(min(0.0, expected - log_density(x, y, best, noise_sd)))
    assert values["relative_likelihood"] == pytest.approx(ratio, rel=1e-9, abs=1e-9)


@given(STATES)
@FEW
def test_strokes_and_curves_show_the_same_densities(state):
    x, y = columns(state)
    slope, noise_sd = state["slope"], state["noise_sd"]
    scene, _, (houses, slopes) = draw(**state)
    peak, right = stats.norm.pdf(0, 0, noise_sd), scene.panels[0].x.high
    for index in one_by_one(x):
        density = stats.norm.pdf(y[index], slope * x[index], noise_sd) / peak
        stroke, dot = houses[f"density[{index}]"], slopes[f"here[{index}]"]
        own, bell = slopes[f"own[{index}]"], houses[f"bell[{index}]"]
        assert (stroke.x0, stroke.y0) == (x[index], y[index]) and stroke.y1 == stroke.y0
        side = 1 if x[index] + NOISE_SIZE <= right else -1  # else it could not be seen
        assert side * (stroke.x1 - stroke.x0) / NOISE_SIZE == pytest.approx(density, abs=1e-9)
        assert (dot.x, dot.y) == (slope, pytest.approx(density, abs=1e-9))
        assert np.interp(slope, own.x, own.y) == pytest.approx(density, abs=0.006)
        leans = side * (bell.x - x[index])
        assert leans.max() == pytest.approx(NOISE_SIZE) and bell.x.max() <= right
        assert bell.y[leans.argmax()] == pytest.approx(slope * x[index], abs=1e-9)


@given(STATES)
@FEW
def test_the_product_peaks_at_the_mle_and_the_handle_lies_on_it(state):
    x, _ = columns(state)
    assume(np.abs(x).max(initial=0) > 0.01)
    _, values, (_, slopes) = draw(**state)
    product, best = slopes["likelihood"], values["mle"]
    assert product.x[0] == -5 and product.x[-1] == 5 and (np.diff(product.x) >= 0).all()
    if abs(best) < 4:
        assert product.y.max() == pytest.approx(1, abs=0.01)
        assert product.x[product.y.argmax()] == pytest.approx(best, abs=0.2)
    ring = slopes["slope"]
    assert (ring.x, ring.y) == (state["slope"], values["relative_likelihood"])


def test_the_default_slope_is_the_mle():
    scene, values, _ = draw()
    x, _ = columns({})
    assert values["slope"] == pytest.approx(values["mle"], abs=1e-12)
    assert 2 < x @ x < 5
    assert values["relative_likelihood"] == pytest.approx(1, abs=1e-12)
    assert "as probable as any line can make them" in scene.summary and scene.note == ""


@pytest.mark.parametrize("points", [[], [[0, 1]], [[0, -10], [0, 10], [0, 0]]])
def test_the_mle_is_none_without_a_house_away_from_zero(points):
    scene, values, (_, slopes) = draw(points=points, slope=2.0)
    assert values["mle"] is None and values["relative_likelihood"] == 1
    assert values["log_likelihood"] == pytest.approx(
        log_density(*columns({"points": points}), 2, 1)
    )
    assert "no slope is better" in scene.summary and scene.note
    assert set(slopes["likelihood"].y) == {1.0} and "mle" not in slopes
    assert all(
        value >= 0 for mark in slopes.values() if isinstance(mark, Dot) for value in [mark.y]
    )


@pytest.mark.parametrize(("point", "arrow"), [([0.5, 9], " →"), ([0.5, -9], " ←"), ([1, 3], "")])
def test_an_mle_outside_the_axis_is_shown_at_its_end(point, arrow):
    _, values, (_, slopes) = draw(points=[point])
    assert values["mle"] == point[1] / point[0]
    assert slopes["mle_label"].text.endswith(arrow or "3.00")
    assert slopes["mle"].x0 == max(-5, min(values["mle"], 5))


@pytest.mark.parametrize("noise_sd", [NOISE.low, NOISE.high])
@pytest.mark.parametrize("slope", [likelihood.SLOPE.low, likelihood.SLOPE.high])
@pytest.mark.parametrize("count", [1, 2, 200, 201, 100_000])
def test_values_are_finite_far_from_the_data(noise_sd, slope, count):
    scene, values, (_, slopes) = draw(points=[[5, -10]] * count, noise_sd=noise_sd, slope=slope)
    area = values.pop("area")  # of a hundred thousand densities above one no double holds it
    assert area is None if (count, noise_sd) == (100_000, NOISE.low) else math.isfinite(area)
    assert all(math.isfinite(value) for value in values.values())
    assert values["mle"] == pytest.approx(-2)
    assert "0.00 times" not in scene.summary and "nan" not in scene.summary
    curves = [mark for mark in slopes.values() if isinstance(mark, Curve)]
    assert len(curves) == len(one_by_one(range(count))) + 1
    assert all(((curve.y >= 0) & (curve.y <= 1)).all() for curve in curves)


def test_the_summary_of_one_house_is_singular():
    scene, _, (houses, _) = draw(points=[[1, 2]], slope=1.0)
    assert (
        scene.summary
        == "At slope 1.00 this one price is 0.61 times as probable as at the best slope, 2.00."
    )
    assert isinstance(houses["rise"], Segment) and houses["rise"].y1 == 1.0


@pytest.fixture
def square_noise():
    """Prices that stray evenly, by at most two noise_sd, and never farther."""
    code_edits.rewrite(
        "likelihood",
        "def noise_density(residual, noise_sd):\n"
        "    return np.where(np.abs(residual) <= 2 * noise_sd, 0.25 / noise_sd, 0.0)\n",
    )
    yield
    code_edits.restore("likelihood")


def test_an_impossible_slope_has_no_log_likelihood(square_noise):
    scene, values, (_, slopes) = draw(slope=4.0)
    texts = {readout.name: readout.text for readout in scene.readouts}
    assert texts["relative_likelihood"] == "0" and values["relative_likelihood"] == 0
    assert texts["log_likelihood"] == "−∞" and values["log_likelihood"] is None
    assert scene.summary.startswith("At slope 4.00 these six prices are impossible; at the best")
    assert scene.summary.endswith("they are not.")
    assert slopes["slope"].value_text == "slope 4.00, relative likelihood 0"
    one, _, _ = draw(slope=4.0, points=[[1, 0.5]])
    assert "this one price is impossible" in one.summary and one.summary.endswith("it is not.")
    every = [scene.summary, one.summary, *texts.values()]
    assert max(map(len, every)) < 120
    scene.check()


def test_log_likelihood_is_finite_inside_the_support(square_noise):
    scene, values, _ = draw()
    assert values["log_likelihood"] == pytest.approx(6 * math.log(0.25))
    assert values["relative_likelihood"] == 1 and "impossible" not in scene.summary


def test_an_impossible_price_at_size_zero_leaves_no_mle(square_noise):
    scene, values, _ = draw(points=[[0, 9]])
    assert values["mle"] is None and values["log_likelihood"] is None
    assert "no slope is better" in scene.summary
