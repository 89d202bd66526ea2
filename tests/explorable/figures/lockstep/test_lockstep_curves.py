"""The curves of the figure `lockstep` against the log posterior, their axes and their names."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given

from explorable import figures
from explorable.editable.penalised_loss import penalised_loss, squared_error
from explorable.plot.layout import box
from explorable.runtime import code_edits
from tests.explorable.figures.lockstep.drawing import STATES, columns, draw, log_posterior
from tests.explorable.states import FEW

OWN_PENALTY = """
def penalised_loss(w, x, y, penalty):
    return squared_error(w, x, y) + penalty * abs(w)
"""


SHARE_OF_TOP = 0.006  # below a pixel: how far a sampled curve may lie from the curve


@given(STATES)
@FEW
def test_the_loss_is_minus_twice_the_log_posterior_up_to_a_constant(state):
    x, y = columns(state)
    w = np.linspace(-4, 4, 33)
    loss = penalised_loss(w, x, y, state["penalty"])
    constant = loss + 2 * log_posterior(w, x, y, state["penalty"])
    assert constant == pytest.approx(np.full(33, constant[0]), abs=1e-11 * (1 + loss.max()))


@given(STATES)
@FEW
def test_untransformed_curves_are_half_the_losses(state):
    scene, _, (_, losses, unmasked) = draw({**state, "unmask": 1.0})
    assert scene.panels[1].y.high == 2 * scene.panels[2].y.high
    for one, other in (("data_loss", "likelihood"), ("penalty", "prior"), ("loss", "posterior")):
        assert losses[one].x == pytest.approx(unmasked[other].x, rel=1e-9, abs=1e-9)
        slack = 1e-9 * (1 + losses[one].y.max())
        assert losses[one].y == pytest.approx(2 * unmasked[other].y, rel=1e-6, abs=slack)


@given(STATES)
@example({"points": ((0.1, 10.0),), "penalty": 1.0, "unmask": 0.5})  # the MLE is off the axis
@FEW
def test_curves_are_accurate_between_their_samples(state):
    x, y = columns(state)
    penalty, t = state["penalty"], 1 - state["unmask"]
    scene, _, (_, losses, unmasked) = draw(state)
    (low, high), top = (scene.panels[1].x.low, scene.panels[1].x.high), scene.panels[1].y.high
    w = np.linspace(low, high, 2001)
    for name, other, curve in (
        ("data_loss", "likelihood", lambda w: squared_error(w, x, y)),
        ("penalty", "prior", lambda w: penalty * w**2),
        ("loss", "posterior", lambda w: penalised_loss(w, x, y, penalty)),
    ):
        floor = curve(losses[name].x).min()
        assert floor <= curve(w).min() + 1e-9 * (1 + abs(floor))
        exact = np.maximum(curve(w) - floor, 0.0)
        check_drawn(losses[name], w, exact, top)
        power = exact / 2
        masked = power if t == 0 else (1 - np.exp(-t * power)) / t if t > 1e-3 else None
        if masked is not None:
            check_drawn(unmasked[other], w, masked, scene.panels[2].y.high)


def check_drawn(curve, w, exact, top):
    """The polyline is on the curve wherever it is inside the panel."""
    drawn = np.interp(w, curve.x, curve.y)
    inside = (exact <= top) | (drawn <= top)
    assert np.abs(np.minimum(drawn, top) - np.minimum(exact, top))[inside].max(
        initial=0
    ) <= SHARE_OF_TOP * (1 + 1e-6) * max(top, 1e-9)


@given(STATES)
@FEW
def test_the_loss_axes_do_not_depend_on_penalty_or_transform(state):
    before = figures.draw("lockstep", state).panels[1]
    changed = {**state, "penalty": 100.0, "unmask": 0.25}
    after = figures.draw("lockstep", changed).panels[1]
    assert (before.x, before.y) == (after.x, after.y)


@pytest.mark.parametrize("unmask", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("penalty", [0.01, 0.1, 1.0, 10.0, 100.0])
def test_the_valley_covers_a_visible_share_of_the_axis(penalty, unmask):
    scene, _, (_, losses, unmasked) = draw({"penalty": penalty, "unmask": unmask})
    for panel, curve in zip(scene.panels[1:], (losses["loss"], unmasked["posterior"]), strict=True):
        w = np.linspace(panel.x.low, panel.x.high, 4001)
        inside = np.interp(w, curve.x, curve.y) < 0.9 * panel.y.high
        assert 0.05 < inside.mean() < 0.6


@pytest.mark.parametrize(
    ("unmask", "written"),
    [
        (1.0, "−log {}"),
        (0.99, "(1−{}ᵗ)/t"),
        (0.5, "(1−{}ᵗ)/t"),
        (0.01, "(1−{}ᵗ)/t"),
        (0.0, "1 − {}"),
    ],
)
def test_labels_name_the_transform_of_each_density(unmask, written):
    _, _, (_, _, unmasked) = draw({"unmask": unmask})
    for name in ("likelihood", "prior", "posterior"):
        assert unmasked[f"{name}_label"].text == written.format(name)


@pytest.mark.parametrize("own", [False, True])
@pytest.mark.parametrize("unmask", [1.0, 0.5, 0.0])
def test_the_names_of_the_three_curves_share_a_row(unmask, own):
    if own:
        code_edits.rewrite("lockstep", OWN_PENALTY)
    scene, _, (_, losses, unmasked) = draw({"unmask": unmask})
    code_edits.restore("lockstep")
    for panel, marks, names in (
        (scene.panels[1], losses, ("data_loss", "penalty", "loss")),
        (scene.panels[2], unmasked, ("likelihood", "prior", "posterior")),
    ):
        boxes = [box(marks[f"{name}_label"], panel) for name in names]
        assert len({down for _, _, down in boxes}) == 1, "none has had to give way"
        gaps = [after[0] - before[1] for before, after in pairwise(boxes)]
        assert gaps[0] == pytest.approx(gaps[1]) and gaps[0] > 0
