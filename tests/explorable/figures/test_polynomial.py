"""The figure `polynomial` against scikit-learn, where that is precise enough, and its edges."""

import mpmath
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sklearn.linear_model import Ridge

from explorable import figures
from explorable.controls import clamp
from explorable.figures import polynomial
from explorable.figures.polynomial import controls, curves
from explorable.plot.layout import box
from explorable.runtime import code_edits
from explorable.scene.marks import Label
from explorable.stats import polynomial as polynomials
from tests.explorable.figures.exact_polynomial import DIGITS, Exactly
from tests.explorable.states import FEW, states

STATES = states(polynomial.CONTROLS)
HUNDREDTHS = st.tuples(*(st.integers(-end, end).map(lambda n: n / 100) for end in (100, 250)))


def draw(state):
    scene = figures.draw("polynomial", state)
    marks = {mark.name: mark for panel in scene.panels for mark in panel.marks}
    return scene, {readout.name: readout.value for readout in scene.readouts}, marks


def columns(state):
    return np.reshape(clamp(polynomial.CONTROLS, state)["points"], (-1, 2)).T


@given(STATES)
@FEW
def test_the_map_has_smaller_weights_and_larger_residuals(state):
    assume(state["points"])
    _, values, _ = draw(state)
    slack = 1e-7 * (1 + values["norm_mle"])
    assert values["rmse_mle"] <= values["rmse_map"] + 1e-7
    assert values["norm_map"] <= values["norm_mle"] + slack
    assert 1 - 1e-9 <= values["dof"] <= min(len(state["points"]), state["degree"] + 1) + 1e-9


@given(STATES)
@FEW
def test_the_map_polynomial_equals_ridge(state):
    assume(state["points"])
    state = {**state, "penalty": max(state["penalty"], 1e-3)}  # below, scikit-learn is less precise
    x, y = columns(state)
    degree = round(state["degree"])
    powers = polynomials.design(x, degree)[:, 1:]
    ridge = Ridge(alpha=state["penalty"], solver="svd").fit(powers, y)
    _, values, marks = draw(state)
    wanted = ridge.predict(powers)
    assert values["rmse_map"] == pytest.approx(np.sqrt(np.mean((y - wanted) ** 2)), abs=1e-9)
    over = ridge.predict(polynomials.design(marks["map"].x, degree)[:, 1:])
    assert marks["map"].y == pytest.approx(np.clip(over, -40, 40), abs=1e-8)


def check_readouts(state):
    x, y = columns(state)
    degree = round(state["degree"])
    _, values, _ = draw(state)
    with mpmath.workdps(DIGITS):
        calm = Exactly(x, y, degree, state["penalty"])
        wild = Exactly(x, y, degree, "1e-40")  # the limit of penalty -> 0, to 25 digits
        assert values["rmse_map"] == pytest.approx(calm.rmse(), rel=1e-8, abs=1e-8)
        assert values["norm_map"] == pytest.approx(calm.norm(), rel=1e-8, abs=1e-8)
        assert values["dof"] == pytest.approx(calm.dof, rel=1e-8)
        # As many digits as a double can bear: one less with every tenfold of absurd weights.
        loss = 1e-8 * max(1.0, wild.norm() / 1e6)
        assert values["norm_mle"] == pytest.approx(wild.norm(), rel=loss, abs=1e-8)
        assert values["rmse_mle"] == pytest.approx(wild.rmse(), rel=loss, abs=1e-8)


@given(STATES)
@FEW
def test_readouts_equal_80_digit_arithmetic(state):
    assume(state["points"])
    check_readouts(state)


@given(st.lists(HUNDREDTHS, min_size=1, max_size=18))
@FEW
def test_readouts_at_degree_15_equal_80_digit_arithmetic(points):
    check_readouts({"points": tuple(points), "degree": 15, "penalty": 1e-8})


