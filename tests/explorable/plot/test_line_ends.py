"""Names at the ends of lines: apart, in order, and as near to the ends as they can be."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from pytest import approx
from scipy.optimize import LinearConstraint, minimize

from explorable.plot.axes import linear_axis, log_axis
from explorable.plot.line_ends import MIDDLE, STEP, end_labels, spread
from explorable.plot.marks import label

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
        (made,) = end_labels([label("a", "a", 0.0, 0.7, "prior")], axis, 20.0, 220.0)
        assert made.dy == approx(MIDDLE)
