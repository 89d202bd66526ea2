"""What figures say about functions that readers wrote, and about a prior that data refute."""

import math

import numpy as np
import pytest
from hypothesis import given, settings

from explorable import figures
from explorable.controls import clamp
from explorable.figures import lockstep
from explorable.runtime import code_edits
from tests.explorable.states import states

QUICK = settings(deadline=None, max_examples=15, derandomize=True)
PRIORS = {
    "np.exp(-np.abs(w) / prior_sd)": lambda w, s: -np.abs(w) / s,
    "np.exp(-((w - 1) / prior_sd) ** 2 / 2)": lambda w, s: -(((w - 1) / s) ** 2) / 2,
    "(1 + (w / prior_sd) ** 2 / 3) ** -2": lambda w, s: -2 * np.log1p((w / s) ** 2 / 3),
}
LASSO = "squared_error(w, x, y) + penalty * abs(w)"


@pytest.fixture(autouse=True)
def restored():
    yield
    for name in ("posterior", "likelihood", "lockstep", "polynomial"):
        code_edits.restore(name)


def write(name, body):
    arguments = {
        "prior": "prior_density(w, prior_sd)",
        "likelihood": "noise_density(residual, noise_sd)",
        "lockstep": "penalised_loss(w, x, y, penalty)",
        "polynomial": "weight_penalty(power, penalty)",
    }
    code_edits.rewrite(name, f"import math\ndef {arguments[name]}:\n    return {body}\n")


def draw(name, state=None):
    """The Scene, the readouts' values and texts, and the marks by panel and name."""
    scene = figures.draw(name, state or {})
    scene.check()
    values = {readout.name: readout.value for readout in scene.readouts}
    texts = {readout.name: readout.text for readout in scene.readouts}
    marks = [{mark.name: mark for mark in panel.marks} for panel in scene.panels]
    return scene, values, texts, marks


@pytest.mark.parametrize("body", PRIORS)
@given(state=states(lockstep.CONTROLS))
@QUICK
def test_the_penalty_is_minus_the_log_of_the_prior_that_a_reader_wrote(body, state):
    write("prior", body)
    state = {**state, "prior": "mine"}
    _, values, _, (_, losses, _) = draw("lockstep", state)
    x, y = np.reshape(clamp(lockstep.CONTROLS, state)["points"], (-1, 2)).T
    log_prior = PRIORS[body]

    def loss(w):
        squares = np.square(y[:, None] - x[:, None] * w).sum(axis=0)
        return squares - 2 * log_prior(w, state["penalty"] ** -0.5)

    w = losses["penalty"].x
    penalty = -2 * log_prior(w, state["penalty"] ** -0.5)
    assert losses["penalty"].y == pytest.approx(penalty - penalty.min(), rel=1e-6, abs=1e-5)
    found = np.array([values["argmin_penalised"], values["argmin_posterior"]])
    least = loss(np.linspace(-20, 20, 8001)).min()
    assert (loss(found) <= least + 1e-7 * (1 + abs(least))).all()


def test_a_reader_s_prior_and_loss_have_their_own_sentences():
    write("prior", "np.exp(-np.abs(w) / prior_sd)")
    scene, values, _, (_, losses, _) = draw("lockstep")
    assert values["argmin_penalised"] == pytest.approx(1.4 - 1 / 4.9, abs=1e-6)
    assert losses["penalty_label"].text == "−2σₙ² log prior"
    assert scene.note.startswith("The prior that you wrote is in force here, too")
    write("prior", "np.exp(-(((np.abs(w) - 3) / 0.5) ** 2) / 2)")
    scene, _, _, _ = draw("lockstep", {"points": ((1, 0),)})
    assert "two slopes are equally probable, −2.40 and 2.40" in scene.summary
    code_edits.restore("prior")
    write("lockstep", LASSO)
    for prior in ("np.exp(-np.abs(w) / 2)", "np.exp(-((w - 3) ** 2))"):  # the penalty's own counts
        scene, values, _, _ = draw("lockstep")
        assert values["argmin_penalised"] == pytest.approx(values["argmin_posterior"], abs=1e-9)
        assert "at slope 1.30" in scene.summary and "minus the log of the prior" in scene.note
        write("prior", prior)


def test_nan_in_a_loss_is_refused_in_words():
    write("lockstep", "squared_error(w, x, y) + np.where(w > 0, np.nan, 0)")
    with pytest.raises(ValueError, match=r"yours is nan at slope .* In a browser numpy"):
        draw("lockstep")
    write("lockstep", "0.0")
    with pytest.raises(ValueError, match="one number for each slope"):
        draw("lockstep")


def test_a_likelihood_of_several_peaks_says_so():
    write("likelihood", "1 / (1 + (residual / noise_sd) ** 2)")
    state = {"noise_sd": 0.2, "points": ((1, 3), (1, -3))}
    scene, _, texts, _ = draw("likelihood", state)
    best = math.sqrt(9 - 0.2**2)
    assert texts["mle"] == f"−{best:.3f} or {best:.3f}"
    assert scene.summary.endswith("as probable as at the best slopes, −2.99 and 2.99.")
    scene, values, _, _ = draw("likelihood", state | {"points": ((1, 3), (1, 3), (1, -3))})
    assert values["mle"] == pytest.approx(3, abs=0.01)
    assert scene.note == ("The likelihood has another peak at slope −2.99, 0.0011 times as high.")


