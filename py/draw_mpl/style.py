"""What matplotlib draws a Scene with: panel units, colours, strokes and words.

All lengths that are not data are panel units, of which a panel is 400 wide, as in the SVG; a Pen
turns them into the points that matplotlib counts in.
"""

from dataclasses import dataclass

from matplotlib.font_manager import fontManager

from explorable.scene.terms import SERIES, SURFACES, TERMS

TYPE = 13


@dataclass(frozen=True)
class Pen:
    """How large a panel unit is in points, light or dark, and the surface that lies behind."""

    unit: float
    dark: bool = False
    surface: str = "panel"

    def ink(self, name):
        """The colour of a term or of a surface."""
        term = TERMS.get(name) or SERIES.get(name)
        return (SURFACES[name] if term is None else (term.light, term.dark))[self.dark]

    def line(self, name, width, dash="", opacity=1.0):
        """Keywords for a stroke `width` panel units wide, `dash` being an SVG dash pattern."""
        dashes = [float(length) / width for length in dash.split()]  # counted in line widths
        return {
            "color": self.ink(name),
            "linewidth": width * self.unit,
            "linestyle": (0, dashes) if dashes else "solid",
            "alpha": opacity,
            "solid_capstyle": "butt",
            "solid_joinstyle": "round",
            "dash_joinstyle": "round",
        }

    def type(self, name="soft", size=TYPE, family=(), weight="normal"):
        """Keywords for words."""
        return {
            "color": self.ink(name),
            "fontsize": size * self.unit,
            "family": families(*family),
            "weight": weight,
        }

    def words(self, axes, text, at, moved=(0, 0), anchor="center", coordinates="data", **style):
        """Words whose baseline lies `moved` panel units (down is positive) from the place `at`."""
        return axes.annotate(
            text,
            at,
            (moved[0] * self.unit, -moved[1] * self.unit),
            xycoords=coordinates,
            textcoords="offset points",
            ha=anchor,
            va="baseline",
            annotation_clip=False,
            **self.type(**style),
        )


def families(*first):
    """The families of these and of the page's sans that are registered, and one that always is."""
    known = {entry.name for entry in fontManager.ttflist}
    return [name for name in (*first, "Source Sans 3") if name in known] + ["DejaVu Sans"]
