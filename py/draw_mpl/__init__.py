"""Scene -> matplotlib: cards, print and export. The same decisions as `site/render/render.js`.

One axes a panel, in a row; no mark is drawn that the Scene does not hold.
"""

from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, Rectangle
from matplotlib.patheffects import Stroke

from draw_mpl.axes import draw_axes
from draw_mpl.style import Pen
from explorable.scene.marks import KIND_OF
from explorable.scene.model import PANEL_WIDTH, SceneError
from explorable.scene.terms import TERMS

GAP, EDGE, TITLE_HEIGHT = 24, 14, 34  # between panels, around them, above them
ANCHOR = {"start": "left", "middle": "center", "end": "right"}
MARKS, HANDLES, HALOS, LABELS = 3, 4, 5, 6  # words and handles lie on top of all other marks
HOLLOW = {"likelihood"}  # bars of these terms are, beside full ones; so in panel.css


def draw(scene, dark=False, width=10.0, title="", surface="panel", make=Figure):
    """A Figure `width` inches wide with the Scene's panels in a row; `make` makes the Figure."""
    top = EDGE + (TITLE_HEIGHT if title else 0)
    across, down = size(scene)
    across, down = across + 2 * EDGE, down + top + EDGE
    pen = Pen(72 * width / across, dark, surface)
    figure = make(figsize=(width, width * down / across), dpi=144, facecolor=pen.ink(surface))
    draw_row(figure, scene, pen, EDGE, top)
    if title:
        figure.text(EDGE / across, 1 - 28 / down, title, **pen.type("ink", 17))
    return figure


def size(scene):
    """(width, height) of the Scene's panels in a row, in panel units."""
    across = len(scene.panels) * (PANEL_WIDTH + GAP) - GAP
    return across, max(panel.height for panel in scene.panels)


def draw_row(figure, scene, pen, left, top):
    """The panels side by side on a figure, from (left, top) in panel units."""
    for panel in scene.panels:
        draw_at(figure, panel, pen, left, top)
        left += PANEL_WIDTH + GAP


def draw_at(figure, panel, pen, left, top):
    """One panel on a figure, its corner at (left, top) in panel units."""
    across, down = (inches * 72 / pen.unit for inches in figure.get_size_inches())
    above, right, below, before = panel.margin
    width, height = PANEL_WIDTH - before - right, panel.height - above - below
    corner = ((left + before) / across, 1 - (top + above + height) / down)
    axes = figure.add_axes((*corner, width / across, height / down), label=panel.name)
    draw_panel(axes, panel, pen)


def draw_panel(axes, panel, pen):
    """One panel on axes that are as large as its plot. Raises SceneError for an unknown mark."""
    axes.set_axis_off()
    axes.set_xlim(panel.x.low, panel.x.high)
    axes.set_ylim(panel.y.low, panel.y.high)
    draw_axes(axes, panel, pen)
    above, _, below, _ = panel.margin
    spare = 2 / (panel.height - above - below)  # room for a stroke that lies on the baseline
    plot = Rectangle((0, -spare), 1, 1 + spare, transform=axes.transAxes)
    for mark in panel.marks:
        kind = KIND_OF.get(type(mark), type(mark).__name__.lower())
        if kind not in DRAW:
            raise SceneError(f"draw_mpl has no kind of mark called {kind!r} ({mark.name}).")
        artist = DRAW[kind](axes, mark, pen)
        artist.set_gid(mark.name)
        if kind == "handle":
            artist.set(zorder=HANDLES, clip_on=False)
        elif kind == "label":
            artist.set_zorder(LABELS)
        else:
            artist.set(zorder=MARKS, clip_path=plot)


def _curve(axes, mark, pen):
    term = TERMS[mark.term]
    line = (0.75, "", 0.75) if mark.quiet else (term.width, term.dash)
    return axes.plot(mark.x, mark.y, **pen.line(mark.term, *line))[0]


def _area(axes, mark, pen):
    edge = pen.ink(mark.term)
    face, width = (edge, TERMS[mark.term].fill), 0.75 * pen.unit
    return axes.fill(mark.x, mark.y, facecolor=face, edgecolor=edge, linewidth=width)[0]


def _segment(axes, mark, pen):
    line = (1.2, "1.5 3.5") if mark.dotted else (2.6, TERMS[mark.term].dash)
    return axes.plot([mark.x0, mark.x1], [mark.y0, mark.y1], **pen.line(mark.term, *line))[0]


def _arrow(axes, mark, pen):
    width, unit = TERMS[mark.term].width, pen.unit
    head = f"-|>,head_length={9 * unit / 10},head_width={4.5 * unit / 10}"
    style = {"arrowstyle": head, "mutation_scale": 10, "shrinkA": 0, "shrinkB": 0}
    ends = (mark.x0, mark.y0), (mark.x1, mark.y1)
    color = {"color": pen.ink(mark.term), "linewidth": width * unit}
    return axes.add_patch(FancyArrowPatch(*ends, **style, **color))


def _bar(axes, mark, pen):
    color, fill = pen.ink(mark.term), TERMS[mark.term].fill
    opacity, width = (0, 1.6) if mark.term in HOLLOW else (5 * fill, 0.8)
    style = {"color": (color, opacity), "edgecolor": color, "linewidth": width * pen.unit}
    return axes.bar(mark.x, mark.y, mark.width, **style)[0]


def _dot(axes, mark, pen):
    return _circle(axes, mark, pen.ink(mark.term), pen.ink(mark.term), 5.2 * pen.unit, 0)


def _label(axes, mark, pen):
    at, moved, anchor = (mark.x, mark.y), (mark.dx, mark.dy), ANCHOR[mark.anchor]
    halo, text = (
        pen.words(axes, mark.text, at, moved, anchor, name=mark.term, weight="semibold")
        for _ in range(2)
    )
    # Twice, because words with an effect are drawn as outlines: those on top stay words in a PDF.
    halo.set_path_effects([Stroke(linewidth=4 * pen.unit, foreground=pen.ink(pen.surface))])
    halo.set_zorder(HALOS)
    return text


def _handle(axes, mark, pen):
    term, surface = pen.ink(mark.term), pen.ink(pen.surface)
    if mark.free == "xy":
        return _circle(axes, mark, term, surface, 13 * pen.unit, 2 * pen.unit)
    return _circle(axes, mark, surface, term, 13 * pen.unit, 2.6 * pen.unit)


def _circle(axes, mark, face, edge, diameter, ring):
    style = {"mfc": face, "mec": edge, "ms": diameter, "mew": ring, "linestyle": "none"}
    return axes.plot([mark.x], [mark.y], "o", **style)[0]


DRAW = {
    "curve": _curve,
    "area": _area,
    "segment": _segment,
    "arrow": _arrow,
    "bar": _bar,
    "dot": _dot,
    "label": _label,
    "handle": _handle,
}
