"""Labels, wherever they want to lie: clear of each other and of the axes, and in the panel."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from explorable import figures
from explorable.plot import labels
from explorable.scene.marks import Dot, Label
from explorable.scene.model import PANEL_WIDTH, Axis, Panel
from tests.explorable.overlaps import cut_off, overlaps
from tests.explorable.states import figures_and_states

TEN = Axis(0.0, 10.0)
SHIFT = st.floats(-60, 60)
LABEL = st.builds(
    Label,
    name=st.just("label"),
    term=st.just("prior"),
    text=st.text("MAPLE 0.93−→", min_size=1, max_size=30),
    x=st.floats(-1, 11),
    y=st.floats(-1, 11),
    dx=SHIFT,
    dy=SHIFT,
    anchor=st.sampled_from(["start", "middle", "end"]),
)
LEFT = Label(name="label", term="prior", text="0", x=0.0, y=0.0, anchor="start")
HEIGHT = 300


def panel_of(wanted):
    marks = tuple(replace(label, name=f"label[{index}]") for index, label in enumerate(wanted))
    return Panel("panel", "A panel", TEN, TEN, marks=marks, height=HEIGHT)


@given(st.lists(LABEL, max_size=8))
@settings(deadline=None, max_examples=200)
def test_labels_lie_apart_and_inside(wanted):
    panel = labels.separate(panel_of(wanted))
    boxes = [labels.box(label, panel) for label in panel.marks]
    for start, end, down in boxes:
        assert 0 <= start < end <= PANEL_WIDTH
        assert labels.TOP - 1e-6 <= down <= HEIGHT - labels.EDGE + 1e-6
    for (start, end, down), (other_start, other_end, other_down) in combinations(boxes, 2):
        beside = end <= other_start or other_end <= start
        assert beside or abs(down - other_down) >= labels.LINE_HEIGHT - 1e-6


@given(st.lists(LABEL, max_size=8))
@example(  # two of them stand a line apart but for rounding
    [
        *(LEFT, LEFT, LEFT, replace(LEFT, x=1.0), replace(LEFT, x=1.0, text="00000")),
        replace(LEFT, x=2.0, y=-1.0, dy=-12.438107902960184),
    ]
)
@settings(deadline=None, max_examples=50)
def test_separating_twice_changes_nothing(wanted):
    once = labels.separate(panel_of(wanted))
    for before, after in zip(once.marks, labels.separate(once).marks, strict=True):
        assert after.dx == pytest.approx(before.dx, abs=1e-6)
        assert after.dy == pytest.approx(before.dy, abs=1e-6)


def test_the_labels_of_every_figure_are_clear_of_each_other_and_of_all_axes(request):
    """With --all-states in ten thousand states."""
    count = 10_000 if request.config.getoption("all_states") else 400

    @settings(deadline=None, max_examples=count, derandomize=True)
    @given(figures_and_states())
    def holds(figure_and_state):
        for panel in figures.draw(*figure_and_state).panels:
            assert not list(overlaps(panel)), panel.name
            assert not list(cut_off(panel)), panel.name

    holds()


def test_labels_at_the_end_of_a_steep_line_are_clear_of_the_axes():
    points = [[-0.188658, 2.036764]]
    for panel in figures.draw("lockstep", {"penalty": 0.01, "points": points}).panels:
        assert not list(overlaps(panel)), panel.name


def test_a_label_near_its_place_stands_on_no_axis():
    state = {"shape": "two_peaks", "loss": "absolute", "apart": 0.0, "reported": 0.5, "share": 0.0}
    (drawn,) = figures.draw("summaries", state).panels
    assert not list(overlaps(drawn))


def test_a_label_above_a_plot_leaves_ticks_sideways_not_into_those_of_the_plot_above():
    state = {"shape": "beta", "loss": "squared", "a": 0.5, "b": 14.7}
    (drawn,) = figures.draw("summaries", state).panels
    assert not list(overlaps(drawn))


def label(**changed):
    return replace(
        Label(name="first", term="prior", text="MAP 0.93", x=5.0, y=5.0, dy=-5.0), **changed
    )


def test_separate_moves_only_labels_that_overlap():
    dot = Dot(name="dot", term="prior", x=5.0, y=5.0)
    apart = Panel("panel", "A panel", TEN, TEN, marks=(label(), dot, label(name="b", y=1.0)))
    assert labels.separate(apart).marks[1] is dot
    for before, after in zip(apart.marks[::2], labels.separate(apart).marks[::2], strict=True):
        assert (after.dx, after.dy) == pytest.approx((before.dx, before.dy))


def test_the_later_of_two_labels_moves_up_by_a_line():
    first, second = labels.separate(panel_of([label(), label()])).marks
    assert first.dy == pytest.approx(-5.0)
    assert second.dy == pytest.approx(-5.0 - labels.LINE_HEIGHT)


def test_at_the_upper_edge_the_later_of_two_labels_moves_down():
    first, second = labels.separate(panel_of([label(y=12.0), label(y=12.0)])).marks
    assert second.dy == pytest.approx(first.dy + labels.LINE_HEIGHT)


def test_a_label_anchored_at_the_edge_stays_inside():
    (moved,) = labels.separate(panel_of([label(x=10.0, anchor="start")])).marks
    start, end, _ = labels.box(moved, panel_of([moved]))
    assert end == pytest.approx(PANEL_WIDTH - labels.EDGE)
    assert end - start == pytest.approx(labels.width_of(moved.text))


def test_ticks_may_be_tuples_lists_or_arrays():
    ticks, words = (0.0, 5.0, 10.0), ("0", "5", "10")
    low = label(x=5.0, y=0.0, dy=14.0)
    moved = [
        labels.separate(
            Panel("panel", "A panel", Axis(0.0, 10.0, "x", kind(ticks), words), TEN, (low,))
        )
        for kind in (tuple, list, np.array)
    ]
    assert moved[0].marks[0].dy < low.dy and len({one.marks[0].dy for one in moved}) == 1
