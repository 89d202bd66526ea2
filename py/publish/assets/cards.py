"""The picture that stands for a figure where a link to it is shared: 1200 x 630, as PNG."""

from dataclasses import replace
from pathlib import Path

import matplotlib
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

import draw_mpl
from draw_mpl import layout as arranged
from draw_mpl.style import Pen
from explorable import figures
from explorable.scene.localise import localised
from explorable.words import translated
from publish.assets.fonts import card_fonts
from publish.assets.fonts.web_fonts import SERIF
from publish.words.site_words import NAME

ROOT = Path(__file__).parents[3]

# All lengths in the card's pixels.
WIDTH, HEIGHT = 1200, 630
FINER = 2  # drawn larger and scaled down: matplotlib puts letters on whole pixels
MARGIN = 64
TITLE_SIZE, TITLE_LINE = 43, 50
TEXT_SIZE, TEXT_LINE = 21, 29
NAME_AT = HEIGHT - 30
PICTURE_END = NAME_AT - 38
BESIDE = 410  # the text's width where a single panel leaves room beside it


def write_cards(out, site_name):
    """NAME.png for every figure into the new folder `out`, in the language in use."""
    out.mkdir(parents=True)
    for name in figures.names():
        write_card(name, out / f"{name}.png", site_name=site_name)


def write_card(
    name, out_path, node_modules=ROOT / "node_modules", cache=ROOT / ".cache", site_name=NAME
):
    """Writes the card of figure `name` in its default state; twice the same, to the byte."""
    card_fonts.register(node_modules, cache)
    with matplotlib.rc_context({"text.hinting": "none", "text.hinting_factor": 1}):
        scene = localised(figures.draw(name, {}))
        figure = card(translated(figures.load(name).TITLE), scene, site_name)
        figure.canvas.draw()
    drawn = Image.fromarray(np.asarray(figure.canvas.buffer_rgba())).convert("RGB")
    small = drawn.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    few_colours = small.quantize(256, dither=Image.Dither.NONE)  # a third of the bytes
    few_colours.save(out_path, "PNG", optimize=True)


def card(title, scene, site_name=NAME):
    """The card as a Figure: title and sentence above the panels, or beside a single one.

    Of three panels the last two: there is room for two that stand side by side.
    """
    scene = replace(scene, panels=scene.panels[-2:])
    figure = Figure(figsize=(WIDTH / 72, HEIGHT / 72), dpi=72 * FINER)
    FigureCanvasAgg(figure)
    across, down = arranged.size(scene, 0)
    beside = len(scene.panels) == 1
    width = BESIDE if beside else WIDTH - 2 * MARGIN
    text_end = _words(figure, title, scene.summary, width, site_name)
    room_across = WIDTH - 2 * MARGIN - (BESIDE + MARGIN if beside else 0)
    room_down = PICTURE_END - (MARGIN if beside else text_end + 16)
    unit = min(room_across / across, room_down / down)
    pen = Pen(unit, surface="paper")
    figure.set_facecolor(pen.ink("paper"))
    left = WIDTH - MARGIN - across * unit
    top = (HEIGHT - down * unit) / 2 if beside else text_end + 16 + (room_down - down * unit) / 2
    for panel, (x, y, _) in zip(scene.panels, arranged.placed(scene, 0), strict=True):
        draw_mpl.draw_at(figure, panel, pen, left / unit + x, top / unit + y)
    return figure


def _words(figure, title, sentence, width, site_name):
    """Title, sentence, both in lines of at most `width`, and the site's name.

    Returns where the sentence ends.
    """
    pen = Pen(1.0, surface="paper")
    title_type = pen.type("ink", TITLE_SIZE, family=(SERIF,), weight="semibold")
    text_type = pen.type("soft", TEXT_SIZE)
    baseline = MARGIN + 32 - TITLE_LINE
    for line in _lines(figure, title, width, title_type):
        baseline += TITLE_LINE
        _put(figure, line, baseline, title_type)
    baseline += 10
    for line in _lines(figure, sentence, width, text_type):
        baseline += TEXT_LINE
        _put(figure, line, baseline, text_type)
    _put(figure, site_name, NAME_AT, pen.type("ink", 17, weight="semibold"))
    return baseline


def _put(figure, line, baseline, style):
    return figure.text(MARGIN / WIDTH, 1 - baseline / HEIGHT, line, va="baseline", **style)


def _lines(figure, text, width, style):
    """The text in lines no wider than `width`, broken between words."""
    renderer = figure.canvas.get_renderer()
    trial = _put(figure, "", 0, style)
    lines = [""]
    for word in text.split():
        trial.set_text(f"{lines[-1]} {word}".strip())
        if trial.get_window_extent(renderer).width <= width * FINER or not lines[-1]:
            lines[-1] = trial.get_text()
        else:
            lines.append(word)
    trial.remove()
    return lines
