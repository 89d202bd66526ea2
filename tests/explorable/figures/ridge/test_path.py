"""The figure `path`: coefficients of the diabetes data, with scikit-learn as judge."""

import numpy as np
import pytest
from hypothesis import given
from pytest import approx
from sklearn.datasets import load_diabetes
from sklearn.linear_model import BayesianRidge, Lasso, Ridge, RidgeCV

from explorable import data, figures
from explorable.controls import clamp
from explorable.figures import path
from explorable.figures._shared.diabetes import NAMES, X, Y
from tests.explorable.states import FEW, states

STATES = states(path.CONTROLS)
# Efron et al. 2004, figure 1: the order in which the lasso takes columns in, as λ falls.
PUBLISHED = ["bmi", "s5", "bp", "s3", "sex", "s6", "s1", "s4", "s2", "age"]


def draw(state):
    scene = figures.draw("path", state)
    values = {readout.name: readout.value for readout in scene.readouts}
    marks = {mark.name: mark for panel in scene.panels for mark in panel.marks}
    return values, marks, scene, clamp(path.CONTROLS, state)


def test_the_file_holds_scikit_learns_numbers():
    judge, table = load_diabetes(scaled=False), data.table("diabetes")
    assert list(table) == [*judge.feature_names, "progression"]
    assert np.array_equal(np.column_stack([table[name] for name in NAMES]), judge.data)
    assert np.array_equal(table["progression"], judge.target)
    assert load_diabetes().data == approx(X, abs=1e-12)


@FEW
@given(STATES)
def test_coefficients_equal_scikit_learn(state):
    values, _, _, full = draw(state)
    if full.norm == "l2":
        judge = Ridge(alpha=full.penalty, fit_intercept=False, solver="svd")
    else:
        alpha = full.penalty / (2 * len(Y))  # it halves the mean square
        judge = Lasso(alpha=alpha, fit_intercept=False, tol=1e-13, max_iter=300_000)
    w = judge.fit(X, Y).coef_
    assert [values[name] for name in NAMES] == approx(w, abs=0.05)


@FEW
@given(STATES)
def test_dots_lie_on_their_lines_and_the_norm_only_falls(state):
    values, marks, _, full = draw(state)
    lines = [marks[f"line_{name}"] for name in NAMES]
    for name, line in zip(NAMES, lines, strict=True):
        now = marks[f"now_{name}"]
        assert (now.x, now.y) == (full.penalty, values[name])
        between = np.interp(np.log(full.penalty), np.log(line.x), line.y)
        assert now.y == approx(between, abs=4)  # a third of a panel unit
    order = 1 if full.norm == "l1" else 2
    size = np.linalg.norm([line.y for line in lines], ord=order, axis=0)
    assert (np.diff(size) <= 1e-9).all()


def test_the_lasso_goes_in_the_published_order():
    came = []
    for penalty in np.geomspace(1e4, 1e-4, 400):
        values, *_ = draw({"norm": "l1", "penalty": float(penalty)})
        came += [name for name in NAMES if values[name] and name not in came]
    assert came == PUBLISHED


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({"penalty": 2.07}, "age"),
        ({"norm": "l1", "penalty": 200}, "keeps five coefficients of ten; next to go is sex"),
        ({"norm": "l1", "penalty": 1e-4}, "keeps all ten coefficients; next to go is s3"),
        ({"norm": "l1", "penalty": 1800}, "keeps one coefficient of ten; next to go is bmi"),
        ({"norm": "l1", "penalty": 1e4}, "has cut all ten coefficients to zero"),
    ],
)
def test_the_sentence_says_what_has_gone(state, words):
    assert words in draw(state)[2].summary


def test_a_coefficient_changes_its_sign_and_grows_under_ridge():
    """Of all the penalties, age is largest near 2.07, and without one it is negative."""
    values, marks, scene, _ = draw({"penalty": 2.07})
    line = marks["line_age"]
    assert line.y[0] == approx(-10.0, abs=0.2) and values["age"] == approx(33.7, abs=0.05)
    assert values["age"] == approx(line.y.max(), abs=0.05)
    assert "have changed sign" in scene.summary


def test_evidence_and_leave_one_out_choose_penalties_a_factor_of_eight_apart():
    """Judges: scikit-learn's BayesianRidge, and RidgeCV on a grid around the number found."""
    values = {one.name: one.value for one in figures.draw("path", {}).readouts}
    flat = dict.fromkeys(("alpha_1", "alpha_2", "lambda_1", "lambda_2"), 0.0)
    judge = BayesianRidge(fit_intercept=False, tol=1e-12, max_iter=10_000, **flat).fit(X, Y)
    assert values["best_evidence"] == approx(judge.lambda_ / judge.alpha_, rel=1e-4)
    near = values["best_loo"] * np.linspace(0.9, 1.1, 21)
    assert RidgeCV(near, fit_intercept=False).fit(X, Y).alpha_ == approx(values["best_loo"])
    assert 7.5 < values["best_evidence"] / values["best_loo"] < 8.5
