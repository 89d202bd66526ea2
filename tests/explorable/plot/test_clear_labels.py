"""Labels beside their places stand on no bold stroke, no dot and no other label."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from explorable import figures
from explorable.plot import labels
from explorable.plot.axes import linear_axis
from explorable.plot.clear_labels import clear_labels
from explorable.plot.layout import panel
from explorable.plot.marks import curve, dot, label
from tests.explorable.states import FEW, states
from tests.explorable.strokes import on_strokes

AXIS = linear_axis(-1.0, 1.0)
SIDES = np.array((-1.0, 1.0))
AROUND = np.linspace(0.0, 2 * np.pi, 61)
CLEARED = {
    "geometry": ("map_label", "mle_label"),
    "choose": ("evidence_label", "error_label", "ridge_cv_label", "top_label"),
    "joint_mode": ("joint_name[0]", "joint_name[1]", "own_s_name"),
    "ghost_points": ("ghost_label",),
    "descent": ("penalty_label",),
    "summaries": ("own_label",),
}


@pytest.mark.parametrize("name", CLEARED)
def test_labels_of_figures_stand_on_no_bold_stroke(name):
    @FEW
    @given(states(figures.load(name).CONTROLS))
    def check(state):
        for one in figures.draw(name, state).panels:
            assert not list(on_strokes(one, CLEARED[name]))

    check()


def drawn(*marks, clear=("name",), avoid=()):
    made = clear_labels(panel("p", "", AXIS, AXIS, *marks), *clear, avoid=avoid)
    return made, {mark.name: mark for mark in made.marks}


def test_a_label_that_is_clear_keeps_its_place():
    own = label("name", "MAP", 0.0, 0.0, "posterior", 33.0, -7.0, "start")
    away = curve("away", np.array((-1.0, 1.0)), np.array((-0.9, -0.9)), "slope")
    assert drawn(away, own)[1]["name"] == own


def test_only_the_labels_that_are_named_move():
    across = curve("across", np.array((-1.0, 1.0)), np.array((0.0, 0.0)), "slope")
    first, second = (label(name, "MAP", 0.0, 0.0, "posterior", dy=4.0) for name in ("name", "b"))
    _, marks = drawn(across, second, first)
    assert marks["b"].dy == 4.0 and abs(marks["name"].dy - 4.0) > 5.0


@FEW
@given(st.floats(-0.9, 0.9), st.floats(-0.9, 0.9), st.floats(0.0, np.pi))
def test_a_label_leaves_a_line_through_its_place(x, y, angle):
    step = 3.0 * np.array((np.cos(angle), np.sin(angle)))
    line = curve("line", x + step[0] * SIDES, y + step[1] * SIDES, "slope")
    made, marks = drawn(line, dot("at", x, y, "slope"), label("name", "MAP", x, y, "posterior"))
    assert not list(on_strokes(made, ("name",)))
    start, end, down = labels.box(marks["name"], made)
    across, height = made.place(x, y)
    assert not (start < across < end and down - 9 < height < down + 2), "not on its dot"
    assert abs((start + end) / 2 - across) < 60 and abs(down - height) < 60, "near it"


def test_a_stroke_that_is_drawn_elsewhere_is_avoided():
    across = curve("across", np.array((-1.0, 1.0)), np.array((0.0, 0.0)), "slope")
    name = label("name", "MAP", 0.0, 0.0, "posterior", dy=4.0)
    _, marks = drawn(name, avoid=(across,))
    assert "across" not in marks and abs(marks["name"].dy - 4.0) > 5.0


def test_a_thin_line_may_pass_under_words_that_a_bold_one_may_not():
    x, y = 0.12 * np.cos(AROUND), 0.12 * np.sin(AROUND)
    rings = [curve(f"ring{k}", k * x, k * y, "slope", quiet=True) for k in range(1, 9)]
    name = label("name", "MAP", 0.0, 0.0, "posterior", 10.0, 4.0, "start")
    _, near = drawn(rings, name)
    assert near["name"].dx == approx(10.0, abs=30.0) and abs(near["name"].dy) < 30
