"""A loss of a reader's own that has no lowest point, or more than one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorable import figures
from explorable.numerics.minimize import falls, level, lowest_of_all
from explorable.runtime import code_edits
from tests.explorable.figures.lockstep.drawing import draw
from tests.explorable.states import FEW


@pytest.fixture
def rewrite():
    """Puts an expression in the place of the loss, and the original back afterwards."""
    yield lambda body: code_edits.rewrite(
        "lockstep", f"def penalised_loss(w, x, y, penalty):\n    return {body}\n"
    )
    code_edits.restore("lockstep")


def texts(scene):
    return {readout.name: readout.text for readout in scene.readouts}


@pytest.mark.parametrize(
    "body",
    ["squared_error(w, x, y) - 5 * w**2", "w", "-w", "-np.abs(w)", "1 / (1 + np.abs(w))"],
)
def test_a_loss_that_falls_without_end_has_no_lowest_point(rewrite, body):
    rewrite(body)
    for state in ({}, {"points": ()}):
        with pytest.raises(ValueError, match=r"has no lowest point\. Add something that rises"):
            figures.draw("lockstep", state)


def test_of_a_level_loss_every_slope_is_as_good(rewrite):
    rewrite("0 * w")
    scene, values, (_, losses, _) = draw({})
    assert "equally low at every slope, but −log posterior lowest at 1.16" in scene.summary
    assert texts(scene)["argmin_penalised"] == "every slope"
    assert losses["argmin_label"].text == "least loss: every slope"
    assert values["argmin_posterior"] == pytest.approx(6.86 / 5.9, abs=1e-9)
    scene, _, (_, losses, densities) = draw({"points": ()})
    assert texts(scene)["argmin_posterior"] == texts(scene)["argmin_penalised"] == "every slope"
    for marks in (losses, densities):
        assert marks["argmin_label"].text.endswith(": every slope")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("np.where(np.abs(w) < 1, 0.0, 1.0)", "−1.000 to 1.000"),
        ("np.maximum(w, 0)", "−∞ to 0.000"),
        ("np.maximum(np.abs(w - 7) - 0.5, 0)", "6.500 to 7.500"),
    ],
)
@pytest.mark.parametrize("points", [(), ((1.0, 2.0),)])
def test_a_level_stretch_is_told_with_both_ends(rewrite, body, text, points):
    rewrite(body)
    scene, values, (_, losses, _) = draw({"points": points})
    assert texts(scene)["argmin_penalised"] == text
    assert losses["argmin_label"].text == f"least loss: {text}"
    assert abs(values["argmin_penalised"]) < 10


def test_a_minimum_beyond_the_houses_slopes_is_found(rewrite):
    rewrite("(w - 50) ** 2")
    scene, values, _ = draw({})
    assert values["argmin_penalised"] == pytest.approx(50, abs=1e-7)
    assert scene.panels[1].x.high > 50
    rewrite("np.cos(w)")
    assert abs(draw({})[1]["argmin_penalised"]) == pytest.approx(np.pi, abs=1e-7)


@given(st.floats(-1e5, 1e5), st.floats(0.01, 1e3))
@FEW
def test_the_lowest_of_all_is_found_wherever_it_is(at, scale):
    def valley(w):
        return np.abs(w - at) * scale

    assert not falls(valley)
    assert lowest_of_all(valley, 3.0) == pytest.approx(at, abs=1e-6, rel=1e-9)
    assert level(valley, lowest_of_all(valley, 3.0), 3.0) is None


@given(st.floats(-1e4, 1e4), st.floats(0.1, 1e3))
@FEW
def test_a_level_stretch_is_found_to_its_ends(low, width):
    def trough(w):
        return np.maximum(np.maximum(low - w, w - low - width), 0)

    ends = level(trough, lowest_of_all(trough, 3.0), 3.0)
    assert ends == pytest.approx((low, low + width), rel=1e-9, abs=1e-9)
