"""The figure `posterior` with a prior, or a noise, that a reader has rewritten."""

import numpy as np
import pytest

from explorable import figures
from explorable.editable.prior_density import PRIOR
from explorable.numerics import grid_density
from explorable.runtime import code_edits
from explorable.scene.marks import Area
from tests.explorable.figures.posterior.drawing import columns, draw

SAME_BELL = """
def prior_density(w, prior_sd):
    return np.exp(-((w / prior_sd) ** 2) / 2) / (prior_sd * np.sqrt(2 * np.pi))
"""


LAPLACE = """
def prior_density(w, prior_sd):
    return np.exp(-np.abs(w) / prior_sd) / (2 * prior_sd)
"""


TWO_HUMPS = """
def prior_density(w, prior_sd):
    return np.exp(-((np.abs(w) - 2) / 0.3) ** 2 / 2)
"""


@pytest.fixture
def rewrite():
    """Puts a text in the place of the prior, and the original back afterwards."""
    yield lambda text: code_edits.rewrite("posterior", text)
    code_edits.restore("posterior")


def test_any_prior_moves_with_its_mean(rewrite):
    state = {"prior_mean": 2.5, "prior_sd": 0.5}
    rewrite(SAME_BELL)
    found, _ = draw(state)
    rewrite(LAPLACE)
    moved, marks = draw(state)
    code_edits.restore("posterior")
    known, curves = draw(state)
    assert found["map"] == pytest.approx(known["map"], abs=1e-9)
    assert found["posterior_sd"] == pytest.approx(known["posterior_sd"], rel=1e-4)
    assert found["pull"] == pytest.approx(known["pull"], rel=1e-6)
    x, _ = columns({})
    assert moved["map"] == pytest.approx(1.4 + 1 / 0.5 / (x @ x), abs=1e-6), "towards 2.5"
    for drawn, top in ((marks, 1 / (2 * 0.5)), (curves, 1 / (0.5 * np.sqrt(2 * np.pi)))):
        handle = drawn["prior_mean"]
        assert (handle.x, handle.y) == (2.5, pytest.approx(top, rel=1e-6))
    assert "to the prior’s own peak, 2.50." in figures.draw("posterior", state).summary


def test_a_prior_of_two_peaks_has_no_pull(rewrite):
    rewrite(TWO_HUMPS)
    values, _ = draw({})
    assert values["pull"] is None and values["map"] > values["mle"]
    assert figures.draw("posterior", {}).summary.endswith(f"slope is {values['map']:.2f}.")


def test_the_grid_posterior_equals_the_closed_form(rewrite):
    state = {"noise_sd": 0.7, "prior_sd": 0.6}
    known, curves = draw(state)
    rewrite(SAME_BELL)
    found, drawn = draw(state)
    assert found["map"] == pytest.approx(known["map"], abs=1e-10)
    assert found["posterior_sd"] == pytest.approx(known["posterior_sd"], rel=1e-4)
    expected = np.interp(drawn["posterior"].x, curves["posterior"].x, curves["posterior"].y)
    assert drawn["posterior"].y == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("prior_sd", [0.1, 0.2, 1.0])
def test_a_laplace_prior_gives_the_soft_threshold(rewrite, prior_sd):
    x, _ = columns({})
    before, _ = draw({"prior_sd": prior_sd})
    rewrite(LAPLACE)
    values, marks = draw({"prior_sd": prior_sd})
    threshold = 1 / (x @ x) / prior_sd
    assert values["map"] == pytest.approx(max(values["mle"] - threshold, 0), abs=1e-7)
    assert values["map"] != pytest.approx(before["map"], abs=1e-3)
    assert marks["prior"].y.max() == pytest.approx(1 / (2 * prior_sd), rel=0.05)


def test_a_readers_prior_is_integrated_once_per_width(rewrite, monkeypatch):
    calls, integrate = [], grid_density.integration_grid
    monkeypatch.setattr(
        grid_density, "integration_grid", lambda *curve: calls.append(curve) or integrate(*curve)
    )
    rewrite(LAPLACE)
    for name, state, times in (
        ("prior", {}, 1),
        ("posterior", {}, 1),
        ("posterior", {"points": ((1.0, 2.0),)}, 1),  # the posterior alone
        ("posterior", {"prior_sd": 0.5}, 2),
    ):
        calls.clear()
        figures.draw(name, state)
        assert len(calls) == times, (name, state)
    rewrite(LAPLACE.replace("2 * prior_sd", "prior_sd"))
    assert "is 2.00 and that of a density is one" in figures.draw("posterior", {}).note


def test_a_bimodal_prior_gives_a_bimodal_posterior(rewrite):
    rewrite(TWO_HUMPS)
    _, marks = draw({"points": ((0.3, 0.1),), "noise_sd": 1.0})
    curve = marks["posterior"]
    peaks = (np.diff(np.sign(np.diff(curve.y))) < 0).sum()
    assert peaks == 2
    assert np.trapezoid(curve.y, curve.x) == pytest.approx(1, abs=0.02)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("return w - 1", "never negative"),
        ("return np.full(w.shape, np.nan)", "undefined"),
        ("return 1.0", "one number for each slope"),
        ("return np.zeros(w.shape)", "zero everywhere"),
    ],
)
def test_an_invalid_density_raises_value_error(rewrite, body, words):
    rewrite(f"def prior_density(w, prior_sd):\n    {body}\n")
    with pytest.raises(ValueError, match=words):
        draw({})


def test_restoring_the_prior_restores_the_closed_form(rewrite):
    rewrite(LAPLACE)
    assert not PRIOR.is_original
    code_edits.restore("prior")
    assert PRIOR.is_original


def test_a_prior_is_drawn_with_area_one_and_the_note_names_its_area(rewrite):
    rewrite("def prior_density(w, prior_sd):\n    return 3 * np.exp(-(w**2))\n")
    scene = figures.draw("posterior", {})
    marks = {mark.name: mark for mark in scene.panels[1].marks}
    assert np.trapezoid(marks["prior"].y, marks["prior"].x) == pytest.approx(1, abs=1e-3)
    assert f"is {3 * np.sqrt(np.pi):.2f} and that of a density is one" in scene.note
    rewrite(SAME_BELL)
    assert not figures.draw("posterior", {}).note


def test_noise_curves_stay_gaussian_when_the_noise_is_rewritten():
    known = figures.draw("posterior", {}).panels[0].marks
    code_edits.rewrite(
        "likelihood", "def noise_density(residual, noise_sd):\n    return residual * 0 + 1\n"
    )
    try:
        drawn = figures.draw("posterior", {}).panels[0].marks
    finally:
        code_edits.restore("likelihood")
    for before, after in zip(known, drawn, strict=True):
        if isinstance(before, Area):
            assert after.x.tolist() == before.x.tolist()
