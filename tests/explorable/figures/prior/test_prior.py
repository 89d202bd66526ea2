"""The figure `prior` against scipy, and with a prior of the reader's own."""

import numpy as np
import pytest
from hypothesis import given
from scipy import stats

from explorable import figures
from explorable.figures import prior
from explorable.plot.layout import box
from explorable.runtime import code_edits
from tests.explorable.states import FEW, states

STATES = states(prior.CONTROLS).map(lambda state: state | {"prior": "gaussian"})
OWN = {
    "laplace": (
        "np.exp(-np.abs(w) / prior_sd) / (2 * prior_sd)",
        lambda sd: stats.laplace(scale=sd),
    ),
    "uniform": (
        "np.where(np.abs(w) <= prior_sd, 0.5 / prior_sd, 0.0)",
        lambda sd: stats.uniform(-sd, 2 * sd),
    ),
    "the Gaussian itself": (
        "np.exp(-((w / prior_sd) ** 2) / 2) / (prior_sd * np.sqrt(2 * np.pi))",
        lambda sd: stats.norm(scale=sd),
    ),
}


def draw(prior_sd, prior_mean=0.0, **more):
    """The Scene, its readouts by name and its marks by name."""
    scene = figures.draw("prior", {"prior_sd": prior_sd, "prior_mean": prior_mean, **more})
    values = {readout.name: readout.value for readout in scene.readouts}
    return scene, values, {mark.name: mark for mark in scene.panels[0].marks}


@pytest.fixture
def rewrite():
    """Puts a formula in the place of the prior, and the original back afterwards."""
    yield lambda formula: code_edits.rewrite(
        "prior", f"def prior_density(w, prior_sd):\n    return {formula}\n"
    )
    code_edits.restore("prior")


@given(STATES)
@FEW
def test_readouts_equal_scipy(state):
    bell = stats.norm(state["prior_mean"], state["prior_sd"])
    _, values, _ = draw(**state)
    assert values["density_at_zero"] == pytest.approx(bell.pdf(0), rel=1e-9)
    assert values["mass_within_one"] == pytest.approx(
        bell.cdf(1) - bell.cdf(-1), rel=1e-9, abs=1e-15
    )


@given(STATES)
@FEW
def test_the_curve_equals_scipy_and_the_marks_lie_on_it(state):
    width, mean = state["prior_sd"], state["prior_mean"]
    bell = stats.norm(mean, width)
    scene, values, marks = draw(**state)
    curve, end = marks["prior"], scene.panels[0].x.high
    assert (np.diff(curve.x) >= 0).all() and np.isin([-1, 1, mean, mean + width], curve.x).all()
    assert (curve.x[0], curve.x[-1]) == pytest.approx((-end, end), rel=1e-12)
    assert curve.y == pytest.approx(bell.pdf(curve.x), rel=1e-9, abs=1e-300)
    assert np.trapezoid(curve.y, curve.x) == pytest.approx(bell.cdf(end) - bell.cdf(-end), rel=6e-3)
    handle, across, zero = marks["prior_sd"], marks["width"], marks["zero"]
    assert (handle.x, handle.y) == (width, pytest.approx(bell.pdf(mean + width), rel=1e-9))
    assert (across.x0, across.x1) == (mean, mean + width) and across.y0 == across.y1 == handle.y
    assert (marks["prior_mean"].x, marks["prior_mean"].y) == (mean, pytest.approx(bell.pdf(mean)))
    panel = scene.panels[0]
    at_end = panel.place(across.x1, across.y1, "prior")
    assert panel.place(handle.x, handle.y, "sd") == pytest.approx(at_end, abs=1e-9)
    assert zero.y1 == values["density_at_zero"] and scene.panels[0].y.high > zero.y1


@given(STATES)
@FEW
def test_the_filled_area_is_the_prior_mass_between_minus_one_and_one(state):
    _, values, marks = draw(**state)
    area = marks["within"]
    assert area.x.min() == -1 and area.x.max() == 1 and area.y[0] == area.y[-1] == 0
    assert np.trapezoid(area.y, area.x) == pytest.approx(values["mass_within_one"], abs=2e-3)


@given(STATES)
@FEW
def test_the_summary_rounds_the_mass_to_a_bet(state):
    scene, values, _ = draw(**state)
    mass = 100 * values["mass_within_one"]
    assert scene.readouts[1].text == f"{mass:.1f} %"
    places = (
        1 if 99 <= mass < 99.95 or 0.05 <= mass < 1 else 0
    )  # never rounded to a bet of 100 to 0
    bet = f"{mass:.{places}f} to {100 - mass:.{places}f}"
    assert f"you would bet {bet} that" in scene.summary


@pytest.mark.parametrize("name", OWN)
@pytest.mark.parametrize("prior_sd", [0.1, 0.35, 1.0, 2.345, 4.0])
def test_a_rewritten_prior_is_integrated(rewrite, name, prior_sd):
    formula, judge = OWN[name][0], OWN[name][1](prior_sd)
    rewrite(formula)
    _, values, marks = draw(prior_sd)
    assert values["density_at_zero"] == pytest.approx(judge.pdf(0), rel=1e-9)
    assert values["mass_within_one"] == pytest.approx(judge.cdf(1) - judge.cdf(-1), abs=1e-5)
    curve = marks["prior"]
    assert np.trapezoid(curve.y, curve.x) == pytest.approx(np.diff(judge.cdf([-5, 5]))[0], abs=1e-3)
    _, values, _ = draw(prior_sd, 1.37)
    assert values["mass_within_one"] == pytest.approx(
        judge.cdf(1 - 1.37) - judge.cdf(-1 - 1.37), abs=1e-3
    )


def test_a_rewritten_prior_is_normalised(rewrite):
    rewrite("7 * np.exp(-(w**2) / 2)")
    assert draw(1.0)[1]["mass_within_one"] == pytest.approx(stats.norm.cdf(1) * 2 - 1, abs=1e-5)


def test_a_prior_that_is_zero_everywhere_raises_value_error(rewrite):
    rewrite("np.zeros(w.shape)")
    with pytest.raises(ValueError, match="zero everywhere"):
        draw(1.0)


@pytest.mark.parametrize("prior_sd", [0.1, 1.0, 3.4, 3.6, 4.0])
def test_the_label_of_sigma_does_not_cover_the_curve(prior_sd):
    scene, _, marks = draw(prior_sd)
    panel, label, curve = scene.panels[0], marks["sigma"], marks["prior"]
    start, end, baseline = box(label, panel)
    places = [panel.place(x, y) for x, y in zip(curve.x, curve.y, strict=True)]
    under = [down for across, down in places if start <= across <= end]
    assert all(down > baseline for down in under)


def test_the_mass_of_a_prior_of_nearly_area_one_is_at_most_one(rewrite):
    rewrite("1.009 * np.exp(-((w / 0.1) ** 2) / 2) / (0.1 * np.sqrt(2 * np.pi))")
    scene, values, _ = draw(1.0)
    assert not scene.note
    assert values["mass_within_one"] == pytest.approx(1, abs=1e-9)