@given(st.lists(HUNDREDTHS, min_size=1, max_size=18), STATES)
@FEW
def test_the_band_equals_80_digit_arithmetic(points, state):
    for degree, penalty in ((15, 1e-8), (state["degree"], state["penalty"])):
        state = {"points": tuple(points), "degree": degree, "penalty": penalty}
        x, y = columns(state)
        upper, lower = band(draw(state)[2])
        at = upper[0]
        assert np.isin(x, at).all() and (np.diff(at) >= 0).all()
        chosen = np.unique(np.concatenate((np.searchsorted(at, x), np.arange(0, len(at), 20))))
        with mpmath.workdps(DIGITS):
            calm = Exactly(x, y, round(degree), penalty)
            mean, sd = calm.predictive(at[chosen], controls.NOISE_SD)
        for side, edge in ((1.96, upper[1]), (-1.96, lower[1])):
            wanted = np.clip(mean + side * sd, -curves.FAR, curves.FAR)
            assert edge[chosen] == pytest.approx(wanted, rel=1e-7, abs=1e-7)


@pytest.mark.parametrize(("degree", "penalty"), [(15, 1e-8), (15, 1e-4), (12, 1e-5), (9, 1e-8)])
def test_linear_interpolation_of_the_band_is_accurate(degree, penalty):
    """No visible place of the true rim is more than a unit of the panel from the drawn one."""
    scene, _, marks = draw({"degree": degree, "penalty": penalty})
    fit = polynomials.fitted(*polynomial.POINTS.default.columns, degree, penalty)
    at = np.linspace(-1.0, 1.0, 4001)
    mean, sd = fit.predictive(at, controls.NOISE_SD)
    for side, rim in zip((1.96, -1.96), band(marks), strict=True):
        seen = np.abs(mean + side * sd) < 2.6
        true = np.stack(scene.panels[0].place(at, mean + side * sd))[:, seen]
        drawn = np.stack(scene.panels[0].place(*rim))
        assert distances(true, drawn).max() < 1


def band(marks):
    """Upper and lower rim, each (positions, heights), from left to right."""
    x, y = marks["band"].x, marks["band"].y
    half = len(x) // 2
    return (x[:half], y[:half]), (x[half:][::-1], y[half:][::-1])


def distances(points, path):
    """From each of `points` (2, n) to the nearest place of the broken line `path` (2, m)."""
    nearest = np.full(points.shape[1], np.inf)
    for start, end in zip(path.T[:-1], path.T[1:], strict=True):
        along, aside = end - start, points - start[:, None]
        share = np.clip(along @ aside / max(along @ along, 1e-300), 0, 1)
        nearest = np.minimum(nearest, np.hypot(*(aside - share * along[:, None])))
    return nearest


@pytest.mark.parametrize("count", [3, 18, 60, 150, 200, 201])
def test_the_number_of_positions_is_bounded(count):
    x = np.linspace(-1, 1, count).round(6)
    _, _, marks = draw({"points": tuple((float(v), 0.5) for v in x), "degree": 9})
    assert len(curves.GRID) <= len(marks["map"].x) <= 161 + 170
    assert np.isin(x, marks["map"].x).all() == (count <= 150)


@pytest.mark.parametrize("degree", [8, 9, 10, 11, 12])
def test_the_note_names_more_weights_than_places(degree):
    scene, values, _ = draw({"degree": degree})
    if degree > 9:
        assert scene.note.startswith(f"{degree + 1} weights and only ten places to meet")
        assert "no one MLE" in scene.note
    else:
        assert scene.note == ""
    assert (values["rmse_mle"] < 1e-9) == (degree >= 9)


def test_bars_show_the_weights():
    _, _, marks = draw({"degree": 3})
    x, y = np.transpose(polynomial.POINTS.default)
    weights = polynomials.fit(x, y, 3, 0.0)
    bars = [marks[f"mle[{power}]"].y for power in range(4)]
    assert np.sinh(bars) / 2 == pytest.approx(weights, rel=1e-9)


