"""What figures say of a reader's prior that is no density, or whose area is far from one."""

import numpy as np
import pytest

from explorable import figures
from explorable.editable.peak_words import most_probable, written
from explorable.editable.prior_density import PRIOR
from explorable.runtime import code_edits

GROWING = (
    "np.exp(w**2)",
    "np.cosh(w)",
    "np.exp(3 * np.abs(w))",
    "np.exp(50 * w)",
    "np.where(w > 0, np.exp(50 * w), 0)",
    "np.abs(w)",
)
FIGURES = ("prior", "posterior", "lockstep", "prior-guess", "posterior-guess")


@pytest.fixture
def rewrite():
    """Puts an expression in the place of the prior, and the original back afterwards."""
    yield lambda text: code_edits.rewrite(
        "prior", f"def prior_density(w, prior_sd):\n    return {text}\n"
    )
    code_edits.restore("prior")


def draw(name, **state):
    scene = figures.draw(name, {"prior": "mine", **state})
    return scene, {mark.name: mark for panel in scene.panels for mark in panel.marks}


@pytest.mark.parametrize("body", GROWING)
def test_a_prior_that_grows_without_end_is_improper_and_has_no_mode(rewrite, body):
    rewrite(body)
    assert PRIOR.log_area(1.0) == np.inf and PRIOR.centre(1.0) is None
    for name in FIGURES:
        for state in ({}, {"prior_mean": 4.0, "prior_sd": 4.0}):
            scene, _ = draw(name, **state)
            assert "1000000" not in scene.summary + scene.note
            assert ("no density (an improper prior)" in scene.note) == ("guess" not in name)
    assert "none is the most probable" in draw("prior")[0].note
    for name in ("posterior", "lockstep"):
        with pytest.raises(ValueError, match=r"The posterior grows .* or add houses"):
            draw(name, points=())


@pytest.mark.parametrize("body", GROWING)
def test_a_growing_prior_leaves_room_for_the_others(rewrite, body):
    rewrite(body)
    scene, marks = draw("posterior")
    assert marks["likelihood"].y.max() > 0.1 * scene.panels[1].y.high
    scene, marks = draw("prior")
    high = scene.panels[0].y.high
    assert high <= 6 and marks["prior_mean"].y <= high and marks["prior_sd"].y <= high
    w, height = marks["prior"].x, marks["prior"].y
    seen = height <= high
    assert height[seen] == pytest.approx(PRIOR.density(w[seen], 1.0))


def test_a_prior_above_zero_at_one_slope_alone_has_no_area(rewrite):
    rewrite("np.where(w == 0, 1, 0)")
    for name in FIGURES:
        with pytest.raises(ValueError, match="zero at all but single slopes"):
            draw(name)


@pytest.mark.parametrize("power", [-400, -300, -3, 3, 300])
def test_an_area_of_any_size_is_written_and_divided_out(rewrite, power):
    code_edits.rewrite(
        "prior",
        "def log_prior_density(w, prior_sd):\n"
        f"    return -np.abs(w) / prior_sd + {power} * np.log(10)\n",
    )
    scene, _ = draw("prior")
    digits = str(power).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    text = {-3: "0.002", 3: "2000.00"}.get(power, f"2.0 × 10{digits}")
    assert f"The area under your function is {text} and" in scene.note
    values = {readout.name: readout.value for readout in scene.readouts}
    assert values["density_at_zero"] == pytest.approx(0.5, rel=1e-4)
    assert np.isfinite(draw("prior", lines="show")[1]["lines[0]"].y).all()


def test_a_plateau_without_an_end_has_no_number_there():
    assert written([], (-1e6, 1e6)) == "every slope"
    assert written([], (0.0, 1e6)) == "0.000 to ∞"
    assert most_probable([], (-1e6, -2.0)) == "every slope from −∞ to −2.00 is equally probable"


def test_of_many_equal_peaks_those_nearest_to_zero_are_named(rewrite):
    peaks = [-9.0, -3.0, 0.0, 3.0, 1000.0]
    named = "many slopes are equally probable, among them −3.00, 0.00 and 3.00"
    assert most_probable(peaks) == named
    assert written(peaks) == "−3.000 or 0.000 or 3.000, and more"
    assert most_probable(peaks[:4]).startswith("four slopes are equally probable, −9.00")
    rewrite("np.cos(w) ** 2")
    assert "probable, among them −3.14, 0.00 and 3.14." in draw("prior")[0].note
