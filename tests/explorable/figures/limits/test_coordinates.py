"""The figure `coordinates`: modes that differ from axis to axis, and a median that does not."""

import math
import time

import numpy as np
import pytest
from hypothesis import assume, given
from pytest import approx
from scipy import stats

from explorable import figures
from explorable.figures import coordinates
from explorable.figures._shared.stretched import place
from explorable.figures.coordinates import SHAPES
from explorable.figures.coordinates.three_axes import COORDINATES
from explorable.stats import bernoulli
from tests.explorable.states import FEW, states

STATES = states(coordinates.CONTROLS)


def draw(state):
    scene = figures.draw("coordinates", state)
    marks = {mark.name: mark for mark in scene.panels[0].marks}
    return {readout.name: readout.value for readout in scene.readouts}, marks, scene


@pytest.mark.parametrize(
    ("prior", "theta", "arcsine", "log_odds"),
    [
        ("flat_theta", 7 / 10, 7.5 / 11, 2 / 3),
        ("flat_log_odds", 3 / 4, 6.5 / 9, 7 / 10),
        ("jeffreys", 6.5 / 9, 7 / 10, 7.5 / 11),
    ],
)
def test_seven_heads_in_ten_flips(prior, theta, arcsine, log_odds):
    values, _, scene = draw({"prior": prior})
    assert values["mode_theta"] == approx(theta)
    assert values["mode_arcsine"] == approx(arcsine)
    assert values["mode_log_odds"] == approx(log_odds)
    if prior == "jeffreys":
        assert values["median"] == approx(stats.beta.median(7.5, 3.5))
        assert "0.693 in all three" in scene.summary


@FEW
@given(STATES)
def test_each_mode_is_the_highest_point_and_the_median_halves_the_area_on_each_axis(state):
    values, marks, _ = draw(state)
    assume(values["median"] is not None)
    for name in COORDINATES:
        curve, half = marks[f"{name}_posterior"], marks[f"{name}_half"]
        mode = values[f"mode_{name}"]
        if mode is not None and 0 < mode < 1:
            step = np.diff(curve.x).max()
            assert abs(curve.x[curve.y.argmax()] - place(name, mode)) <= step
        assert half.x.max() == approx(place(name, values["median"]))
    below = stats.beta.cdf(values["median"], *_shapes(state))
    assert below == approx(0.5, abs=1e-8)


@FEW
@given(STATES)
def test_lines_of_equal_probability_pass_the_same_probability_on_each_axis(state):
    _, marks, scene = draw(state)
    panel = scene.panels[0]
    for line in (mark for name, mark in marks.items() if name.startswith("at[")):
        theta = float(line.name[3:-1])
        wanted = [panel.across(place(plot.name, theta), plot.name) for plot in panel.plots]
        assert line.x[::2] == approx(wanted) and line.x[1::2] == approx(wanted)


@pytest.mark.parametrize("heads", [0.0, 4.0])
def test_an_improper_posterior_has_no_summaries_and_a_note(heads):
    values, marks, scene = draw({"heads": heads, "flips": 4.0, "prior": "flat_log_odds"})
    assert set(values.values()) == {None} and "Add a head or a tail" in scene.note
    assert not any(name.endswith("posterior") for name in marks)


def test_where_no_mode_is_the_only_one_the_note_names_the_axis():
    values, _, scene = draw({"heads": 0.0, "flips": 0.0})
    assert values["mode_theta"] is None and values["mode_log_odds"] == 0.5
    assert "θ: There is no one mode: the density is flat" in scene.note


@pytest.mark.parametrize("name", COORDINATES)
@pytest.mark.parametrize("shapes", [(7.5, 3.5), (0.5, 0.5), (1e-3, 1e5), (7e4, 3e4)])
def test_the_density_in_a_coordinate_is_that_in_theta_times_the_slope(name, shapes):
    theta = np.array([0.05, 0.3, 0.7, 0.95])
    slope = {"theta": 0 * theta, "arcsine": np.log(4 * theta * (1 - theta)) / 2}
    slope["log_odds"] = np.log(theta * (1 - theta))
    found = bernoulli.log_density_in(name, theta, *shapes)
    assert found == approx(stats.beta.logpdf(theta, *shapes) + slope[name], rel=1e-9, abs=1e-9)


def test_an_unknown_coordinate_is_refused():
    with pytest.raises(ValueError, match="no coordinate 'logit'"):
        bernoulli.log_density_in("logit", 0.5, 1.0, 1.0)


def _shapes(state):
    shape = coordinates.SHAPES[state["prior"]]
    times = round(state["times"])
    heads, tails = state["heads"] * times, (state["flips"] - state["heads"]) * times
    return heads + shape, tails + shape


def test_where_a_density_is_flat_or_infinite_at_both_ends_all_its_peaks_are_drawn():
    _, marks, _ = draw({"flips": 0.0, "prior": "jeffreys"})
    flat, line = marks["arcsine_modes[0]"], marks["arcsine_posterior"]
    assert np.ptp(line.y) < 1e-9 and (flat.x0, flat.x1) == (line.x[0], line.x[-1])
    ends, line = [marks[f"theta_modes[{index}]"].x0 for index in (0, 1)], marks["theta_posterior"]
    assert ends == [line.x[0], line.x[-1]] and line.y[[0, -1]] == approx(line.y.max())
    assert "log_odds_modes[0]" not in marks and "log_odds_mode" in marks


def test_a_hundred_thousand_flips_let_all_peaks_meet():
    values, marks, scene = draw({"times": 10_000.0})
    assert "100\u202f000 flips" in scene.summary
    at = [values[name] for name in ("mode_theta", "mode_arcsine", "mode_log_odds", "median")]
    assert at == approx([0.7] * 4, abs=1e-5) and at[0] != at[1] != at[2]
    line = marks["log_odds_posterior"]
    assert np.trapezoid(line.y, line.x) == approx(1, abs=0.01)  # the axis holds the curve
    assert np.count_nonzero(line.y > line.y.max() / 2) > 30  # and it is smooth


def test_a_hundred_thousand_flips_take_at_most_twice_as_long_as_ten():
    """Both in turn, each time with heads that were not asked for before; the least of each."""
    least = {1.0: math.inf, 10_000.0: math.inf}
    for turn in range(60):
        for times in least:
            state = {"times": times, "heads": turn % 9 + 1, "prior": list(SHAPES)[turn % 3]}
            start = time.perf_counter()
            figures.draw("coordinates", state)
            least[times] = min(least[times], time.perf_counter() - start)
    assert least[10_000.0] <= 2 * least[1.0]
