"""The likelihood of a reader's noise that does not fall: no MLE, or a plateau without an end."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorable import figures
from explorable.runtime import code_edits
from tests.explorable.states import FEW

GROWING = (
    "np.exp(residual**2)",
    "np.abs(residual)",
    "np.exp(50 * residual)",
    "np.exp(np.abs(residual))",
)


def rewrite(body):
    text = f"def noise_density(residual, noise_sd):\n    return {body}\n"
    code_edits.rewrite("likelihood", text)


@pytest.fixture(autouse=True)
def restored():
    yield
    code_edits.restore("likelihood")


def draw(**state):
    """The Scene, its readouts by name and the marks of the panel over the slope."""
    scene = figures.draw("likelihood", state)
    readouts = {readout.name: readout for readout in scene.readouts}
    return scene, readouts, {mark.name: mark for mark in scene.panels[1].marks}


@pytest.mark.parametrize("body", GROWING)
@pytest.mark.parametrize("state", [{}, {"points": ((1, 1),)}, {"points": ((0.1, 10),)}])
def test_where_the_likelihood_grows_there_is_no_mle(body, state):
    rewrite(body)
    scene, readouts, marks = draw(**state)
    assert "the likelihood grows" in scene.summary and "there is no MLE" in scene.summary
    assert "most probable" not in scene.summary and "Every house has size 0" not in scene.note
    assert {readouts[name].text for name in ("mle", "relative_likelihood", "area")} == {"none"}
    assert "mle" not in marks and marks["likelihood"].y.max() == pytest.approx(1)


def test_a_likelihood_that_is_possible_out_of_sight_alone_is_drawn_as_zero():
    rewrite("np.where(residual > 3, residual, 0)")
    scene, _, marks = draw(points=((0.1, -10),))
    assert "there is no MLE" in scene.summary and not marks["likelihood"].y.any()


@given(at=st.floats(-9, 9), size=st.floats(0.02, 5), width=st.floats(0.1, 100))
@FEW
def test_a_plateau_is_told_in_full_wherever_it_ends(at, size, width):
    rewrite(f"np.where(np.abs(residual) <= {width}, 1.0, 0.0)")
    _, readouts, _ = draw(points=((size, at),))
    low, high = (float(end.replace("−", "-")) for end in readouts["mle"].text.split(" to "))
    ends = (at - width) / size, (at + width) / size
    assert (low, high) == pytest.approx(ends, rel=1e-5, abs=2e-3)
    assert low <= readouts["mle"].value <= high


def test_a_plateau_without_an_end_is_told_so():
    rewrite("np.where(residual >= 0, 1.0, 0.0)")
    _, readouts, marks = draw(points=((1, 1),))
    assert readouts["mle"].text == "−∞ to 1.000" and marks["mle_label"].text == "MLE −∞ to 1.00"
    rewrite("np.ones_like(residual)")
    assert draw()[1]["mle"].text == "every slope"


def test_an_mle_beyond_the_houses_own_slopes_is_found():
    rewrite("np.exp(-((np.abs(residual) - 200) ** 2))")
    readouts = draw(points=((1, 1),))[1]
    assert readouts["mle"].text == "−199.000 or 201.000"


def test_a_density_at_single_residuals_has_no_area_under_the_likelihood():
    rewrite("np.where(residual == 0, 1, 0)")
    _, readouts, marks = draw(points=((1, 1),))
    assert readouts["mle"].value == 1 and readouts["area"].value == 0
    assert np.isfinite(marks["likelihood"].y).all()
