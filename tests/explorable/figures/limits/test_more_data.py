"""The figure `more_data`: a fixed prior washes out as 1/n, that of a mean loss never does."""

import numpy as np
import pytest
from hypothesis import assume, given
from pytest import approx
from scipy import stats

from explorable import figures
from explorable.figures import more_data
from explorable.figures.more_data import line
from explorable.figures.more_data.slopes_panel import SLOPE
from explorable.stats.ridge import ridge
from tests.explorable.states import FEW, states

COIN = tuple(control for control in more_data.CONTROLS if control.name != "model")
STATES = states(COIN)


def draw(state):
    scene = figures.draw("more_data", state)
    marks = {mark.name: mark for panel in scene.panels for mark in panel.marks}
    return {readout.name: readout.value for readout in scene.readouts}, marks, scene


def test_at_ten_flips_both_priors_are_the_same():
    values, _, _ = draw({})
    assert values["map"] == approx(11 / 18) and values["map_kept"] == approx(11 / 18)
    assert values["mle"] == approx(0.7) and values["prior_weight"] == approx(8 / 18)


@pytest.mark.parametrize(("n", "gap"), [(10, -0.0889), (100, -0.0148), (1000, -0.00159)])
def test_the_gap_falls_as_one_over_n_and_with_the_penalty_kept_stays(n, gap):
    values, _, scene = draw({"n": n})
    assert values["gap"] == approx(gap, rel=4e-3)
    assert values["map_kept"] == approx(11 / 18)
    assert "0.611" in scene.summary


@FEW
@given(STATES)
def test_the_gap_is_the_prior_weight_times_the_way_to_the_priors_mode(state):
    values, _, _ = draw(state)
    a, b = state["a"], state["b"]
    assume(min(a, b) >= 1 and a + b > 2 and values["mle"] is not None)
    wanted = values["prior_weight"] * ((a - 1) / (a + b - 2) - state["share"])
    assert values["gap"] == approx(wanted, abs=1e-12)


@FEW
@given(STATES)
def test_the_posterior_has_area_one_however_many_the_flips(state):
    above_one = {name: max(state[name], 1.0) for name in ("a", "b")}
    _, marks, _ = draw(state | above_one)
    line = marks["posterior"]
    assert np.trapezoid(line.y, line.x) == approx(1, abs=0.02)


@FEW
@given(STATES)
def test_widths_equal_scipy(state):
    _, marks, _ = draw(state)
    line, share = marks["widths[likelihood]"], state["share"]
    judge = stats.beta(1 + share * line.x, 1 + (1 - share) * line.x)
    assert line.y == approx(judge.std())
    assert marks["widths[prior]"].y == approx(stats.beta(state["a"], state["b"]).std())


def test_the_kept_priors_width_falls_as_one_over_root_n():
    _, marks, _ = draw({})
    line = marks["widths[λ kept]"]
    assert line.y[-1] * np.sqrt(line.x[-1]) == approx(line.y[-5] * np.sqrt(line.x[-5]), rel=1e-3)


@pytest.fixture(scope="module")
def drawn():
    """n -> (x, y): the draws whose sums are stored, in the order in which they were drawn."""
    random, first = np.random.default_rng(0), (10**2, 10**4, 10**6)
    rest = [round(n) for n in line.N if round(n) not in first]
    draws = {}
    for n in (*first, *rest):
        x = random.standard_normal(n)
        draws[n] = x, x + random.standard_normal(n)
    return draws


def test_the_stored_sums_are_those_of_their_draws(drawn):
    for n, squares, products in zip(line.N, line.S, line.Q, strict=True):
        x, y = drawn[round(n)]
        assert (squares, products) == approx((x @ x, x @ y), rel=1e-6)


@pytest.mark.parametrize(("n", "kept"), [(100, "0.684"), (10**4, "0.660"), (10**6, "0.6668")])
def test_a_slope_is_that_of_ridge_and_with_the_penalty_kept_stays_short_of_the_truth(
    drawn, n, kept
):
    values, _, scene = draw({"model": "line", "n": n})
    x, y = drawn[n]
    assert values["map_kept"] == approx(float(ridge(x[:, None], y, 0.5 * n)[0]), abs=1e-6)
    assert values["map"] == approx(float(ridge(x[:, None], y, 5.0)[0]), abs=1e-6)
    assert {readout.name: readout.text for readout in scene.readouts}["map_kept"] == kept
    assert kept in scene.summary


@pytest.mark.parametrize("n", [0, 1, 3, 10, 137, 10**6])
def test_each_bell_of_a_slope_has_area_one_where_the_axis_holds_it(n):
    values, marks, scene = draw({"model": "line", "n": n})
    scene.check()
    assert scene.summary and (values["mle"] is None) == (n == 0)
    posterior = marks["posterior"]
    assert np.trapezoid(posterior.y, posterior.x) == approx(1, abs=0.02)
    if n == 10:
        assert values["map"] == values["map_kept"]


@pytest.mark.parametrize("form", [0.5, 1.0])
def test_without_flips_there_is_no_mle_and_no_handle(form):
    values, marks, scene = draw({"n": 0, "a": form, "b": form})
    assert values["mle"] is None and values["map"] is None and "n" not in marks
    assert "no one peak" in scene.summary


def test_without_data_all_estimates_are_drawn():
    _, marks, scene = draw({"n": 0, "a": 1.0, "b": 1.0})
    assert (marks["map[0]"].x0, marks["map[0]"].x1) == (marks["mle[0]"].x0, marks["mle[0]"].x1)
    assert np.ptp(marks["posterior"].y) < 1e-9 and "flat prior" in scene.note
    _, marks, _ = draw({"n": 0, "a": 0.5, "b": 0.5})
    assert [marks[f"map[{index}]"].x0 for index in (0, 1)] == [0.0, 1.0]
    _, marks, _ = draw({"n": 0, "model": "line"})
    assert (marks["mle[0]"].x0, marks["mle[0]"].x1) == (SLOPE.low, SLOPE.high)
