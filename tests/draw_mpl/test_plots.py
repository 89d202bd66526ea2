"""Log axes, stacked plots and panel units in matplotlib are where Panel.place has them."""

import numpy as np
import pytest

import draw_mpl
from explorable.scene.axis import Axis, Plot
from explorable.scene.marks import Curve, Dot
from explorable.scene.model import Panel, Scene

LOG, LINEAR = Axis(1e-3, 1e2, "x", (0.1, 1.0), ("0.1", "1"), "log"), Axis(-2.0, 3.0, "y")
UNIT = 2.0  # pixels in a panel unit


def drawn(panel):
    """The figure of one panel, a panel unit being UNIT pixels."""
    scene = Scene("test", (panel,), (), "")
    scene.check()
    width = draw_mpl.size(scene)[0] + 2 * draw_mpl.EDGE
    figure = draw_mpl.draw(scene, width=width * UNIT / 144)
    figure.canvas.draw()
    return figure


def places(figure, name):
    """Panel units of the artist of that name, from its data by matplotlib's own transforms."""
    (line,) = [one for axes in figure.axes for one in axes.lines if one.get_gid() == name]
    pixels = line.get_transform().transform(line.get_xydata()) / UNIT
    height = figure.get_size_inches()[1] * figure.dpi / UNIT
    return pixels[:, 0] - draw_mpl.EDGE, height - pixels[:, 1] - draw_mpl.EDGE


X, Y = np.array([1e-3, 0.04, 1.0, 100.0]), np.array([-2.0, 0.3, 1.1, 3.0])


@pytest.mark.parametrize(("x", "y"), [(LOG, LINEAR), (LINEAR, LOG), (LOG, LOG), (LINEAR, LINEAR)])
def test_marks_on_any_axes_are_where_the_panel_places_them(x, y):
    at = {"": Y, "log": X}
    line = Curve(name="line", term="series3", x=at[x.scale], y=at[y.scale])
    panel = Panel("only", "A panel", x, y, (line,), 300, (26, 12, 44, 34))
    for found, wanted in zip(
        places(drawn(panel), "line"), panel.place(line.x, line.y), strict=True
    ):
        assert found == pytest.approx(wanted, abs=0.05)


def test_marks_of_stacked_plots_and_across_them_are_where_the_panel_places_them():
    plots = (Plot("upper", LOG, LINEAR, 26, 100), Plot("lower", LINEAR, LOG, 140, 220))
    marks = (
        Curve(name="one", term="prior", x=X, y=Y, plot="upper"),
        Curve(name="two", term="prior", x=Y, y=X, plot="lower"),
        Curve(
            name="across",
            term="penalty",
            x=np.array([40.0, 300.0]),
            y=np.array([50.0, 200.0]),
            plot="panel",
        ),
    )
    panel = Panel("only", "A panel", LINEAR, LINEAR, marks, 260, (26, 12, 40, 34), plots=plots)
    figure = drawn(panel)
    for mark in marks:
        wanted = panel.place(mark.x, mark.y, mark.plot)
        for found, place in zip(places(figure, mark.name), wanted, strict=True):
            assert found == pytest.approx(place, abs=0.05)


def test_a_dot_of_a_series_has_the_colour_of_the_series():
    dot = Dot(name="dot", term="series7", x=0.0, y=0.0)
    figure = drawn(Panel("only", "A panel", LINEAR, LINEAR, (dot,)))
    (line,) = [one for axes in figure.axes for one in axes.lines if one.get_gid() == "dot"]
    assert line.get_markerfacecolor() == draw_mpl.Pen(1.0).ink("series7")
