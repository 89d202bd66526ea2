"""The lines drawn from a prior, against scipy's quantiles of the same shares."""

import numpy as np
import pytest
from scipy import stats

from explorable import figures
from explorable.figures._shared.prior_lines import DRAWS, LINES
from explorable.runtime import code_edits


def drawn(**state):
    """The slopes of the lines in the Scene, one for each draw; None without lines."""
    panel = figures.draw("prior", {"lines": "show", **state}).panels[0]
    marks = [mark for mark in panel.marks if mark.name.startswith("lines[")]
    if not marks:
        return None
    x, y = np.array([(mark.x[1], mark.y[1]) for mark in marks]).T
    assert (x <= 2.0).all() and (np.abs(y) <= 5.0 + 1e-9).all()
    return y / x


@pytest.mark.parametrize("sd, mean", [(1.0, 0.0), (0.1, -4.0), (4.0, 3.0)])
def test_lines_of_each_prior_are_quantiles_of_the_same_draws(sd, mean):
    shares = stats.norm.cdf(DRAWS)
    assert drawn(prior_sd=sd, prior_mean=mean) == pytest.approx(mean + sd * DRAWS)
    for kind, shape in (
        ("laplace", stats.laplace(mean, sd / np.sqrt(2))),
        ("student_t", stats.t(3, mean, sd / np.sqrt(3))),
    ):
        slopes = drawn(prior_sd=sd, prior_mean=mean, prior=kind)
        assert slopes == pytest.approx(shape.ppf(shares), abs=2e-3 * sd)


def test_a_prior_without_an_end_draws_no_lines_and_says_so():
    assert drawn(prior="flat") is None
    summary = figures.draw("prior", {"lines": "show", "prior": "flat"}).summary
    assert summary.endswith("No line can be drawn from it.")


def test_lines_of_a_readers_own_prior_stay_where_it_is_not_zero():
    text = "def prior_density(w, prior_sd):\n    return np.where(np.abs(w) <= 1, 0.5, 0.0)\n"
    code_edits.rewrite("prior", text)
    try:
        slopes = drawn()
    finally:
        code_edits.restore("prior")
    assert slopes == pytest.approx(2 * stats.norm.cdf(DRAWS) - 1, abs=5e-3)


def test_hidden_lines_leave_the_picture_as_it_was():
    shown, hidden = (figures.draw("prior", {"lines": word}) for word in ("show", "hide"))
    names = [[mark.name for mark in scene.panels[0].marks] for scene in (shown, hidden)]
    assert names[0] == [*names[1], *(f"lines[{i}]" for i in range(LINES))]
    assert f"{LINES} lines" in shown.summary and "lines" not in hidden.summary
