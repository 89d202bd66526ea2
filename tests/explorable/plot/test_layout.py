"""Labels, wherever they want to lie: none covers another and none leaves the panel."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorable.plot import layout
from explorable.scene.marks import Dot, Label
from explorable.scene.model import PANEL_WIDTH, Axis, Panel

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
HEIGHT = 300


def panel_of(wanted):
    marks = tuple(replace(label, name=f"label[{index}]") for index, label in enumerate(wanted))
    return Panel("panel", "A panel", TEN, TEN, marks=marks, height=HEIGHT)


@given(st.lists(LABEL, max_size=8))
@settings(deadline=None, max_examples=200)
def test_labels_lie_apart_and_inside(wanted):
    panel = layout.separate(panel_of(wanted))
    boxes = [layout.box(label, panel) for label in panel.marks]
    for start, end, down in boxes:
        assert 0 <= start < end <= PANEL_WIDTH
        assert layout.TOP - 1e-6 <= down <= HEIGHT - layout.EDGE + 1e-6
    for (start, end, down), (other_start, other_end, other_down) in combinations(boxes, 2):
        beside = end <= other_start or other_end <= start
        assert beside or abs(down - other_down) >= layout.LINE_HEIGHT - 1e-6


@given(st.lists(LABEL, max_size=8))
@settings(deadline=None, max_examples=50)
def test_separating_twice_changes_nothing(wanted):
    once = layout.separate(panel_of(wanted))
    for before, after in zip(once.marks, layout.separate(once).marks, strict=True):
        assert after.dx == pytest.approx(before.dx, abs=1e-6)
        assert after.dy == pytest.approx(before.dy, abs=1e-6)


def label(**changed):
    return replace(
        Label(name="first", term="prior", text="MAP 0.93", x=5.0, y=5.0, dy=-5.0), **changed
    )


def test_separate_moves_only_labels_that_overlap():
    dot = Dot(name="dot", term="prior", x=5.0, y=5.0)
    apart = Panel("panel", "A panel", TEN, TEN, marks=(label(), dot, label(name="b", y=1.0)))
    assert layout.separate(apart).marks[1] is dot
    for before, after in zip(apart.marks[::2], layout.separate(apart).marks[::2], strict=True):
        assert (after.dx, after.dy) == pytest.approx((before.dx, before.dy))


def test_the_later_of_two_labels_moves_up_by_a_line():
    first, second = layout.separate(panel_of([label(), label()])).marks
    assert first.dy == pytest.approx(-5.0)
    assert second.dy == pytest.approx(-5.0 - layout.LINE_HEIGHT)


def test_at_the_upper_edge_the_later_of_two_labels_moves_down():
    first, second = layout.separate(panel_of([label(y=12.0), label(y=12.0)])).marks
    assert second.dy == pytest.approx(first.dy + layout.LINE_HEIGHT)


def test_a_label_anchored_at_the_edge_stays_inside():
    (moved,) = layout.separate(panel_of([label(x=10.0, anchor="start")])).marks
    start, end, _ = layout.box(moved, panel_of([moved]))
    assert end == pytest.approx(PANEL_WIDTH - layout.EDGE)
    assert end - start == pytest.approx(len(moved.text) * layout.CHARACTER_WIDTH + layout.OUTLINE)
