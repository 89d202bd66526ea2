"""A Scene that cannot be drawn is refused, and the message names panel and mark."""

import math

import numpy as np
import pytest

from explorable import figures
from explorable.scene.marks import KINDS, Area, Arrow, Bar, Curve, Dot, Handle, Label, Segment
from explorable.scene.model import PANEL_WIDTH, Axis, Panel, Scene, SceneError

UNIT = Axis(0.0, 1.0)
LINE = np.array([0.0, 0.5, 1.0])
BROKEN = (math.nan, math.inf, -math.inf)


def scene_of(*marks, x=UNIT, y=UNIT):
    """Checked."""
    scene = Scene("test", (Panel("left", "A panel", x, y, marks=marks),), (), "A sentence.")
    scene.check()
    return scene


def handle(name="points[0]", x=0.5, y=0.5):
    unit = (0.0, 1.0)
    return Handle(
        name=name, term="data", x=x, y=y, x_range=unit, y_range=unit, label="A", value_text="B"
    )


def broken_marks(number):
    """A mark of each kind with this number in one coordinate; all are called "bad"."""
    bent = np.array([0.0, number, 1.0])
    common = {"name": "bad", "term": "prior"}
    return [
        Curve(**common, x=LINE, y=bent),
        Area(**common, x=bent, y=LINE),
        Segment(**common, x0=0.0, y0=0.0, x1=1.0, y1=number),
        Arrow(**common, x0=number, y0=0.0, x1=1.0, y1=1.0),
        Bar(**common, x=0.5, y=number, width=0.1),
        Dot(**common, x=number, y=0.0),
        Label(**common, text="Words", x=0.0, y=number),
        handle(name="bad", y=number),
    ]


@pytest.mark.parametrize("mark", broken_marks(0.5), ids=lambda mark: type(mark).__name__)
def test_every_kind_is_accepted(mark):
    assert {type(one) for one in broken_marks(0.5)} == set(KINDS.values())
    assert scene_of(mark).panels[0].marks == (mark,)


@pytest.mark.parametrize("number", BROKEN)
@pytest.mark.parametrize("index", range(len(KINDS)))
def test_a_number_that_is_not_finite_is_refused_by_name(index, number):
    good = Curve(name="good", term="prior", x=LINE, y=LINE)
    with pytest.raises(SceneError, match=r"'left'.*not finite: bad"):
        scene_of(good, broken_marks(number)[index])


@pytest.mark.parametrize("number", BROKEN)
def test_an_axis_that_is_not_finite_is_refused(number):
    with pytest.raises(SceneError, match=r"'left'.*its axes"):
        scene_of(y=Axis(0.0, number))


def test_two_marks_of_one_name_are_refused():
    with pytest.raises(SceneError, match=r"'left'.*'points\[0\]'"):
        scene_of(handle(), handle(x=0.1))


def test_the_same_name_in_two_panels_is_fine():
    panels = [Panel(name, "A panel", UNIT, UNIT, marks=(handle(),)) for name in ("left", "right")]
    Scene("test", tuple(panels), (), "A sentence.").check()


def test_an_unknown_term_is_refused_with_the_known_ones():
    with pytest.raises(SceneError, match=r"'line'.*posterior"):
        scene_of(Curve(name="line", term="prio", x=LINE, y=LINE))


@pytest.mark.parametrize("kind", [Curve, Area])
@pytest.mark.parametrize("y", [LINE[:2], LINE[:, None], np.array(1.0)])
def test_coordinates_that_do_not_fit_are_refused_by_name(kind, y):
    with pytest.raises(SceneError, match="'line'"):
        scene_of(kind(name="line", term="prior", x=LINE, y=y))


def test_an_empty_panel_and_an_empty_curve_are_fine():
    nothing = np.empty(0)
    assert scene_of().panels[0].marks == ()
    assert scene_of(Curve(name="none", term="prior", x=nothing, y=nothing))


def test_place_puts_the_axes_ends_on_the_plots_corners():
    panel = Panel(
        "left", "A panel", Axis(-2.0, 3.0), Axis(1.0, 5.0), marks=(), margin=(10, 20, 30, 40)
    )
    assert panel.place(-2.0, 5.0) == (40, 10)
    assert panel.place(3.0, 1.0) == (PANEL_WIDTH - 20, panel.height - 30)
    assert panel.place(0.5, 3.0) == (40 + 340 / 2, 10 + 260 / 2)


def test_figures_draw_checks_the_scene(monkeypatch):
    broken = Scene("prior", (Panel("p", "", UNIT, UNIT, (handle(), handle())),), (), "A sentence.")
    monkeypatch.setattr(figures.load("prior"), "draw", lambda state: broken)
    with pytest.raises(SceneError, match=r"Two marks of panel 'p' are called 'points\[0\]'"):
        figures.draw("prior", {})