def test_a_level_likelihood_has_no_single_best_slope():
    write("likelihood", "np.where(np.abs(residual) <= 2 * noise_sd, 0.25 / noise_sd, 0.0)")
    low, high = 0.12 / 1.3, 2.27 / 0.8  # by the two houses that are farthest off
    scene, values, texts, _ = draw("likelihood", {"slope": 0.0})
    assert texts["mle"] == f"{low:.3f} to {high:.3f}" and low < values["mle"] < high
    assert scene.summary.endswith("impossible; at the best slopes, 0.09 to 2.84, they are not.")
    scene, _, _, _ = draw("likelihood", {"slope": 2.5})
    assert "as probable as any line can make them" in scene.summary


def test_a_noise_density_of_single_numbers_is_not_called_impossible():
    write("likelihood", "np.vectorize(lambda r: math.exp(-r * r / noise_sd**2))(residual)")
    scene, values, texts, _ = draw("likelihood", {"slope": -5.0, "noise_sd": 0.2})
    assert values["log_likelihood"] is None
    assert texts["log_likelihood"] == "too small for a double"
    assert "impossible" not in scene.summary and "Define log_noise_density" in scene.note


@pytest.mark.parametrize("degree", [1, 9, 15])
def test_a_band_that_misses_the_points_refutes_the_prior(degree):
    scene, _, _, _ = draw("polynomial", {"penalty": 100.0, "degree": degree})
    assert "holds 5 of these ten points: they refute" in scene.note
    assert "σ = σₙ/√λ = 0.025" in scene.note
    enough = float(scene.note.split("one of σ = ")[1].split(" ")[0])
    scene, _, _, _ = draw("polynomial", {"penalty": (0.25 / enough) ** 2 * 0.8, "degree": degree})
    assert "refute" not in scene.note
    scene, _, _, _ = draw("polynomial", {"degree": degree})
    assert "refute" not in scene.note


def test_a_crowd_refutes_a_prior_and_a_rewritten_penalty_is_not_judged():
    crowd = tuple((i / 150 - 1, math.sin(4 * i / 150)) for i in range(300))
    scene, _, _, _ = draw("polynomial", {"points": crowd, "penalty": 100.0, "degree": 1})
    assert "too many to take" in scene.note and "of these 300 points: they refute" in scene.note
    scene, _, _, _ = draw("polynomial", {"points": crowd * 10, "penalty": 100.0, "degree": 1})
    assert "% of these: they refute" in scene.note
    waves = tuple((i / 20 - 1, 2.0 * (-1) ** (i // 5)) for i in range(40))
    scene, _, _, _ = draw("polynomial", {"points": waves, "penalty": 1.0, "degree": 1})
    assert scene.note.endswith("no wider one would do at this degree.")
    write("polynomial", "penalty * power")
    assert "refute" not in draw("polynomial", {"penalty": 100.0})[0].note


@pytest.mark.parametrize("name", ["posterior", "lockstep"])
def test_a_prior_that_is_zero_at_the_mle_is_told(name):
    write("prior", "2 * (w < 0) * np.exp(-(w**2) / 2) / np.sqrt(2 * np.pi)")
    scene, *_ = draw(name, {"prior": "mine"})
    assert "zero at 1.40, where the likelihood is highest" in scene.note
    scene, *_ = draw(name, {"prior": "mine", "points": ((1, -2),)})
    assert "is zero at" not in scene.note, "there it is not"


def test_a_prior_without_an_end_is_told_beside_its_penalty():
    write("prior", "np.ones_like(w)")
    assert "improper prior" in draw("lockstep", {"prior": "mine"})[0].note
    write("prior", "np.exp(-(w**2))")
    assert "improper" not in draw("lockstep", {"prior": "mine"})[0].note


@pytest.mark.parametrize(
    ("penalty", "improper"),
    [("abs(w)", False), ("w**2 / (1 + w**2)", True), ("np.log1p(w**2)", True), ("w**4", False)],
)
def test_a_penalty_that_is_minus_the_log_of_no_density_is_told(penalty, improper):
    write("lockstep", f"squared_error(w, x, y) + penalty * {penalty}")
    assert ("no density" in draw("lockstep")[0].note) == improper


def test_a_penalty_without_a_value_where_no_data_are_is_still_drawn():
    write("lockstep", "squared_error(w, x, y) + penalty * w**2 / (x @ x)")
    assert "no density" not in draw("lockstep")[0].note


def test_a_prior_with_two_equal_peaks_is_told():
    write("prior", "np.exp(-((w - 2) ** 2) * 2) + np.exp(-((w + 2) ** 2) * 2)")
    note = draw("prior", {"prior": "mine"})[0].note
    assert "two slopes are equally probable, −2.00 and 2.00" in note
    note = draw("prior", {"prior": "mine", "prior_mean": 1})[0].note
    assert "two slopes are equally probable, −1.00 and 3.00" in note
