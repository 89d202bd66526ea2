"""The figure `shrinkage`: a MAP of exactly zero below the threshold, and a mean that is not."""

import numpy as np
import pytest
from hypothesis import given
from pytest import approx

from explorable import figures
from explorable.figures import shrinkage
from tests.explorable.states import FEW, states

STATES = states(shrinkage.CONTROLS)


def draw(state):
    scene = figures.draw("shrinkage", state)
    marks = {mark.name: mark for panel in scene.panels for mark in panel.marks}
    return {readout.name: readout.value for readout in scene.readouts}, marks, scene


def test_at_rest_the_mode_is_exactly_zero_and_the_mean_is_not():
    values, _, scene = draw({})
    assert values["map"] == 0 and values["threshold"] == approx(1 / 0.7)
    assert values["mean"] == approx(0.4685181458)  # by quadrature
    assert "exactly zero" in scene.summary


@FEW
@given(STATES)
def test_the_two_pulls_meet_at_the_map(state):
    values, marks, _ = draw(state)
    variance, mode = state["noise_sd"] ** 2, values["map"]
    bend = 0.0
    if state["prior"] in ("gaussian", "elastic_net"):
        bend = variance / (2 * state["scale"] ** 2)
    remaining = state["mle"] - mode - bend * mode
    if mode:
        assert remaining == approx(np.sign(mode) * values["threshold"], abs=1e-6 * (1 + bend))
    else:
        assert abs(remaining) <= values["threshold"] + 1e-9
    assert marks["meeting"].y == approx(state["mle"] - mode)


@FEW
@given(STATES)
def test_map_and_mean_lie_on_their_curves(state):
    values, marks, _ = draw(state)
    on_curve = np.interp(state["mle"], marks["modes"].x, marks["modes"].y)
    assert values["map"] == approx(on_curve, abs=1e-9)
    on_curve = np.interp(state["mle"], marks["means"].x, marks["means"].y)
    assert values["mean"] == approx(on_curve, abs=0.02)
    assert abs(values["mean"]) <= abs(state["mle"]) + 1e-9


@FEW
@given(STATES)
def test_the_posterior_has_area_one_and_is_highest_at_the_map(state):
    values, marks, _ = draw(state)
    x, y = marks["posterior"].x, marks["posterior"].y
    assert y[np.abs(x - values["map"]).argmin()] == approx(y.max())
    if abs(state["mle"]) + 3 * state["noise_sd"] < 5 and state["noise_sd"] > 0.5:
        assert np.trapezoid(y, x) == approx(1, abs=0.01)


@pytest.mark.parametrize(("kind", "mode"), [("flat", 1.2), ("gaussian", 1.2 / (1 + 1 / 0.98))])
def test_priors_without_a_jump_have_no_threshold(kind, mode):
    values, marks, _ = draw({"prior": kind})
    assert values["map"] == approx(mode) and values["mean"] == approx(mode)
    assert values["threshold"] == 0 and "zeros" not in marks
    assert ("prior" in marks) == (kind != "flat")


@FEW
@given(STATES)
def test_the_mean_is_the_mle_less_the_threshold_times_the_vote(state):
    values, _, _ = draw(state | {"prior": "laplace"})
    assert -1 <= values["vote"] <= 1
    assert values["mean"] == approx(
        state["mle"] - values["threshold"] * values["vote"], abs=1e-9 * (1 + values["threshold"])
    )


@pytest.mark.parametrize("kind", ["gaussian", "flat", "elastic_net"])
def test_the_vote_is_the_posteriors_mass_on_each_side(kind):
    values, marks, _ = draw({"prior": kind})
    w, height = marks["posterior"].x, marks["posterior"].y
    sides = [np.trapezoid(height[part], w[part]) for part in (w >= 0, w <= 0)]
    assert values["vote"] == approx(sides[0] - sides[1], abs=0.01)
