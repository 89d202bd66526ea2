"""Templates -> pages: what the templates can say about figures, terms, formulas and numbers."""

import json
import math
from dataclasses import asdict
from functools import cache

import jinja2
from markupsafe import Markup

from explorable import figures, wire
from explorable.controls import clamp
from explorable.marks import KIND_OF
from explorable.terms import TERMS


class Pages:
    """Renders templates; `node` draws frames and formulas, `site` tells name, address and fonts."""

    def __init__(self, root, node, site):
        self.node = node
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(root / "templates"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.filters |= {
            "written": _written,
            "position": _position,
            "entry": _glossary_entry,
        }
        self.environment.globals |= {
            "site": site,
            "terms": TERMS,
            "figure_names": figures.names(),
            "figure_parts": cache(self.figure_parts),
            "maths": self.maths,
            "readout": self.readout,
        }

    def render(self, template, root, **values):
        """The page's HTML. `root` is the way from the page to the site's top, such as "../"."""
        return self.environment.get_template(template).render(root=root, **values)

    def figure_parts(self, name):
        """All that the `figure` macro needs of one figure, in its default state."""
        figure = figures.load(name)
        scene = figures.draw(name, {})
        packed = wire.pack_json(scene)
        # The page holds the curves already, as SVG; gestures need only axes and handles as data.
        skeleton = packed | {
            "panels": [
                panel | {"marks": [mark for mark in panel["marks"] if mark["kind"] == "handle"]}
                for panel in packed["panels"]
            ]
        }
        controls = [asdict(control) for control in figure.CONTROLS]
        return {
            "figure": figure,
            "scene": scene,
            "controls": figure.CONTROLS,
            "points": next((c for c in figure.CONTROLS if c.kind == "points"), None),
            "panels": Markup(self.node.frame(packed)),
            "legend": _legend(scene),
            "frame": Markup(_in_script({"controls": controls, "scene": skeleton})),
        }

    def maths(self, tex, display=False):
        """A formula; \\term{prior}{...} ties a part of it to a term."""
        return Markup(self.node.maths(tex, display))

    def readout(self, figure, name, **state):
        """A number for the prose, as the figure itself would show it in that state."""
        module = figures.load(figure)
        scene = module.draw(clamp(module.CONTROLS, state))
        for found in scene.readouts:
            if found.name == name:
                return found.text
        raise KeyError(f"Figure {figure!r} has no readout {name!r}.")


def _legend(scene):
    """(term, how its swatch looks) for each term in the picture, in the order of terms.py."""
    kinds = {}
    for panel in scene.panels:
        for mark in panel.marks:
            kinds.setdefault(mark.term, set()).add(KIND_OF[type(mark)])
    return [(term, _swatch(kinds[term])) for term in TERMS if term in kinds]


def _swatch(kinds):
    if "area" in kinds:
        return "area"
    return "line" if kinds & {"curve", "segment"} else "dot"


def _glossary_entry(item):
    """(term, symbol, words) of one line under a formula; a term's own line if only named."""
    if not isinstance(item, str):
        return item
    term = TERMS[item]
    return item, term.tex, f"{term.label.capitalize()}: {term.meaning}."


def _written(control):
    """The default as a number field shows it: with the decimals of the control's step."""
    if control.scale == "log":
        return f"{control.default:g}"
    return f"{control.default:.{max(0, -math.floor(math.log10(control.step)))}f}"


def _position(number, control):
    """Where a slider stands for that number."""
    return math.log10(number) if control.scale == "log" else number


def _in_script(value):
    """JSON that cannot end the <script> it stands in."""
    return json.dumps(value, allow_nan=False, separators=(",", ":")).replace("</", "<\\/")
