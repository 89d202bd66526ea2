"""The figure `lockstep`: two minima from different code are one, and stay one in disguise."""

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from scipy import optimize, stats
from sklearn.linear_model import Ridge

from explorable.editable.penalised_loss import penalised_loss
from explorable.figures import lockstep
from tests.explorable.figures.lockstep.drawing import STATES, columns, draw, log_posterior
from tests.explorable.states import FEW, states


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


def test_the_summary_names_the_minimiser():
    bare = draw({"unmask": 1.0})[0].summary
    assert bare == "With penalty 1.00, both valleys are lowest at slope 1.16."
    assert "posterior has its peak: at slope 1.16." in draw({})[0].summary, "it begins as bells"
    assert "still lowest at slope 1.16." in draw({"unmask": 0.5})[0].summary
