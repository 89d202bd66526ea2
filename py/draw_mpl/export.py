"""A figure for print: PDF, or SVG without any fonts of its own, in a file's bytes.

Light, on nothing, without a title, because a paper brings its own; one panel is as wide as a
journal's column, two as its page.
"""

import io
import json
from pathlib import Path

import matplotlib
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager

import draw_mpl
from draw_mpl import layout as arranged
from draw_mpl.style import Pen
from explorable import figures
from explorable.runtime import code_edits as edits

EDGE = 4  # panel units around everything; a paper has margins of its own
UNIT = (
    0.6  # points that a panel unit is long: a panel is 3.3 inches wide, words are 7.8 points high
)
SETTINGS = {
    "pdf.fonttype": 42,  # TrueType, embedded: words stay words
    "svg.fonttype": "path",
    "svg.hashsalt": "the same figure gives the same file",
}
# What each format calls the things that it can say about itself; no date, so that the same state
# gives the same file.
ABOUT = {
    "pdf": {"title": "Title", "summary": "Subject", "no_date": ("CreationDate", "ModDate")},
    "svg": {"title": "Title", "summary": "Description", "no_date": ("Date",)},
}


def add_fonts(folder):
    """Makes the fonts in `folder` known, before the first figure is drawn."""
    for path in sorted(Path(folder).glob("*.ttf")):
        fontManager.addfont(path)


def printed(name, state, text, file_format):
    """The figure `name` in that state (JSON) as a file: "pdf" or "svg".

    `text` is the reader's own function in the place of the figure's, "" for the original.
    """
    try:
        if text:
            edits.rewrite(name, text)
        return drawn(name, json.loads(state), file_format)
    finally:
        if text:
            edits.restore(name)


def drawn(name, state, file_format):
    """The file, with what the figure's function is at present."""
    scene = figures.draw(name, state)
    pen = Pen(UNIT, surface="paper")
    figure = Figure(figsize=[length * UNIT / 72 for length in arranged.size(scene, EDGE)])
    for panel, (left, top, _) in zip(scene.panels, arranged.placed(scene, EDGE), strict=True):
        draw_mpl.draw_at(figure, panel, pen, left, top)
    about = ABOUT[file_format]
    said = {about["title"]: figures.load(name).TITLE, about["summary"]: scene.summary}
    with matplotlib.rc_context(SETTINGS):
        file = io.BytesIO()
        undated = dict.fromkeys(about["no_date"])
        figure.savefig(file, format=file_format, transparent=True, metadata=said | undated)
    return file.getvalue()
