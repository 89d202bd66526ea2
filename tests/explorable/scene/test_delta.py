"""A message holds the whole Scene for a new page, and only changes for one that has a Scene."""

import dataclasses
import json
import math

import numpy as np
import pytest

from explorable import figures
from explorable.scene import delta, serialize
from explorable.scene.marks import KINDS, Area, Curve, Dot, Label
from explorable.scene.model import Axis, Panel, Readout, Scene, SceneError

X, Y = np.arange(3.0), np.array([0.1, 1 / 3, 1e-300])
LINE = Curve(name="line", term="prior", x=X, y=Y, quiet=True)
DOT = Dot(name="dot", term="prior", x=np.float32(0.5), y=0.25)
HILL = Area(name="hill", term="prior", x=X, y=Y)


def panel_of(*marks, name="left", title="A panel"):
    axis = Axis(0, np.float64(1), "size x", (np.float64(0.5),), ("0.5",))
    return Panel(name, title, axis, axis, marks=marks, height=300, adds="points")


def scene_of(*panels):
    return Scene("test", panels, (), "A sentence.")


def decoded(page, *panels):
    """The message for the page, parsed, and its numbers as a list."""
    text, numbers = delta.message(scene_of(*panels), page)
    return json.loads(text), numbers.tolist()


def rows_for(page, *marks):
    return decoded(page, panel_of(*marks))[0]["panels"][0]["marks"]


def test_a_message_holds_rows_of_marks_and_the_arrays_one_after_the_other():
    again = dataclasses.replace(LINE, name="again", x=Y)
    text, numbers = delta.message(scene_of(panel_of(LINE, DOT, again)))
    packed = json.loads(text)
    assert packed["panels"][0]["marks"] == [
        ["curve", "line", "prior", "", "", 3, 3, True],
        ["dot", "dot", "prior", "", "", 0.5, 0.25],
        ["curve", "again", "prior", "", "", 3, 3, True],
    ]
    assert packed["fields"]["curve"] == ["name", "term", "of", "plot", "x", "y", "quiet"]
    assert numbers.dtype == np.float64
    assert numbers.tolist() == [*X, *Y, *Y, *Y]


def test_a_message_without_curves_has_no_numbers():
    text, numbers = delta.message(scene_of(panel_of()))
    packed = json.loads(text)
    assert packed.pop("fields").keys() == KINDS.keys()
    assert packed == serialize.pack(scene_of(panel_of()))
    assert numbers.dtype == np.float64 and numbers.shape == (0,)


def test_an_unchanged_scene_is_sent_as_zeros_without_arrays():
    page = delta.Page()
    assert "fields" in decoded(page, panel_of(LINE, DOT))[0]
    again, numbers = decoded(page, panel_of(LINE, dataclasses.replace(DOT, x=0.5)))
    assert "fields" not in again
    assert again["panels"] == [{"marks": [0, 0]}]
    assert numbers == []


def test_only_the_arrays_of_new_marks_cross():
    page = delta.Page()
    decoded(page, panel_of(HILL, LINE, DOT))
    changed = dataclasses.replace(LINE, y=Y + 1)
    message, numbers = decoded(page, panel_of(HILL, changed, DOT))
    assert numbers == [*X, *(Y + 1)]
    assert message["panels"] == [{"marks": [0, 1, 0]}], "1: other numbers alone"


@pytest.mark.parametrize(
    "changed",
    [
        dataclasses.replace(LINE, y=Y[::-1].copy()),
        dataclasses.replace(LINE, x=X + 1e-12),
        dataclasses.replace(LINE, x=X[:2], y=Y[:2]),
        dataclasses.replace(LINE, quiet=False),
        HILL,
        DOT,
    ],
)
def test_a_changed_mark_is_sent_and_no_other(changed):
    page = delta.Page()
    first, last = dataclasses.replace(HILL, name="first"), dataclasses.replace(HILL, name="last")
    rows_for(page, first, LINE, last)
    before, new, after = rows_for(page, first, changed, last)
    assert (before, after) == (0, 0)
    other_numbers = type(changed) is Curve and changed.quiet and changed.x.size == 3
    assert new == 1 if other_numbers else new[1] == changed.name
    assert rows_for(page, first, changed, last) == [0, 0, 0]


def test_marks_can_be_added_and_removed():
    page = delta.Page()
    rows_for(page, DOT)
    assert rows_for(page, DOT, HILL)[0] == 0
    assert rows_for(page) == []
    assert rows_for(page, DOT)[0][1] == "dot"


def test_a_changed_frame_is_sent_without_unchanged_marks():
    page = delta.Page()
    decoded(page, panel_of(DOT), panel_of(DOT, name="right"))
    changed = panel_of(DOT, name="right", title="Another")
    left, right = decoded(page, panel_of(DOT), changed)[0]["panels"]
    assert left == {"marks": [0]}
    assert right == serialize.pack_frame(changed) | {"marks": [0]}


def test_another_number_of_panels_sends_everything():
    page = delta.Page()
    decoded(page, panel_of(DOT))
    message = decoded(page, panel_of(DOT), panel_of(DOT, name="right"))[0]
    assert "fields" in message
    assert [panel["marks"][0][1] for panel in message["panels"]] == ["dot", "dot"]


BROKEN = [
    dataclasses.replace(LINE, y=np.array([0.0, math.nan, 1.0])),
    dataclasses.replace(LINE, y=np.ones(2)),
    dataclasses.replace(LINE, y=np.array(1.0)),
    dataclasses.replace(LINE, y=np.ones((3, 1))),
    dataclasses.replace(DOT, name="line", y=math.inf),
    Label(name="line", term="prior", text="words", x=np.float64("nan"), y=0.0),
]


@pytest.mark.parametrize("mark", BROKEN)
def test_a_broken_mark_is_refused_by_name_and_the_page_keeps_its_scene(mark):
    page = delta.Page()
    decoded(page, panel_of(DOT, LINE))
    with pytest.raises(SceneError, match="line"):
        decoded(page, panel_of(DOT, mark))
    assert rows_for(page, DOT, LINE) == [0, 0]


@pytest.mark.parametrize("name", figures.names())
def test_a_figure_in_the_same_state_has_no_new_marks(name):
    page = delta.Page()
    first, _ = delta.message(figures.draw(name, {}), page)
    again, _ = delta.message(figures.draw(name, {}), page)
    panels = json.loads(again)["panels"]
    assert [set(panel["marks"]) for panel in panels] == [{0}] * len(panels)
    assert len(again) < len(first) / 4


def test_labels_of_readouts_are_sent_once():
    page, mle = delta.Page(), Readout("mle", "MLE", 1.4, "1.40", "likelihood", "ŵ", "best slope")
    scene = dataclasses.replace(scene_of(panel_of(DOT)), readouts=(mle,))
    first = json.loads(delta.message(scene, page)[0])["readouts"]
    assert first == [serialize.pack_readout(mle)] and "hint" not in first[0]
    none = dataclasses.replace(mle, value=None, text="none")
    later = dataclasses.replace(scene, readouts=(none,))
    assert json.loads(delta.message(later, page)[0])["readouts"] == [["none", None]]
    other = dataclasses.replace(scene, readouts=(dataclasses.replace(mle, label="ŵ"),))
    assert json.loads(delta.message(other, page)[0])["readouts"][0]["label"] == "ŵ"
