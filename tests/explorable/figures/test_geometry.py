"""The figure `geometry`: the MAP is where the loss ellipse touches the circle or the diamond."""

import numpy as np
import pytest
from hypothesis import assume, given
from pytest import approx
from sklearn.linear_model import Lasso, Ridge

from explorable import figures
from explorable.controls import clamp
from explorable.figures import geometry
from tests.explorable.states import FEW, states

STATES = states(geometry.CONTROLS)


def draw(state):
    scene = figures.draw("geometry", state)
    marks = {mark.name: mark for mark in scene.panels[0].marks}
    values = {readout.name: readout.value for readout in scene.readouts}
    full = clamp(geometry.CONTROLS, state)
    gram = np.array([[1.0, full.correlation], [full.correlation, 1.0]])
    return scene, marks, np.array([values["w1"], values["w2"]]), full, gram


@FEW
@given(STATES)
def test_ellipse_and_ball_touch_at_the_map(state):
    """At the MAP the slope of the loss is minus a slope of the penalty: G(v - w) = λw, or λs/2."""
    _, _, w, full, gram = draw(state)
    pull = gram @ (np.array(full.mle) - w)
    scale = 1e-6 * (1 + np.abs(pull).max() + full.penalty)
    if full.norm == "l2":
        assert pull == approx(full.penalty * w, abs=scale)
        return
    for own, slope in zip(w, pull, strict=True):
        if own:
            assert slope == approx(full.penalty / 2 * np.sign(own), abs=scale)
        else:
            assert abs(slope) <= full.penalty / 2 + scale


@FEW
@given(STATES)
def test_the_drawn_lines_touch_in_one_point(state):
    """No point of the ball is inside the ellipse, and the MAP is on both."""
    _, marks, w, full, gram = draw(state)
    mle = np.array(full.mle)

    def loss(points):
        away = points - mle
        return np.einsum("ni,ij,nj->n", away, gram, away)

    level = loss(w[None])[0]
    lines = (marks["touching"], marks["ball"])
    ellipse, ball = (np.stack((line.x, line.y), axis=1) for line in lines)
    assert loss(ellipse) == approx(level, abs=1e-6 * (1 + level))
    size = np.abs(ball).sum(axis=1) if full.norm == "l1" else np.linalg.norm(ball, axis=1)
    own = np.abs(w).sum() if full.norm == "l1" else np.linalg.norm(w)
    assert size == approx(own, abs=1e-6)
    assert loss(ball).min() >= level - 1e-6 * (1 + level)


@FEW
@given(STATES)
def test_the_map_is_scikit_learns(state):
    _, _, w, full, gram = draw(state)
    assume(full.penalty > 1e-6)
    X = np.linalg.cholesky(gram).T
    y = X @ np.array(full.mle)
    if full.norm == "l2":
        judge = Ridge(alpha=full.penalty, fit_intercept=False)
    else:
        alpha = full.penalty / 4  # it halves the mean of the two squares
        judge = Lasso(alpha=alpha, fit_intercept=False, tol=1e-12, max_iter=200_000)
    assert w == approx(judge.fit(X, y).coef_, abs=1e-5)


@FEW
@given(STATES)
def test_along_the_path_the_norm_only_falls(state):
    _, marks, _, full, _ = draw(state)
    x, y = marks["path"].x, marks["path"].y
    size = np.abs(x) + np.abs(y) if full.norm == "l1" else np.hypot(x, y)
    assert (np.diff(size) <= 1e-9).all()
    assert (x[0], y[0]) == approx(full.mle, abs=1e-9)
    assert np.hypot(x[-1], y[-1]) < 1e-2


def test_at_strong_correlation_the_path_bends_round_and_a_weight_changes_sign():
    scene, marks, w, _, _ = draw({"correlation": 0.9, "mle": (2.6, -1.0), "penalty": 1.0})
    assert w[1] > 0 and "w₂ has changed its sign" in scene.summary
    assert marks["path"].y.max() > 0.3 and marks["path"].y[0] == approx(-1)


def test_the_lasso_cuts_a_weight_to_exactly_zero():
    scene, _, w, _, _ = draw({"norm": "l1", "penalty": 3.5})
    assert w[1] == 0.0 and w[0] > 0
    assert "w₂ is exactly zero" in scene.summary


@pytest.mark.parametrize("norm", ["l1", "l2"])
def test_without_a_penalty_the_map_is_the_mle_and_no_prior_is_drawn(norm):
    _, marks, w, full, _ = draw({"penalty": 0.0, "norm": norm})
    assert w == approx(full.mle)
    assert not [name for name in marks if name.startswith("prior[")]


def test_a_unit_is_as_long_in_both_directions():
    scene, *_ = draw({})
    panel = scene.panels[0]
    x0, y0 = panel.place(0.0, 0.0)
    assert panel.place(1.0, 0.0)[0] - x0 == approx(y0 - panel.place(0.0, 1.0)[1])


def test_the_handle_on_the_mle_writes_a_pair():
    _, marks, _, _, _ = draw({"mle": (-1.5, 0.25)})
    handle = marks["mle"]
    assert (handle.name, handle.free, handle.x, handle.y) == ("mle", "xy", -1.5, 0.25)
    assert handle.value_text == "w₁ −1.50, w₂ 0.25"
