"""The figure `shares`: bars are shares of the data, and units and the intercept change them."""

import numpy as np
from hypothesis import given
from pytest import approx
from sklearn.linear_model import Ridge

from explorable import figures
from explorable.controls import clamp
from explorable.figures import shares
from explorable.figures.shares.house_table import HOUSES, PRICES, direction_name, measured_in
from tests.explorable.states import FEW, states

STATES = states(shares.CONTROLS)


def draw(state):
    scene = figures.draw("shares", state)
    marks = {mark.name: mark for panel in scene.panels for mark in panel.marks}
    values = {readout.name: readout.value for readout in scene.readouts}
    bars = [marks[name].y for name in marks if name.startswith("share[")]
    return values, marks, scene, clamp(shares.CONTROLS, state), np.array(bars)


def test_the_table_is_counted_from_the_average_house():
    assert HOUSES.mean(axis=0) == approx(0, abs=1e-12) and PRICES.mean() == approx(0, abs=1e-12)


@FEW
@given(STATES)
def test_shares_add_up_to_the_trace_of_the_hat_matrix(state):
    values, _, _, full, bars = draw(state)
    X = measured_in(full.unit)
    if full.intercept == "penalised":
        X = np.column_stack((X, np.ones(len(X))))
    inverse = np.linalg.pinv(X.T @ X + full.penalty * np.eye(X.shape[1]), rcond=0, hermitian=True)
    assert values["dof"] == approx(np.trace(X @ inverse @ X.T), rel=1e-6)
    assert bars.sum() == approx(values["dof"]) and (np.diff(bars) <= 0).all()


@FEW
@given(STATES)
def test_predictions_equal_scikit_learn(state):
    _, marks, _, full, _ = draw(state)
    free = full.intercept == "free"
    X, y = measured_in(full.unit), PRICES + full.shift
    if not free:
        X = np.column_stack((X, np.ones(len(X))))
    judge = Ridge(alpha=full.penalty, fit_intercept=free, solver="svd").fit(X, y)
    predicted = [marks[f"house[{i}]"].y for i in range(len(y))]
    assert predicted == approx(judge.predict(X), abs=1e-6)


@FEW
@given(STATES)
def test_only_a_penalised_intercept_minds_the_shift(state):
    values, _, scene, full, _ = draw(state)
    n = len(PRICES)
    kept = 0.0 if full.intercept == "free" else full.penalty / (n + full.penalty)
    assert values["miss"] == approx(kept * full.shift, abs=1e-9)
    assert ("penalised intercept" in scene.summary) == (abs(values["miss"]) > 0.005)


def test_the_fronts_bar_empties_in_kilometres():
    millimetres, metres, kilometres = map(_front, (0.001, 1.0, 1000.0))
    assert millimetres > 0.999 and 0.5 < metres < 0.95 and kilometres < 1e-4


def _front(unit):
    _, _, scene, _, bars = draw({"unit": unit})
    return bars[scene.panels[0].x.tick_labels.index("front")]


def test_a_direction_has_one_name_whatever_its_sign():
    direction = np.array((0.0, -0.75, 0.66, 0.0))
    assert direction_name(direction) == direction_name(-direction) == "size − rooms"