@pytest.fixture
def rewrite():
    """Puts a formula in the place of the penalty of weights, and the original back afterwards."""
    yield lambda formula: code_edits.rewrite(
        "polynomial", f"def weight_penalty(power, penalty):\n    return {formula}\n"
    )
    code_edits.restore("polynomial")


@pytest.mark.parametrize("penalty", [1e-8, 1e-3, 100.0])
@pytest.mark.parametrize(
    ("formula", "exact"),
    [
        ("penalty", lambda power, penalty: penalty),
        ("penalty * 4**power", lambda power, penalty: penalty * 4**power),
        ("penalty / 4**power", lambda power, penalty: penalty / mpmath.mpf(4) ** power),
        ("penalty * (power > 3)", lambda power, penalty: penalty * (power > 3)),
    ],
)
def test_rewritten_penalties_equal_80_digit_arithmetic(rewrite, formula, exact, penalty):
    x, y = np.transpose(polynomial.POINTS.default)
    before = draw({"degree": 15, "penalty": penalty})[1]
    rewrite(formula)
    _, values, marks = draw({"degree": 15, "penalty": penalty})
    upper, lower = band(marks)
    with mpmath.workdps(DIGITS):
        calm = Exactly(x, y, 15, [exact(power, mpmath.mpf(penalty)) for power in range(1, 16)])
        assert values["rmse_map"] == pytest.approx(calm.rmse(), rel=1e-7, abs=1e-8)
        assert values["norm_map"] == pytest.approx(calm.norm(), rel=1e-7)
        assert values["dof"] == pytest.approx(calm.dof, rel=1e-7)
        mean, sd = calm.predictive(upper[0][::20], controls.NOISE_SD)
    for side, edge in ((1.96, upper[1]), (-1.96, lower[1])):
        wanted = np.clip(mean + side * sd, -curves.FAR, curves.FAR)
        assert edge[::20] == pytest.approx(wanted, rel=1e-6, abs=1e-6)
    assert values["norm_mle"] == before["norm_mle"], "it has no prior"
    assert (values["norm_map"] == before["norm_map"]) == (formula == "penalty")


@pytest.mark.parametrize("points", [[(0.5, 1.0)], [(-0.5, 1.0), (0.5, 1.0)]])
def test_unpenalised_weights_are_found_where_points_leave_them_open(rewrite, points):
    rewrite("0 * penalty * power + (power == 2)")
    _, values, marks = draw({"points": points})
    assert values["rmse_map"] == pytest.approx(0, abs=1e-6)
    assert np.isfinite(marks["band"].y).all()


@pytest.mark.parametrize("formula", ["-power", "power * np.nan", "power[1:]", "power[:0]"])
def test_invalid_penalties_raise_value_error(rewrite, formula):
    rewrite(formula)
    with pytest.raises(ValueError, match="price must be given for each of the 9 weights"):
        draw({})


def test_both_panels_name_the_estimates():
    for points, expected in (
        (polynomial.POINTS.default, [("MLE", "likelihood"), ("MAP", "posterior")]),
        ((), []),
    ):
        curves, bars = figures.draw("polynomial", {"points": points}).panels
        for panel in (curves, bars):
            labels = [mark for mark in panel.marks if isinstance(mark, Label)]
            assert {(label.text, label.term) for label in labels} == set(expected)
            if panel is bars:
                assert all(box(label, panel)[2] < panel.margin[0] for label in labels)


def test_a_large_penalty_leaves_the_mean():
    _, values, marks = draw({"penalty": 100.0})
    assert values["dof"] < 1.3
    assert np.ptp(marks["map"].y) < 0.5


@pytest.mark.parametrize("points", [[], [(0.0, 1.0)], [(0.5, 1.0)] * 3])
def test_few_points_have_a_note(points):
    scene, _, _ = draw({"points": points})
    assert scene.note
    assert scene.summary


def test_without_points_readouts_are_none():
    scene = figures.draw("polynomial", {"points": []})
    assert [readout.value for readout in scene.readouts] == [None] * 7
    assert {readout.text for readout in scene.readouts} == {"none"}
