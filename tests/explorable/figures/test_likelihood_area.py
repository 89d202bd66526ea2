"""The area under the likelihood over the slope, against quadrature; and densities above one."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from scipy import integrate, stats

from explorable import figures
from explorable.controls import clamp
from explorable.figures import likelihood
from explorable.runtime import code_edits
from tests.explorable.states import FEW, states

STATES = states(likelihood.CONTROLS)


def draw(**state):
    """The Scene, and its readouts by name."""
    scene = figures.draw("likelihood", state)
    return scene, {readout.name: readout.value for readout in scene.readouts}


@given(STATES)
@FEW
def test_the_area_is_that_under_the_product_of_densities(state):
    x, y = np.reshape(clamp(likelihood.CONTROLS, state)["points"], (-1, 2)).T
    assume(np.abs(x).max(initial=0) > 0.01 and len(x) < 20)
    _, values = draw(**state)
    best, noise_sd = values["mle"], state["noise_sd"]
    top, width = stats.norm.logpdf(y, best * x, noise_sd).sum(), noise_sd / np.sqrt(x @ x)
    ends = best - 12 * width, best + 12 * width
    share, _ = integrate.quad(
        lambda w: np.exp(stats.norm.logpdf(y, w * x, noise_sd).sum() - top), *ends, points=[best]
    )
    assert values["area"] == pytest.approx(share * math.exp(top), rel=1e-7)


def test_the_area_of_one_house_is_one_over_its_size():
    for noise_sd in (0.2, 1.0, 3.0):
        _, values = draw(points=[[-0.4, 2.0]], noise_sd=noise_sd)
        assert values["area"] == pytest.approx(2.5, rel=1e-12)


def test_the_area_of_many_close_houses_is_written_though_no_double_holds_it():
    scene, values = draw(points=[[1, 2]] * 2000, slope=2.0, noise_sd=0.2)
    assert values["area"] is None
    text = {readout.name: readout.text for readout in scene.readouts}["area"]
    log_area = 2000 * stats.norm.logpdf(0, 0, 0.2) + math.log(0.2 * math.sqrt(2 * math.pi / 2000))
    digits, power = divmod(log_area / math.log(10), 1)[::-1]
    assert power == 597 and text == f"{10**digits:.1f} × 10⁵⁹⁷"


def test_a_positive_log_likelihood_is_explained():
    close = {"points": [[1, 1.5], [-1, -1.5]], "slope": 1.5}
    for noise_sd, explained in ((0.2, True), (1.0, False)):
        scene, values = draw(**close, noise_sd=noise_sd)
        assert (values["log_likelihood"] > 0) == explained
        assert scene.note.startswith("The log-likelihood is positive") == explained
    assert "positive" not in draw(points=[])[0].note


@pytest.fixture
def rewrite():
    """Puts an expression in the place of the noise density, and the original back afterwards."""
    yield lambda text: code_edits.rewrite(
        "likelihood", f"def noise_density(residual, noise_sd):\n    return {text}\n"
    )
    code_edits.restore("likelihood")


def test_the_area_of_a_rewritten_density_is_found_on_a_grid(rewrite):
    known = draw()[1]["area"]
    rewrite("np.exp(-((residual / noise_sd) ** 2) / 2) / np.sqrt(2 * np.pi) / noise_sd")
    assert draw()[1]["area"] == pytest.approx(known, rel=1e-4)
    rewrite("np.where(np.abs(residual) <= 2 * noise_sd, 0.25 / noise_sd, 0.0)")
    both_within = draw(points=[[0.5, 1.0], [1.0, -1.0]])[1]["area"]  # slopes from -2 to 1
    assert both_within == pytest.approx(0.25**2 * 3, rel=1e-4)
    rewrite("1 + 0 * residual")
    assert draw()[1]["area"] is None
