"""The site's icon in the sizes that phones and old browsers request, and the manifest with them.

There is one drawing, `site/icon.svg`: a single stroke. Here it is drawn again, larger or smaller.
"""

import xml.etree.ElementTree as ElementTree

import numpy as np
from fontTools.svgLib.path import parse_path
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from PIL import Image

from explorable.scene.terms import SURFACES
from publish.words.site_words import SHORT_NAME

PAPER = SURFACES["paper"][0]
# File, pixels, what lies behind, and how much of the square the drawing takes: a phone cuts the
# square of a maskable icon to its own shape, and leaves its inner four fifths alone.
ICONS = (
    ("icon-192.png", 192, "none", 1.0),
    ("icon-512.png", 512, "none", 1.0),
    ("maskable-512.png", 512, PAPER, 0.66),
    ("touch.png", 180, PAPER, 0.8),
)


class Pen:
    """What fontTools draws a path with; `outline` is the path as matplotlib has it."""

    def __init__(self):
        self.points, self.codes = [], []

    def moveTo(self, point):
        self._add(Outline.MOVETO, point)

    def lineTo(self, point):
        self._add(Outline.LINETO, point)

    def curveTo(self, *points):
        self._add(Outline.CURVE4, *points)

    def endPath(self):
        """An open path needs no end."""

    def _add(self, code, *points):
        self.points += points
        self.codes += [code] * len(points)

    @property
    def outline(self):
        return Outline(self.points, self.codes)


def write_icons(drawing, out):
    """The icons in `out`/icons, and favicon.ico, which browsers request by name."""
    (out / "icons").mkdir()
    for file, size, behind, share in ICONS:
        icon(drawing, size, behind, share).save(out / "icons" / file, optimize=True)
    icon(drawing, 32, "none", 1.0).save(out / "favicon.ico", sizes=[(32, 32)])


def icon(drawing, size, behind, share):
    """The drawing, `size` pixels wide and high, as a picture."""
    svg = ElementTree.parse(drawing).getroot()
    stroke, side = svg[0].attrib, float(svg.get("viewBox").split()[2])
    pen = Pen()
    parse_path(stroke["d"], pen)
    figure = Figure(figsize=(size / 72, size / 72), dpi=72, facecolor=behind)
    canvas = FigureCanvasAgg(figure)
    axes = figure.add_axes(((1 - share) / 2, (1 - share) / 2, share, share))
    axes.set(xlim=(0, side), ylim=(side, 0))
    axes.set_axis_off()
    width = float(stroke["stroke-width"]) * size * share / side
    line = {"edgecolor": stroke["stroke"], "facecolor": "none", "capstyle": "round"}
    axes.add_patch(PathPatch(pen.outline, linewidth=width, **line))
    canvas.draw()
    return Image.fromarray(np.asarray(canvas.buffer_rgba()))


def manifest(site, language):
    """The web app manifest, for phones that put the site on their home screen.

    Each language has its own, in the folder of its pages.
    """
    top = "../" * language.place.count("/")
    pictures = [
        {
            "src": f"{top}icons/{file}",
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": "any" if behind == "none" else "maskable",
        }
        for file, size, behind, _ in ICONS
        if file != "touch.png"
    ]
    drawing = {"src": f"{top}site/icon.svg", "sizes": "any", "type": "image/svg+xml"}
    return {
        "name": site["name"],
        "short_name": language.say(SHORT_NAME),
        **({"lang": language.name} if top else {}),
        "start_url": "./",
        "display": "browser",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [drawing, *pictures],
    }
