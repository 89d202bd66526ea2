"""The figure `lockstep`: two minima from different code are one, and stay one in disguise."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, example, given, settings
from scipy import optimize, stats
from sklearn.linear_model import Ridge

from explorable import figures
from explorable.controls import clamp
from explorable.editable.penalised_loss import penalised_loss, squared_error
from explorable.figures import lockstep
from explorable.plot.layout import box
from explorable.runtime import code_edits
from tests.explorable.states import FEW, states

STATES = states(lockstep.CONTROLS).map(lambda state: state | {"prior": "gaussian"})
OWN_PENALTY = """
def penalised_loss(w, x, y, penalty):
    return squared_error(w, x, y) + penalty * abs(w)
"""
SHARE_OF_TOP = 0.006  # below a pixel: how far a sampled curve may lie from the curve


def draw(state):
    """The Scene, its readouts by name, and the panels' marks by name."""
    scene = figures.draw("lockstep", state)
    values = {readout.name: readout.value for readout in scene.readouts}
    return scene, values, [{mark.name: mark for mark in panel.marks} for panel in scene.panels]


def columns(state):
    return np.reshape(clamp(lockstep.CONTROLS, state)["points"], (-1, 2)).T


def log_posterior(w, x, y, penalty):
    """By scipy, up to the evidence, for noise of width 1."""
    data = stats.norm.logpdf(y, np.multiply.outer(w, x), 1.0).sum(axis=-1)
    return data + stats.norm.logpdf(w, 0, penalty**-0.5)


@given(STATES)
@FEW
def test_both_minimisers_are_equal(state):
    _, values, _ = draw(state)
    assert values["argmin_penalised"] == pytest.approx(
        values["argmin_posterior"], rel=1e-9, abs=1e-9
    )
    assert values["penalty"] == state["penalty"]
    assert values["prior_sd"] ** -2 == pytest.approx(state["penalty"], rel=1e-12)


@pytest.mark.parametrize("kind", ["laplace", "student_t", "flat"])
@given(states(lockstep.CONTROLS))
@settings(FEW, max_examples=10)
def test_both_minimisers_are_equal_under_each_prior(kind, state):
    scene, values, (_, losses, _) = draw(state | {"prior": kind})
    x, y = columns(state)
    assume(x @ x > 0)
    peak, least, sd = values["argmin_posterior"], values["argmin_penalised"], values["prior_sd"]
    judge = {
        "laplace": stats.laplace(0, sd / math.sqrt(2)).logpdf,
        "student_t": stats.t(3, 0, sd / math.sqrt(3)).logpdf,
        "flat": np.zeros_like,
    }[kind]
    if "equally probable" not in scene.summary:
        assert least == pytest.approx(peak, rel=1e-9, abs=1e-9)
    at = losses["penalty"].x
    penalty = -2 * judge(at)
    assert losses["penalty"].y == pytest.approx(penalty - penalty.min(), rel=1e-6, abs=1e-6)
    w = np.append(np.linspace(-20, 20, 4001), least)
    loss = np.square(y[:, None] - x[:, None] * w).sum(axis=0) - 2 * judge(w)
    assert loss[-1] <= loss.min() + 1e-9 * (1 + abs(loss.min()))


def test_without_data_and_prior_every_slope_is_as_good():
    scene, values, _ = draw({"prior": "flat", "points": ()})
    assert "every slope is equally probable" in scene.summary and "nothing makes" in scene.note
    assert values["argmin_penalised"] == values["argmin_posterior"] == 0
    scene, values, _ = draw({"prior": "student_t", "points": ()})
    assert "lowest" in scene.summary or "valley" in scene.summary
    assert values["argmin_posterior"] == pytest.approx(0, abs=1e-9)


@given(STATES)
@FEW
def test_the_minimiser_equals_ridge(state):
    x, y = columns(state)
    assume(len(x) > 0)
    ridge = Ridge(alpha=state["penalty"], fit_intercept=False, solver="svd").fit(x[:, None], y)
    assert draw(state)[1]["argmin_penalised"] == pytest.approx(ridge.coef_[0], rel=1e-9, abs=1e-9)


@given(STATES)
@FEW
def test_each_minimiser_minimises_its_own_definition(state):
    x, y = columns(state)
    _, values, _ = draw(state)
    for at, curve in (
        (values["argmin_penalised"], lambda w: penalised_loss(w, x, y, state["penalty"])),
        (values["argmin_posterior"], lambda w: -log_posterior(w, x, y, state["penalty"])),
    ):
        found = optimize.minimize_scalar(curve, bracket=(at - 1, at + 1), tol=1e-10).x
        assert at == pytest.approx(found, rel=1e-6, abs=1e-6)


@given(STATES)
@FEW
def test_the_rule_runs_through_both_drawn_minima(state):
    scene, values, (_, losses, unmasked) = draw(state)
    assert scene.panels[1].x.low == scene.panels[2].x.low
    assert scene.panels[1].x.high == scene.panels[2].x.high
    for marks, bold, at in (
        (losses, "loss", values["argmin_penalised"]),
        (unmasked, "posterior", values["argmin_posterior"]),
    ):
        line, curve = marks["argmin"], marks[bold]
        assert line.dotted and line.x0 == line.x1 == at == marks["floor"].x
        assert curve.x[0] <= at <= curve.x[-1] and (np.diff(curve.x) >= 0).all()
        assert curve.y.min() == 0 and at in curve.x
        assert curve.y[curve.x == at] == pytest.approx(0, abs=1e-9 * (1 + line.y1))
        falls, rises = np.diff(curve.y[curve.x <= at]), np.diff(curve.y[curve.x >= at])
        assert (falls <= 1e-9 * (1 + line.y1)).all() and (rises >= -1e-9 * (1 + line.y1)).all()


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


@pytest.mark.parametrize("points", [[], [[0, 3]], [[0, -10]] * 200])
@pytest.mark.parametrize("unmask", [0.0, 0.3, 1.0])
def test_without_informative_houses_the_minimiser_is_zero(points, unmask):
    scene, values, (houses, losses, unmasked) = draw({"points": points, "unmask": unmask})
    assert values["argmin_penalised"] == values["argmin_posterior"] == 0
    assert "flat" in scene.note and "slope 0.00" in scene.summary
    assert not losses["data_loss"].y.any() and not unmasked["likelihood"].y.any()
    assert losses["loss"].y.max() > 0 and "mle" not in houses


@pytest.mark.parametrize("penalty", [0.01, 100.0])
@pytest.mark.parametrize("unmask", [0.0, 0.01, 0.99, 1.0])
@pytest.mark.parametrize(
    "points",
    [[[5, -10]] * 200, [[1e-6, 10]], [[0.007, 10]] * 200, [[0.5, 10]] * 200, [[-5, 10], [5, 10]]],
)
def test_extreme_states_are_finite_and_on_the_axis(points, penalty, unmask):
    scene, values, _ = draw({"points": points, "penalty": penalty, "unmask": unmask})
    assert all(math.isfinite(value) for value in values.values())
    assert scene.panels[1].x.low < values["argmin_penalised"] < scene.panels[1].x.high
    assert values["argmin_penalised"] == pytest.approx(values["argmin_posterior"], rel=1e-9)


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


def test_the_summary_names_the_minimiser():
    bare = draw({"unmask": 1.0})[0].summary
    assert bare == "With penalty 1.00, both valleys are lowest at slope 1.16."
    assert "posterior has its peak: at slope 1.16." in draw({})[0].summary, "it begins as bells"
    assert "still lowest at slope 1.16." in draw({"unmask": 0.5})[0].summary
