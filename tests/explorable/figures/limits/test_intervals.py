"""The figure `intervals`: exact ends, the bell's ends, and the mass that the bell really holds."""

import numpy as np
import pytest
from hypothesis import given
from pytest import approx
from scipy import stats

from explorable import figures
from explorable.figures import intervals
from tests.explorable.states import FEW, states

STATES = states(intervals.CONTROLS)


def draw(state):
    scene = figures.draw("intervals", state)
    marks = {mark.name: mark for panel in scene.panels for mark in panel.marks}
    return {readout.name: readout.value for readout in scene.readouts}, marks, scene


@pytest.mark.parametrize(
    ("a", "b", "coordinate", "bell", "mass"),
    [
        (12, 8, "theta", (0.386, 0.836), 0.967),
        (12, 8, "log_odds", (0.380, 0.786), 0.943),
        (2, 10, "theta", (-0.086, 0.286), 0.867),
        (2, 10, "log_odds", (0.042, 0.477), 0.916),
        (1.5, 20, "theta", (-0.044, 0.096), 0.747),
        (438, 544, "theta", (0.4148, 0.4770), 0.950),
    ],
)
def test_the_bell_holds_less_or_more_than_it_says(a, b, coordinate, bell, mass):
    values, _, _ = draw({"a": a, "b": b, "coordinate": coordinate})
    assert (values["laplace_low"], values["laplace_high"]) == approx(bell, abs=6e-4)
    assert values["laplace_mass"] == approx(mass, abs=6e-4)


def test_at_rest_the_bell_reaches_below_zero_and_holds_867_per_mille():
    values, marks, scene = draw({})
    assert values["laplace_low"] < 0 and "impossible_below" in marks
    assert "reaches below 0 and holds 86.7 %" in scene.summary


@FEW
@given(STATES)
def test_the_exact_interval_and_the_mass_equal_scipy(state):
    values, _, _ = draw(state)
    judge = stats.beta(state["a"], state["b"])
    ends = judge.interval(state["level"])
    assert (values["exact_low"], values["exact_high"]) == approx(ends, rel=1e-6, abs=1e-12)
    if values["laplace_mass"] is not None:
        mass = judge.cdf(values["laplace_high"]) - judge.cdf(values["laplace_low"])
        assert values["laplace_mass"] == approx(mass, abs=1e-7)


@FEW
@given(STATES)
def test_the_bell_has_the_peak_of_the_posterior(state):
    values, marks, scene = draw(state)
    if values["laplace_low"] is None:
        assert state["coordinate"] == "theta" and "no peak inside" in scene.note
        assert "bell" not in marks
        return
    line, bell = marks["posterior"], marks["bell"]
    step = np.diff(bell.x).max()
    assert abs(line.x[line.y.argmax()] - bell.x[bell.y.argmax()]) <= 2 * step


def test_with_many_flips_both_bells_hold_the_level():
    for coordinate in ("theta", "log_odds"):
        values, _, _ = draw({"a": 1000, "b": 1000, "coordinate": coordinate})
        assert values["laplace_mass"] == approx(0.95, abs=1e-3)
