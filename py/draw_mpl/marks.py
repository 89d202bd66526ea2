"""How matplotlib draws each kind of mark; the same decisions as `site/render/marks.js`."""

from matplotlib.patches import FancyArrowPatch
from matplotlib.patheffects import Stroke

from explorable.scene.terms import DOTTED, SHAPES, term_of

ANCHOR = {"start": "left", "middle": "center", "end": "right"}
HALOS = 5  # halos of labels lie below all labels
HOLLOW = {"likelihood"}  # bars of these terms are, beside full ones; so in panel.css


def _curve(axes, mark, pen):
    term = term_of(mark.term)
    line = (SHAPES["quiet"], "", SHAPES["quiet"]) if mark.quiet else (term.width, term.dash)
    return axes.plot(mark.x, mark.y, **pen.line(mark.term, *line))[0]


def _area(axes, mark, pen):
    edge = pen.ink(mark.term)
    face, width = (edge, term_of(mark.term).fill), SHAPES["outline"] * pen.unit
    return axes.fill(mark.x, mark.y, facecolor=face, edgecolor=edge, linewidth=width)[0]


def _segment(axes, mark, pen):
    line = SHAPES["segment"], term_of(mark.term).dash
    if mark.dotted:
        line = SHAPES["dotted"], DOTTED
    return axes.plot([mark.x0, mark.x1], [mark.y0, mark.y1], **pen.line(mark.term, *line))[0]


def _arrow(axes, mark, pen):
    width, unit = term_of(mark.term).width, pen.unit
    length = SHAPES["arrow_head"] * unit / 10
    head = f"-|>,head_length={length},head_width={length / 2}"
    style = {"arrowstyle": head, "mutation_scale": 10, "shrinkA": 0, "shrinkB": 0}
    ends = (mark.x0, mark.y0), (mark.x1, mark.y1)
    color = {"color": pen.ink(mark.term), "linewidth": width * unit}
    return axes.add_patch(FancyArrowPatch(*ends, **style, **color))


def _bar(axes, mark, pen):
    color, fill = pen.ink(mark.term), term_of(mark.term).fill
    opacity, width = (0, "hollow_outline") if mark.term in HOLLOW else (5 * fill, "bar_outline")
    style = {"color": (color, opacity), "edgecolor": color, "linewidth": SHAPES[width] * pen.unit}
    return axes.bar(mark.x, mark.y, mark.width, **style)[0]


def _dot(axes, mark, pen):
    ink, size = pen.ink(mark.term), 2 * SHAPES["dot"] * pen.unit
    return _circle(axes, mark, ink, ink, size, 0)


def _label(axes, mark, pen):
    at, moved, anchor = (mark.x, mark.y), (mark.dx, mark.dy), ANCHOR[mark.anchor]
    halo, text = (
        pen.words(axes, mark.text, at, moved, anchor, name=mark.term, weight="semibold")
        for _ in range(2)
    )
    # Twice, because words with an effect are drawn as outlines: those on top stay words in a PDF.
    around = Stroke(linewidth=SHAPES["label_halo"] * pen.unit, foreground=pen.ink(pen.surface))
    halo.set_path_effects([around])
    halo.set_zorder(HALOS)
    return text


def _handle(axes, mark, pen):
    term, surface = pen.ink(mark.term), pen.ink(pen.surface)
    size = 2 * SHAPES["grip"] * pen.unit
    if mark.free == "xy":
        return _circle(axes, mark, term, surface, size, SHAPES["ring"] * pen.unit)
    return _circle(axes, mark, surface, term, size, SHAPES["ring_of_number"] * pen.unit)


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
