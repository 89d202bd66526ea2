"""Exports a figure for print: PDF, or SVG with outlines for text, as the bytes of a file.

Light colours, a transparent background and no title, because a paper has its own. One panel is as
wide as a column of a journal, two as its page.
"""

import io
import json
from pathlib import Path

import matplotlib
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager

import draw_mpl
from draw_mpl import layout
from draw_mpl.style import Pen
from explorable import figures, words
from explorable.runtime import code_edits
from explorable.scene.localise import localised

EDGE = 4  # panel units around everything; a paper has margins of its own
UNIT = 0.6  # points in a panel unit: a panel is 3.3 inches wide, text is 7.8 points high
SETTINGS = {
    "pdf.fonttype": 42,  # TrueType, embedded: text stays text
    "svg.fonttype": "path",
    "svg.hashsalt": "the same figure gives the same file",
}
# Names of each format's metadata; without a date, so that the same state gives the same file.
METADATA = {
    "pdf": {"title": "Title", "summary": "Subject", "dates": ("CreationDate", "ModDate")},
    "svg": {"title": "Title", "summary": "Description", "dates": ("Date",)},
}


def add_fonts(folder):
    """Registers the fonts in `folder` with matplotlib; to be called before the first figure."""
    for path in sorted(Path(folder).glob("*.ttf")):
        fontManager.addfont(path)


def speak(catalogue):
    """From now on figures are in the language of a catalogue (JSON, words.Language)."""
    words.use(json.loads(catalogue))


def printed(name, state, text, file_format):
    """The figure `name` in that state (JSON) as a file: "pdf" or "svg".

    `text` is the function that a reader has written instead of it, "" for the original.
    """
    try:
        if text:
            code_edits.rewrite(name, text)
        return drawn(name, json.loads(state), file_format)
    finally:
        if text:
            code_edits.restore(name)


def drawn(name, state, file_format):
    """The bytes of the file, drawn with the function in force."""
    scene = localised(figures.draw(name, state))
    pen = Pen(UNIT, surface="paper")
    figure = Figure(figsize=[length * UNIT / 72 for length in layout.size(scene, EDGE)])
    for panel, (left, top, _) in zip(scene.panels, layout.placed(scene, EDGE), strict=True):
        draw_mpl.draw_at(figure, panel, pen, left, top)
    names = METADATA[file_format]
    metadata = {
        names["title"]: words.translated(figures.load(name).TITLE),
        names["summary"]: scene.summary,
    }
    metadata |= dict.fromkeys(names["dates"])
    with matplotlib.rc_context(SETTINGS):
        file = io.BytesIO()
        figure.savefig(file, format=file_format, transparent=True, metadata=metadata)
    return file.getvalue()
