"""Handles and readouts of the kit: what they take from a control, and how numbers are written."""

import math

import pytest

from explorable import figures
from explorable.controls import Point, Slider
from explorable.plot.handles import handle, pair_handle, point_handle
from explorable.plot.labels import ASCENT, box
from explorable.plot.marks import highest
from explorable.plot.number_format import fixed
from explorable.plot.phrases import percent
from explorable.plot.readouts import readout
from explorable.scene.marks import Handle

SLOPE = Slider(
    name="slope", label="slope", symbol="w", term="slope", low=-5, high=5, default=1, step=0.5
)
PLACE = Point(
    name="mle",
    label="MLE",
    term="likelihood",
    x_label="w₁",
    y_label="w₂",
    x_range=(-4.0, 4.0),
    y_range=(-2.0, 2.0),
    default=(1.0, 1.0),
    step=0.01,
)


@pytest.mark.parametrize(
    ("name", "state"),
    [
        *(("your_data", {"strength": strength}) for strength in (1e-5, 1e-4, 1e-3, 3e-3, 0.1)),
        *((name, {"penalty": penalty}) for name in ("choose", "path") for penalty in (1e-4, 1e-3)),
    ],
)
def test_the_number_over_a_ring_stands_beside_it_where_the_axis_has_its_words(name, state):
    panel = figures.draw(name, state).panels[0]
    ring = next(mark for mark in panel.marks if isinstance(mark, Handle))
    words = next(mark for mark in panel.marks if mark.name == "penalty_label")
    x, y = panel.place(ring.x, ring.y, ring.plot)
    start, end, down = box(words, panel)
    across = max(start - x, x - end, 0)
    up = max(down - ASCENT - y, y - down - 1, 0)  # figures, which have no descender
    assert max(across, up) >= 9, "clear of the ring"
    assert across < 20 and up < 20, "near it"


@pytest.mark.parametrize(("free", "own", "other"), [("x", 0, 1), ("y", 1, 0)])
def test_a_handle_has_the_range_of_its_control_where_it_is_free(free, own, other):
    made = handle(SLOPE, (1.0, 0.5), free, "slope 1", span=(0.0, 2.0))
    ranges = made.x_range, made.y_range
    assert (ranges[own], ranges[other]) == ((-5, 5), (0.0, 2.0))
    assert (made.name, made.term, made.step, made.label) == ("slope", "slope", 0.5, "Slope")


def test_a_handle_passes_writes_and_transform_on():
    made = handle(SLOPE, (1.0, 0.5), "x", "", writes="penalty,mean", transform="ghost")
    assert (made.writes, made.transform) == ("penalty,mean", "ghost")


def test_a_handle_may_have_other_fields_than_its_control_says():
    made = handle(SLOPE, (1.0, 0.5), "x", "", x_range=(0.0, 9.0), label="Size", step=2.0)
    assert (made.x_range, made.label, made.step) == ((0.0, 9.0), "Size", 2.0)
    assert (made.name, made.y_range) == ("slope", (0.0, 1.0))


def test_a_pair_handle_reaches_as_far_as_both_sliders():
    penalty = Slider(
        name="penalty", label="λ", symbol="", term="penalty", low=0, high=9, default=1, step=0.1
    )
    made = pair_handle("ghost", "Ghost", penalty, SLOPE, (4.0, -2.0), "", 0.05, "ghost", "prior")
    assert (made.x, made.y, made.free, made.term) == (2.0, -4.0, "xy", "prior")
    assert (made.x_range, made.y_range) == ((0.0, 3.0), (-15.0, 15.0))
    assert made.writes == "penalty,slope"
    plain = pair_handle("both", "Both", penalty, SLOPE, (4.0, -2.0), "", 0.05)
    assert (plain.x_range, plain.y_range, plain.term) == ((0, 9), (-5, 5), "penalty")


def test_a_point_handle_writes_a_pair_inside_both_ranges():
    made = point_handle(PLACE, (1.5, -0.25))
    assert (made.name, made.free, made.x, made.y) == ("mle", "xy", 1.5, -0.25)
    assert (made.x_range, made.y_range) == (PLACE.x_range, PLACE.y_range)
    assert made.value_text == "w₁ 1.50, w₂ −0.25"


@pytest.mark.parametrize(
    ("value", "text", "kept"),
    [(1.23456, "1.235", 1.23456), (None, "none", None), (-math.inf, "−∞", None)],
)
def test_a_readout_has_no_value_where_there_is_no_number(value, text, kept):
    made = readout("mle", "MLE", value, "likelihood")
    assert (made.text, made.value) == (text, kept)


@pytest.mark.parametrize(("value", "text"), [(0.25, "25 %"), (None, "none"), (math.inf, "∞")])
def test_a_readout_is_written_by_a_function_where_there_is_a_number(value, text):
    assert readout("pull", "shrinkage", value, "penalty", write=percent).text == text


def test_the_highest_of_several_curves_ignores_missing_ones():
    assert highest(([0, 1], [1.0, 3.0]), None, ([0], [2.0])) == 3.0


@pytest.mark.parametrize(
    ("number", "text"), [(-0.0, "0.00"), (-0.004, "0.00"), (-0.006, "−0.01"), (2.0, "2.00")]
)
def test_fixed_has_a_true_minus_sign_and_no_negative_zero(number, text):
    assert fixed(number, 2) == text
