"""matplotlib draws every mark of every figure, and refuses unknown kinds by name."""

from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex

import draw_mpl
from draw_mpl.style import Pen
from explorable import figures
from explorable.plot import layout as labels
from explorable.scene.axis import IN_PANEL_UNITS
from explorable.scene.marks import KIND_OF, Dot, Label, Mark
from explorable.scene.model import PANEL_WIDTH, Axis, Panel, Scene, SceneError
from explorable.scene.terms import SURFACES, term_of
from publish.assets.fonts import card_fonts
from tests.explorable.states import figures_and_states

ROOT = Path(__file__).parents[2]
UNIT = Axis(0.0, 1.0)


class Star(Mark):
    """An unknown kind of mark."""

    x = y = 0.5


def scene_of(*marks):
    return Scene("test", (Panel("left", "A panel", UNIT, UNIT, marks=marks),), (), "A sentence.")


def drawn(scene, **options):
    """The Figure, really drawn; and its artists by panel and mark, of all plots of a panel."""
    figure = draw_mpl.draw(scene, **options)
    FigureCanvasAgg(figure).draw()
    axes = iter(figure.axes)
    return figure, [
        {
            child.get_gid(): child
            for one in islice(axes, _axes_of(panel))
            for child in one.get_children()
            if child.get_gid()
        }
        for panel in scene.panels
    ]


def _axes_of(panel):
    """How many matplotlib Axes a panel takes: one for each plot, and one for panel units."""
    across = any(mark.plot == IN_PANEL_UNITS for mark in panel.marks)
    return max(len(panel.plots), 1) + across


@given(figures_and_states())
@settings(deadline=None, max_examples=6, derandomize=True)
def test_every_mark_becomes_one_artist(figure_and_state):
    scene = figures.draw(*figure_and_state)
    _, artists = drawn(scene, width=5)
    for panel, found in zip(scene.panels, artists, strict=True):
        plots = [*(plot.name for plot in panel.plots), "", IN_PANEL_UNITS]
        marks = sorted(panel.marks, key=lambda mark: plots.index(mark.plot))
        assert list(found) == [mark.name for mark in marks]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", figures.names())
def test_terms_have_their_colours(name, dark):
    scene = figures.draw(name, {})
    figure, artists = drawn(scene, dark=dark)
    assert to_hex(figure.get_facecolor()) == SURFACES["panel"][dark]
    for panel, found in zip(scene.panels, artists, strict=True):
        for mark in panel.marks:
            term = term_of(mark.term)
            kind, artist = KIND_OF[type(mark)], found[mark.name]
            if kind == "handle":
                face, edge = artist.get_markerfacecolor(), artist.get_markeredgecolor()
                colour = face if mark.free == "xy" else edge
            else:
                filled = kind in ("area", "bar", "arrow")
                colour = artist.get_edgecolor() if filled else artist.get_color()
            if kind != "dot":
                assert to_hex(colour) == (term.dark if dark else term.light), mark.name


@pytest.mark.parametrize("name", figures.names())
def test_labels_are_no_wider_than_their_estimated_boxes(name):
    """Layout separates labels by estimated widths; this compares them with the real font."""
    card_fonts.register(ROOT / "node_modules", ROOT / ".cache")
    scene = figures.draw(name, {})
    width = 400 * len(scene.panels) / 72
    figure, artists = drawn(scene, width=width)
    unit = figure.dpi * width / (draw_mpl.size(scene)[0] + 2 * draw_mpl.EDGE)
    for panel, found in zip(scene.panels, artists, strict=True):
        for mark in panel.marks:
            if isinstance(mark, Label):
                start, end, _ = labels.box(mark, panel)
                text = found[mark.name]
                text.set_path_effects([])
                assert text.get_window_extent().width / unit <= end - start


def test_a_mark_lies_where_the_panel_places_it():
    scene = scene_of(Dot(name="dot", term="prior", x=0.25, y=0.75))
    figure, ((artists),) = drawn(scene, width=4)
    across, down = scene.panels[0].place(0.25, 0.75)
    unit = figure.dpi * 4 / (PANEL_WIDTH + 2 * draw_mpl.EDGE)
    ((left, up),) = artists["dot"].get_transform().transform([(0.25, 0.75)])
    assert left / unit == pytest.approx(across + draw_mpl.EDGE)
    assert figure.bbox.height / unit - up / unit == pytest.approx(down + draw_mpl.EDGE)


def test_dashes_are_as_long_as_in_the_svg():
    pen = Pen(unit=1.5)
    line = pen.line("prior", 2.2, "7 5")
    _, dashes = line["linestyle"]
    assert [length * line["linewidth"] for length in dashes] == pytest.approx([10.5, 7.5])


def test_an_unknown_kind_is_refused_by_name():
    with pytest.raises(SceneError, match=r"'star' \(sun\)"):
        draw_mpl.draw(scene_of(Star(name="sun", term="prior")))


def test_a_kind_without_a_drawer_is_refused_by_name(monkeypatch):
    monkeypatch.delitem(draw_mpl.DRAW, "dot")
    with pytest.raises(SceneError, match=r"'dot' \(here\)"):
        draw_mpl.draw(scene_of(Dot(name="here", term="prior", x=0.5, y=0.5)))


def test_a_title_makes_the_figure_taller():
    plain, titled = draw_mpl.draw(scene_of()), draw_mpl.draw(scene_of(), title="A title")
    assert titled.get_figheight() > plain.get_figheight()
    assert [text.get_text() for text in titled.texts] == ["A title"]
