"""The figure `more_data`: a fixed prior washes out as 1/n, that of a mean loss never does."""

import numpy as np
import pytest
from hypothesis import assume, given
from pytest import approx
from scipy import stats

from explorable import figures
from explorable.figures import more_data
from explorable.stats.ridge import ridge
from tests.explorable.states import FEW, states

STATES = states(more_data.CONTROLS)


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


def test_a_ridge_slope_with_the_penalty_kept_on_a_mean_loss_stays_short_of_the_truth():
    """The same in a regression: true slope 1, ½ mean square + ½ α w², λ = n α."""
    random, found = np.random.default_rng(0), []
    for n in (10**2, 10**4, 10**6):
        x = random.standard_normal(n)
        y = x + random.standard_normal(n)
        found.append(float(ridge(x[:, None], y, 0.5 * n)[0]))
    assert found == approx([0.684, 0.660, 0.6668], abs=5e-4)


@pytest.mark.parametrize("form", [0.5, 1.0])
def test_without_flips_there_is_no_mle_and_no_handle(form):
    values, marks, scene = draw({"n": 0, "a": form, "b": form})
    assert values["mle"] is None and values["map"] is None and "n" not in marks
    assert "no one peak" in scene.summary
