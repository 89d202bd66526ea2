"""Axes and plots convert data to panel units; a Scene refuses marks that they cannot place."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorable.scene.axis import Axis, Plot
from explorable.scene.marks import Bar, Curve, Dot
from explorable.scene.model import PANEL_WIDTH, Panel, Scene, SceneError

positive = st.floats(1e-6, 1e6)
LINEAR, LOG = Axis(0.0, 1.0), Axis(1e-4, 1e4, scale="log")


def scene(*marks, x=LINEAR, y=LINEAR, plots=()):
    return Scene("test", (Panel("only", "", x, y, marks, plots=plots),), (), "")


@given(positive, positive, st.floats(0, 1))
def test_a_log_axis_is_even_in_the_logarithm(low, factor, share):
    axis = Axis(low, low * (1 + factor), scale="log")
    value = low * (1 + factor) ** share
    assert axis.fraction(value) == pytest.approx(share, abs=1e-6 / math.log10(1 + factor))
    assert axis.fraction_down(value) == pytest.approx(1 - axis.fraction(value), abs=1e-9)


@pytest.mark.parametrize("axis", [Axis(-3.0, 5.0), LOG])
def test_the_ends_of_an_axis_are_zero_and_one(axis):
    assert axis.fraction(axis.low) == axis.fraction_down(axis.high) == 0
    assert axis.fraction(axis.high) == axis.fraction_down(axis.low) == 1


def test_stacked_plots_share_the_sides_and_divide_the_height():
    plots = (Plot("upper", LOG, LINEAR, 26, 100), Plot("lower", LINEAR, LOG, 130, 200))
    panel = Panel("only", "", LINEAR, LINEAR, (), 240, (26, 12, 44, 34), plots=plots)
    assert panel.place(1e-4, 1.0, "upper") == (34, 26)
    assert panel.place(1.0, 1e-4, "lower") == (PANEL_WIDTH - 12, 200)
    assert panel.place(7, 9, "panel") == (7, 9)
    across, down = panel.place(np.array([1.0, 1e4]), np.array([0.5, 0.0]), "upper")
    assert across == pytest.approx([211, 388]) and down == pytest.approx([63, 100])
    with pytest.raises(SceneError, match="no plot called 'third'"):
        panel.place(0, 0, "third")


@pytest.mark.parametrize(
    ("refused", "words"),
    [
        (
            scene(Dot(name="dot", term="data", x=0.0, y=0.5), x=LOG),
            "'dot' of panel 'only' has a number on a log",
        ),
        (
            scene(Curve(name="line", term="data", x=np.array([0.1]), y=np.array([-1.0])), y=LOG),
            "'line' of panel 'only' has a number on a log axis",
        ),
        (scene(Bar(name="bar", term="data", x=1.0, y=1.0, width=0.1), y=LOG), "begins at 0"),
        (scene(x=Axis(0.0, 1.0, scale="log")), "a log axis needs low > 0"),
        (scene(Dot(name="dot", term="data", x=0.1, y=0.1, plot="third")), "no plot called 'third'"),
        (scene(Dot(name="dot", term="series11", x=0.1, y=0.1)), "series10"),
    ],
)
def test_a_mark_that_cannot_be_placed_is_refused_by_name(refused, words):
    with pytest.raises(SceneError, match=words):
        refused.check()


def test_panel_units_may_be_anywhere_on_a_log_panel():
    scene(Dot(name="dot", term="series10", x=0.0, y=-3.0, plot="panel"), x=LOG, y=LOG).check()
