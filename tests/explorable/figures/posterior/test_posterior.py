"""The figure `posterior` with its own prior, against quadrature and scikit-learn."""

import numpy as np
import pytest
from hypothesis import assume, given
from scipy import integrate, stats
from sklearn.linear_model import Ridge

from explorable import figures
from explorable.figures._shared.houses import POINTS
from explorable.plot.layout import box
from explorable.scene.marks import Label
from tests.explorable.figures.posterior.drawing import STATES, columns, draw
from tests.explorable.states import FEW


@given(STATES)
@FEW
def test_the_map_equals_ridge(state):
    x, y = columns(state)
    assume(len(x) > 0)
    values, _ = draw(state)
    penalty = state["noise_sd"] ** 2 / state["prior_sd"] ** 2
    mean = state["prior_mean"]  # a penalty λ(w − w₀)² is one on w − w₀, the slope of y − w₀x
    ridge = Ridge(alpha=penalty, fit_intercept=False, solver="svd").fit(x[:, None], y - mean * x)
    assert values["map"] == pytest.approx(mean + ridge.coef_[0], rel=1e-9, abs=1e-9)
    assert values["penalty"] == pytest.approx(penalty, rel=1e-12)


@given(STATES)
@FEW
def test_mean_and_sd_are_those_of_the_product(state):
    x, y = columns(state)
    values, _ = draw(state)
    centre, width = values["map"], values["posterior_sd"]

    def product(w):
        residuals = stats.norm.logpdf(y, w * x, state["noise_sd"]).sum()
        return residuals + stats.norm.logpdf(w, state["prior_mean"], state["prior_sd"])

    top = product(centre)
    moments = [
        integrate.quad(
            lambda w, k=k: (w - centre) ** k * np.exp(product(w) - top),
            centre - 12 * width,
            centre + 12 * width,
            points=[centre],
            limit=200,
        )[0]
        for k in (0, 1, 2)
    ]
    assert moments[1] / moments[0] == pytest.approx(0, abs=1e-8 * (width + abs(centre)))
    assert np.sqrt(moments[2] / moments[0]) == pytest.approx(width, rel=1e-8)


@given(STATES)
@FEW
def test_the_pull_is_the_share_from_mle_to_the_prior_mean(state):
    values, _ = draw(state)
    x, _ = columns(state)
    penalty = (state["noise_sd"] / state["prior_sd"]) ** 2
    if values["mle"] is None:
        assert values["map"] == pytest.approx(state["prior_mean"], abs=1e-12)
        assert values["pull"] is None, "from nowhere"
        return
    assert values["pull"] == pytest.approx(penalty / (x @ x + penalty), abs=1e-9)
    way = state["prior_mean"] - values["mle"]
    assert values["map"] == pytest.approx(values["mle"] + way * values["pull"], rel=1e-9, abs=1e-9)


def test_the_pull_is_continuous_where_the_mle_is_zero():
    values, _ = draw({"points": ((1.5, 1.0), (1.5, -1.0)), "noise_sd": 0.5, "prior_sd": 0.5})
    assert values["pull"] == pytest.approx(1 / (2 * 1.5**2 + 1))


@pytest.mark.parametrize("points", [(), ((0.0, 3.0),)])
@pytest.mark.parametrize("prior", ["gaussian", "laplace", "student_t"])
def test_without_an_mle_there_is_no_shrinkage(points, prior):
    scene = figures.draw("posterior", {"points": points, "prior": prior})
    texts = {readout.name: readout.text for readout in scene.readouts}
    assert texts["pull"] == texts["mle"] == "none"
    assert "of the way" not in scene.summary


def test_a_small_penalty_has_four_decimals():
    for name, state in (("posterior", {"prior_sd": 4.0}), ("lockstep", {"penalty": 0.0625})):
        readouts = figures.draw(name, state).readouts
        assert {readout.name: readout.text for readout in readouts}["penalty"] == "0.0625"


def test_the_house_panel_names_the_estimates():
    for points, expected in (
        (POINTS.default, [("MLE", "likelihood"), ("MAP", "posterior")]),
        ((), [("MAP", "posterior")]),
    ):
        houses = figures.draw("posterior", {"points": points}).panels[0]
        labels = [mark for mark in houses.marks if isinstance(mark, Label)]
        assert {(label.text, label.term) for label in labels} == set(expected)
        assert all(box(label, houses)[0] > houses.box()[2] for label in labels), "beside the plot"


def test_the_default_map_is_near_zero_or_the_mle_by_prior_sd():
    narrow, _ = draw({"prior_sd": 0.3})
    wide, _ = draw({"prior_sd": 4.0})
    assert narrow["pull"] > 0.65
    assert wide["pull"] < 0.02


@given(STATES)
@FEW
def test_the_area_closes_at_zero(state):
    _, marks = draw(state)
    area, curve = marks["posterior_area"], marks["posterior"]
    assert (area.y[0], area.y[-1]) == (0, 0)
    assert (area.x[0], area.x[-1]) == (curve.x[0], curve.x[-1])
