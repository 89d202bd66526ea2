"""Scene.check refuses what only an author can get wrong, and names figure, panel and mark."""

from dataclasses import replace

import pytest

from explorable.scene.marks import Dot, Handle
from explorable.scene.model import Axis, Panel, Plot, Scene, SceneError, Series

UNIT = Axis(0.0, 1.0)
DOT = Dot(name="dot", term="series2", x=0.5, y=0.5, of="bmi")
GRIP = Handle(
    name="points[0]",
    term="data",
    x=0.5,
    y=0.5,
    x_range=(0, 1),
    y_range=(0, 1),
    label="A",
    value_text="B",
)
BMI = Series("bmi", "body mass", "series2")
PLOT = Plot("upper", UNIT, UNIT, 20, 90)


def scene_of(*marks, series=(BMI,), **panel):
    return Scene("mine", (Panel("left", "", UNIT, UNIT, marks, **panel),), (), "A.", series=series)


def test_a_scene_with_series_plots_and_transforms_is_accepted():
    scene_of(
        DOT,
        replace(GRIP, transform="ghost", writes="penalty,mean"),
        Dot(name="other", term="data", x=0.0, y=0.0, of="points[0]"),
    ).check()
    scene_of(
        replace(DOT, plot="upper"), replace(DOT, name="in", plot="panel"), plots=(PLOT,)
    ).check()


@pytest.mark.parametrize(
    ("scene", "words"),
    [
        (scene_of(DOT, series=()), "'dot' belongs to no handle or series: 'bmi'"),
        (scene_of(DOT, series=(BMI, BMI)), "Two series are called 'bmi'"),
        (scene_of(DOT, series=(replace(BMI, term="red"),)), "'bmi' has no known term: 'red'"),
        (scene_of(replace(GRIP, transform="cube")), r"'points\[0\]' of panel 'left'.*'cube'"),
        (scene_of(DOT, plots=(PLOT,)), "'dot' of panel 'left' must name one of the panel's plots"),
        (scene_of(plots=(PLOT, PLOT)), "Two plots of panel 'left' are called 'upper'"),
        (scene_of(plots=(replace(PLOT, name="panel"),)), "Two plots of panel 'left' are called"),
        (scene_of(plots=(replace(PLOT, bottom=10),)), "'upper' needs 0 <= top < bottom"),
        (scene_of(plots=(replace(PLOT, bottom=301),)), "'upper' needs 0 <= top < bottom"),
        (scene_of(plots=(replace(PLOT, x=Axis(0, 1, scale="sqrt")),)), "unknown scale: 'sqrt'"),
        (scene_of(plots=(replace(PLOT, y=Axis(0, 1, ticks=(1.0,))),)), "as many tick labels"),
    ],
)
def test_a_scene_that_cannot_be_drawn_is_refused_by_name(scene, words):
    with pytest.raises(SceneError, match=f"Figure 'mine': .*{words}"):
        scene.check()
