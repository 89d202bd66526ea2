"""What pages show of figures and pictures: markup, controls, legend and code, and readouts."""

from dataclasses import asdict

from markupsafe import Markup

import pictures
from explorable import figures
from explorable.controls import clamp
from explorable.runtime import code_edits
from explorable.scene import serialize
from explorable.scene.localise import localised
from publish.pages.components import in_script, series_legend, term_legend
from publish.words.figures.figure_words import figure_words

WRITTEN = ("symbol", "hint", "term", "style")  # fields of controls that scripts do not read


def figure_data(node, name):
    """A figure in its default state; `node` draws its panels and highlights its code."""
    figure = figure_words(figures.load(name))
    scene = localised(figures.draw(name, {}))
    packed = serialize.pack_json(scene)
    return {
        "figure": figure,
        "scene": scene,
        "controls": figure.CONTROLS,
        "points": next((c for c in figure.CONTROLS if c.kind == "points"), None),
        "asides": dict(scene.asides),
        "panels": Markup(node.frame(packed)),
        "legend": term_legend(scene, getattr(figure, "LEGEND", {})),
        "series": series_legend(scene),
        "code": _code(node, figures.load(name), name),
        "frame": Markup(in_script(_frame(getattr(figure, "own", figure.CONTROLS), packed))),
    }


def picture_data(node, name):
    """A still picture: its panels and its caption."""
    drawn = node.frame(serialize.pack_json(pictures.draw(name)))
    return {
        "caption": pictures.load(name).caption(),
        # Nothing in it can be focused: to a screen reader it is one image with one name.
        "panels": Markup(drawn.replace('role="group"', 'role="img"')),
    }


def _frame(controls, packed):
    """What the page's script needs at first: controls, and the Scene with handles as only marks.

    The page has the other marks already, as SVG, and gestures need only axes and handles.
    """
    panels = [
        panel | {"marks": [mark for mark in panel["marks"] if mark["kind"] == "handle"]}
        for panel in packed["panels"]
    ]
    return {
        "controls": [_for_script(control) for control in controls],
        "scene": packed | {"panels": panels},
    }


def _for_script(control):
    """The fields of a control that are not only written into the page."""
    return {name: value for name, value in asdict(control).items() if name not in WRITTEN}


def _code(node, figure, name):
    """Source, highlighted source and file of the figure's editable function; None without one."""
    if not hasattr(figure, "CODE"):
        return None
    source = code_edits.source(name)
    return {
        "source": source,
        "html": Markup(node.highlight(source)),
        "file": f"{figure.CODE.module.replace('.', '/')}.py",
    }


def readout(figure, name, **state):
    """A readout of a figure as text, for the prose; the other controls have their defaults.

    Raises KeyError for a name that the figure does not have.
    """
    module = figures.load(figure)
    scene = module.draw(clamp(module.CONTROLS, state))
    for found in scene.readouts:
        if found.name == name:
            return found.text
    raise KeyError(f"Figure {figure!r} has no readout {name!r}.")
