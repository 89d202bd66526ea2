"""The menu of priors against scipy, by quadrature, and beside a reader's own function."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from scipy import stats

from explorable import figures
from explorable.controls import clamp
from explorable.figures import posterior
from explorable.runtime import code_edits
from tests.explorable.states import states

SOME = settings(deadline=None, max_examples=12, derandomize=True)
JUDGES = {
    "gaussian": lambda mean, sd: stats.norm(mean, sd),
    "laplace": lambda mean, sd: stats.laplace(mean, sd / math.sqrt(2)),
    "student_t": lambda mean, sd: stats.t(3, mean, sd / math.sqrt(3)),
}
MINE = "def prior_density(w, prior_sd):\n    return np.exp(-np.abs(w))\n"


def draw(name, state):
    """The Scene, its readouts by name, and the marks of its last panel by name."""
    scene = figures.draw(name, state)
    scene.check()
    values = {readout.name: readout.value for readout in scene.readouts}
    return scene, values, {mark.name: mark for mark in scene.panels[-1].marks}


@pytest.mark.parametrize("kind", JUDGES)
@pytest.mark.parametrize("mean", [0.0, 1.3, -4.0])
@pytest.mark.parametrize("sd", [0.1, 1.0, 4.0])
def test_the_prior_equals_scipy(kind, mean, sd):
    judge = JUDGES[kind](mean, sd)
    _, values, marks = draw("prior", {"prior": kind, "prior_mean": mean, "prior_sd": sd})
    assert judge.std() == pytest.approx(sd), "σ is the standard deviation of each of them"
    assert values["density_at_zero"] == pytest.approx(judge.pdf(0), rel=1e-9)
    mass = judge.cdf(1) - judge.cdf(-1)
    assert values["mass_within_one"] == pytest.approx(mass, rel=1e-9, abs=1e-12)
    assert marks["prior"].y == pytest.approx(judge.pdf(marks["prior"].x), rel=1e-9, abs=1e-300)


@pytest.mark.parametrize("kind", JUDGES)
@given(state=states(posterior.CONTROLS))
@SOME
def test_the_posterior_equals_quadrature(kind, state):
    state = state | {"prior": kind}
    x, y = np.reshape(clamp(posterior.CONTROLS, state)["points"], (-1, 2)).T
    judge = JUDGES[kind](state["prior_mean"], state["prior_sd"])
    _, values, _ = draw("posterior", state)
    peak = values["map"]

    def log_posterior(w):
        misfit = np.square((y[:, None] - np.multiply.outer(x, w)) / state["noise_sd"]).sum(axis=0)
        return judge.logpdf(w) - 0.5 * misfit

    top, sd = log_posterior(np.array([peak]))[0], values["posterior_sd"]
    kinks = (state["prior_mean"], peak, values["mle"] or 0.0)
    far = sd * np.sinh(np.linspace(-12, 12, 4001))
    w = np.unique(np.concatenate([kink + far for kink in kinks]))
    heights = np.exp(log_posterior(w) - top)
    assert heights.max() <= 1 + 1e-9 * (1 + abs(top)), "the MAP is the highest"
    area = np.trapezoid(heights, w)
    mean = np.trapezoid(heights * w, w) / area
    square = np.trapezoid(heights * (w - mean) ** 2, w) / area
    assert math.sqrt(square) == pytest.approx(sd, rel=2e-3)


@given(states(posterior.CONTROLS))
@SOME
def test_under_a_flat_prior_the_posterior_is_the_likelihood(state):
    scene, values, _ = draw("posterior", state | {"prior": "flat"})
    x, _ = np.reshape(clamp(posterior.CONTROLS, state)["points"], (-1, 2)).T
    assert values["penalty"] is None and values["pull"] is None
    if values["mle"] is None:
        assert "every slope" in scene.summary
        return
    assert values["map"] == values["mle"]
    error = state["noise_sd"] / math.sqrt(x @ x)
    assert values["posterior_sd"] == pytest.approx(error, rel=1e-9)
    _, values, _ = draw("prior", {"prior": "flat"})
    assert values["mass_within_one"] is None


@pytest.mark.parametrize(("sd", "mean"), [(0.2, 0.0), (1.0, 0.0), (0.5, 3.0)])
def test_a_laplace_prior_gives_the_soft_threshold(sd, mean):
    state = {"prior": "laplace", "prior_sd": sd, "prior_mean": mean}
    _, values, _ = draw("posterior", state)
    penalty = 2 / (sd / math.sqrt(2))
    assert values["penalty"] == pytest.approx(penalty)
    way = 1.4 - mean
    left = math.copysign(max(abs(way) - penalty / 2 / 4.9, 0), way)
    assert values["map"] == pytest.approx(mean + left, abs=1e-3)


def test_heavy_tails_make_two_hills_of_a_conflict():
    points = ((-1.3, -6.8), (-0.8, -3.15), (-0.4, -2.9), (0.3, 2.4), (0.6, 2.2), (1.4, 7.1))
    state = {"points": points, "noise_sd": 2.3, "prior_sd": 0.3}
    _, values, _ = draw("posterior", state | {"noise_sd": 0.66})
    assert values["mle"] == pytest.approx(5, abs=0.01) and values["map"] == pytest.approx(2.5, 0.02)
    scene, _, _ = draw("posterior", state | {"prior": "student_t"})
    assert "Two slopes are about equally probable" in scene.note


def test_a_readers_function_is_in_force_as_gaussian_and_as_mine():
    plain, _, _ = draw("posterior", {"prior": "mine"})
    assert "still the Gaussian" in plain.note
    gaussian = draw("posterior", {})[1]
    code_edits.rewrite("prior", MINE)
    try:
        mine, both = draw("posterior", {"prior": "mine"})[1], draw("posterior", {})[1]
        waiting, laplace, _ = draw("posterior", {"prior": "laplace"})
    finally:
        code_edits.restore("prior")
    assert mine == both != gaussian
    assert "waits" in waiting.note and laplace == draw("posterior", {"prior": "laplace"})[1]
