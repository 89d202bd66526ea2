"""Scene -> matplotlib: cards, print and export. The same decisions as `site/render/render.js`.

One axes a panel, in a row; no mark is drawn that the Scene does not hold.
"""

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from draw_mpl.axes import draw_axes
from draw_mpl.marks import DRAW
from draw_mpl.style import Pen
from explorable.scene.axis import IN_PANEL_UNITS, PANEL_WIDTH
from explorable.scene.marks import KIND_OF
from explorable.scene.model import SceneError

GAP, EDGE, TITLE_HEIGHT = 24, 14, 34  # between panels, around them, above them
MARKS, HANDLES, LABELS = 3, 4, 6  # words and handles lie on top of all other marks


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
    names = [plot.name for plot in panel.plots] or [""]
    if any(mark.plot == IN_PANEL_UNITS for mark in panel.marks):
        names.append(IN_PANEL_UNITS)
    for name in names:
        start, above, end, below = panel.box(name)
        corner = ((left + start) / across, 1 - (top + below) / down)
        size = ((end - start) / across, (below - above) / down)
        axes = figure.add_axes((*corner, *size), label=f"{panel.name} {name}".strip())
        draw_plot(axes, panel, name, pen)


def draw_plot(axes, panel, name, pen):
    """One plot of a panel on axes as large as it. Raises SceneError for an unknown mark."""
    axes.set_axis_off()
    _, top, _, bottom = panel.box(name)
    if name == IN_PANEL_UNITS:
        axes.patch.set_visible(False)
        axes.set_xlim(0, PANEL_WIDTH)
        axes.set_ylim(panel.height, 0)
    else:
        own = panel.plot(name)
        _set_range(axes.set_xscale, axes.set_xlim, own.x)
        _set_range(axes.set_yscale, axes.set_ylim, own.y)
        draw_axes(axes, panel, name, pen)
    spare = 2 / (bottom - top)  # room for a stroke that lies on the baseline
    plot = Rectangle((0, -spare), 1, 1 + spare, transform=axes.transAxes)
    for mark in panel.marks:
        if mark.plot == name:
            _draw(axes, mark, pen, plot)


def _set_range(set_scale, set_limits, axis):
    if axis.scale == "log":
        set_scale("log", nonpositive="mask")
    set_limits(axis.low, axis.high)


def _draw(axes, mark, pen, plot):
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
