"""Axes, marks and panels of the kit, on linear and logarithmic axes, alone and stacked."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from explorable.plot.axes import (
    linear_axis,
    log_axis,
    symmetric_axis,
    without_label,
    without_ticks,
)
from explorable.plot.layout import panel, stack
from explorable.plot.marks import ball, beside, curve, dot, ellipse, label, marked
from explorable.scene.model import PANEL_WIDTH, Scene

numbers = st.floats(-5, 5)


@given(numbers, numbers, st.floats(0.2, 4), st.floats(0.2, 4), st.floats(-0.95, 0.95), numbers)
def test_an_ellipse_is_a_level_set(x, y, a, c, correlation, level):
    matrix = np.array([[a, correlation * np.sqrt(a * c)], [correlation * np.sqrt(a * c), c]])
    mark = ellipse("ring", (x, y), matrix, abs(level), "prior")
    away = np.stack((mark.x - x, mark.y - y))
    assert np.einsum("in,ij,jn->n", away, matrix, away) == approx(abs(level), abs=1e-9)
    assert (mark.x[0], mark.y[0]) == approx((mark.x[-1], mark.y[-1]))


@given(st.floats(0.01, 5), st.sampled_from(["l1", "l2"]))
def test_a_ball_is_a_level_set_of_its_norm(radius, norm):
    mark = ball("ball", radius, norm, "prior")
    size = abs(mark.x) + abs(mark.y) if norm == "l1" else np.hypot(mark.x, mark.y)
    assert size == approx(radius)


@given(st.floats(-6, 3), st.floats(0.5, 8))
def test_a_log_axis_has_few_ticks_and_over_decades_powers_of_ten(low, decades):
    axis = log_axis(10**low, 10 ** (low + decades), "λ")
    assert 2 <= len(axis.ticks) == len(axis.tick_labels) <= 9
    assert all(axis.low * 0.999 <= tick <= axis.high * 1.001 for tick in axis.ticks)
    if decades >= 3:
        assert np.log10(axis.ticks) == approx(np.round(np.log10(axis.ticks)), abs=1e-9)


def test_powers_of_ten_are_written_as_numbers_where_short():
    axis = log_axis(1e-4, 1e4)
    assert axis.tick_labels == ("10⁻⁴", "0.01", "1", "100", "10⁴")


def test_an_axis_above_another_of_its_stretch_has_no_words_or_no_ticks():
    axis = log_axis(1e-4, 1e4, "λ")
    above, bare = without_label(axis), without_ticks(axis)
    assert (above.label, above.ticks, above.tick_labels) == ("", axis.ticks, axis.tick_labels)
    assert (bare.label, bare.ticks) == ("", ())
    for other in (above, bare):
        assert (other.low, other.high, other.scale) == (axis.low, axis.high, axis.scale)


def test_a_value_beyond_the_axis_is_marked_at_its_end_with_an_arrow():
    axis = symmetric_axis("w", 2.0, 3.0)
    _, text = marked("mle", "MLE", 7.5, axis, 1.0, "likelihood")
    assert (text.text, text.x) == ("MLE 7.50 →", 3.0)
    assert not list(marked("mle", "MLE", None, axis, 1.0, "likelihood"))


@pytest.mark.parametrize(("dx", "anchor"), [(8.0, "start"), (-8.0, "end")])
def test_words_beside_a_place_begin_or_end_there(dx, anchor):
    made = beside("map_label", "MAP", 1.0, 2.0, "posterior", dx, -9.0)
    assert (made.x, made.y, made.dx, made.dy, made.anchor) == (1.0, 2.0, dx, -9.0, anchor)


def test_a_panel_takes_marks_lists_and_none_and_sets_its_margin_from_its_axes():
    x, bare = linear_axis(0.0, 1.0, "x"), linear_axis(0.0, 1.0, ticks=False)
    marks = panel("p", "P", x, bare, None, [dot("a", 0, 0, "data"), None], dot("b", 1, 1, "data"))
    assert [mark.name for mark in marks.marks] == ["a", "b"]
    assert marks.margin == (26, 12, 44, 12)
    assert panel("p", "P", bare, x).margin == (26, 12, 26, 34)


@pytest.mark.parametrize("aspect", [1, 2, 0.5])
def test_an_aspect_makes_units_of_y_that_many_times_as_long(aspect):
    own = panel("p", "P", linear_axis(0.0, 8.0, "x"), linear_axis(-1.0, 2.0, "y"), aspect=aspect)
    (x0, y0), (x1, y1) = own.place(0.0, 0.0), own.place(1.0, 1.0)
    assert (y0 - y1) / (x1 - x0) == approx(aspect)


def test_a_stack_keeps_the_plots_heights_and_joins_places_of_several():
    theta = panel("theta", "", linear_axis(0.0, 1.0, "θ"), linear_axis(0.0, 3.0), height=150)
    odds = panel(
        "odds",
        "",
        log_axis(0.01, 100.0, "odds"),
        linear_axis(0.0, 1.0),
        label("peak", "peak", 1.0, 0.5, "posterior"),
        height=130,
    )
    line = curve("line", np.zeros(2), np.zeros(2), "penalty")
    places = [("theta", 0.5, 0), ("odds", 1, 1)]
    both = stack("both", "Two axes", theta, odds, joined=[(line, places)])
    Scene("test", (both,), (), "").check()
    upper, lower = both.plots
    assert upper.bottom - upper.top == 150 - 26 - 44 and lower.top == upper.bottom + 40
    joined, words = both.marks
    assert (joined.plot, words.plot) == ("panel", "odds")
    middle = both.place(0.5, 0.0, "theta")[0]
    assert joined.x == approx([middle, middle])
    assert joined.y == approx([upper.bottom, lower.top])
    assert 0 < joined.x[0] < PANEL_WIDTH
