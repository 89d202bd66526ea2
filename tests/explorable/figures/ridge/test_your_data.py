"""The whole table at one λ: the diabetes data's known answers, and what the words claim."""

import re

import numpy as np
import pytest
from scipy import stats

from explorable import figures
from explorable.figures._shared import reader_data
from explorable.figures.your_data.fit import fit, posterior
from explorable.figures.your_data.words import ONLY_RIDGE, number_text, refutation
from explorable.plot.labels import separated
from tests.explorable.figures.ridge.own_table import drawn_with

ANSWERS = reader_data.EXAMPLE.answers(True)
N = len(reader_data.EXAMPLE.y)


def read(**state):
    return {one.name: one.value for one in figures.draw("your_data", state).readouts}


def test_the_best_penalties_of_the_diabetes_data_are_the_known_ones():
    """Of columns with square sum 1, where λ is n times smaller; the evidence is that of n - 1."""
    assert read()["best_evidence"] / N == pytest.approx(0.03361, rel=0.01)
    assert read()["best_loo"] / N == pytest.approx(0.00398, rel=0.06)


def test_the_prior_has_95_percent_within_its_reach():
    ridge = fit(ANSWERS, "l2", 0.1)
    prior_sd = ridge.noise_sd / np.sqrt(ridge.penalty)
    assert stats.norm(0, prior_sd).cdf(ridge.reach[0]) == pytest.approx(0.975)
    lasso = fit(ANSWERS, "l1", 0.1)
    scale = 2 * lasso.noise_sd**2 / lasso.penalty
    assert stats.laplace(0, scale).cdf(lasso.reach[0]) == pytest.approx(0.975)


def test_at_one_an_average_direction_keeps_half_and_the_lasso_nothing():
    assert read(strength=1.0)["penalty"] == pytest.approx(N)
    assert read(strength=1.0, norm="l1")["dof"] == 0


def test_a_prior_on_columns_in_their_own_units_is_wide_for_large_numbers():
    own = fit(reader_data.EXAMPLE.answers(False), "l2", 0.1)
    assert own.reach.argmax() == reader_data.EXAMPLE.X.std(axis=0).argmax()
    assert np.ptp(fit(ANSWERS, "l2", 0.1).reach) == pytest.approx(0, abs=1e-9)


def test_the_data_refute_what_makes_them_a_hundred_times_less_probable():
    assert refutation(0.5) == "the data do not speak against it"
    assert refutation(np.log(7)).startswith("the data are 7.0 times less probable")
    assert refutation(np.log(101)).endswith("refute it") and "refute" not in refutation(np.log(99))
    assert "refute it" in figures.draw("your_data", {"strength": 100}).summary
    assert "5.1 × 10⁴³⁴ times" in refutation(1000 + np.log(2.6))


@pytest.mark.parametrize("rising_to", [0, np.inf])
def test_where_no_evidence_is_highest_none_is_compared_with(rising_to):
    random = np.random.default_rng(1)
    X = random.normal(size=(30, 2))
    y = random.normal(size=30) if rising_to else X @ (2, -1)
    other, end = (1e-5, 1e3) if rising_to else (0.1, 1e-5)
    scene, _ = drawn_with(X, y, strength=other)
    shown = {one.name: one for one in scene.readouts}
    assert shown["best_evidence"].text == "none" and "no λ is best" in scene.note
    assert "highest evidence" not in scene.summary
    at_end = {one.name: one for one in drawn_with(X, y, strength=end)[0].readouts}
    assert f"less probable than at λ = {at_end['penalty'].text}, where" in scene.summary
    assert at_end["drop"].value == pytest.approx(0, abs=1e-6)


def test_the_sentence_names_the_largest_weight_and_its_prior():
    summary = figures.draw("your_data", {}).summary
    assert re.search(r"one sd in bmi moves progression by less than 16\.3 with 95 %", summary)


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0"), (12.345, "12.3"), (-0.01234, "−0.0123"), (1234.5, "1234"), (1e-5, "1.0 × 10⁻⁵")],
)
def test_numbers_have_three_digits(number, text):
    assert number_text(number) == text


@pytest.mark.parametrize("n", [3, 30])
@pytest.mark.parametrize("d", [1, 2, 40])
def test_any_table_has_a_picture(n, d):
    random = np.random.default_rng(n + d)
    X = random.normal(size=(n, d)) * np.logspace(-3, 6, d)
    names = tuple(f"a long name of column {i} <b>" for i in range(d))
    reader_data.use(reader_data.ReaderData(X, random.normal(size=n), names, "y"))
    try:
        for norm in ("l1", "l2"):
            for unit in ("sd", "own"):
                for strength in (1e-5, 1e3):
                    state = {"norm": norm, "unit": unit, "strength": strength}
                    assert figures.draw("your_data", state).summary
    finally:
        reader_data.use()


def test_rows_are_computed_once_for_every_penalty():
    few, many = (figures.draw("your_data", {"strength": strength}) for strength in (0.1, 1.0))
    rows = [
        [mark for mark in scene.panels[-1].marks if mark.term == "data"] for scene in (few, many)
    ]
    assert len(rows[0]) == 80
    assert all(one is other for one, other in zip(*rows, strict=True))


