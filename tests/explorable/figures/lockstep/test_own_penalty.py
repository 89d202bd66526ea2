"""A prior or a penalty of the reader's own in `lockstep`: each is minus the log of the other."""

import numpy as np
import pytest
from hypothesis import given, settings
from scipy import stats

from explorable import figures
from explorable.controls import clamp
from explorable.figures import lockstep
from explorable.runtime import code_edits
from tests.explorable.states import FEW, states

LOSS = """
def penalised_loss(w, x, y, penalty):
    return {}
"""
PRIOR = """
def prior_density(w, prior_sd):
    return {}
"""
ERROR = "squared_error(w, x, y)"
PENALTIES = {
    "lasso": f"{ERROR} + penalty * abs(w)",
    "heavy": f"{ERROR} + penalty * np.log(1 + w**2)",
    "aside": f"{ERROR} + penalty * (w - 50) ** 2",
    "two valleys": f"{ERROR} + penalty * np.minimum((w - 1)**2, (w + 1)**2)",
    "a wall": f"np.where(abs(w) < 1, {ERROR}, np.inf)",
    "none": ERROR,
}
PRIORS = {
    "laplace": "np.exp(-np.abs(w) / prior_sd)",
    "aside": "np.exp(-(((w - 1) / prior_sd) ** 2) / 2)",
    "two hills": "np.exp(-((w + 2) ** 2)) + np.exp(-((w - 2) ** 2))",
    "cauchy": "1 / (1 + (w / prior_sd) ** 2)",
    "box": "np.where(np.abs(w) < 1, 0.5, 0.0)",
}


def draw(state):
    """The Scene, its readouts by name, and the panels' marks by name."""
    scene = figures.draw("lockstep", state)
    values = {readout.name: readout.value for readout in scene.readouts}
    return scene, values, [{mark.name: mark for mark in panel.marks} for panel in scene.panels]


@pytest.fixture
def rewrite():
    yield code_edits.rewrite
    code_edits.restore("lockstep")
    code_edits.restore("prior")


def houses_with_a_size(state):
    x, _ = np.reshape(clamp(lockstep.CONTROLS, state)["points"], (-1, 2)).T
    return x @ x > 1e-3


def check(state):
    scene, values, _ = draw(state)
    if houses_with_a_size(state):
        assert values["argmin_penalised"] == pytest.approx(
            values["argmin_posterior"], rel=1e-9, abs=1e-9
        )
    assert "but −log posterior" not in scene.summary


OWN = {f"prior {name}": ("prior", PRIOR.format(words)) for name, words in PRIORS.items()}
OWN |= {f"penalty {name}": ("lockstep", LOSS.format(words)) for name, words in PENALTIES.items()}


@pytest.mark.parametrize(("figure", "text"), OWN.values(), ids=OWN)
def test_both_minimisers_are_equal_under_a_prior_or_penalty_of_the_readers(figure, text, rewrite):
    rewrite(figure, text)
    own = {"prior": "mine"} if figure == "prior" else {}

    @given(states(lockstep.CONTROLS))
    @settings(FEW, max_examples=8)
    def holds(state):
        check(state | own)

    holds()


@pytest.mark.parametrize("unmask", [0.0, 1.0])
def test_the_prior_is_the_one_that_a_rewritten_penalty_is_minus_the_log_of(unmask, rewrite):
    rewrite("lockstep", LOSS.format(PENALTIES["lasso"]))
    scene, values, (_, losses, unmasked) = draw({"unmask": unmask, "penalty": 3.0})
    laplace = stats.laplace(0, 2 / 3)  # b = 2 noise_sd^2 / penalty
    share = laplace.pdf(unmasked["prior"].x) / laplace.pdf(0)
    expected = -np.log(share) if unmask else 1 - share
    assert unmasked["prior"].y == pytest.approx(expected, abs=1e-9)
    assert losses["penalty"].y == pytest.approx(3 * np.abs(losses["penalty"].x), abs=1e-9)
    assert values["argmin_posterior"] == pytest.approx((6.86 - 1.5) / 4.9, abs=1e-9)
    assert "exp(−penalty/2σₙ²)" in scene.note and "no density" not in scene.note
    assert values["prior_sd"] is None, "σₙ/√λ is not its standard deviation"


def test_a_penalty_whose_prior_has_no_area_is_said_to_be_improper(rewrite):
    rewrite("lockstep", LOSS.format(PENALTIES["heavy"]))
    assert "improper prior" in draw({})[0].note
    assert "improper prior" not in draw({"penalty": 3.0})[0].note, "1 / (1 + w²)^1.5 has an area"


def test_two_valleys_are_both_named(rewrite):
    rewrite("lockstep", LOSS.format(PENALTIES["two valleys"]))
    scene, values, _ = draw({"points": []})
    assert "two slopes are equally probable, −1.00 and 1.00" in scene.summary
    assert [r.text for r in scene.readouts[2:]] == ["−1.000 or 1.000"] * 2
    assert values["argmin_penalised"] == pytest.approx(values["argmin_posterior"], abs=1e-9)


@pytest.mark.parametrize("words", [f"{ERROR} / len(x) + penalty * w**2", f"{ERROR} * (1 + w**2)"])
def test_a_loss_of_another_likelihood_has_its_minimiser_elsewhere(words, rewrite):
    rewrite("lockstep", LOSS.format(words))
    scene, values, _ = draw({})
    assert values["argmin_posterior"] == pytest.approx(6.86 / 5.9), "the prior of the menu"
    assert values["argmin_penalised"] < 1.1 and "another likelihood" in scene.note
    assert "your loss is lowest at slope" in scene.summary


def test_a_flat_bottom_is_no_parting(rewrite):
    rewrite("lockstep", LOSS.format(f"{ERROR} + penalty * w**4"))
    assert "but −log posterior" not in draw({"points": [[0, 2]]})[0].summary
