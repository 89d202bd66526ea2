"""Names at the ends of lines: apart, in order, and as near to the ends as they can be."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from pytest import approx
from scipy.optimize import LinearConstraint, minimize

from explorable.plot.axes import linear_axis, log_axis
from explorable.plot.layout import panel
from explorable.plot.line_ends import MIDDLE, STEP, end_names, spread
from explorable.plot.marks import curve

X, HEIGHTS = linear_axis(0.0, 1.0), {"prior": 1.5, "posterior": 2.0}
ROOM = {"margin": (26, 80, 44, 80)}
WANTED = st.lists(st.floats(0, 300), min_size=1, max_size=8)


@given(WANTED)
def test_places_are_apart_in_order_and_inside(wanted):
    found = spread(wanted, 20.0, 280.0)
    ranked = sorted(zip(wanted, found, strict=True))
    assert [place for _, place in ranked] == sorted(found)
    rows = sorted(found)
    assert all(low + STEP <= high + 1e-9 for low, high in pairwise(rows))
    assert rows[0] >= 20 - 1e-9 and rows[-1] <= 280 + 1e-9


def test_places_are_the_nearest_by_least_squares():
    wanted = [50.0, 55.0, 58.0, 130.0, 128.0, 210.0]
    order = sorted(range(6), key=wanted.__getitem__)
    gaps = [[0.0] * 6 for _ in range(5)]
    for row, (low, high) in enumerate(pairwise(order)):
        gaps[row][low], gaps[row][high] = -1.0, 1.0
    judge = minimize(
        lambda at: sum((a - b) ** 2 for a, b in zip(at, wanted, strict=True)),
        [30.0 * order.index(i) for i in range(6)],
        constraints=LinearConstraint(gaps, STEP),
        method="SLSQP",
    )
    assert spread(wanted, 0.0, 300.0) == approx(judge.x, abs=1e-3)


def test_more_names_than_there_is_room_for_still_lie_apart():
    assert spread([10.0] * 5, 0.0, 40.0) == approx([i * STEP for i in range(5)])


def test_a_lone_name_stands_beside_its_line_on_any_axis():
    for axis in (linear_axis(0.0, 1.0), log_axis(0.1, 10.0)):
        line = curve("a", np.array([0.0, 1.0]), np.array([0.3, 0.7]), "prior")
        (made,) = panel("p", "P", X, axis, end_names([("a_label", "a", line)])).marks
        assert (made.x, made.y, made.anchor) == (1.0, 0.7, "start")
        assert made.dy == approx(MIDDLE)


def test_names_may_stand_before_the_beginnings_of_lines_on_the_axis():
    axis, at = linear_axis(0.0, 1.0, ticks=False), np.array([0.0, 1.0])
    lines = [curve(name, at, np.array([height, 0.5]), name) for name, height in HEIGHTS.items()]
    names = end_names(((f"{line.name}_label", line.name, line) for line in lines), -1, axis)
    made = panel("p", "P", X, axis, lines, names, **ROOM).marks[len(lines) :]
    assert [(name.x, name.y, name.anchor) for name in made] == [(0.0, 1.0, "end")] * 2
    assert abs(made[0].dy - made[1].dy) == approx(STEP)


def test_names_of_lines_that_are_kept_stay_where_they_are():
    line = curve("map", np.array([0.0, 1.0]), np.array([0.3, 0.7]))
    names, axis = (
        end_names([("map_label", "MAP", line), ("mle_label", "MLE", None)]),
        linear_axis(0.0, 1.0),
    )
    first = panel("p", "P", X, axis, names, **ROOM).marks[0]
    assert panel("p", "P", X, linear_axis(0.0, 1.0), names, **ROOM).marks[0] is first
