"""Preview cards and `--show`: right size, reproducible bytes, no display needed."""

from itertools import pairwise
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from explorable import figures
from explorable.scene.terms import SURFACES
from publish import show
from publish.assets import cards
from publish.assets.fonts import card_fonts
from tests.examples import EXAMPLES

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_card_is_reproducible_and_has_the_size_for_previews(name, tmp_path):
    once, twice = tmp_path / "once.png", tmp_path / "twice.png"
    cards.write_card(name, once)
    cards.write_card(name, twice)
    assert once.read_bytes() == twice.read_bytes()
    assert once.stat().st_size < 150_000
    with Image.open(once) as card:
        assert card.size == (1200, 630) and card.info == {}
        corner = card.convert("RGB").getpixel((2, 2))
    assert "#{:02x}{:02x}{:02x}".format(*corner) == SURFACES["paper"][0]


def test_a_card_of_three_panels_shows_the_last_two():
    scene = figures.draw("lockstep", {})
    assert len(scene.panels) == 3
    drawn = [axes.get_ylim() for axes in cards.card("A title", scene).axes]
    assert drawn == [(panel.y.low, panel.y.high) for panel in scene.panels[1:]]


@pytest.mark.parametrize("panels", [1, 2])
def test_text_and_panels_lie_inside_the_card(panels):
    scene = figures.draw("likelihood", {})
    scene = type(scene)(scene.figure, scene.panels[:panels], (), scene.summary * 2)
    figure = cards.card("A title that is long enough to need more than one line of the card", scene)
    renderer = figure.canvas.get_renderer()
    lines = [text.get_window_extent(renderer) for text in figure.texts]
    for line, below in pairwise(lines):
        assert line.y0 > below.y0
    plots = [axes.get_window_extent(renderer) for axes in figure.axes]
    for box in (*lines, *plots):
        assert box.x0 >= 0 and box.y0 >= 0
        assert box.x1 <= figure.bbox.width and box.y1 <= figure.bbox.height
    assert not any(line.overlaps(plot) for line in lines for plot in plots)


def test_show_writes_a_file_and_prints_its_path_without_a_display(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(show.plt, "get_backend", lambda: "agg")
    monkeypatch.setattr(show.tempfile, "mkdtemp", lambda: tmp_path)
    show.show("likelihood")
    assert str(tmp_path / "likelihood.png") in capsys.readouterr().out
    with Image.open(tmp_path / "likelihood.png") as picture:
        assert picture.width == 11 * 144
    show.plt.close("all")


def test_show_raises_for_an_unknown_figure_and_lists_the_known_ones():
    with pytest.raises(KeyError, match="likelihood"):
        show.show("likelyhood")


def test_a_card_font_has_no_build_timestamp():
    source = card_fonts.source(ROOT / "node_modules", "source-sans-3", "latin", "wght", "normal")
    date = TTFont(source)["head"].modified
    sans = [
        TTFont(path)["head"]
        for path in card_fonts.files(ROOT / "node_modules", ROOT / ".cache")
        if card_fonts.SANS.replace(" ", "") in path.name
    ]
    assert [(head.created, head.modified) for head in sans] == [(date, date)] * 2