def test_of_a_column_that_is_there_twice_the_lasso_shows_all_ways_to_share():
    random = np.random.default_rng(3)
    X = random.normal(size=(30, 3))
    X[:, 2] = 2.54 * X[:, 0] + 7  # inches and centimetres
    y = 3 * X[:, 0] - X[:, 1] + random.normal(size=30)
    scene, marks = drawn_with(X, y, norm="l1", strength=0.01)
    assert "the weights of a and c can be shared out" in scene.note
    first, last = marks["solutions[0]"], marks["solutions[2]"]
    alone = drawn_with(X[:, :2], y, norm="l1", strength=0.01)[1]["map[0]"].x
    for stroke in (first, last):
        assert sorted((stroke.x0, stroke.x1)) == pytest.approx([0, alone], rel=0.02, abs=1e-9)
    other = marks["solutions[1]"]
    assert other.x0 == pytest.approx(other.x1) == pytest.approx(marks["map[1]"].x)
    for one, norm in ((X, "l2"), (X[:, :2], "l1")):
        note = drawn_with(one, y, norm=norm, strength=0.01)[0].note
        assert "more than one solution" not in note and (ONLY_RIDGE in note) == (norm == "l1")


@pytest.mark.parametrize("strength", [1e-5, 0.1, 1e3])
def test_with_fewer_rows_than_columns_and_twins_both_norms_answer(strength):
    random = np.random.default_rng(5)
    X = random.normal(size=(4, 8))
    X[:, 5] = -X[:, 0]
    for norm in ("l1", "l2"):
        scene, _ = drawn_with(X, random.normal(size=4), norm=norm, strength=strength)
        assert all(one.value is None or np.isfinite(one.value) for one in scene.readouts)
        assert scene.note or all(one.value is not None for one in scene.readouts)


def test_what_no_penalty_changes_is_made_once():
    few, many = (figures.draw("your_data", {"strength": strength}) for strength in (0.1, 1.0))
    others = [mark for panel in many.panels for mark in panel.marks]
    new = {
        mark.name
        for panel in few.panels
        for mark in panel.marks
        if not any(mark is other for other in others)
    }
    kinds = {name.split("[")[0] for name in new} - {"prior", "posterior", "map", "now", "drawn"}
    of_penalty = {"penalty_rule", "penalty_label", "here_evidence", "here_errors"}
    assert kinds == of_penalty | {"strength"}


@pytest.mark.parametrize("rows", [4, 30])
@pytest.mark.parametrize("strength", [1e-5, 0.1, 1e3])
def test_the_posterior_is_that_of_the_whole_table(rows, strength):
    random = np.random.default_rng(rows)
    X = random.normal(size=(rows, 6)) * np.logspace(-2, 3, 6)
    X[:, 5] = 2 * X[:, 0]
    y = random.normal(size=rows)
    for standardise in (True, False):
        answers = reader_data.ReaderData(X, y, tuple("abcdef"), "y").answers(standardise)
        penalty = strength * answers.unit
        centred = (X - X.mean(axis=0)) / answers.found.scales
        inverse = np.linalg.inv(centred.T @ centred + penalty * np.eye(6))
        w, spread = posterior(answers, penalty)
        assert spread == pytest.approx(np.sqrt(np.diagonal(inverse)), rel=1e-6)
        assert w == pytest.approx(inverse @ centred.T @ y, rel=1e-6, abs=1e-9 * abs(w).max())


@pytest.mark.parametrize("strength", [1e-5, 1e-4, 1e-3, 1e3])
def test_no_name_stands_on_that_of_the_penalty(strength):
    X = np.random.default_rng(8).normal(size=(60, 8))  # equal weights: names up to the panel's top
    panel = drawn_with(X, X.sum(axis=1), strength=strength)[0].panels[0]
    assert separated(panel) is panel.marks


def test_a_curve_beyond_its_frame_is_not_drawn_level_along_the_edge():
    panel = figures.draw("your_data", {}).panels[2]
    frames = {plot.name: plot for plot in panel.plots}
    for mark in panel.marks:
        if mark.name in ("evidence", "error"):
            y, axis = mark.y, frames[mark.plot].y
            outside = (y > axis.high) | (y < axis.low)
            assert outside.any() and len(np.unique(y[outside])) == np.count_nonzero(outside)
    errors = next(mark for mark in panel.marks if mark.name == "error")
    assert errors.y == pytest.approx(ANSWERS.errors)


def test_dots_out_of_the_frame_are_counted_and_not_moved():
    X = np.concatenate((np.linspace(-1, 1, 38), [40.0, -40.0]))[:, None]
    scene, marks = drawn_with(X, X[:, 0] + np.sin(9 * X[:, 0]))
    x = [mark.x for mark in scene.panels[3].marks if mark.name.startswith("data[")]
    assert len(x) == 38 and np.abs(x).max() < 3
    assert marks["outside"].text == "2 rows are outside"
    assert "outside" not in drawn_with(X[:38], np.sin(X[:38, 0]))[1]


@pytest.mark.parametrize("rows", [5, 50])
def test_where_no_error_is_left_the_axis_shows_ordinary_penalties(rows):
    x = np.arange(1.0, rows + 1)
    panel = drawn_with(x[:, None], 2 * x)[0].panels[2]
    axis = next(plot.y for plot in panel.plots if plot.name == "errors")
    error = next(mark for mark in panel.marks if mark.name == "error")
    assert ((error.y >= axis.low) & (error.y <= axis.high)).all()
    assert error.y.max() > 0.9 * axis.high and max(map(len, axis.tick_labels)) < 6


def test_weights_out_of_the_frame_stay_where_they_are():
    random = np.random.default_rng(1)
    X = random.normal(size=(12, 8))
    scene, marks = drawn_with(X + 9 * random.normal(size=(12, 1)), random.normal(size=12))
    at, weights = marks["line[0]"].x, marks["line[0]"].y
    assert len(at) == len(weights) and np.isfinite(weights).all()
    size = scene.panels[0].y
    lines = np.array([marks[f"line[{i}]"].y for i in range(8)])
    beyond = lines[np.abs(lines) > size.high]
    assert len(np.unique(beyond)) == len(beyond) > 0
